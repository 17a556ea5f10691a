"""Still true? What waits to be confirmed, since when, and by whom."""

from datetime import date

from tests.by_hand import register

from remit.model.policy import Policies, PolicySetting
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What
from remit.resolve.waiting import Due, waiting

JUNE = date(2026, 6, 1)

TABLES = {
    "units": """
        id,   part_of, valid_from, valid_to
        iom,  ,        ,
        lima, iom,     ,
        old,  iom,     ,           2020
    """,
    "functions": "id \n pay",
    "contacts": """
        id, unit, kind,   value, valid_from, as_of
        1,  lima, phone,  112,   ,
        2,  lima, phone,  113,   2025-12-01,
        3,  lima, phone,  114,   ,           2025/2026-03
    """,
    "remits": """
        id,    holder, role,     function, scope
        pay,   lima,   provides, pay,      everyone
        edit,  iom,    approves, register, everyone
        edit2, lima,   proposes, register, unit:lima
    """,
    "transfers": "id,function,from,to,mode \n move,pay,iom,lima,full",
    "designations": "id \n mrf",
    "designated": "unit,designation \n lima,mrf",
    "verifications": """
        file,       key,      on,         by,  due
        units,      lima,     2025-01-01, p1,  2026-01-01
        units,      lima,     2026-05-01, p2,  2026-08
        units,      lima,     2027-01-01, p3,  2028-01-01
        units,      old,      2019-01-01, p1,  2020-01-01
        designated, lima mrf, 2025-06-01, iom, 2026-05
        remits,     pay,      2025-01-01, p1,
        transfers,  move,     2025-01-01, p1,  2026-06-01
        groups,     gone,     2025-01-01, p1,  2026-01-01
    """,
}


def at(day: date = JUNE, **overdue: int | tuple[str, ...]) -> Structure:
    """Give the organisation on a day; `overdue` sets the policy."""
    policies = Policies({"overdue": PolicySetting(None, overdue)}) if overdue else Policies()
    settings = Settings(id="by-hand", policies=policies)
    return Structure(Register(settings, register(**TABLES).histories), day)


def rows(found: tuple[Due, ...]) -> list[tuple[str, str, bool]]:
    """Give file and key, when it is due and whether it is overdue."""
    return [(f"{each.file}:{each.key}", each.due, each.is_overdue) for each in found]


def test_the_last_verification_up_to_the_day_says_when_the_longest_overdue_is_first() -> None:
    """What is closed waits for nobody, and a verification of tomorrow is not known today."""
    assert rows(waiting(at())) == [
        ("designated:lima mrf", "2026-05", True),
        ("transfers:move", "2026-06-01", False),
    ]
    assert rows(waiting(at(date(2026, 4, 30)))) == [("units:lima", "2026-01-01", True)]
    assert waiting(at(date(2025, 1, 1))) == ()


def test_days_ahead_are_looked_at_where_one_asks() -> None:
    assert [each.due for each in waiting(at(), 60)] == ["2026-05", "2026-06-01"]
    assert [each.due for each in waiting(at(), 61)] == ["2026-05", "2026-06-01", "2026-08"]


def test_it_names_the_units_it_belongs_to_and_who_answers_for_the_register_there() -> None:
    designated, transfer, unit = waiting(at(), 61)

    assert designated == Due(
        file="designated",
        key="lima mrf",
        units=("lima",),
        keepers=("iom", "lima"),
        verified="2025-06-01",
        by="iom",
        due="2026-05",
        is_overdue=True,
    )
    assert (transfer.units, transfer.keepers) == (("iom", "lima"), ("iom", "lima"))
    assert (unit.units, unit.by) == (("lima",), "p2")


def test_a_register_may_want_whole_files_confirmed_since_each_was_last_known_to_be_true() -> None:
    """Of the first contact nobody knows anything, so that it has waited for ever."""
    assert rows(waiting(at(files=("contacts", "remits"), days=90), 60)) == [
        ("contacts:1", "", True),
        ("remits:edit", "", True),
        ("remits:edit2", "", True),
        ("remits:pay", "2025-04-01", True),
        ("contacts:2", "2026-03-01", True),
        ("designated:lima mrf", "2026-05", True),
        ("transfers:move", "2026-06-01", False),
        ("contacts:3", "2026-06-29", False),
    ]


def test_a_check_finds_what_is_overdue() -> None:
    assert check(at(), {What.OVERDUE}) == (
        Finding(What.OVERDUE, holders=("lima",), rows=("designated:lima mrf",)),
    )
