"""Law: nobody can widen their own rights by any sequence of proposals and approvals.

Somebody decides alone, time and again, on whatever anybody proposes, as time passes. What they
may do at the end, acting on whatever day for whatever day, they could have done at the beginning.
"""

from datetime import date

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.rights.drawn import DAYS, entries, entry, recorded, registers
from tests.rights.plainly import widened
from tests.shared import tries

from remit.model.change import Entry
from remit.model.register import Register
from remit.model.structure import Structure
from remit.rights.deciding import why_not_record
from remit.rights.needed import Approval, unmet
from remit.rights.widened import gains

PATIENTLY = settings(
    max_examples=tries(50), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
EVE = "eve"

steps = st.lists(
    st.tuples(st.sampled_from([0, 0, 1]), st.lists(entries(), min_size=1, max_size=2)),
    min_size=3,
    max_size=8,
)
"""How many days on, and what is proposed."""

SCOPES = ["everyone -unit:hq", "within:lima | unit:world", "unit:world | unit:lima", "everyone"]
POST = entry("appointments", {"post": "post-lima", "person": EVE, "kind": "holder"})


@st.composite
def seated(draw: DrawFn) -> Register:
    """Draw a register in which Eve, at Lima, may approve for much, but not for all."""
    cells = {"holder": "lima", "role": draw(st.sampled_from(["approves", "administers"]))}
    remit = {"id": "r-9", "function": "register", "scope": draw(st.sampled_from(SCOPES))} | cells
    drawn = draw(registers())
    return recorded(drawn, POST, entry("remits", remit)) or drawn


def decided_by(person: str, register: Register, day: date, proposed: list[Entry]) -> Register:
    """Give what is recorded where one person decides, or what was."""
    after = recorded(register, *proposed)
    if after is None:
        return register
    then, now = Structure(register, day), Structure(after, day)
    left = unmet(then, now, proposed, [Approval(person, day)])
    assert (left == ()) == (why_not_record(then, now, proposed, person) == ())
    return register if left else after


@PATIENTLY
@given(seated(), steps)
def test_whoever_decides_alone_gains_nothing(
    first: Register, proposals: list[tuple[int, list[Entry]]]
) -> None:
    register = first
    place, done = 1, 0
    for later, proposed in proposals:
        place = min(place + later, len(DAYS) - 1)
        now = decided_by(EVE, register, DAYS[place], proposed)
        done += now is not register
        register = now
    event(f"decided {min(done, 4)}")

    assert list(widened(first, register, EVE, DAYS[place:])) == []


@PATIENTLY
@given(seated(), st.lists(entries(), min_size=1, max_size=3))
def test_who_gains_is_who_could_not_before(before: Register, proposed: list[Entry]) -> None:
    """What a change is said to give a person themselves is what asking one by one finds."""
    after = recorded(before, *proposed)
    if after is None:
        return
    day = DAYS[1]

    found = gains(Structure(before, day), Structure(after, day), EVE)

    assert {
        (each.right, subject) for each in found if not each.unit for subject in each.subjects
    } == {(right, unit) for _, _, right, unit in widened(before, after, EVE, DAYS[1:])}
