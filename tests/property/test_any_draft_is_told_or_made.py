"""Law: whatever a draft says, it is compiled or told what is wrong, and never breaks off."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.by_hand import register
from tests.change.drafts import FUNCTIONS, UNITS
from tests.formats.draft_steps import drafts
from tests.shared import tries

from remit.change.compile import compile_draft, hash_of
from remit.change.diff import applied
from remit.change.plan import plan_of, plan_words
from remit.change.words import in_words
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Designate,
    Draft,
    End,
    Merge,
    Move,
    Open,
    Regroup,
    Result,
    Set,
    Split,
    Transfer,
    Undesignate,
)

HEAD = register(
    units=UNITS,
    functions=FUNCTIONS,
    remits="""
        id,  holder, role,     function,   scope,        valid_from, valid_to
        acc, hq,     provides, accounting, everyone,     1990,       2030
        acc, manila, provides, accounting, everyone,     2030,
        fin, hq,     provides, finance,    within:panama, 1990,
        pay, lima,   supports, payroll,    unit:quito,   2010,
    """,
    designations="id,name\nmrf,MRF",
    designated="unit,designation,valid_from\nlima,mrf,2010",
    groups="id,name\nandes,Andes",
    members="group,member,valid_from\nandes,PER,2000\nandes,lima,2010",
    posts="id,unit,name,valid_from\nhead,lima,Head,2010",
    appointments="post,person,kind,valid_from\nhead,p1,holder,2020",
    contacts="id,unit,kind,value,operator\nphone,lima,phone,+5112345678,quito",
    delegations="from,to\nlima,quito",
)
UNIT = st.sampled_from(["iom", "hq", "manila", "panama", "lima", "quito", "new", "newer"])
DAY = st.sampled_from(["", "2015", "2027-07-01", "by 2028", "2040", "always"])
ROW = st.fixed_dictionaries({"name": st.just("N")}, optional={"part_of": UNIT})
RESULT = st.builds(Result, UNIT, ROW | st.just({}))
CLOSE = st.sampled_from(["", "end", "successor"])
SCOPE = st.sampled_from(["", "everyone", "within:panama", "unit:lima | country:PER"])
FUNCTION = st.sampled_from(["", "finance", "accounting", "payroll"])
REMIT = st.fixed_dictionaries(
    {
        "holder": UNIT,
        "role": st.just("provides"),
        "function": FUNCTION.filter(bool),
        "scope": SCOPE.filter(bool),
    }
)
STEPS = st.one_of(
    st.builds(Open, on=DAY, id=UNIT, row=ROW, until=DAY),
    st.builds(Move, on=DAY, unit=UNIT, part_of=UNIT, until=DAY),
    st.builds(Merge, on=DAY, units=st.tuples(UNIT, UNIT), into=RESULT, on_close=CLOSE),
    st.builds(Split, on=DAY, unit=UNIT, into=st.tuples(RESULT, RESULT), on_close=CLOSE),
    st.builds(
        Close, on=DAY, unit=UNIT, successors=st.lists(UNIT, max_size=2).map(tuple), on_close=CLOSE
    ),
    st.builds(Designate, on=DAY, unit=UNIT, designation=st.just("mrf"), until=DAY),
    st.builds(Undesignate, on=DAY, unit=UNIT, designation=st.just("mrf")),
    st.builds(Assign, on=DAY, row=REMIT, until=DAY),
    st.builds(End, on=DAY, key=st.sampled_from([("acc",), ("fin",), ("pay",)])),
    st.builds(
        Transfer,
        on=DAY,
        from_=UNIT,
        to=UNIT,
        mode=st.sampled_from(["full", "partial", "shared"]),
        all=st.booleans(),
        function=FUNCTION,
        scope=SCOPE,
        until=DAY,
    ),
    st.builds(Regroup, on=DAY, group=st.just("andes"), add=st.tuples(UNIT), remove=st.just(())),
    st.builds(Appoint, on=DAY, post=st.just("head"), person=st.just("p2"), until=DAY),
    st.builds(Set, on=DAY, file=st.just("units"), key=st.tuples(UNIT), row=ROW, until=DAY),
    st.builds(
        Set,
        on=DAY,
        file=st.just("functions"),
        key=st.tuples(FUNCTION.filter(bool)),
        row=st.fixed_dictionaries({"broader": FUNCTION}),
        until=DAY,
    ),
)


@st.composite
def likely(draw: DrawFn) -> Draft:
    """Draw steps of which most can be compiled."""
    steps = draw(st.lists(STEPS, min_size=1, max_size=6))
    return Draft("A change", on="2027-07-01", steps=tuple(steps))


def is_told_or_made(draft: Draft) -> None:
    found = compile_draft(draft, HEAD)

    assert applied(HEAD, found.entries) == found.after
    assert all(0 <= each.step <= len(draft.steps) and each.wrong for each in found.faults)
    assert len(in_words(found)) == len(draft.steps)
    assert hash_of(found) == hash_of(compile_draft(draft, HEAD))
    plan = plan_of(found)
    assert all(plan_words(found, plan).values())
    assert not plan.impact.answers or found.entries


@given(drafts)
@settings(max_examples=tries(30), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_draft_of_any_texts_is_told_or_made(draft: Draft) -> None:
    is_told_or_made(draft)


@given(likely())
@settings(max_examples=tries(60), deadline=None)
def test_a_draft_that_may_be_meant_is_told_or_made(draft: Draft) -> None:
    """What it makes is what it says it makes, and the same steps make the same twice."""
    is_told_or_made(draft)
