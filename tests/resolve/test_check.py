"""What a day's check finds."""

import pytest
from tests.by_hand import structure

from remit.model.structure import Structure
from remit.resolve.borne_out import transfers_without_remit
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


def test_thousands_of_transfers_are_compared_with_thousands_of_remits_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A remit's function and holder are followed upwards once, not once a transfer."""
    many = range(200)
    day = structure(
        units="id \n hq \n centre",
        functions="id,broader \n people, \n pay,people \n travel,",
        remits="\n".join(
            ["id,holder,role,function,scope", *(f"{n},centre,provides,pay,everyone" for n in many)]
        ),
        transfers="\n".join(
            ["id,function,from,to,mode", *(f"{n},travel,hq,centre,full" for n in many)]
        ),
    )
    asked: list[str] = []
    broader = Structure.broader

    def counted(own: Structure, name: str) -> tuple[str, ...]:
        asked.append(name)
        return broader(own, name)

    monkeypatch.setattr(Structure, "broader", counted)

    assert len(list(transfers_without_remit(day))) == 200
    assert len(asked) <= 200


@pytest.mark.parametrize(
    "name",
    [
        *("jane.doe", "JANE_DOE", "j.m.doe", "jane-doe", "jdoe2", "jane.doe1980", "jane.doe+lima"),
        *("jürgen.müller", "jose\u0301.pe\u0301rez", "анна.каренина", "maria.de.la.cruz"),
    ],
)
def test_a_mailbox_that_reads_like_a_name_is_asked_about(name: str) -> None:
    """Whatever the letters, with initials, small words and numbers."""
    assert [each.rows for each in _of_mailbox(name)] == [("contacts:1",)]


@pytest.mark.parametrize(
    "name",
    [
        *("lima-office", "human.resources", "ressources.humaines", "geneve.paie", "hr.1", "info2"),
        *("no-reply", "payroll", "help.desk", "2010", "x2", "ombudsperson", "hr.lima"),
    ],
)
def test_a_mailbox_of_a_unit_is_not_personal(name: str) -> None:
    """It is named by what the unit is, or does; or by what offices name mailboxes."""
    assert _of_mailbox(name) == []


def test_an_address_on_the_web_is_no_mailbox() -> None:
    assert _of_mailbox("https://social.example/@jane.doe@example.org") == []


def _of_mailbox(name: str) -> list[Finding]:
    day = structure(
        units="id,name,name_fr,short_name \n lima,Office in Lima,, \n hq,,Siège de Genève,HR",
        functions="id,name,name_fr \n human-resources,,Ressources humaines \n payroll,,",
        contacts=f"id,unit,kind,value \n 1,lima,e-mail,{name}@example.org",
    )
    return found(day, What.PERSONAL_MAILBOX)
