"""An activity or organisation that has begun: what holds within it, and what was read of it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.formats.iati.pieces import EarlyFlows, Piece, ReadActivity, ReadOrganisation
from remit.formats.iati.reading.activity import activity
from remit.formats.iati.reading.contacts import contact
from remit.formats.iati.reading.dialect import is_old
from remit.formats.iati.reading.flows import flow
from remit.formats.iati.reading.head import Head
from remit.formats.iati.reading.limits import Bounds, Limits
from remit.formats.iati.reading.money import default_currency
from remit.formats.iati.reading.notices import Notices
from remit.formats.iati.reading.organisation import identifier, organisation
from remit.formats.iati.reading.scope import Scope
from remit.formats.iati.reading.source import Digest, kept
from remit.formats.iati.reading.stamps import stamp
from remit.formats.iati.reading.words import NONE, Children, first, grouped, language_code
from remit.formats.iati.withheld import take_out, without
from remit.formats.iati.xml import LANG, Element
from remit.model.published import Copy


class Around(Struct, frozen=True):
    """What holds for a whole file.

    Args:
        head: What it says of itself.
        words: Words by which mailboxes of offices go.
    """

    head: Head
    limits: Limits
    bounds: Bounds
    words: frozenset[str]


class Opened:
    """An activity or organisation, from its start tag to its end."""

    def __init__(self, element: Element, around: Around) -> None:
        """Begin at its start tag."""
        self.element = element
        self.version = element.get("version", "").strip() or around.head.version
        self._around = around
        self._digest = Digest()
        self._scope = _scope(element, around.head.place.file, self.version)
        self._place = self._scope.place(element)
        self._waiting: list[Element] = []
        self._hollow: Element | None = None
        self._exceeded = ""

    def transaction(self, element: Element) -> Iterator[Piece]:
        """Take a transaction that has ended; once there are many, they are told and let go."""
        self._waiting.append(element)
        if len(self._waiting) == self._around.limits.transactions:
            yield self._early()

    def end(self) -> Iterator[Piece]:
        """Tell the activity or organisation, which has ended, and what was noticed in it."""
        self._fill(None)
        children = grouped(self.element)
        id_ = identifier(children)
        if not id_:
            self._leave_out("no-identifier", "it has no identifier")
        elif (read := self._read(children)) is not None:
            yield read
        yield from self._scope.notices.of(id_)

    def named(self) -> str:
        """Give its identifier as far as it is known."""
        return identifier(grouped(self.element))

    def _early(self) -> EarlyFlows:
        self._fill(self._waiting[-1])
        for element in self._waiting:
            self._digest.add(element)
        xml = b"".join(map(kept, self._waiting))
        self._exceeded = self._exceeded or self._around.bounds.exceeded(self.element, len(xml))
        flows = tuple(flow(each, self._scope) for each in self._waiting)
        for element in self._waiting[:-1]:
            self.element.remove(element)
        self._waiting[-1].clear()
        self._waiting.clear()
        return EarlyFlows(self._place, flows, xml)

    def _fill(self, hollow: Element | None) -> None:
        """Let go of the shell of a transaction: the parser stood behind it, and is past it now."""
        if self._hollow is not None:
            self.element.remove(self._hollow)
        self._hollow = hollow

    def _read(self, children: Children) -> ReadActivity | ReadOrganisation | None:
        contacts = [
            contact(each, self._around.words) for each in children.get("contact-info", NONE)
        ]
        with without(each for one in contacts for each in one.reached):
            self._digest.add(self.element)
        withheld = take_out(leaf for each in contacts for leaf in each.personal)
        xml = kept(self.element)
        if said := self._exceeded or self._around.bounds.exceeded(self.element, len(xml)):
            self._leave_out("too-large", said)
            return None
        copy, scope = self._copy(children), self._scope
        if self._around.head.kind == "organisations":
            return ReadOrganisation(organisation(children, scope, copy=copy), xml)
        read = activity(self.element, children, scope, copy=copy, contacts=contacts)
        return ReadActivity(read, xml, withheld)

    def _leave_out(self, code: str, why: str) -> None:
        self._scope.notices.tell(code, self._place.line, f"left out: {why}", "error")

    def _copy(self, children: Children) -> Copy:
        version = self.version or _told(children)
        made = stamp(self.element, self._scope) or self._around.head.made
        return Copy(self._place, made, self._digest.hex(), version)


def _scope(element: Element, file: str, version: str) -> Scope:
    language = language_code(element.get(LANG, ""))
    scope = Scope(file, Notices(file), language=language, is_old=is_old(version))
    currency = default_currency(element, scope)
    return Scope(file, scope.notices, currency, language, is_old(version))


def _told(children: Children) -> str:
    """Give the series of the standard that an activity without a version is of, by its words."""
    title = first(children, "title")
    has_narrative = title is not None and any(each.tag == "narrative" for each in title)
    return "2.0x" if has_narrative else "1.0x"
