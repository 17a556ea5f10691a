"""What stands beside each fact: since when, how firmly, and who says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.evidence import Source
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.unit import Unit
from remit.publish.notes import Sources
from remit.publish.public.rows import public_row
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words
from remit.temporal.attest import AsOf, Standing
from remit.temporal.history import History
from remit.temporal.stretch import Stretch
from remit.text.catalogue import N_

_SAYS_IT_ITSELF: Final = ("by ", "always")

_KINDS: Final = {
    "own page": N_("own page"),
    "document": N_("document"),
    "copy": N_("copy"),
    "press": N_("press"),
}


class Evidence(Struct, frozen=True):
    """Since when and until when a fact holds, its standing where it is not attested, its source.

    `note` is the number of the source at the foot of the page, 0 without one;
    `remark` is what the register notes beside the fact; `basis` is the legal
    instrument, for the facts that have one.
    """

    since: str = ""
    until: str = ""
    standing: str = ""
    note: int = 0
    remark: Words = Words("")
    basis: Words = Words("")

    def but(self, standing: str) -> Evidence:
        """Give the same without a standing that is said for a whole list."""
        return replace(self, standing="") if standing and self.standing == standing else self


class Cited(Struct, frozen=True):
    """A source as it stands at the foot of a page."""

    number: int
    title: Linked
    publisher: Words
    kind: str


def evidence(reader: Reader, fact: Fact) -> Evidence:
    """Give what stands beside a fact in force; of one that stays inside, the days only."""
    told = reader.ask(public_row, fact.FILE, *KINDS[fact.FILE].key(fact))
    return Evidence(
        since=since(reader, fact.stretch),
        until=until(reader, fact.stretch),
        standing=standing(reader, reader.standing(fact), fact.as_of),
        note=reader.cite(told.source if told is not None else ""),
        remark=reader.plain(told.note if told is not None else ""),
        basis=reader.plain(getattr(told, "basis", "")),
    )


def open_evidence(reader: Reader, unit: Unit) -> Evidence:
    """Give what stands beside an open unit: since when it is open, whatever it was called since.

    The source is that of the start.
    """
    run = History(reader.visible.versions(unit.id)).run(reader.structure.day)
    first, last = run[0], run[-1]
    return replace(
        evidence(reader, unit),
        since=since(reader, first.stretch),
        until=until(reader, last.stretch),
        note=reader.cite(first.source),
    )


def main_note(all_: Iterable[int] | Mapping[int, int]) -> int:
    """Give the source that most facts of a list rest on, to be named once for all of them.

    They may be counted already. Rows that rest on another name theirs; 0 where no source
    stands behind most.

    Example:
        >>> main_note([1, 1, 2]), main_note([1, 2]), main_note([])
        (1, 0, 0)
    """
    notes = Counter(all_)
    note, times = notes.most_common(1)[0] if notes else (0, 0)
    # A fact without a source may not seem to have one.
    return note if 0 not in notes and 2 * times > notes.total() else 0


def since(reader: Reader, stretch: Stretch) -> str:
    """Say since when; nothing where that is not known."""
    text = stretch.valid_from.text
    if not text or text.startswith(_SAYS_IT_ITSELF):
        return reader.bound(text)
    return reader.said.gettext("since {date}").format(date=reader.bound(text))


def until(reader: Reader, stretch: Stretch) -> str:
    """Say until when; nothing where that is not known."""
    text = stretch.valid_to.text
    if not text or text.startswith(_SAYS_IT_ITSELF):
        return ""
    return reader.said.gettext("until {date}").format(date=reader.bound(text))


def standing(reader: Reader, how: Standing | None, attested: AsOf) -> str:
    """Say how firmly a fact stands, where no source attests it for the day."""
    words = reader.said
    if how is None or how is Standing.ATTESTED:
        return ""
    if how is Standing.IMPRECISE:
        return words.gettext("the exact day is not known")
    if not attested.text:
        return words.gettext("in force as far as we know; no dated source")
    first, _, last = attested.text.partition("/")
    if reader.structure.day < attested.days.start:
        said = words.gettext("in force as far as we know; first attested {date}")
        return said.format(date=reader.bound(first))
    said = words.gettext("in force as far as we know; last attested {date}")
    return said.format(date=reader.bound(last or first))


def cited(reader: Reader, order: Iterable[int]) -> tuple[Cited, ...]:
    """Give the sources of a page in the order in which it names them, numbered from 1."""
    sources = reader.site.structure.derived(Sources)
    return tuple(_cited(reader, sources.named(each), n) for n, each in enumerate(order, start=1))


def title_of(reader: Reader, source: str) -> Linked:
    """Give the title of a source, linked to where it stands; or the address itself."""
    row = reader.structure.sources.get(source)
    if row is None:
        return reader.elsewhere(source)
    words = reader.local(row.title) or Words(row.id)
    return reader.elsewhere(row.address, words)


def kind_of(reader: Reader, row: Source) -> str:
    """Say what kind of source it is."""
    return reader.said.gettext(_KINDS[row.kind]) if row.kind in _KINDS else row.kind


def _cited(reader: Reader, source: str, number: int) -> Cited:
    row = reader.structure.sources.get(source)
    publisher = reader.plain(row.publisher) if row is not None else Words("")
    kind = kind_of(reader, row) if row is not None else ""
    return Cited(number, title_of(reader, source), publisher, kind)
