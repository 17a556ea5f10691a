"""Drafts drawn for the laws of change: a few steps, on few days, at one small register."""

from hypothesis import strategies as st
from tests.by_hand import register

from remit.change.compile import Compiled, compile_draft
from remit.model.register import Register
from remit.model.step import (
    Assign,
    Close,
    Designate,
    Draft,
    End,
    Move,
    Open,
    Record,
    Rename,
    Set,
    Step,
    Transfer,
    Undesignate,
)

HEAD: Register = register(
    units="""
    id,     name,   part_of, valid_from
    iom,    IOM,    ,
    hq,     HQ,     iom,     1951
    manila, Manila, iom,     2002
    panama, Panama, iom,     2002
    lima,   Lima,   panama,  2005
    quito,  Quito,  panama,  2006
    """,
    functions="""
    id,         name,    broader
    finance,    Finance,
    accounting, Acc,     finance
    payroll,    Pay,     finance
    """,
    designations="id, name\nmrf, MRF\nslm, SLM",
    designated="unit, designation, valid_from\nlima, mrf, 2006\nmanila, mrf, 2003",
    remits="""
    id,       holder, role,     function,   scope
    hq-1,     hq,     provides, finance,    everyone
    manila-1, manila, provides, accounting, everyone
    panama-1, panama, provides, accounting, within:panama
    panama-2, panama, provides, payroll,    unit:lima | unit:quito
    """,
)
"""Two centres and two offices: few enough that drafts meet."""

UNITS = st.sampled_from(["hq", "manila", "panama", "lima", "quito"])
FUNCTIONS = st.sampled_from(["finance", "accounting", "payroll"])
NAMES = st.sampled_from(["Geneva", "Callao", "Pichincha"])
REMITS = st.sampled_from(["hq-1", "manila-1", "panama-1", "panama-2"])
DAYS = st.sampled_from(["2027", "2027-07-01", "2028", "2029-Q2"])
UNTIL = st.sampled_from(["", "", "2030", "2031-01-01"])
STATUS = st.sampled_from(["mrf", "slm"])
SCOPES = st.sampled_from(["everyone", "within:panama", "unit:lima", "under:hq -unit:quito"])

_REMIT = st.fixed_dictionaries(
    {"holder": UNITS, "role": st.just("provides"), "function": FUNCTIONS, "scope": SCOPES}
)
_STEPS: list[st.SearchStrategy[Step]] = [
    st.builds(Rename, on=DAYS, unit=UNITS, row=NAMES.map(lambda name: {"name": name}), until=UNTIL),
    st.builds(Move, on=DAYS, unit=UNITS, part_of=UNITS, until=UNTIL),
    st.builds(Designate, on=DAYS, unit=UNITS, designation=STATUS, until=UNTIL),
    st.builds(Undesignate, on=DAYS, unit=UNITS, designation=STATUS),
    st.builds(Assign, on=DAYS, id=st.sampled_from(["", "new-1", "new-2"]), row=_REMIT, until=UNTIL),
    st.builds(End, on=DAYS, key=REMITS.map(lambda remit: (remit,))),
    st.builds(
        Transfer,
        on=DAYS,
        from_=UNITS,
        to=UNITS,
        mode=st.sampled_from(["full", "shared"]),
        function=FUNCTIONS,
    ),
    st.builds(Close, on=DAYS, unit=UNITS, on_close=st.sampled_from(["", "end"])),
    st.builds(
        Close,
        on=DAYS,
        unit=UNITS,
        successors=UNITS.map(lambda u: (u,)),
        on_close=st.just("successor"),
    ),
    st.builds(
        Open,
        on=DAYS,
        id=st.sampled_from(["bogota", "cusco"]),
        row=UNITS.map(lambda unit: {"name": "New", "part_of": unit}),
    ),
    st.builds(
        Set,
        on=DAYS,
        file=st.just("remits"),
        key=REMITS.map(lambda remit: (remit,)),
        row=SCOPES.map(lambda scope: {"scope": scope}),
        until=UNTIL,
    ),
    st.builds(
        Record,
        file=st.just("units"),
        key=UNITS.map(lambda unit: (unit,)),
        valid_from=st.sampled_from(["2010", "2012-07-01"]),
        valid_to=st.just("2015"),
        row=st.just({"name": "Earlier", "part_of": "iom"}),
    ),
]

drafts = st.lists(st.one_of(_STEPS), min_size=1, max_size=3).map(
    lambda steps: Draft("drawn", steps=tuple(steps))
)


def at_head(head: Register = HEAD) -> st.SearchStrategy[Compiled]:
    """Draw a draft that may be recorded at a register."""
    compiled = drafts.map(lambda draft: compile_draft(draft, head))
    return compiled.filter(lambda found: found.made and not found.faults)
