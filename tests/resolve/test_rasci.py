"""RASCI tables: each role plays its part, and nothing is made up."""

from itertools import chain

from tests.by_hand import A_DAY, register, structure

from remit.model.structure import Structure
from remit.resolve.matrix import matrix
from remit.resolve.rasci import PART_OF, Duty, columns, rasci, row

OWN_ROLES = {
    "units": """
        id,    part_of
        world,
        lima,  world
        quito, world
    """,
    "functions": """
        id
        payroll
        idle
    """,
    "roles": """
        id,       rule,      order
        provides, narrowest, 1
        pays,     narrowest, 2
        audits,   every,     3
    """,
    "remits": """
        id,      holder, role,     function, scope
        lima-1,  lima,   provides, payroll,  everyone
        quito-1, quito,  provides, payroll,  everyone
        lima-2,  lima,   pays,     payroll,  unit:quito
    """,
}


def duty(structure: Structure, unit: str, function: str) -> Duty:
    (found,) = (each for each in rasci(structure, unit) if each.function == function)
    return found


def test_each_role_plays_its_part(lighthouse: Structure) -> None:
    """Tunis is claimed by two, and neither list is narrower."""
    assert duty(lighthouse, "tunis", "emergency-response").holders == {
        "responsible": ("amman", "vienna"),
        "accountable": ("hq-security",),
        "supporting": ("manila-travel",),
        "consulted": ("hq-people",),
        "informed": ("hq-press",),
    }
    assert duty(lighthouse, "tunis", "emergency-response").contested == ("provides",)


def test_who_endorses_and_who_reviews_are_consulted(lighthouse: Structure) -> None:
    found = duty(lighthouse, "gulu", "project-approval")

    assert found.holders["consulted"] == ("hq-programmes", "nairobi", "hq-finance")


def test_who_plays_a_part_twice_is_told_once() -> None:
    found = structure(
        units="id\nlima",
        functions="id\npayroll",
        remits="""
            id, holder, role,     function, scope
            a,  lima,   endorses, payroll,  everyone
            b,  lima,   reviews,  payroll,  everyone
        """,
    )

    assert duty(found, "lima", "payroll").holders["consulted"] == ("lima",)


def test_where_nobody_oversees_nobody_is_accountable(lighthouse: Structure) -> None:
    assert duty(lighthouse, "juba", "travel").holders["accountable"] == ()


def test_a_role_of_ones_own_stands_under_its_own_name() -> None:
    own = Structure(register(**OWN_ROLES), A_DAY)

    assert columns(own)[-3:] == ("pays", "audits", "contested")
    assert [row(each) for each in rasci(own)] == [
        ("lima", "payroll", "lima quito", "", "", "", "", "", "", "provides"),
        ("quito", "payroll", "lima quito", "", "", "", "", "lima", "", "provides"),
        ("world", "payroll", "lima quito", "", "", "", "", "", "", "provides"),
    ]


def test_a_function_that_concerns_no_office_has_no_line(lighthouse: Structure) -> None:
    functions = {each.function for each in rasci(lighthouse)}

    assert functions.isdisjoint({"liaison", "representation"})
    assert len(functions) == len(lighthouse.functions) - 2


def test_the_table_says_what_the_matrix_says(lighthouse: Structure) -> None:
    """Whoever is in a cell of the matrix plays that part, and nobody else does."""
    duties = list(rasci(lighthouse))
    asked = {(each.unit, each.function) for each in duties}
    told = {
        (each.unit, each.function, part, holder)
        for each in duties
        for part, holders in each.holders.items()
        for holder in holders
    }

    assert told == set(
        chain.from_iterable(
            ((each.subject, each.function, PART_OF[each.role], holder) for holder in each.holders)
            for each in matrix(lighthouse)
            if (each.subject, each.function) in asked
        )
    )
