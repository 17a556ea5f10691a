"""Law: what steps are derived of two registers leads from one to the other, on all days."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.formats.drawn import folders
from tests.property.drawn import Row, records, stretches
from tests.shared import tries

from remit.change.compile import compile_draft
from remit.change.derive import derive
from remit.change.diff import applied
from remit.formats.draft import read_draft, write_draft
from remit.model.kind import KINDS, Key
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.history import History, history, overlay
from remit.temporal.stretch import UNBOUNDED, Stretch, stretch
from remit.text.local import Local


def lead_there(before: Register, after: Register) -> bool:
    compiled = compile_draft(derive(before, after), before)
    return applied(before, compiled.entries) == after == compiled.after


def of_one_unit(recorded: list[tuple[Stretch, Row | None]]) -> Register:
    """Make a register of one unit that stood in the places the rows name."""
    known: History[Unit] = History()
    for number, (written, row) in enumerate(recorded):
        successors = ("other",) if row and number % 3 == 0 else ()
        unit = (
            Unit(id="office", name=Local(row.word), part_of="hq" * (number % 2), note=row.word)
            if row
            else None
        )
        known = overlay(known, written, unit and _with(unit, successors))
    units: dict[Key, History[Unit]] = {("office",): known} if known else {}
    return Register(Settings(id="drawn"), {"units": units})


def _with(unit: Unit, successors: tuple[str, ...]) -> Unit:
    return Unit(
        id=unit.id,
        name=unit.name,
        part_of=unit.part_of,
        note=unit.note,
        successors=successors,
    )


@st.composite
def registers(draw: DrawFn) -> Register:
    """Draw a register of some files, with any cells."""
    histories: dict[str, dict[Key, History[Any]]] = {name: {} for name in KINDS}
    for name, rows in draw(folders()).items():
        kind = KINDS[name]
        by_key: dict[Key, list[Any]] = {}
        for row in rows:
            cells = {column: text for column, text in row.items() if text}
            days = stretch(cells.pop("valid_from", ""), cells.pop("valid_to", ""))
            fact = kind.fact(cells, days)
            by_key.setdefault(kind.key(fact), []).append(fact)
        histories[name] = {key: history(versions) for key, versions in by_key.items()}
    return Register(Settings(id="drawn", name=Local(draw(st.sampled_from("ab")))), histories)


@given(records, records)
@settings(max_examples=tries(60))
def test_steps_lead_from_one_history_of_a_unit_to_another(
    one: list[tuple[Stretch, Row | None]], other: list[tuple[Stretch, Row | None]]
) -> None:
    """To the text of every bound, through holes, changes, and successors."""
    assert lead_there(of_one_unit(one), of_one_unit(other))


@st.composite
def edited(draw: DrawFn) -> tuple[Register, Register]:
    """Draw a register, and the same with some rows changed, ended, or given another's cells."""
    one = draw(registers())
    histories = {name: dict(rows) for name, rows in one.histories.items()}
    places = [(name, key) for name, rows in one.histories.items() for key in rows]
    for _ in range(draw(st.integers(1, 6)) if places else 0):
        name, key = draw(st.sampled_from(places))
        kind = KINDS[name]
        days = draw(stretches) if kind.dated else UNBOUNDED
        rows = [each for known in histories[name].values() for each in known.versions]
        if not rows:
            continue
        like = kind.cells(draw(st.sampled_from(rows)))
        own = dict(zip([column.name for column in kind.key_columns], key, strict=True))
        kept = {name: text for name, text in like.items() if draw(st.booleans())}
        row = draw(st.sampled_from([None, kind.fact({**like, **own}), kind.fact({**kept, **own})]))
        now = overlay(histories[name].get(key, History()), days, row)
        histories[name] |= {key: now}
        if not now:
            del histories[name][key]
    return one, Register(one.settings, histories)


@given(edited())
@settings(max_examples=tries(25), deadline=None)
def test_steps_lead_from_a_register_to_an_edited_one(both: tuple[Register, Register]) -> None:
    """Of whatever files, and whatever their cells say; and they are read back from TOML."""
    draft = derive(*both)

    assert lead_there(*both)
    assert read_draft(write_draft(draft)).draft == draft


@given(registers(), registers())
@settings(max_examples=tries(8), deadline=None)
def test_steps_lead_from_one_register_to_another(one: Register, other: Register) -> None:
    """Where the two have nothing in common."""
    assert lead_there(one, other)


@given(registers())
@settings(max_examples=tries(5), deadline=None)
def test_nothing_leads_from_a_register_to_itself(one: Register) -> None:
    assert derive(one, one).steps == ()
