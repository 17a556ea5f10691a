"""The parts of the one file: each is made alone, of what it reads, and kept until that is another.

In a part no source has its number yet, and nothing is left out that its chapter says for all:
both hang on the other parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Any, Final

from jinja2.environment import TemplateModule
from msgspec import Struct
from msgspec.structs import replace

from remit.model.structure import SUBJECT_KINDS
from remit.publish import names
from remit.publish.countries import countries_with_pages
from remit.publish.environment import environment
from remit.publish.evidence import Evidence
from remit.publish.notes import Sources, own_numbers, unmarked
from remit.publish.offline import booklet, data
from remit.publish.offline.index import index
from remit.publish.offline.plan import Planned
from remit.publish.offline.served import Serving, runs_straight
from remit.publish.reader import Reader
from remit.publish.standings import in_full
from remit.publish.views.lists import in_order
from remit.publish.views.structure_page import structure_page

_OPEN: Final = re.compile(r' data-open="[^"]*"')
"""What the script of other pages asks, and none here."""


class Part(Struct, frozen=True, array_like=True):
    """A part of the file in one language.

    Args:
        planned: What it is about.
        texts: Its text, entry by entry; the marks of sources number those below from 1.
        sources: The sources that it cites, each once.
        notes: How many facts rest on which source, of those whose chapter may say it for all;
            a blank one stands for none.
        standings: The same for how firmly they stand.
        attested: How many of its offices are attested for the day.
        is_brief: Whether an office names only what is different from the unit above.
    """

    planned: Planned
    texts: tuple[str, ...]
    sources: tuple[str, ...] = ()
    notes: dict[str, int] = {}
    standings: dict[str, int] = {}
    attested: int = 0
    is_brief: bool = False


def spoken(made: Part) -> tuple[str, ...]:
    """Give the text of a part as a page reads it out, marks aside; a blank one of mere data."""
    if made.planned.kind in _SILENT:
        return ("",)
    return (in_full(unmarked("".join(made.texts))),)


def part(reader: Reader, planned: Planned) -> Part:
    """Make a part of the file in the reader's language."""
    made = _MAKE[planned.kind](reader, planned)
    reader.finish()
    return made


def _structure(reader: Reader, planned: Planned) -> Part:
    return _part(reader, planned, [_macros(reader).structure(structure_page(reader))])


def _offices(reader: Reader, planned: Planned) -> Part:
    found = [booklet.office(reader, *each) for each in planned.about]
    texts = map(_macros(reader).office, found)
    made = _part(reader, planned, texts, (each.evidence for each in found))
    return replace(made, attested=sum(each.is_attested for each in found))


def _answered(reader: Reader, planned: Planned) -> Part:
    serving = Serving(reader)
    found = [serving.of("unit", name) for name, _ in planned.about]
    made = _part(reader, planned, map(_macros(reader).ending, found))
    return replace(made, is_brief=any(each.above for each in found))


def _functions(reader: Reader, planned: Planned) -> Part:
    found = [booklet.work(reader, *each) for each in planned.about]
    evidence = (remit.evidence for each in found for remit in each.remits)
    return _part(reader, planned, map(_macros(reader).work, found), evidence)


def _places(reader: Reader, planned: Planned) -> Part:
    serving, say = Serving(reader), _macros(reader).land
    found = (booklet.land(reader, code, serving) for code, _ in planned.about)
    return _part(reader, planned, map(say, found))


def _in_order(reader: Reader, planned: Planned) -> Part:
    """Give the countries in the order of their names."""
    codes = reader.ask(countries_with_pages)
    named = {names.country(reader, code): code for code in codes}
    return _part(reader, planned, [named[each] for each in in_order(named)])


def _bodies(reader: Reader, planned: Planned) -> Part:
    serving, say = Serving(reader), _macros(reader).partner
    found = (booklet.partner(reader, name, serving) for name, _ in planned.about)
    return _part(reader, planned, map(say, found))


def _index(reader: Reader, planned: Planned) -> Part:
    return _part(reader, planned, map(_macros(reader).letter, index(reader)))


def _data(made: Callable[[Reader], data.Data], reader: Reader, planned: Planned) -> Part:
    return _part(reader, planned, [data.written(made(reader))])


_MAKE: Final[Mapping[str, Callable[[Reader, Planned], Part]]] = {
    "structure": _structure,
    "office": _offices,
    "answered": _answered,
    "function": _functions,
    "place": _places,
    "places": _in_order,
    "body": _bodies,
    "index": _index,
    "functions": partial(_data, data.functions),
    "outcomes": partial(_data, data.outcomes),
    **{
        f"{kind}-subjects": partial(_data, partial(data.subjects, kind=kind))
        for kind in SUBJECT_KINDS
    },
}


_SILENT: Final = frozenset({*data.DATA, "places"})


def _part(
    reader: Reader,
    planned: Planned,
    texts: Iterable[str],
    evidence: Iterable[Evidence] = (),
) -> Part:
    named = reader.site.structure.derived(Sources).named
    facts = list(evidence)
    numbers, own = own_numbers(_OPEN.sub("", str(text)) for text in texts)
    return Part(
        planned,
        own,
        tuple(map(named, numbers)),
        dict(Counter(named(each.note) if each.note else "" for each in facts)),
        dict(Counter(each.standing for each in facts)),
    )


def _macros(reader: Reader) -> Any:  # noqa: ANN401 - as a template has them
    return _module(reader.language)


@lru_cache(maxsize=16)
def _module(language: str) -> TemplateModule:
    template = environment(language).get_template("offline_parts.html")
    return template.make_module({"is_straight": runs_straight})
