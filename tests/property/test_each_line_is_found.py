"""Law: whatever a TOML text sets is found on the line on which it was written."""

import tomllib
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from remit.formats.folder.toml_lines import Lines, Way

_NAMES = ("a", "do", "2", "k=v", "x.y", "[b]", "{", "#", "é", "")
_SCALARS = (
    *("1", "-1.5", "true", "2027-07-01 07:00:00", "07:00:00.5", '""', "''"),
    *('"[[a]] = { # \\" \\\\"', "'a = [\\'", '"\u2028]"', '"""a"""', '"""""x"""""', "''''x'''''"),
    *('"""\n[a]\n\na = 1 # \\""" ""\\\n"""', "'''\n[[a]]\\\n''a = 1\n'''", '"""# "\'\'\'\n"""'),
)
_BETWEEN = ("", " ", "\n", "\n\n", " # a = [1, '''\n", '\t# ]}"""\n \n')
_END = ("\n", " \n", "# [a]\n", " # a = 1\n\n", "\n#\n\t\n")


class Paper:
    """What is written so far, and on which line each thing was."""

    def __init__(self, draw: DrawFn) -> None:
        self.text = ""
        self.set: dict[Way, int] = {}
        self.passed: dict[Way, int] = {}
        self._draw = draw

    def __repr__(self) -> str:
        return self.text

    def any(self, *texts: str) -> str:
        return self._draw(st.sampled_from(texts))

    def write(self, *texts: str) -> None:
        self.text += self.any(*texts)

    def many(self, most: int) -> range:
        return range(self._draw(st.integers(0, most)))

    def here(self, way: Way) -> None:
        line = self.text.count("\n") + 1
        self.set.setdefault(way, line)
        for end in range(1, len(way)):
            self.passed.setdefault(way[:end], line)

    def fresh(self, within: Way) -> str:
        """Give a name that nothing has there yet."""
        name, number = self.any(*_NAMES), 0
        while (*within, f"{name}{number}") in self.set | self.passed:
            number += 1
        return f"{name}{number}"

    def names(self, *names: str) -> None:
        for place, name in enumerate(names):
            self.write(".", " . ") if place else None
            self.write(*_written(name))


def _written(name: str) -> Iterator[str]:
    yield from (f'"{name}"', f"'{name}'")
    if name.isalnum() and name.isascii():
        yield name


def settings(paper: Paper, way: Way, depth: int, end: tuple[str, ...] = _END) -> None:
    """Write some settings of a table; some of them joined by points."""
    joined = f"{paper.fresh(way)}+"
    for _ in paper.many(3):
        between = paper.any("", "", joined)
        names = (between, paper.fresh((*way, between))) if between else (paper.fresh(way),)
        paper.write("", "  ", "\t")
        paper.here((*way, *names))
        paper.names(*names)
        paper.write("=", " = ")
        value(paper, (*way, *names), depth)
        paper.write(*end)


def value(paper: Paper, way: Way, depth: int) -> None:
    paper.here(way)
    match paper.any("one", "one", "list", "table") if depth else "one":
        case "list":
            paper.write("[")
            for number in paper.many(3):
                paper.write(*_BETWEEN)
                value(paper, (*way, str(number)), depth - 1)
                paper.write(*_BETWEEN)
                paper.write(",")
            paper.write(*_BETWEEN)
            paper.write("]")
        case "table":
            paper.write("{")
            settings(paper, way, depth - 1, (", ",))
            paper.text = paper.text.removesuffix(", ")
            paper.write("}", " }")
        case _:
            paper.write(*_SCALARS)


def tables(paper: Paper, way: Way, said: Way, depth: int) -> None:
    """Write some tables and lists of tables in a table; `said` is the way without numbers."""
    for _ in paper.many(3 if depth else 0):
        name = paper.fresh(way)
        inner = (*way, name)
        match paper.any("table", "tables", "late"):
            case "table":
                head(paper, inner, (*said, name), "[", "]")
                settings(paper, inner, 2)
                tables(paper, inner, (*said, name), depth - 1)
            case "late":
                tables(paper, inner, (*said, name), depth - 1)
                head(paper, inner, (*said, name), "[", "]")
                settings(paper, inner, 2)
            case _:
                for number in range(len(paper.many(2)) + 1):
                    head(paper, (*inner, str(number)), (*said, name), "[[", "]]")
                    settings(paper, (*inner, str(number)), 2)
                    tables(paper, (*inner, str(number)), (*said, name), depth - 1)


def head(paper: Paper, way: Way, said: Way, before: str, after: str) -> None:
    paper.write("", " ")
    paper.here(way)
    paper.write(before, f"{before} ")
    paper.names(*said)
    paper.write(after, f" {after}")
    paper.write(*_END)


def ways(said: object, way: Way = ()) -> Iterator[Way]:
    """Give the way to everything that was read."""
    inner = dict(enumerate(said)) if isinstance(said, list) else said
    for name, each in inner.items() if isinstance(inner, dict) else ():
        yield (*way, str(name))
        yield from ways(each, (*way, str(name)))


@st.composite
def papers(draw: DrawFn) -> Paper:
    paper = Paper(draw)
    paper.write("", "\n", "# [a]\n")
    settings(paper, (), 2)
    tables(paper, (), (), 2)
    return paper


@given(papers())
def test_whatever_is_set_is_found_where_it_was_written(paper: Paper) -> None:
    lines = Lines(paper.text)
    written = paper.passed | paper.set

    assert {way: lines.of(*way) for way in ways(tomllib.loads(paper.text))} == written
