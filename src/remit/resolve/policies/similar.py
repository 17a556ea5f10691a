"""Names that are nearly the same: one thing recorded twice, or two that are taken for one another.

Names are never compared pair by pair. What two have in common leads from the one to the
other: the words of a name in one order, and the word that a slip of the fingers makes of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from typing import Final, TypeAlias

from rapidfuzz.distance import OSA

from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.resolve.finding import Finding, What
from remit.search.plain import latin, plain, telling
from remit.text.local import Local

Words: TypeAlias = tuple[str, ...]
"""The words of a name, sorted: in small Latin letters, without accents."""

Named: TypeAlias = tuple[str, Local, Iterable[str]]
"""An id, a name, and where things are compared: among siblings, in a country."""

_LEAST_SLIP: Final = 7
"""Of shorter words, many differ by one letter and mean something else: Zambia, Gambia."""


def similar_names(structure: Structure) -> Iterator[Finding]:
    """Find units, functions and bodies that are called nearly alike where they are compared."""
    units = ((each.id, each.name, _places_of(structure, each)) for each in structure.units.values())
    for ids in _alike(units):
        yield Finding(What.SIMILAR_NAMES, kind="unit", subjects=ids)
    for ids in _alike((each.id, each.name, [each.country]) for each in structure.bodies.values()):
        yield Finding(What.SIMILAR_NAMES, kind="body", subjects=ids)
    for ids in _alike((each.id, each.name, [""]) for each in structure.functions.values()):
        yield Finding(What.SIMILAR_NAMES, rows=tuple(f"functions:{each}" for each in ids))


def words_of(name: str) -> Words:
    """Give the words of a name by which it is compared.

    Example:
        >>> words_of("Office in São Tomé"), words_of("Sao Tome Office")
        (('office', 'sao', 'tome'), ('office', 'sao', 'tome'))
        >>> words_of("Section B"), words_of("Офис в Вене")
        (('b', 'section'), ('ofis', 'v', 'vene'))
    """
    text = plain(name)
    single = (word for word in text.split() if len(word) == 1)
    said = {*telling(name, text), *single}
    return tuple(sorted(map(latin, said)))


def near_words(words: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Give for each of some words the others that one slip makes of it, the first letter kept.

    Example:
        >>> sorted(near_words(["operation", "operations", "oparation", "emigration"])["operation"])
        ['oparation', 'operations']
    """
    cut: dict[str, set[str]] = defaultdict(set)
    for word in words:
        if len(word) >= _LEAST_SLIP and word.isalpha():
            for shorter in (word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))):
                cut[shorter].add(word)
    found: dict[str, set[str]] = defaultdict(set)
    for together in cut.values():
        for one, other in combinations(together, 2):
            if OSA.distance(one, other, score_cutoff=1) <= 1:
                found[one].add(other)
                found[other].add(one)
    return {word: frozenset(others) for word, others in found.items()}


def _places_of(structure: Structure, unit: Unit) -> Iterator[str]:
    yield f"within:{unit.part_of}"
    if site := structure.sites.get(unit.site):
        yield f"country:{site.country}"


def _alike(things: Iterable[Named]) -> Iterator[tuple[str, ...]]:
    """Give the ids of things that are called alike in one of their places, all together."""
    called: dict[str, dict[Words, list[str]]] = defaultdict(lambda: defaultdict(list))
    for identity, name, places in things:
        spelt = set(map(words_of, name.all()))
        for place in places:
            for words in spelt:
                called[place][words].append(identity)
    near = near_words({word for names in called.values() for words in names for word in words})
    together = _Together()
    for names in called.values():
        for words, ids in names.items():
            together.put(ids)
            for other in _slips(words, near):
                together.put((*ids, *names.get(other, ())))
    return together.several()


def _slips(words: Words, near: Mapping[str, frozenset[str]]) -> Iterator[Words]:
    """Give a name with one of its words written almost so."""
    for at, word in enumerate(words):
        for other in near.get(word, ()):
            yield tuple(sorted((*words[:at], other, *words[at + 1 :])))


class _Together:
    """Ids in groups: whoever is put with one is put with all that are with it."""

    def __init__(self) -> None:
        self._groups: dict[str, set[str]] = {}

    def put(self, ids: Collection[str]) -> None:
        groups = [self._groups.get(each) or {each} for each in ids]
        largest = max(groups, key=len)
        for group in groups:
            if group is not largest:
                largest |= group
                self._groups.update(dict.fromkeys(group, largest))
        self._groups.update(dict.fromkeys(ids, largest))

    def several(self) -> Iterator[tuple[str, ...]]:
        """Give the groups of more than one, each sorted."""
        groups = {id(group): group for group in self._groups.values() if len(group) > 1}
        return iter(sorted(tuple(sorted(group)) for group in groups.values()))
