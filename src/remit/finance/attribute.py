"""Which unit manages an activity: the rules in their order, the first that decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from remit.finance.answering import Answering, StructureOn
from remit.finance.families import children_of, parents_of
from remit.finance.naming import Naming, identifiers_of
from remit.finance.pack import Pack, pack_of
from remit.finance.rules import Found, Publisher
from remit.model.paying import own_references
from remit.model.project import Attribution
from remit.model.published import Activity
from remit.model.register import Register
from remit.text.alike import plainly

_ROLES_OF_OURS = ("4", "2")
"""Who implements, then who is accountable."""


def is_own(activity: Activity, own: frozenset[str]) -> bool:
    """Tell whether the organisation itself reports an activity.

    Args:
        activity: The activity.
        own: References of the organisation, as `plainly` has them.
    """
    return plainly(activity.reporter.ref) in own


def own_of(register: Register) -> frozenset[str]:
    """Give the references of the organisation: `[finance] own` of `register.toml`."""
    return own_references(register.settings)


class Attributing:
    """Says of every activity which unit manages it, and what decided.

    Args:
        activities: Those that count, by identifier: a child may go by its parent.
        register: What our offices are called.
        structure_on: Gives the organisation on a day.
        own: References of the organisation.
    """

    def __init__(
        self,
        activities: Mapping[str, Activity],
        register: Register,
        structure_on: StructureOn,
        own: Iterable[str],
    ) -> None:
        """Decide nothing yet."""
        self._activities = activities
        self._above = parents_of(children_of(activities.values()))
        self._identifiers = identifiers_of(register)
        self._own = frozenset(map(plainly, own))
        self._answering = Answering(structure_on)
        self._publishers: dict[Pack, Publisher] = {}
        self._decided: dict[str, Attribution] = {}

    def all(self) -> Mapping[str, Attribution]:
        """Say of every activity which unit manages it; or why it waits for review.

        They are decided in the order of their identifiers, parents before children: so that
        it is the same in whatever order they come, even where parents are in a circle.
        """
        for identifier in sorted(self._activities):
            self._decide_with_parents(identifier)
        return self._decided

    def _decide_with_parents(self, identifier: str) -> None:
        # A path instead of recursion: nobody knows how many are above one another.
        path = {identifier: None}
        while path:
            last = next(reversed(path))
            parents = [each for each in self._parents(last) if each not in self._decided]
            above = next((each for each in parents if each not in path), None)
            if above is not None:
                path[above] = None
                continue
            if last not in self._decided:
                self._decided[last] = self._decide(self._activities[last])
            del path[last]

    def _parents(self, identifier: str) -> list[str]:
        return sorted(self._above.get(identifier, frozenset()) & self._activities.keys())

    def _decide(self, activity: Activity) -> Attribution:
        if not is_own(activity, self._own):
            return Attribution()
        publisher = self._publisher(activity)
        delivers = publisher.delivering(activity)
        seen = []
        for found in self._found(activity, publisher):
            if len(found.units) == 1:
                return Attribution(found.units[0], found.rule, found.evidence, delivers)
            seen.append(found)
        return self._in_review(activity, seen, delivers)

    def _found(self, activity: Activity, publisher: Publisher) -> Iterator[Found]:
        yield from publisher.found(activity)
        yield self._by_parent(activity)
        for role in _ROLES_OF_OURS:
            yield publisher.by_party(activity, role)
        yield publisher.by_flows(activity)
        yield publisher.by_building(activity)
        yield self._answering.by_country(activity)

    def _by_parent(self, activity: Activity) -> Found:
        parents = [each for each in self._parents(activity.id) if each in self._decided]
        units = {self._decided[each].unit: each for each in reversed(parents)}
        named = tuple(sorted(units.keys() - {""}))
        return Found("related", named, units[named[0]] if named else "")

    def _in_review(
        self, activity: Activity, seen: Iterable[Found], delivers: tuple[str, ...]
    ) -> Attribution:
        several = next((found for found in seen if found.units), None)
        if several is not None:
            reason, candidates = "several-offices", several.units
            evidence = several.evidence
        else:
            reason = "unknown-office" if activity.contact else "no-evidence"
            evidence, candidates = activity.contact, self._answering.standing_in(activity)
        return Attribution(
            evidence=evidence, delivers=delivers, reason=reason, candidates=candidates
        )

    def _publisher(self, activity: Activity) -> Publisher:
        pack = pack_of(activity.reporter.ref)
        if pack not in self._publishers:
            naming = Naming(self._identifiers, pack)
            self._publishers[pack] = Publisher(pack, naming, self._own)
        return self._publishers[pack]
