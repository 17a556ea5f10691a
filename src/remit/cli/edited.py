"""What was edited in a folder or a workbook, as a draft at the head of the register."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.change.check import check
from remit.change.derive import derive
from remit.change.edited import Conflict, Edit, Offer, Word, target, word
from remit.cli.fetch import today
from remit.cli.loading import is_workbook, refuse, refuse_other
from remit.cli.origins import base_of
from remit.cli.progress import Steps
from remit.errors import (
    Mistake,
    MistakesError,
    NoRegisterError,
    QuestionError,
    RemitError,
    WrittenWrongError,
)
from remit.formats.draft import write_draft
from remit.formats.folder import Reading, read_folder
from remit.formats.folder.reading import in_sheets
from remit.formats.folder.rows import Counted
from remit.formats.folder.settings_file import FILE as SETTINGS_FILE
from remit.formats.folder.settings_file import ON
from remit.formats.workbook import read_workbook
from remit.model.change import SETTINGS
from remit.model.step import Draft
from remit.model.structure import Structure
from remit.publish.parts import Part, Told
from remit.register import Store
from remit.temporal.moment import Moment, read_day
from remit.temporal.period import BEGINNING
from remit.text.harmless import one_line

_WHAT: Final = {"units": "unit", "bodies": "body", "posts": "post"}


class Edited(Struct, frozen=True):
    """The draft that leads to what was edited, at a head, and what a person may have to say first.

    `offers` are ids that may be of one thing; the draft takes them for two.
    """

    structure: Structure
    draft: Draft
    offers: tuple[Offer, ...] = ()


def asked_of(file: str, folder: str, workbook: str, since: str, same: Sequence[str]) -> Path | None:
    """Give the folder or workbook that is asked about; nothing where a file of steps is.

    Raises:
        QuestionError: None or several are, or what is said of edits is said of steps.
    """
    if sum(map(bool, (file, folder, workbook))) != 1:
        todo = "Name one: a file of steps, an edited --folder, or an edited --workbook"
        raise QuestionError("One thing is planned at a time.", todo=todo)
    if file and (since or same):
        todo = "Leave --from and --same out: each step says its own day and ids."
        raise QuestionError("Steps are no edited folder.", todo=todo)
    return None if file else Path(folder or workbook)


def edited_draft(
    path: Path, store: Store, db: str, *, since: str = "", same: Sequence[str] = ()
) -> Edited:
    """Give the draft that leads from the register to an edited folder or workbook.

    Args:
        path: The folder or workbook.
        store: The register.
        db: Where it is kept, as its reader calls it.
        since: The day from which on what was edited holds; blank: it is the whole history.
        same: Ids that are of one thing, each as `old=new`.

    Raises:
        MistakesError: It has mistakes; or both it and the register changed a cell.
        QuestionError: The day, or the ids, cannot be meant.
        OtherRegisterError: It belongs to another register.
        NoRegisterError: Nothing is recorded yet.
    """
    day = read_day(since) if since else None
    pairs = [_pair(each) for each in same]
    with Steps(f"Reading {path.name}", "Comparing", "Wording") as steps:
        reading = read_edited(path, steps.counted)
        steps.next()
        known = store.structure(Moment(today()))
        if known.head is None:
            raise NoRegisterError(
                f"Nothing is recorded in {db} yet.",
                todo=f"Load the folder with: remit load {path} --db {db}",
            )
        refuse_other(known, reading.register, db)
        base = base_of(path, store, known)
        shows = _shows(reading, path)
        edit = Edit(reading.register, reading.has_persons, base.register, base.recorded, shows)
        words = [word(known.register, edit, old, new) for old, new in pairs]
        wanted = target(known.register, edit, day, words)
        reading = _placed(reading, words, day)
        _refuse_conflicts(wanted.conflicts, reading, path)
        refuse(check(wanted.register), reading, path)
        steps.next()
        title = f"what was edited in {path.resolve().name}"
        return Edited(known, derive(known.register, wanted.register, title), wanted.offers)


def read_edited(path: Path, counted: Counted = iter) -> Reading:
    """Read a folder or a workbook that may show one day alone.

    Raises:
        MistakesError: It has mistakes.
    """
    if is_workbook(path):
        return read_workbook(path, counted=counted, may_show_one_day=True)
    return read_folder(path, counted=counted, may_show_one_day=True)


def _pair(text: str) -> tuple[str, str]:
    old, _, new = text.partition("=")
    if not old or not new:
        raise QuestionError(f"--same {text} does not name two ids.", todo="Write --same OLD=NEW")
    return old, new


def _shows(reading: Reading, path: Path) -> date | None:
    if not reading.shows:
        return None
    try:
        return read_day(reading.shows)
    except WrittenWrongError as error:
        line = reading.lines.get((SETTINGS, (ON,), ""), 0)
        mistake = Mistake(SETTINGS_FILE, line, ON, error.wrong.rstrip("."), error.todo)
        raise MistakesError([mistake], what=str(path)) from error


def _placed(reading: Reading, words: Iterable[Word], day: date | None) -> Reading:
    """Let rows be found, too, under the id they have now, and on the day they hold from."""
    lines = dict(reading.lines)
    for (file, key, start), line in reading.lines.items():
        own = key
        for each in words:
            own = own if file == SETTINGS else each.key(file, own)
        lines.setdefault((file, own, start), line)
        if day is not None:
            lines.setdefault((file, own, day.isoformat()), line)
    return replace(reading, lines=lines)


def _refuse_conflicts(conflicts: Iterable[Conflict], reading: Reading, path: Path) -> None:
    found = [_mistake(each, reading) for each in conflicts]
    if reading.in_sheets:
        found = [in_sheets(each) for each in found]
    if found:
        raise MistakesError(found, what=str(path))


def _mistake(conflict: Conflict, reading: Reading) -> Mistake:
    file, place = f"{conflict.file}.csv", (conflict.file, conflict.key, conflict.valid_from)
    if conflict.file == SETTINGS:
        file, place = SETTINGS_FILE, (SETTINGS, (conflict.column,), "")
    line = reading.lines.get(place, 0)
    who = f"'{' '.join(conflict.key).strip()}'"
    if conflict.record:
        title = f" ({conflict.title})" if conflict.title else ""
        wrong = (
            f"of {who} this says {_said(conflict.edited)}; since it was exported, "
            f"record {conflict.record}{title} says {_said(conflict.known)}"
        )
        todo = "write the same here to keep that, or export anew and write yours there"
    else:
        wrong = f"{who} is not there on the day from which on this is to hold"
        todo = "take back what was changed here, or name a day on which it is there"
    return Mistake(file, line, conflict.column, wrong, todo)


def _said(value: str | None) -> str:
    if value is None:
        return "that there is no such row"
    return repr(value) if value else "nothing"


def offers_part(offers: Sequence[Offer]) -> Part:
    """Tell which ids may be of one thing, as a person would say so."""
    told = Told(tuple(map(_offered, offers)))
    documents = [
        {
            "file": each.file,
            "old": each.old,
            "new": each.new,
            "on": None if each.on == BEGINNING else each.on.isoformat(),
            "why": each.why,
            "words": each.words,
        }
        for each in offers
    ]
    title = "Perhaps one and the same; say so with --same"
    return Part("offers", title, (told,) if offers else (), documents)


def _offered(offer: Offer) -> str:
    why = (
        f"both have the identifier {offer.words}"
        if offer.why == "identifier"
        else f"both are called {offer.words}, in the same place"
    )
    return one_line(f"{offer.old}={offer.new} ({_WHAT[offer.file]}): {why}")


def keep_draft(draft: Draft, path: Path) -> None:
    """Write a draft to a file, for review.

    Raises:
        RemitError: It cannot be written.
    """
    text = write_draft(draft)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        wrong = f"{path} cannot be written ({error.strerror})."
        raise RemitError(wrong, todo="Name a file in a folder that is yours to write.") from error
