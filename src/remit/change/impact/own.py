"""The remits on one function, in one role, and whom they reach: painted when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from remit.model.remit import Remit, Rule
from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.resolve.paint import BARE, Coat, Layer, Pairs, added_up, painted
from remit.resolve.written import Written, written

D = TypeVar("D")


class Reads:
    """The remits of one function and role, their scopes and conditions read."""

    def __init__(self, remits: Sequence[Remit]) -> None:
        """Read them."""
        read = [(each, written(each.scope), frozenset(each.conditions)) for each in remits]
        self.conditions = frozenset(conditions for _, _, conditions in read if conditions)
        self.of: Mapping[SubjectKind, Sequence[tuple[Remit, Written, Pairs]]] = {
            kind: [each for each in read if kind in each[1].kinds] for kind in SUBJECT_KINDS
        }
        """Those whose scopes can hold for each kind of subject."""

    def are_met(self, given: Pairs) -> bool:
        """Tell whether the conditions of any remit that has some are met."""
        return any(each <= given for each in self.conditions)


class Own:
    """The remits on one function that reach anybody; painted when seen.

    Args:
        rule: How the role reads several of them.
        coats: The remits, with whom they reach.
    """

    def __init__(self, rule: Rule = "narrowest", coats: Sequence[Coat] = ()) -> None:
        """Look at nothing yet."""
        self.rule = rule
        self.coats: Mapping[str, Coat] = {coat.remit.id: coat for coat in coats}
        self._derived: dict[Hashable, Any] = {}

    @cached_property
    def layer(self) -> Layer:
        """The subjects by the remits on top; those whom none reaches are in none."""
        coats = self.coats.values()
        return added_up(BARE, coats) if self.rule == "every" else painted(coats)

    @cached_property
    def by_size(self) -> Sequence[str]:
        """The remits from the smallest extent to the greatest."""
        return sorted(self.coats, key=lambda name: (len(self.coats[name].extent), name))

    def derived(self, name: Hashable, make: Callable[[], D]) -> D:
        """Give what somebody makes of it under a name: made once, and kept as long as it is."""
        if name not in self._derived:
            self._derived[name] = make()
        found: D = self._derived[name]
        return found

    @cached_property
    def nested(self) -> Sequence[tuple[str, str]]:
        """The pairs of remits of which the first reaches some alone of those the other does."""
        return list(self._nested())

    def _nested(self) -> Iterator[tuple[str, str]]:
        sized = sorted(
            ((len(coat.extent), name, coat.extent) for name, coat in self.coats.items()),
            key=lambda each: each[:2],
        )
        for place, (size, one, extent) in enumerate(sized):
            for larger, other, others in sized[place + 1 :]:
                if size < larger and extent <= others:
                    yield one, other


NONE = Own()
"""No remit reaches anybody."""
