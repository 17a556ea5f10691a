"""Undo by examples: what was recorded since, what has no days, what began the register."""

from datetime import date

from msgspec.structs import replace
from tests.by_hand import register
from tests.change.drafts import FUNCTIONS, UNITS, rows
from tests.change.spoken import OTHERS, in_plain

from remit.change.diff import applied
from remit.change.undo import Lost, Record, Undone, undo
from remit.model.change import SETTINGS, Entry
from remit.model.kind import KINDS, Cells
from remit.model.register import Register
from remit.temporal.period import ALWAYS, ENDLESS, Period
from remit.temporal.stretch import stretch
from remit.text.local import Local

BEFORE = register(units=UNITS, functions=FUNCTIONS)


def wrote(file: str, cells: Cells, valid_from: str = "", valid_to: str = "") -> Entry:
    days = stretch(valid_from, valid_to)
    row = KINDS[file].fact(cells, days)
    return Entry(file, KINDS[file].key(row), days, row)


RENAMED = wrote("units", {"id": "lima", "name": "Peru", "part_of": "panama"}, "2027")
ANOTHER = wrote("units", {"id": "quito", "name": "Ecuador", "part_of": "panama"}, "2027")
TRANSFER = wrote(
    "transfers", {"id": "t", "function": "payroll", "from": "hq", "to": "manila", "on": "2027"}
)


def taken_back(*recorded: tuple[Entry, ...], first: date | None = None) -> tuple[Register, Undone]:
    """Take the first record back, with others recorded since; give the head, and what comes of it.

    It is record 5.
    """
    record = Record(5, recorded[0], BEFORE)
    head = BEFORE
    for entries in recorded:
        head = applied(head, entries)
    return head, undo(record, head, dict(enumerate(recorded[1:], start=6)), first, "not so")


def test_what_was_recorded_since_of_others_stays() -> None:
    head, undone = taken_back((RENAMED,), (ANOTHER,))

    assert undone.after == applied(BEFORE, (ANOTHER,))
    assert applied(head, undone.change_set.entries) == undone.after
    assert (undone.change_set.title, undone.change_set.reason) == ("undo of 5", "not so")


def test_what_was_recorded_since_of_the_same_row_on_other_days_stays() -> None:
    earlier = wrote("units", {"id": "lima", "name": "Callao", "part_of": "panama"}, "2010", "2012")
    _, undone = taken_back((RENAMED,), (earlier,))

    assert undone.after == applied(BEFORE, (earlier,))


def test_what_is_known_otherwise_by_now_is_lost_with_its_days_and_the_record() -> None:
    closed = Entry("units", ("lima",), stretch("2030", ""))
    _, undone = taken_back((RENAMED,), (ANOTHER,), (closed,))

    days = Period(date(2030, 1, 1), ENDLESS)
    assert undone.lost == (Lost(1, "units", ("lima",), days, record=7),)


def test_it_can_end_after_the_days_that_are_lost() -> None:
    """From 2028 on it cannot, since record 6 speaks of 2029; from 2030 on it can."""
    later = wrote("units", {"id": "lima", "name": "Callao", "part_of": "panama"}, "2029", "2030")
    _, undone = taken_back((RENAMED,), (later,), first=date(2028, 1, 1))
    assert [(each.days.start.year, each.days.end.year) for each in undone.lost] == [(2029, 2030)]

    _, undone = taken_back((RENAMED,), (later,), first=date(2030, 1, 1))
    assert [row for row in rows(undone.after, "units") if "id=lima" in row] == [
        "2005..2027 id=lima name=Lima part_of=panama",
        "2027..2029 id=lima name=Peru part_of=panama",
        "2029..2030 id=lima name=Callao part_of=panama",
        "2030-01-01.. id=lima name=Lima part_of=panama",
    ]


def test_what_has_no_days_stays_where_it_only_ends() -> None:
    _, undone = taken_back((RENAMED, TRANSFER), first=date(2028, 1, 1))

    assert undone.kept == (("transfers", ("t",)),)
    assert rows(undone.after, "transfers") == rows(applied(BEFORE, (TRANSFER,)), "transfers")

    _, undone = taken_back((RENAMED, TRANSFER))
    assert undone.kept == ()
    assert undone.after == BEFORE


def test_settings_are_taken_back_as_a_whole() -> None:
    named = replace(BEFORE.settings, name=Local("Another name"))
    entry = Entry(SETTINGS, (named.id,), row=named)
    head, undone = taken_back((entry,), (ANOTHER,))
    assert applied(head, undone.change_set.entries).settings == BEFORE.settings

    again = Entry(SETTINGS, (named.id,), row=replace(named, publisher="hq"))
    _, undone = taken_back((entry,), (again,))
    assert undone.lost == (Lost(1, SETTINGS, ("by-hand",), ALWAYS, record=6),)

    _, undone = taken_back((entry,), first=date(2030, 1, 1))
    assert undone.kept == ((SETTINGS, ("by-hand",)),)


def test_what_would_break_the_register_is_told() -> None:
    """An office that opened and has a section by now cannot never have been."""
    opened = wrote("units", {"id": "cusco", "name": "Cusco", "part_of": "lima"}, "2027")
    within = wrote("units", {"id": "shop", "name": "Shop", "part_of": "cusco"}, "2028")
    _, undone = taken_back((opened,), (within,))

    assert undone.lost == ()
    assert [(each.key, each.wrong) for each in undone.faults] == [
        (("shop",), "no unit is called 'cusco'")
    ]


def test_the_record_that_began_a_register_stays() -> None:
    settings = replace(BEFORE.settings, id="")
    began = (Entry(SETTINGS, ("by-hand",), row=BEFORE.settings), ANOTHER)
    nothing = Register(settings, BEFORE.histories)
    undone = undo(Record(1, began, nothing), applied(nothing, began), {})

    (fault,) = undone.faults
    assert (fault.wrong, fault.todo) == (
        "record 1 began this register",
        "begin another register in another file",
    )
    assert [in_plain(fault.wrong, language) for language in OTHERS] == [
        "l’enregistrement 1 a commencé ce registre",
        "el asiento 1 dio comienzo a este registro",
        "запись 1 положила начало этому реестру",
        "القيد 1 هو بداية هذا السجل",
    ]
    assert [in_plain(fault.todo, language) for language in OTHERS] == [
        "commencez un autre registre dans un autre fichier",
        "comience otro registro en otro archivo",
        "начните другой реестр в другом файле",
        "ابدأ سجلاً آخر في ملف آخر",
    ]


def test_what_made_no_difference_is_not_lost() -> None:
    """Record 5 said what was known; that something else is known by now is not its doing."""
    known = wrote("units", {"id": "lima", "name": "Lima", "part_of": "panama"}, "2027")
    head, undone = taken_back((known,), (RENAMED,))

    assert undone.change_set.entries == ()
    assert undone.after == head
