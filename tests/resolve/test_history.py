"""The history of one thing: its own rows, and the facts that are about it."""

import pytest
from tests.by_hand import register

from remit.model.event import ChangeEvent
from remit.resolve.history import history_of
from remit.temporal.period import BEGINNING

REGISTER = register(
    units="""
        id,    name,   part_of, valid_from, valid_to,   successors
        world, World,  ,        ,           ,
        lima,  Lima,   world,   2001,       2008-05-01,
        lima,  Andes,  world,   2008-05-01, 2012,       quito
        quito, Quito,  world,   ,           ,
        cusco, Cusco,  lima,    ,           ,
    """,
    designations="id\n mrf",
    designated="""
        unit, designation, valid_from, valid_to
        lima, mrf,         2005-03-01, 2011-07-01
    """,
    groups="id\n andean",
    members="""
        group,  member, valid_from
        andean, lima,
        andean, PER,    2006
    """,
    functions="id\n payroll",
    remits="""
        id,     holder, role,     function, scope,      valid_from, valid_to
        lima-1, lima,   provides, payroll,  everyone,   2003-01-01, 2010-01-01
        lima-1, quito,  provides, payroll,  everyone,   2010-01-01,
        far,    quito,  provides, payroll,  unit:lima,  ,
    """,
    contacts="""
        id,   unit, kind,  value
        line, lima, phone, +51 1 2345678
    """,
    persons="id,name\n p1,Somebody",
    claims="""
        file,  key,  column, source, value
        units, lima, name,   paper,  Lima Office
    """,
)


def told(file: str, identity: str) -> list[str]:
    """Tell events in short."""
    return [_short(event) for event in history_of(REGISTER, file, (identity,))]


def _short(event: ChangeEvent) -> str:
    day = "-" if event.day == BEGINNING else event.day.isoformat()
    columns = f" ({', '.join(event.columns)})" if event.columns else ""
    return f"{day} {event.file} {' '.join(event.key)} {event.what}{columns}"


def test_a_unit_has_its_own_rows_and_those_that_are_about_it() -> None:
    """A remit that passes on is in the history of both its holders; one for it is not."""
    assert told("units", "lima") == [
        "- contacts line begins",
        "- members andean lima begins",
        "2001-01-01 units lima begins",
        "2003-01-01 remits lima-1 begins",
        "2005-03-01 designated lima mrf begins",
        "2008-05-01 units lima changes (name, successors)",
        "2010-01-01 remits lima-1 changes (holder)",
        "2011-07-01 designated lima mrf ends",
        "2012-01-01 units lima ends",
    ]
    assert "2010-01-01 remits lima-1 changes (holder)" in told("units", "quito")
    assert "2003-01-01 remits lima-1 begins" not in told("units", "quito")


@pytest.mark.parametrize(
    ("file", "identity", "events"),
    [
        (
            "functions",
            "payroll",
            [
                "- functions payroll begins",
                "- remits far begins",
                "2003-01-01 remits lima-1 begins",
                "2010-01-01 remits lima-1 changes (holder)",
            ],
        ),
        (
            "groups",
            "andean",
            [
                "- groups andean begins",
                "- members andean lima begins",
                "2006-01-01 members andean PER begins",
            ],
        ),
        ("countries", "PER", ["2006-01-01 members andean PER begins"]),
        (
            "designations",
            "mrf",
            [
                "- designations mrf begins",
                "2005-03-01 designated lima mrf begins",
                "2011-07-01 designated lima mrf ends",
            ],
        ),
        ("units", "nowhere", []),
    ],
)
def test_other_things_have_histories_too(file: str, identity: str, events: list[str]) -> None:
    assert told(file, identity) == events


def test_a_row_that_is_known_better_changes_in_no_column() -> None:
    grown = register(
        units="""
            id,   source, valid_from, valid_to
            lima, page,   ,           2005
            lima, book,   2005,
        """
    )

    (first, second) = history_of(grown, "units", ("lima",))

    assert (first.what, second.what, second.columns) == ("begins", "changes", ())


def test_a_row_that_is_no_thing_has_its_own_events_only() -> None:
    found = history_of(REGISTER, "designated", ("lima", "mrf"))

    assert [_short(event) for event in found] == [
        "2005-03-01 designated lima mrf begins",
        "2011-07-01 designated lima mrf ends",
    ]
