"""Law: a structure made from what is known of other days is the one made from nothing.

In whatever order days are asked, and whatever is recorded in between.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.draw_places import ids
from tests.oracle.draw_time import DAYS
from tests.oracle.generate import folders
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.change.diff import diff
from remit.model.contact import Contact
from remit.model.fact import Fact
from remit.model.kind import KINDS, Key
from remit.model.post import Appointment, Delegation, Post
from remit.model.register import Register
from remit.model.structure import Structure
from remit.register.replay import replayed
from remit.temporal.history import History
from remit.temporal.stretch import Stretch, stretch

ATTRIBUTES: Final = sorted(
    name
    for name, value in vars(Structure).items()
    if isinstance(value, cached_property) and not name.startswith("_")
)
WITHOUT_ORDER: Final = {"children", "remits_on", "site_of", "standing_in"}
"""Looked up by key; all other mappings are gone through as well."""

days = st.sampled_from([day + timedelta(days=step) for day in DAYS for step in (-1, 0, 40)])

patiently = settings(
    max_examples=tries(40), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def stretches(draw: DrawFn) -> Stretch:
    """Draw the days of a row, which may be others than those of what it belongs to."""
    first, last = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    return stretch(*(draw(st.sampled_from(["", str(day)])) for day in (first, last)))


@st.composite
def organisations(draw: DrawFn) -> Register:
    """Draw a register with posts, appointments, delegations and contacts besides."""
    tables = draw(folders())
    units = st.sampled_from(ids(tables["units.csv"]))
    facts: list[Fact] = []
    for number in range(draw(st.integers(0, 3))):
        post, person = f"post-{number}", f"p{number}"
        facts.append(Post(id=post, unit=draw(units), stretch=draw(stretches())))
        facts.append(Appointment(post=post, person=person, stretch=draw(stretches())))
        facts.append(Contact(id=f"c{number}", unit=draw(units), stretch=draw(stretches())))
    for one, other in draw(st.sets(st.tuples(units, units), max_size=3)):
        facts.append(Delegation(from_=one, to=other, stretch=draw(stretches())))
    register = loaded(tables)
    own: dict[str, dict[Key, History[Any]]] = {}
    for fact in facts:
        own.setdefault(fact.FILE, {})[KINDS[fact.FILE].key(fact)] = History((fact,))
    return Register(register.settings, {**register.histories, **own})


def seen(structure: Structure) -> Mapping[str, object]:
    """Give everything a structure shows, with the order of what is gone through."""
    found: dict[str, object] = {}
    for name in ATTRIBUTES:
        value = getattr(structure, name)
        is_ordered = isinstance(value, Mapping) and name not in WITHOUT_ORDER
        found[name] = list(value.items()) if is_ordered else value
    rows = {name: structure.in_force(kind.noun) for name, kind in KINDS.items()}
    return {**found, "in_force": rows}


def from_nothing(register: Register, day: date) -> Structure:
    return Structure(Register(register.settings, register.histories), day)


@patiently
@given(organisations(), st.lists(days, min_size=2, max_size=6))
def test_days_in_any_order(register: Register, asked: list[date]) -> None:
    """Each is what it would be if no other had been asked."""
    for day in asked:
        assert seen(Structure(register, day)) == seen(from_nothing(register, day))


@patiently
@given(st.lists(organisations(), min_size=2, max_size=3), st.lists(days, min_size=1, max_size=3))
def test_days_after_something_was_recorded(states: list[Register], asked: list[date]) -> None:
    """What was made of a register before is not taken for what holds after."""
    known = states[0]
    for state in states:
        known = replayed(known, diff(known, state))
        for day in asked:
            assert seen(Structure(known, day)) == seen(from_nothing(state, day))


@patiently
@given(organisations(), st.lists(days, min_size=2, max_size=4))
def test_what_did_not_change_is_the_very_same(register: Register, asked: list[date]) -> None:
    """Two structures of one day share their large parts, whatever was asked between."""
    one, *others = (Structure(register, day) for day in [*asked, asked[0]])
    parts = [one.units, one.remits, one.children, one.site_of]
    for other in others:
        assert seen(other)
    last = others[-1]

    shared = [last.units, last.remits, last.children, last.site_of]
    assert all(found is part for found, part in zip(shared, parts, strict=True))
