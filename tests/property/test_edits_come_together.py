"""Laws: what was edited holds from its day on; and edits of other cells are all kept."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.property.drawn import DAYS, Row, records

from remit.change.edited.holding import held_from
from remit.change.edited.merging import merged
from remit.change.edited.one_day import shown_from
from remit.model.kind import Key
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.model.unit import Unit
from remit.temporal.bound import start
from remit.temporal.history import History, history, overlay
from remit.temporal.stretch import UNBOUNDED, Stretch, stretch
from remit.text.local import Local

Records = list[tuple[Stretch, Row | None]]
AROUND = [DAYS[0] - timedelta(days=400), *DAYS, DAYS[-1] + timedelta(days=400)]
WORDS = st.sampled_from(["geneva", "manila", "panama"])
NOTHING = empty(Settings(id="drawn"))
days = st.sampled_from(DAYS)


def of(known: History[Any]) -> Register:
    units: dict[Key, History[Any]] = {("office",): known} if known else {}
    return Register(NOTHING.settings, {**NOTHING.histories, "units": units})


def register(recorded: Records) -> Register:
    """Make a register of one unit, as it was recorded."""
    known: History[Unit] = History()
    for written, row in recorded:
        unit = Unit(id="office", name=Local(row.word), site="here") if row else None
        known = overlay(known, written, unit)
    return of(known)


def row(register: Register, day: date) -> Unit | None:
    """Give what holds on a day, whatever its stretch."""
    found = register.history(Unit, "office").on(day)
    return None if found is None else replace(found, stretch=UNBOUNDED)


def changed(known: Register, first: date, last: date, **said: Any) -> Register:  # noqa: ANN401
    """Let columns say something else between two days, wherever there is a row."""
    pieces = [
        piece
        for each in known.history(Unit, "office").versions
        for piece in _pieces(each, first, last, said)
    ]
    return of(history(pieces))


def _pieces(version: Unit, first: date, last: date, said: dict[str, Any]) -> list[Unit]:
    written = stretch(first.isoformat(), last.isoformat())
    inner = version.stretch.period & written.period
    if not inner:
        return [version]
    own = version.stretch
    begin = written.valid_from if own.valid_from.day < first else own.valid_from
    end = written.valid_to if last < own.valid_to.day else own.valid_to
    row = replace(version, **said)
    return list(overlay(History((version,)), Stretch(begin, end), row).versions)


@given(records, records, days)
def test_before_the_day_all_stays_and_from_it_on_what_was_edited_holds(
    one: Records, other: Records, day: date
) -> None:
    known, edited = register(one), register(other)
    now = held_from(known, edited, start(day.isoformat()))

    assert {each: row(now, each) for each in AROUND} == {
        each: row(known if each < day else edited, each) for each in AROUND
    }


@given(records, st.none() | WORDS, days)
def test_one_day_says_what_holds_from_it_on_and_no_more(
    one: Records, word: str | None, day: date
) -> None:
    """Until it was to change anyway: what is planned for later cannot be seen on one day."""
    known = register(one)
    edited = register([(UNBOUNDED, Row(word=word))] if word else [])
    now, lost = shown_from(known, edited, day, start(day.isoformat()))
    run = (each.stretch.valid_from.day for each in known.history(Unit, "office").run(day))

    assert lost == ()
    assert row(now, day) == row(edited, day)
    assert [row(now, each) for each in AROUND if each < day] == [
        row(known, each) for each in AROUND if each < day
    ]
    if row(known, day) == row(edited, day):
        assert now == known
    elif word is None:
        assert all(row(now, each) is None for each in run if each > day)


@given(records, records)
def test_where_one_side_changed_nothing_the_other_is_taken(one: Records, other: Records) -> None:
    base, changed = register(one), register(other)

    assert merged(base, changed, base) == (changed, ())
    assert merged(base, base, changed) == (changed, ())
    assert merged(base, changed, changed) == (changed, ())


@given(records, records, records)
def test_without_a_conflict_it_does_not_matter_who_was_first(
    base: Records, one: Records, other: Records
) -> None:
    was, mine, theirs = map(register, (base, one, other))
    now, conflicts = merged(was, mine, theirs)
    again, others = merged(was, theirs, mine)

    assert bool(conflicts) == bool(others)
    if not conflicts:
        assert [row(now, each) for each in AROUND] == [row(again, each) for each in AROUND]


@given(records, st.tuples(days, days).map(sorted), st.tuples(days, days).map(sorted), WORDS)
def test_other_columns_of_one_row_are_both_kept(
    base: Records, one: list[date], other: list[date], word: str
) -> None:
    """Whoever renames an office and whoever moves it do not meet, on whatever days."""
    was = register(base)
    a_day = timedelta(days=1)
    mine = changed(was, one[0], one[1] + a_day, name=Local(word))
    theirs = changed(was, other[0], other[1] + a_day, site="there")
    now, conflicts = merged(was, mine, theirs)

    assert conflicts == ()
    for day in AROUND:
        known, renamed, moved = (row(each, day) for each in (was, mine, theirs))
        if known is None or renamed is None or moved is None:
            assert row(now, day) is known is renamed is moved
        else:
            assert row(now, day) == replace(known, name=renamed.name, site=moved.site)
