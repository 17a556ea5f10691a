"""The last run, written into the page of the documentation: between its marks, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from benchmarks.report.curve import Points, curves, said, svg
from benchmarks.report.last_run import read_run
from benchmarks.report.lines import Line, proper, read

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = DOCS / "reference" / "performance.md"
CURVE: Final = DOCS / "_static" / "cost-against-size.svg"

HEADER: Final = ("figure", "what", "measured", "goal", "", "beside it, the same question")


def write_page(run: str) -> None:
    """Write the last run into the page, and draw its curves."""
    PAGE.write_text(told(PAGE.read_text("utf-8"), run), "utf-8")
    CURVE.write_text(drawing(run), "utf-8")


def told(page: str, run: str) -> str:
    """Give the page with the figures of a run between its marks."""
    known = read_run(run)
    figures = _figures(run)
    parts = {
        "days": f"{_days(known)}\n",
        "figures": markdown(HEADER, rows(each for each in figures if not _is_size(each))),
        "sizes": _sizes(curves(figures)),
    }
    for mark, text in parts.items():
        page = between(page, mark, text)
    return page


def drawing(run: str) -> str:
    """Give the curves of a run."""
    return svg(curves(_figures(run)))


def _figures(run: str) -> list[Line]:
    return read(chain.from_iterable(read_run(run).values()))


def between(page: str, mark: str, text: str) -> str:
    r"""Put a text between the two comments of a mark.

    Raises:
        ValueError: The page has no such mark.

    Example:
        >>> between("a\n<!-- x -->\nold\n<!-- /x -->\nb", "x", "new\n")
        'a\n<!-- x -->\nnew\n<!-- /x -->\nb'
    """
    head, start, rest = page.partition(f"<!-- {mark} -->\n")
    _, end, tail = rest.partition(f"<!-- /{mark} -->")
    if not end:
        raise ValueError(f"the page has no <!-- {mark} --> … <!-- /{mark} -->")
    return f"{head}{start}{text}{end}{tail}"


def rows(figures: Iterable[Line]) -> list[tuple[str, ...]]:
    """Give the table of figures."""
    return [
        (each.name, each.note, each.text, each.goal_text, each.verdict_text, each.ratio_text)
        for each in figures
    ]


def _is_size(figure: Line) -> bool:
    return figure.name.startswith("sizes-")


def _sizes(drawn: Mapping[str, Points]) -> str:
    sizes = sorted({size for points in drawn.values() for size, _ in points})
    header = ("units", *map(proper, drawn))
    found = {what: dict(points) for what, points in drawn.items()}
    return markdown(
        header,
        [
            (f"{size:,.0f}", *(said(found[what][size]) for what in drawn if size in found[what]))
            for size in sizes
        ],
    )


def _days(known: Iterable[str]) -> str:
    days = sorted({head.split()[1] for head in known})
    if not days:
        return "Not measured yet."
    when = days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return f"Measured on a two-core machine, {when}."


def markdown(header: Sequence[str], found: Iterable[Sequence[str]]) -> str:
    """Write a table; nothing where it has no rows.

    Example:
        >>> print(markdown(["a", "b"], [["1", "2"]]))
        | a | b |
        |---|---|
        | 1 | 2 |
    """
    lines = [header, *found]
    if len(lines) == 1:
        return ""
    texts = [f"| {' | '.join(cells)} |\n" for cells in lines]
    return texts[0] + "|" + "---|" * len(header) + "\n" + "".join(texts[1:])
