"""What a form and its plan show."""

from __future__ import annotations

from functools import partial
from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from remit.change.called.labels import FILES
from remit.errors import RemitError
from remit.publish.words import Words
from remit.temporal.moment import show_instant
from remit.text.local import UNKNOWN
from remit.web.editing.asked import KEY, ROW
from remit.web.editing.editor import Visit
from remit.web.editing.fields import Choice, Field, field, name_of, offered
from remit.web.editing.filled import PARTED, key_of
from remit.web.editing.offered import ATTESTED, FORMS, ON, WHY
from remit.web.editing.plan import Compiling, Plan, Wrong, compiling, plan_shown, wrong_alike
from remit.web.editing.reading import Read
from remit.web.telling import Told

_TOLD: Final = frozenset(
    {"act", "as_of", "at", "draft", "file", "key", "known_at", "note", "on", "opened_in", "reason"}
    | {"seen", "source", "title", "version"}
)
"""What is sent along with a form, and is no field of its own."""

_OWN: Final = frozenset(
    {"unit", "units", "function", "from", "to", "group", "post", "id", "designation", "until"}
)
"""Fields that tell that a form of a step was filled in."""


_COMMON: Final = frozenset({"key.id", "until", "row.part_of", "row.printed"})
"""Fields of a row that are shown although they may stay blank."""


class FormPage(Struct, frozen=True):
    """A form, with its plan beside it once it is filled in.

    `more` is what may stay blank, and is; `kept` is what its step has besides; `seen` the day
    whose values stood in the form; `whole` the address of the draft that it is for.
    """

    do: str
    file: str
    file_words: str
    key: str
    title: str
    thing: Told
    href: str
    action: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...]
    others: tuple[Field, ...]
    offered: tuple[tuple[str, tuple[Choice, ...]], ...]
    kept: tuple[tuple[str, str], ...]
    when: tuple[Field, ...]
    attested: tuple[Field, ...]
    seen: str
    known_at: str
    plan: Plan | None
    draft: str
    draft_title: str
    whole: str
    opened_in: str
    at: str
    version: str
    drafts: tuple[Choice, ...]
    query: str
    refused: tuple[Told, ...]

    @property
    def messages(self) -> str:
        """The places where something may be said about a field."""
        own = (*self.fields, *self.more, *self.others, *self.when, *self.attested)
        return ",".join(f"#{each.id}-wrong" for each in own)

    @property
    def is_attested(self) -> bool:
        """Whether it is said what the source attests, or something about it."""
        return any(each.value or each.is_wrong for each in self.attested)

    @property
    def is_more_wrong(self) -> bool:
        """Whether something is said about a field that is folded away."""
        return any(each.is_wrong for each in self.more)


def form_page(read: Read) -> FormPage:
    """Show a form with what was filled in, else with what stands there."""
    to, form, do = read.to, read.form, read.do
    register, filled = read.known.now, to.filled
    is_filled = _is_filled(read)
    found, said = _compiled(read) if is_filled else (None, ())
    faults = found.faults if found is not None else ()
    into, is_sent = read.known.draft, "known_at" in filled
    shown = partial(field, read, faults=faults, is_sent=is_sent)
    fields = tuple(map(shown, form.asked))
    when = tuple(map(shown, (*((ON,) if form.is_dated else ()), *WHY)))
    lists = sorted({each.offered for each in (*fields, *when) if each.offered})
    key, file = key_of(filled), filled.get("file", "")
    head = to.reader.site.structure.head
    known_at = filled.get("known_at") or (show_instant(head.at) if head is not None else "")
    return FormPage(
        do=do,
        file=file,
        file_words=to.says(FILES[file]) if file in FILES else "",
        key=PARTED.join(key),
        title=to.says(form.title),
        thing=to.tells(name_of(register, file, *key)) if key else (),
        href=to.at("thing", file, *key) if len(key) == 1 else "",
        action=to.at("step", do),
        fields=tuple(each for each in fields if not each.language and _is_shown(do, each)),
        more=tuple(each for each in fields if not each.language and not _is_shown(do, each)),
        others=tuple(each for each in fields if each.language),
        offered=tuple((each, tuple(offered(read, each))) for each in lists),
        kept=_kept(read),
        when=when,
        attested=tuple(map(shown, ATTESTED)),
        seen=filled.get("seen") or filled.get("on", ""),
        known_at=known_at,
        plan=_plan(read, found, said) if is_filled else None,
        draft=filled.get("draft", ""),
        draft_title=into.title if into is not None else "",
        whole=to.at("proposal", filled["draft"]) if into is not None else "",
        opened_in=read.known.opened_in,
        at=filled.get("at", ""),
        version=filled.get("version", ""),
        drafts=tuple(_drafts(to)),
        query=urlencode({name: text for name, text in filled.items() if text and name != "act"}),
        refused=to.told_why,
    )


def _is_shown(do: str, it: Field) -> bool:
    """Tell whether a field is one that people come for; of a row, what is blank may stay so."""
    return do in FORMS or it.is_required or bool(it.value) or it.name in _COMMON


def _is_filled(read: Read) -> bool:
    return read.do == "end" or any(
        name.startswith((ROW, KEY, "into.")) or name in _OWN for name in read.to.filled
    )


def _kept(read: Read) -> tuple[tuple[str, str], ...]:
    asked = {each.name for each in read.form.asked}
    return tuple(
        (name, text)
        for name, text in read.to.filled.items()
        if name not in asked and name not in _TOLD and text
    )


def _drafts(to: Visit) -> list[Choice]:
    return [
        Choice(str(each.id), Words(each.draft.title, UNKNOWN))
        for each in to.editing.store.proposals.all()
        if each.state == "draft"
    ]


def _plan(read: Read, found: Compiling | None, said: tuple[Wrong, ...]) -> Plan:
    if read.blank:
        return Plan(lacking=tuple(read.to.says(each.label) for each in read.blank))
    return plan_shown(read.to, found) if found is not None else Plan(faults=said)


def _compiled(read: Read) -> tuple[Compiling | None, tuple[Wrong, ...]]:
    if read.blank:
        return None, ()
    try:
        return compiling(read), ()
    except RemitError as error:
        return None, (wrong_alike(read.to, (error.wrong,), error.todo),)
