"""The timeline of an answer as a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from remit.model.event import ChangeEvent
from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.document import Document, link_document, moment_document
from remit.resolve.timeline import Line, Spell
from remit.temporal.period import BEGINNING, ENDLESS


def timeline_document(structure: Structure, question: Question, lines: Iterable[Line]) -> Document:
    """Give the timeline, a part a role; the first spell has no start, the last no end."""
    return {
        "subject": question.subject.id,
        "kind": question.subject.kind,
        "function": question.function,
        **moment_document(structure),
        "roles": [
            {"role": line.role, "spells": [_spell(structure, each) for each in line.spells]}
            for line in lines
        ],
    }


def event_document(structure: Structure, event: ChangeEvent) -> Document:
    """Give what happened to a row on a day: which, how, and who says so."""
    return {
        "on": day_text(event.day),
        "written": event.bound.text or None,
        "file": event.file,
        "key": " ".join(event.key).strip(),
        "change": event.what,
        "columns": list(event.columns),
        "source": structure.address_of(event.fact.source),
    }


def day_text(day: date) -> str | None:
    """Give a day; nothing for the beginning and for endless."""
    return None if day in {BEGINNING, ENDLESS} else day.isoformat()


def _spell(structure: Structure, spell: Spell) -> Document:
    return {
        "valid_from": day_text(spell.days.start),
        "valid_to": day_text(spell.days.end),
        "status": spell.status.value,
        "holders": list(spell.holders),
        "remits": [link_document(each) for each in spell.winners],
        "cut_by": [event_document(structure, each) for each in spell.cut_by],
    }
