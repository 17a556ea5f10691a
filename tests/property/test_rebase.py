"""Law: independent change sets give the same register in either order."""

from hypothesis import example, given
from hypothesis import strategies as st
from tests.property.drafts import HEAD, at_head

from remit.change.compile import Compiled, compile_draft
from remit.change.meeting import Later
from remit.change.rebase import Rebased, rebase
from remit.model.step import Draft, Move

pairs = st.tuples(at_head(), at_head())


AROUND = tuple(
    compile_draft(Draft("moved", on="2027", steps=(Move(unit=unit, part_of=above),)), HEAD)
    for unit, above in (("lima", "quito"), ("quito", "lima"))
)
"""Each is well alone; together they put two offices above each other."""


def after(one: Compiled, other: Compiled) -> Rebased:
    """Give one draft when the other has been recorded."""
    later = Later(2, "other", other.entries, other.reads)
    return rebase(one, other.after, [later], lambda _: ())


@example(AROUND)
@given(pairs)
def test_independent_change_sets_give_the_same_register_in_either_order(
    pair: tuple[Compiled, Compiled],
) -> None:
    """Or both are refused, where together they break a rule that neither breaks alone."""
    first, second = after(*pair), after(*reversed(pair))
    if first.met or second.met:
        return
    assert first.stands == second.stands
    if first.stands:
        assert first.compiled.after == second.compiled.after
    else:
        assert first.compiled.faults
        assert second.compiled.faults


@given(pairs)
def test_who_meets_whom_does_not_hang_on_who_comes_first(pair: tuple[Compiled, Compiled]) -> None:
    """The same rows, on the same days."""
    first, second = (
        {(each.file, each.key) for each in after(one, other).met}
        for one, other in (pair, reversed(pair))
    )
    assert first == second


@given(at_head())
def test_a_change_set_meets_itself(one: Compiled) -> None:
    """What is recorded cannot be recorded again as if nothing had happened."""
    found = after(one, one)

    assert {each.step for each in found.met} >= {each.step for each in one.made}
    assert {each.record for each in found.met} == {2}
