"""What a day's check finds."""

from tests.by_hand import structure

from remit.model.structure import Structure
from remit.resolve.check import check
from remit.resolve.finding import Finding, What


def found(day: Structure, what: What) -> list[Finding]:
    """Give the findings of one kind."""
    return [each for each in check(day) if each.what is what]


def test_a_gap_is_looked_for_where_a_function_concerns_and_a_remit_has_the_role() -> None:
    """Nobody provides travel to Nairobi; nobody is expected to oversee it."""
    day = structure(
        units="id \n lima \n nairobi",
        functions="id \n travel",
        remits="id,holder,role,function,scope \n 1,lima,provides,travel,unit:lima",
    )

    assert found(day, What.GAP) == [
        Finding(What.GAP, "travel", "provides", "unit", subjects=("nairobi",))
    ]


def test_a_contest_names_all_who_claim_and_whom_it_concerns() -> None:
    """Both of them claim everyone."""
    day = structure(
        units="id \n lima \n nairobi",
        functions="id \n travel",
        remits="""
            id, holder,  role,     function, scope
            1,  lima,    provides, travel,   everyone
            2,  nairobi, provides, travel,   everyone
        """,
    )
    (contest,) = found(day, What.CONTEST)

    assert (contest.holders, contest.remits) == (("lima", "nairobi"), ("1", "2"))
    assert contest.subjects == ("lima", "nairobi")


def test_a_remit_for_nobody_is_an_orphan_and_one_for_an_area_in_words_is_told_apart() -> None:
    """So is one that a closed office has left behind."""
    day = structure(
        units="id,valid_to \n lima, \n quito,2010",
        functions="id \n travel",
        groups="id,name \n andes,Andes",
        remits="""
            id, holder, role,     function, scope
            1,  lima,   provides, travel,   group:andes
            2,  lima,   provides, travel,   unit:quito
            3,  quito,  provides, travel,   everyone
        """,
    )

    assert [each.remits for each in found(day, What.WORDS_ONLY)] == [("1",)]
    assert [each.remits for each in found(day, What.ORPHAN)] == [("2",), ("3",)]
    (idle,) = found(day, What.TERM_NOT_IN_FORCE)
    assert (idle.remits, idle.rows) == (("2",), ("unit:quito",))


def test_a_transfer_is_borne_out_by_a_remit_of_who_has_the_function_since() -> None:
    """A unit of the centre may hold it, on the function or a narrower one."""
    day = structure(
        units="id,part_of \n hq, \n centre, \n centre-pay,centre",
        functions="id,broader \n people, \n pay,people \n travel, \n audit,",
        remits="id,holder,role,function,scope \n 1,centre-pay,provides,pay,everyone",
        transfers="""
            id, function, from, to,     mode,    on
            1,  people,   hq,   centre, partial,
            2,  travel,   hq,   centre, full,    2009
            3,  audit,    hq,   centre, full,    2012
        """,
    )

    assert [each.rows for each in found(day, What.TRANSFER_WITHOUT_REMIT)] == [("transfers:2",)]


def test_lines_to_a_closed_unit_and_in_a_cycle_are_found() -> None:
    """They are findings, and never refused."""
    day = structure(
        units="""
            id,    reports_to, valid_to
            a,     b,
            b,     a,
            c,     quito,
            quito, ,           2010
        """
    )

    assert [each.subjects for each in found(day, What.LINES_IN_A_CYCLE)] == [("a", "b")]
    assert [each.holders for each in found(day, What.LINE_TO_CLOSED)] == [("quito",)]


def test_a_mailbox_that_reads_like_a_name_is_asked_about() -> None:
    """A unit's mailbox is not personal."""
    day = structure(
        units="id \n lima",
        contacts="""
            id, unit, kind,   value
            1,  lima, e-mail, jane.doe@example.org
            2,  lima, e-mail, lima-office@example.org
        """,
    )

    assert [each.rows for each in found(day, What.PERSONAL_MAILBOX)] == [("contacts:1",)]
