"""Who answers, by the rules of DESIGN 4.2 to 4.4."""

from tests.by_hand import structure

from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import Question, RoleAnswer, Status
from remit.resolve.definition import who_answers


def ask(
    day: Structure, subject: str, function: str, role: str = "provides", **given: str
) -> RoleAnswer:
    """Ask about a unit, or a country by its capital letters."""
    kind: SubjectKind = "country" if subject.isupper() else "unit"
    question = Question(Subject(kind, subject), function, role, given)
    return who_answers(day, question).role(role)


def chain(answer: RoleAnswer) -> list[str]:
    """Give the remits of a chain."""
    return [link.remit for link in answer.chain]


def test_the_nearer_function_prevails(worldwide: Structure) -> None:
    """Lima's payroll beats the centre's human resources, which stays in the chain."""
    answer = ask(worldwide, "lima", "payroll")

    assert (answer.status, answer.holders) == (Status.ANSWERED, ("lima",))
    assert chain(answer) == ["lima-1", "manila-1"]


def test_an_office_outside_the_area_is_served_by_the_broader_function(worldwide: Structure) -> None:
    """Payroll for Nairobi is human resources, and Lima is told to be outside its scope."""
    answer = ask(worldwide, "nairobi", "payroll")

    assert chain(answer) == ["manila-1"]
    assert [(each.remit, each.reason.value) for each in answer.passed_over] == [
        ("lima-1", "outside-scope"),
        ("lima-2", "condition-missing"),
    ]


def test_one_condition_more_is_narrower(worldwide: Structure) -> None:
    """Asked about a project that ECHO pays, Lima answers; else the centre does."""
    assert ask(worldwide, "nairobi", "human-resources").holders == ("manila",)
    assert ask(worldwide, "nairobi", "human-resources", funder="echo").holders == ("lima",)
    assert ask(worldwide, "nairobi", "human-resources", funder="usaid").holders == ("manila",)


def test_an_alternative_and_an_exception_say_who_is_meant(worldwide: Structure) -> None:
    """Kenya is left out of one scope and an alternative of another."""
    assert ask(worldwide, "nairobi", "travel").holders == ("lima",)


def test_where_each_is_narrower_in_its_own_way_the_answer_is_contested(
    worldwide: Structure,
) -> None:
    """Both scopes hold Lima and one more each; `everyone` loses to both of them."""
    answer = ask(worldwide, "lima", "travel")

    assert (answer.status, answer.holders) == (Status.CONTESTED, ("lima", "nairobi"))
    assert chain(answer) == ["travel-2", "travel-3", "travel-1"]
    assert answer.winners == 2


def test_every_endorser_counts_in_the_order_of_steps(worldwide: Structure) -> None:
    """A step that is blank comes last."""
    answer = ask(worldwide, "nairobi", "endorsement", "endorses")

    assert answer.holders == ("lima", "nairobi", "manila")
    assert chain(answer) == ["ends-2", "ends-1", "ends-3"]


def test_a_country_is_nobody_that_everyone_means(worldwide: Structure) -> None:
    """`everyone` are units; Peru the country is answered for where it is named."""
    assert ask(worldwide, "PER", "human-resources").status is Status.GAP
    assert ask(worldwide, "PER", "payroll").holders == ("lima",)


def test_an_office_that_closed_is_not_open_and_names_its_successor(worldwide: Structure) -> None:
    """Nothing else is said of it."""
    answer = who_answers(worldwide, Question(Subject("unit", "quito"), "payroll"))

    assert {role.status for role in answer.roles} == {Status.NOT_OPEN}
    assert answer.successors == ("lima",)
    assert not any(role.chain or role.passed_over for role in answer.roles)


def test_shared_remits_of_two_holders_are_one_answer() -> None:
    """Marked as shared, two holders answer together; with one unmarked, they contest."""
    day = structure(
        units="id,part_of \n a, \n b,",
        functions="id \n audit \n travel",
        remits="""
            id, holder, role,     function, scope,    shared
            1,  a,      provides, audit,    everyone, true
            2,  b,      provides, audit,    everyone, true
            3,  a,      provides, travel,   everyone, true
            4,  b,      provides, travel,   everyone,
        """,
    )

    assert ask(day, "a", "audit").status is Status.ANSWERED
    assert ask(day, "a", "audit").holders == ("a", "b")
    assert ask(day, "a", "travel").status is Status.CONTESTED


def test_an_office_that_closed_with_the_one_above_it_names_its_own_successor() -> None:
    """Its last version has no end of its own; what it names is known all the same."""
    day = structure(
        units="""
            id,     part_of, successors, valid_from, valid_to
            world,  ,        ,           ,
            region, world,   ,           ,           2010
            quito,  region,  bogota,     ,           2005
            quito,  region,  lima,       2005,
            bogota, world,   ,           ,
            lima,   world,   ,           ,
        """,
        functions="id \n payroll",
    )

    assert who_answers(day, Question(Subject("unit", "quito"), "payroll")).successors == ("lima",)
