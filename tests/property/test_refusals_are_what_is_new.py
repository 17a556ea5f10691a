"""Law: what a change is refused for is what is broken after it, and was not before; no more."""

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle.draw_time import DAYS
from tests.oracle.generate import folders
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.model.policy import Policies, PolicySetting
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.judge import Broken, judged
from remit.resolve.policies.refusals import refusals

HARD = Policies({each: PolicySetting("refusal") for each in POLICIES})


def one_by_one(found: tuple[Broken, ...]) -> Iterator[tuple[object, ...]]:
    """Give what is broken, a subject at a time; of what concerns none, all it is about."""
    for each in found:
        about = each.finding
        what = each.policy, about.function, about.role, about.kind, about.rows
        if about.subjects:
            yield from ((*what, subject) for subject in about.subjects)
        else:
            yield *what, about.remits, about.holders


def hard(known: Register) -> Register:
    """Give the same register with every policy a refusal."""
    return Register(Settings(id="drawn", policies=HARD), known.histories)


@settings(
    max_examples=tries(12), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_refusals_and_what_was_broken_before_are_all_that_is_broken_after(
    data: st.DataObject,
) -> None:
    one, other = (loaded(data.draw(folders())) for _ in "ab")
    day = data.draw(st.sampled_from(DAYS))
    before, after = Structure(hard(one), day), Structure(hard(other), day)

    new = set(one_by_one(refusals(before, after)))

    assert new == set(one_by_one(judged(after))) - set(one_by_one(judged(before)))
    assert refusals(after, after) == ()
