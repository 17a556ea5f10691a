"""The finder's answer: who answers to somebody, for what they need, and how to reach them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar
from urllib.parse import urlencode

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from remit.errors import AmbiguousError, UnknownError
from remit.model.structure import Structure, Subject
from remit.publish import names
from remit.publish.addresses import QUESTION
from remit.publish.reader import Reader
from remit.publish.shown import shown_row
from remit.publish.views.body_page import Capacity, capacities_of
from remit.publish.views.contacts import Ways, ways_to
from remit.publish.views.pieces import whole
from remit.publish.views.sheet import Sheet, sheet_of
from remit.publish.visible import shown
from remit.publish.words import Linked, Words
from remit.resolve.answer import Answer, Question
from remit.resolve.subject import is_open, successors
from remit.resolve.who import who_answers
from remit.search import one_function, one_subject
from remit.search.find import SUBJECTS, unknown

T = TypeVar("T")

_UNKNOWN: Final = 404
_SEVERAL: Final = 409
_FINE: Final = 200


class Misunderstood(Struct, frozen=True):
    """A text that names nothing, or several; and what may have been meant."""

    text: str
    field: str
    status: int
    meant: tuple[Linked, ...]


class WhoPage(Struct, frozen=True):
    """What was asked, and the answer or what was not understood."""

    action: str
    at: str
    need: str
    subject: Linked | None = None
    function: Linked | None = None
    is_open: bool = True
    successors: tuple[Linked, ...] = ()
    parts: tuple[Markup, ...] = ()
    sheet: Sheet = Sheet()
    contacts: tuple[tuple[Linked, tuple[Ways, ...]], ...] = ()
    capacities: tuple[Capacity, ...] = ()
    misunderstood: tuple[Misunderstood, ...] = ()

    @property
    def status(self) -> int:
        """The status to send it with."""
        return self.misunderstood[0].status if self.misunderstood else _FINE


def who_page(reader: Reader, at: str, need: str) -> WhoPage:
    """Answer what was typed; with an office alone, for every function."""
    searched = shown(reader.structure)
    subject, wrong_at = _read(reader, "at", at, lambda text: _shown_subject(reader, searched, text))
    function, wrong_need = _read(reader, "need", need, lambda text: one_function(searched, text))
    asked = WhoPage(
        action=f"/{reader.language}/who",
        at=at,
        need=need,
        subject=names.subject(reader, subject.kind, subject.id) if subject is not None else None,
        function=names.function(reader, function) if function else None,
        misunderstood=tuple(each for each in (wrong_at, wrong_need) if each is not None),
    )
    if subject is None or asked.misunderstood:
        return asked
    return _answered(reader, asked, subject, function or "")


def _shown_subject(reader: Reader, searched: Structure, text: str) -> Subject:
    """Find whom a text names; what may not be named is answered as what is not there."""
    found = one_subject(searched, text)
    if found.kind == "unit" and not reader.visible.shows(found.id):
        raise unknown(searched, text, SUBJECTS)
    return found


def _answered(reader: Reader, asked: WhoPage, subject: Subject, function: str) -> WhoPage:
    structure = reader.structure
    if not is_open(structure, subject):
        follow = reader.visible.shown(successors(structure, subject))
        followed = tuple(names.subject(reader, subject.kind, each) for each in follow)
        return replace(asked, is_open=False, successors=followed)
    if function:
        shown_ = shown_row(structure, subject.kind, subject.id, function)
        answer = who_answers(structure, Question(subject, function))
        asked = replace(
            asked,
            parts=whole(reader, shown_) if shown_ is not None else (),
            contacts=_contacts(reader, answer),
        )
    else:
        asked = replace(asked, sheet=sheet_of(reader, subject.kind, subject.id, flat=True))
    return replace(
        asked,
        capacities=capacities_of(reader, subject.id) if subject.kind == "body" else (),
    )


def _contacts(reader: Reader, answer: Answer) -> tuple[tuple[Linked, tuple[Ways, ...]], ...]:
    path = reader.structure.broader(answer.question.function)
    holders = dict.fromkeys(holder for part in answer.roles for holder in part.holders)
    found = ((holder, ways_to(reader, holder, functions=path)) for holder in holders)
    return tuple((names.unit(reader, holder), ways) for holder, ways in found if ways)


def _read(
    reader: Reader, field: str, text: str, search: Callable[[str], T]
) -> tuple[T | None, Misunderstood | None]:
    if not text.strip():
        return None, None
    try:
        return search(text), None
    except UnknownError as error:
        again = tuple(_again(reader, field, name, name) for name in error.nearest)
        return None, Misunderstood(text, field, _UNKNOWN, again)
    except AmbiguousError as error:
        meant = tuple(
            _again(reader, field, identity, name)
            for kind, identity, name in error.candidates
            if kind != "unit" or reader.visible.shows(identity.removeprefix("unit:"))
        )
        return None, Misunderstood(text, field, _SEVERAL, meant)


def _again(reader: Reader, field: str, text: str, name: str) -> Linked:
    """Link to the same question with one text made clear."""
    asked = {key: reader.asked.get(key, "") for key in QUESTION} | {field: text}
    query = urlencode({key: value for key, value in asked.items() if value})
    return Linked(Words(name), f"/{reader.language}/who?{query}")
