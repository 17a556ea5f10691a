"""Draw register folders: any cell that its column allows, and any way a spreadsheet writes it."""

import csv
import io
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from remit.formats.folder.header import possible_names
from remit.model.column import Column
from remit.model.kind import KINDS, Kind
from remit.model.number import read_currency
from remit.model.scope import Scope
from remit.temporal.attest import AsOf
from remit.temporal.bound import named_date
from remit.temporal.day import read_day, read_month
from remit.text.local import LocalWords

Rows = list[dict[str, str]]
LANGUAGES = ("ru", "fr")
SETTINGS = 'id = "drawn"\nlanguages = ["en", "ru", "fr"]\n'

IDS = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,2})?", fullmatch=True)
COUNTRIES = st.from_regex(r"[A-Z]{3}", fullmatch=True)
YEARS = st.integers(1950, 2040)
DATES = st.one_of(
    YEARS.map(str), st.dates().map(str), YEARS.map(lambda year: f"{year}-Q2"), YEARS.map(str)
)
_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff"
)
TEXTS = (
    st.one_of(
        st.text(_LETTERS, min_size=1, max_size=6),
        st.sampled_from(
            ["=1+1", "'=x", "''", "-5", "+1-2", '"', ",;\t", "a\nb", "@me", "'-a", "-"]
        ),
    )
    .map(str.strip)
    .filter(lambda text: bool(text) and not text.startswith("#"))
)
_BY_NAME: dict[str, SearchStrategy[str]] = {
    "concerns": st.sampled_from(["units", "countries units", "bodies"]),
    "conditions": st.sampled_from(["funder=echo", "a=1 b=2"]),
    "shared": st.just("true"),
    "reports_to": IDS,
    "functions": st.lists(IDS, min_size=1, max_size=3, unique=True).map(
        lambda ids: " ".join(sorted(ids))
    ),
    "head": st.just("true"),
    "successors": st.lists(IDS, min_size=1, max_size=3, unique=True).map(" ".join),
    "languages": st.sampled_from(["en", "en ru"]),
    "exclusions": st.sampled_from(["disbursements", "posts rent"]),
}
_SCOPES = st.sampled_from(["everyone", "-unit:a within:b", "country:PER | group:m49-019", "body:x"])
_WHOLE = st.integers(-9, 99).map(str)
_NUMBERS = st.decimals(-90, 90, places=2).map(str)
_BY_TYPE: dict[Any, SearchStrategy[str]] = {
    read_currency: st.sampled_from(["CHF", "USD", "XOF"]),
    read_day: st.dates().map(str),
    read_month: st.dates().map("{:%Y-%m}".format).filter(lambda month: len(month) == 7),
    named_date: DATES,
}


def cells(kind: Kind[Any], column: Column) -> SearchStrategy[str]:
    """Give what may stand in a cell of a column."""
    if column.choices:
        return st.sampled_from(column.choices)
    if column.name in _BY_NAME:
        return _BY_NAME[column.name]
    if column.name == "id":
        return COUNTRIES if kind.name == "countries" else IDS
    if column.read("") is None:
        return _WHOLE if column.form == "whole" else _NUMBERS
    if column.read in _BY_TYPE:
        return _BY_TYPE[column.read]
    by_default: list[tuple[type, SearchStrategy[str]]] = [
        (Scope, _SCOPES),
        (AsOf, st.one_of(DATES, st.tuples(YEARS, YEARS).map(lambda two: f"{min(two)}/{max(two)}"))),
        (LocalWords, TEXTS.filter(lambda text: text.strip("; \n") == text and ";" not in text)),
    ]
    return next((drawn for type_, drawn in by_default if isinstance(column.default, type_)), TEXTS)


@st.composite
def rows(draw: DrawFn, kind: Kind[Any]) -> Rows:
    """Draw the rows of a file: keys with their versions, which do not overlap."""
    by_key: dict[tuple[str, ...], dict[str, str]] = {}
    for _ in range(draw(st.integers(0, 3))):
        row = draw(_row(kind))
        by_key[tuple(row.get(column.name, "") for column in kind.key_columns)] = row
    found = []
    for row in by_key.values():
        stretches = draw(_stretches()) if kind.dated else [("", "")]
        for valid_from, valid_to in stretches:
            # Another version of the key: the same cells, or new ones.
            version = draw(st.sampled_from([row, row | draw(_row(kind, keys=False))]))
            found.append(version | {"valid_from": valid_from, "valid_to": valid_to})
    return found


@st.composite
def _stretches(draw: DrawFn) -> list[tuple[str, str]]:
    years = sorted(draw(st.sets(YEARS, min_size=2, max_size=5)))
    edges = ["", *map(str, years), ""]
    pairs = list(pairwise(edges))
    return draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=3, unique=True))


@st.composite
def _row(draw: DrawFn, kind: Kind[Any], *, keys: bool = True) -> dict[str, str]:
    row = {}
    for name in possible_names(kind, LANGUAGES):
        if name in {"valid_from", "valid_to"}:
            continue
        column, language = kind.find(name)
        needed = (column.says.required or column.says.key) and not language
        if (column.says.key and not keys) or not (needed or draw(st.booleans())):
            continue
        row[name] = draw(cells(kind, column))
    return row


@st.composite
def folders(draw: DrawFn) -> dict[str, Rows]:
    """Draw some files of a register folder, units among them."""
    some = draw(st.sets(st.sampled_from(sorted(KINDS)), max_size=3)) | {"units"}
    return {name: draw(rows(KINDS[name])) for name in KINDS if name in some}


def plain(name: str, rows: Rows) -> bytes:
    """Write rows with all columns in their order."""
    return written(rows, possible_names(KINDS[name], LANGUAGES), ",", "\n").encode()


@st.composite
def spoilt(draw: DrawFn, name: str, rows: Rows) -> bytes:
    """Write rows as some spreadsheet would, in any order of rows and columns."""
    names = draw(st.permutations([*possible_names(KINDS[name], LANGUAGES), "", ""]))
    order = draw(st.permutations(rows))
    delimiter, end = draw(st.sampled_from(",;\t")), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = written(order, names, delimiter, end)
    text = draw(st.sampled_from(["", f"{end}{end}"])) + text
    text += draw(st.sampled_from(["", f"{delimiter}{delimiter}{end}{end}"]))
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


def written(rows: Rows, names: tuple[str, ...] | list[str], delimiter: str, end: str) -> str:
    """Write rows by the csv module, not by the writer under test."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    return out.getvalue().replace("\r\n", end)
