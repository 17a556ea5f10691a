"""Law: every page that a change makes another is one that the plan lists.

Rows of the example register are changed, taken out and added, one or two at once, on some days
or for ever; its pages are made before and after, as they are today and when the change begins.
"""

import os
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from msgspec.structs import replace
from tests.publish.planning import listed, made_others, of_few_countries, published

import remit
from remit.change.compile import Compiled, compile_draft
from remit.formats.folder import read_folder
from remit.model.fact import Fact
from remit.model.kind import KINDS, Cells, Key, Kind
from remit.model.policy import Policies, PolicySetting
from remit.model.register import Register
from remit.model.step import Draft, Record

TODAY = date(2026, 6, 1)
LATEST = date(2030, 1, 1)
EXAMPLE = Path(remit.__file__).parent / "registers" / "example"
SOME = settings(
    max_examples=int(os.environ.get("PLANS", "20")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

FROM = st.sampled_from(["", "2026-03-01", "2026-06-01", "2027-01-01", "2027"])
UNTIL = st.sampled_from(["", "", "", "2028-01-01"])
WORDS = ("name", "short_name", "plural", "description", "title", "label", "message", "basis")


@cache
def example() -> Register:
    """The example, which fills every file, of few countries; some rows are to be confirmed."""
    few = of_few_countries(read_folder(EXAMPLE).register)
    files = ("bodies", "contacts", "delegations", "designated", "members")
    policies = Policies({"overdue": PolicySetting(None, {"days": 90, "files": files})})
    return Register(replace(few.settings, policies=policies), few.histories)


@cache
def pages_before(day: date) -> Mapping[str, bytes]:
    return published(example(), day)


@st.composite
def records(draw: DrawFn) -> Record:
    """Draw a row that says something else, has another key, holds on other days, or is gone."""
    file = draw(st.sampled_from([file for file in KINDS if example().histories[file]]))
    kind, rows = KINDS[file], _rows(file)
    row, other = draw(st.sampled_from(rows)), draw(st.sampled_from(rows))
    key, cells = kind.key(row), dict(kind.cells(row))
    match draw(st.sampled_from(["other cell", "other cell", "other key", "other days", "gone"])):
        case "other cell":
            cells |= draw(_another_cell(kind, cells, kind.cells(other)))
        case "other key":
            key = draw(_another_key(kind, key, kind.key(other)))
        case "gone":
            cells = {}
        case _:
            pass
    keys = {column.name for column in kind.key_columns}
    said = {name: text for name, text in cells.items() if text and name not in keys}
    source, as_of, note = (said.pop(name, "") for name in ("source", "as_of", "note"))
    return Record(
        file=file,
        key=key,
        valid_from=draw(FROM) if kind.dated else "",
        valid_to=draw(UNTIL) if kind.dated else "",
        row=said if cells else None,
        source=source,
        as_of=as_of,
        note=note,
    )


@st.composite
def _another_cell(draw: DrawFn, kind: Kind[Fact], cells: Cells, others: Cells) -> Cells:
    """Draw one cell: another name, or what stands there in another row."""
    keys = {column.name for column in kind.key_columns}
    column = draw(st.sampled_from([each.name for each in kind.columns if each.name not in keys]))
    text = f"{cells.get(column, '')} again" if column in WORDS else others.get(column, "")
    return {column: text}


@st.composite
def _another_key(draw: DrawFn, kind: Kind[Fact], key: Key, other: Key) -> Key:
    """Draw a new id; of a key of several parts, some of another row's."""
    if kind.key_columns[0].name == "id":
        return ("new",)
    return tuple(draw(st.sampled_from(parts)) for parts in zip(key, other, strict=True))


def _rows(file: str) -> list[Fact]:
    histories = example().histories[file]
    return [row for _, history in sorted(histories.items()) for row in history.versions]


@SOME
@given(st.lists(records(), min_size=1, max_size=2))
def test_every_page_that_a_change_makes_another_is_listed(steps: list[Record]) -> None:
    plan = compile_draft(Draft("A change", on=str(TODAY), steps=tuple(steps)), example())
    assume(plan.entries and not plan.faults)
    expected = listed(plan.before, plan.after, TODAY, plan.entries)

    for day in days(plan):
        others = made_others(pages_before(day), published(plan.after, day))
        assert others <= expected, (day, others - expected)


def days(plan: Compiled) -> set[date]:
    """Give today, and the days to come on which some of it begins."""
    begun = {each.stretch.valid_from.day for each in plan.entries}
    return {TODAY, *(day for day in begun if TODAY < day < LATEST)}
