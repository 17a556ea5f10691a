"""What is made a hard policy refuses a change to whatever it looks at, on every day."""

from tests.by_hand import register
from tests.change.drafts import DAY, UNITS, refused

from remit.change.compile import compile_draft
from remit.change.plan import broken_words
from remit.model.policy import Policies, PolicySetting
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Draft, End, Record, Set, Step

UNREACHED = "Units that cannot be reached: no contact is known"
SINGLE = "Single points: one filled post behind answers"
OVERDUE = "Overdue: nobody has confirmed that it is still true"
TABLES = {
    "units": UNITS,
    "contacts": "id, unit, kind, value\n iom-1, iom, phone, +41 1",
    "functions": "id, name\n payroll, Pay",
    "remits": "id, holder, role, function, scope\n 1, lima, provides, payroll, unit:lima",
    "posts": "id, unit, name\n one, lima, One\n two, lima, Two",
    "persons": "id, name\n p1,\n p2,",
    "appointments": "post, person, kind\n one, p1, holder\n two, p2, holder",
}


def broken(policy: str, *steps: Step, **tables: str) -> tuple[str, ...]:
    """Give what steps break of one policy that is hard."""
    hard = Policies({policy: PolicySetting("refusal", values(policy))})
    histories = register(**(TABLES | tables)).histories
    known = Register(Settings(id="x", policies=hard), histories)
    found = compile_draft(Draft("A change", on=DAY, steps=steps), known)
    assert refused(found) == []
    return broken_words(found.before, found.after, found.entries)


def values(policy: str) -> dict[str, int | tuple[str, ...]]:
    """Sources have to be looked at every year, where somebody asks for it."""
    return {"files": ("sources",)} if policy == "overdue" else {}


def test_the_last_contact_does_not_end() -> None:
    """No answer hangs on a telephone, and yet it is looked at."""
    assert broken("unit-without-contact", End(file="contacts", key=("iom-1",))) == (
        f"{UNREACHED} (unit-without-contact): 6 units (HQ, IOM, Lima, Manila …), from 1 July 2027",
    )
    mended = Record(
        file="contacts", key=("iom-2",), row={"unit": "iom", "kind": "phone", "value": "+41 2"}
    )
    assert broken("unit-without-contact", End(file="contacts", key=("iom-1",)), mended) == ()


def test_an_answer_does_not_come_to_hang_on_one_post() -> None:
    assert broken("single-point", End(file="appointments", key=("two", "p2"))) == (
        f"{SINGLE} (single-point): Lima, posts:one, from 1 July 2027",
    )


def test_a_figure_that_differs_is_refused_on_the_day_of_which_it_is_stated() -> None:
    """There are five units under IOM in 2010; and until 2006 there were four."""
    for on, value, is_refused in (("2010", "4", True), ("2010", "5", False), ("2005", "4", False)):
        step = Record(file="statements", key=("iom", "units", on), row={"value": value})
        assert bool(broken("statement-differs", step)) is is_refused, (on, value)


def test_a_row_at_which_no_policy_looks_is_not_refused_for_what_is_around_it() -> None:
    source = Record(file="sources", key=("un",), row={"title": "A report"})
    assert broken("unit-without-contact", source, contacts="id, unit, kind, value") == ()
    assert broken("overdue", source) == (f"{OVERDUE} (overdue): IOM, sources:un, on all days",)


def test_a_change_of_a_contact_is_no_new_breach() -> None:
    assert (
        broken("personal-mailbox", Set(file="contacts", key=("iom-1",), row={"value": "1"})) == ()
    )
