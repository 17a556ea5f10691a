"""The fields of a form as they are shown: what stands in them, what may, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from remit.change.called.labels import choice_words
from remit.change.called.names import called
from remit.change.compile import StepFault
from remit.model.evidence import Source
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.publish.words import Words
from remit.text.catalogue import N_
from remit.text.local import UNKNOWN, Local
from remit.text.names import language_name
from remit.text.sayings import Name
from remit.web.editing.asked import Asked
from remit.web.editing.editor import Visit
from remit.web.editing.plan import Wrong, wrongs
from remit.web.editing.reading import Read

_SHOWN: Final = 2000
"""How many names a field offers at most."""

_USED: Final = frozenset(
    {
        *("audience", "currency", "exclusions", "grade", "kind", "languages", "scheme", "status"),
        *("time_zone", "what"),
    }
)
"""Columns in which the words that were used are offered again."""

_KNOWN: Final = {"contacts": ("phone", "e-mail", "web", "hotline")}
"""Kinds that every register may use."""

_IN_A_ROW: Final = {"on": "valid_from", "until": "valid_to"}
"""What a row that is recorded as it is calls the days that a form asks for."""

BLANK: Final = N_("This must be filled in.")


class Choice(Struct, frozen=True):
    """What may stand in a field: as it is written, and what it is called, in which language."""

    written: str
    name: Words = Words("")


class Field(Struct, frozen=True):
    """A field of a form as it is shown.

    `offered` names the list of what may stand in it; `maybe` are names of the register, and
    `fault` is what it makes wrong of the step.
    """

    name: str
    label: str
    value: str
    is_required: bool
    is_long: bool
    choices: tuple[Choice, ...]
    offered: str
    language: str = ""
    wrong: str = ""
    maybe: tuple[str, ...] = ()
    fault: Wrong | None = None

    @property
    def id(self) -> str:
        """What it is called on the page."""
        return "f-" + self.name.replace(".", "-")

    @property
    def is_wrong(self) -> bool:
        """Whether something is said about it."""
        return bool(self.wrong or self.maybe or self.fault)


def field(read: Read, asked: Asked, faults: Iterable[StepFault], *, is_sent: bool) -> Field:
    """Show a field."""
    said, value = read.to.says, read.shows(asked)
    is_blank = is_sent and asked in read.blank
    doubt = next((each for each in read.means.doubts if each.field == asked.name), None)
    names = {asked.name, asked.plain, _IN_A_ROW.get(asked.name, "")}
    own = [each for each in faults if each.field in names]
    is_said = is_blank or (doubt is not None and bool(doubt.maybe))
    return Field(
        name=asked.name,
        label=_label(read, asked),
        value=value,
        is_required=asked.is_required,
        is_long=asked.is_long,
        choices=tuple(
            Choice(each, _chosen(read.to, asked, each)) for each in _choices(asked, value)
        ),
        offered=_offered(asked),
        language=asked.language,
        wrong=said(BLANK) if is_blank else "",
        maybe=doubt.maybe if doubt is not None and not is_blank else (),
        fault=wrongs(read.to, own)[0] if own and not is_said else None,
    )


def _chosen(to: Visit, asked: Asked, word: str) -> Words:
    words = choice_words(asked.file, asked.column, word)
    return Words(to.says(words)) if words else Words(word or "–", UNKNOWN)


def offered(read: Read, name: str) -> Iterator[Choice]:
    """Give what may stand in the fields that offer one list."""
    file, _, column = name.partition("-")
    register = read.known.now
    if not column:
        for key in list(register.histories.get(file, {}))[:_SHOWN]:
            yield Choice(key[0], *read.to.tells(name_of(register, file, *key)))
        return
    known = _KNOWN.get(file, ()) if column == "kind" else ()
    rows = (history.versions[-1] for history in register.histories.get(file, {}).values())
    used = sorted({KINDS[file].cells(row).get(column, "") for row in rows} - {"", *known})
    yield from (Choice(each) for each in (*known, *used[:_SHOWN]))


def name_of(register: Register, file: str, *key: str) -> Name:
    """Give the latest name of a thing; its id where it has none.

    Example:
        >>> from remit.model.register import empty
        >>> from remit.model.settings import Settings
        >>> nothing = empty(Settings(id="x", default_language="fr"))
        >>> name_of(nothing, "countries", "PER"), name_of(nothing, "posts", "cook")
        ('Pérou', 'cook')
    """
    history = register.histories.get(file, {}).get(key)
    row: Fact | None = history.versions[-1] if history is not None else None
    name = getattr(row, "name", None)
    local = name if isinstance(name, Local) else Local()
    language = register.settings.default_language
    return called(file, " ".join(filter(None, key)), local, language)


def _choices(asked: Asked, value: str) -> tuple[str, ...]:
    """Give what may be chosen; what stands there, too, so that nothing is changed unseen."""
    is_known = not asked.choices or value in asked.choices or not value
    return asked.choices if is_known else (*asked.choices, value)


def _offered(asked: Asked) -> str:
    if asked.refers:
        return asked.refers[0]
    if asked.column == "source":
        return Source.FILE
    return f"{asked.file}-{asked.column}" if asked.column in _USED and not asked.choices else ""


def _label(read: Read, asked: Asked) -> str:
    said = read.to.says(asked.label)
    if not asked.language:
        return said
    language = language_name(asked.language, read.to.reader.language) or asked.language
    return f"{said} ({language})"
