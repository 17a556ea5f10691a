"""The chapters of the booklet, put together from parts: its sources are numbered as one reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from remit.publish.evidence import main_note
from remit.publish.layout import source_mark
from remit.publish.notes import Numbering, note, without
from remit.publish.offline.parts import Part
from remit.publish.placeholders import ENTRY
from remit.publish.reader import Reader
from remit.publish.standings import in_full, main_standing, without_standing


class Chapter(Struct, frozen=True):
    """Entries, and what is said for all of them: the source and the standing of most."""

    count: int
    note: Markup
    standing: str
    entries: str


class Chapters:
    """Puts chapters together, in the order in which they are asked for.

    Args:
        reader: Who reads them.
        parts: The parts of the file, those of a kind in their order.
    """

    def __init__(self, reader: Reader, parts: Iterable[Part]) -> None:
        """Put none together yet."""
        self._cite = reader.cite
        self._numbering = Numbering(source_mark(reader.language))
        self._parts: dict[str, list[Part]] = {}
        for each in parts:
            self._parts.setdefault(each.planned.kind, []).append(each)

    @property
    def cited(self) -> tuple[int, ...]:
        """The sources named so far, in their order."""
        return self._numbering.order

    def of(self, kind: str) -> Sequence[Part]:
        """Give the parts of a kind."""
        return self._parts.get(kind, ())

    def text(self, kind: str) -> str:
        """Give the entries of a kind, one after the other."""
        return "".join(text for each in self.of(kind) for text in self._numbered(each))

    def by_name(self, kind: str, order: str) -> str:
        """Give the entries of a kind in the order that a part of another kind gives."""
        entry_of = {
            name: text
            for each in self.of(kind)
            for (name, _), text in zip(each.planned.about, each.texts, strict=True)
        }
        return "".join(entry_of[name] for each in self.of(order) for name in each.texts)

    def chapter(self, kind: str, ending: str = "") -> Chapter:
        """Give the entries of a kind, without what is said for all of them.

        Args:
            kind: Of which parts.
            ending: The kind of those parts that hold the end of each entry, if any do.
        """
        parts = self.of(kind)
        standing, source = _main_standing(parts), self._main_source(parts)
        head = Markup(self._numbering.text(note(source)))  # noqa: S704 - the mark of a source
        entries = [text for each in parts for text in self._numbered(each, source, standing)]
        if ending:
            ends = (text for each in self.of(ending) for text in each.texts)
            entries = list(map("".join, zip(entries, ends, strict=True)))
        return Chapter(len(entries), head, standing, "".join(entries))

    def data(self, kinds: Iterable[str]) -> Mapping[str, str]:
        """Give what is no chapter; sources that only it names come after all others."""
        self._numbering = Numbering(str, self._numbering.order)
        return {
            each.planned.name: "".join(self._numbered(each))
            for kind in kinds
            for each in self.of(kind)
        }

    def _numbered(self, part: Part, source: int = 0, standing: str = "") -> Sequence[str]:
        """Number the sources of a part, and leave out what is said for all of its chapter."""
        sources = [self._cite(each) for each in part.sources]
        said = sources.index(source) + 1 if source in sources else 0
        text = ENTRY.join(part.texts)
        if part.standings:
            text = in_full(without_standing(text, standing))
        if sources:
            text = self._numbering.own(without(text, said), sources)
        return text.split(ENTRY) if part.texts else ()

    def _main_source(self, parts: Iterable[Part]) -> int:
        found = Counter[int]()
        for each in parts:
            found.update({self._cite(name): many for name, many in each.notes.items()})
        return main_note(found)


def _main_standing(parts: Iterable[Part]) -> str:
    found = Counter[str]()
    for each in parts:
        found.update(each.standings)
    return main_standing(found)
