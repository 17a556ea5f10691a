"""A plan: what a draft would do at the head, put together of parts that each tell one thing.

A part is what a plan tells of one thing, as text and as a document; whatever else a plan should
tell is one more part in `plan_parts`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from remit.change.case import Case
from remit.change.impact.document import impact_document
from remit.change.net import net_difference
from remit.change.plan import plan_of, plan_words
from remit.change.refusal import moved_words
from remit.change.words import in_words
from remit.model.change import Entry
from remit.model.contact import Person
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.settings import Settings
from remit.model.step import Record, Set, Step
from remit.model.structure import Head
from remit.publish.english.head import SHORT, head_words
from remit.publish.english.net import difference_words, evidence_words
from remit.publish.money.moving.part import cost_part
from remit.publish.parts import Part, Told
from remit.publish.planned import pages_from
from remit.resolve.document import Document
from remit.resolve.policies.refusals import Refusal
from remit.rights.gained import Moved
from remit.temporal.moment import show_instant
from remit.temporal.period import BEGINNING, ENDLESS, Period

_EVIDENCE: Final = frozenset({"source", "as_of", "note"})


def steps_part(case: Case) -> Part:
    """Tell the steps in words."""
    draft = case.compiled.draft
    pairs = zip(draft.steps, in_words(case.compiled), strict=True)
    said = tuple(_of_person(step) or str(words) for step, words in pairs)
    documents = [
        {"step": number, "do": _word(step), "on": step.on or draft.on or None, "words": words}
        for number, (step, words) in enumerate(zip(draft.steps, said, strict=True), start=1)
    ]
    return Part("steps", "Steps", _told(draft.steps, said), documents, numbered=True)


def _told(steps: Sequence[Step], said: Sequence[str]) -> tuple[Told, ...]:
    """Give the steps with their numbers; those that say but where a row is known from, counted."""
    numbered = enumerate(zip(steps, said, strict=True), start=1)
    lines = {number: words for number, (step, words) in numbered if not _of_evidence(step)}
    apart = Counter(filter(None, map(_of_evidence, steps)))
    told = [Told(tuple(lines.values()), numbers=tuple(lines))] if lines else []
    counted = tuple(each.rstrip(".") for each in map(evidence_words, sorted(apart.items())))
    return (*told, Told(counted, numbers=(0,) * len(counted))) if counted else tuple(told)


def _of_evidence(step: Step) -> str:
    """Give the file of a row of which nothing changes but where it is known from."""
    return step.file if isinstance(step, Set) and _EVIDENCE.issuperset(step.row) else ""


def _of_person(step: Step) -> str:
    """Say that a step is about a person: a plan may go anywhere, and calls nobody by name."""
    if isinstance(step, Record | Set) and step.file == Person.FILE:
        return f"What is known of the person {' '.join(step.key)} changes"
    return ""


def difference_part(case: Case) -> Part:
    """Tell what is different then, taken together."""
    compiled = case.compiled
    found = net_difference(compiled.before, compiled.after, compiled.entries)
    documents = [
        {
            "file": each.file,
            "key": list(each.key),
            **days_document(each.days),
            "before": cells(each.before),
            "after": cells(each.after),
        }
        for each in found
    ]
    told = tuple(Told(lines, days) for days, lines in difference_words(case.after, found))
    return Part("difference", "What is different then", told, documents)


def entries_part(case: Case) -> Part:
    """Give what would be recorded; for programs, since the difference tells it."""
    documents = [_entry(each.entry) | {"step": each.step} for each in case.compiled.made]
    return Part("entries", "", (), documents)


def consequence_parts(case: Case) -> Iterator[Part]:
    """Tell what comes of it: answers, pages, cost, rights, and the policies that refuse it."""
    compiled = case.compiled
    plan = plan_of(compiled, (pages_from(case.day),))
    told = tuple(Told(lines, title) for title, lines in plan_words(compiled, plan).items())
    yield Part("impact", "What comes of it", told, impact_document(plan.impact))
    yield cost_part(compiled, case.day)
    moved = tuple(moved_words(each, case.after) for each in plan.rights)
    rights = [_moved(each) for each in plan.rights]
    yield Part("rights", "Who may edit what then", (Told(moved),) if moved else (), rights)
    yield Part("refused", "", (), [_refusal(each) for each in plan.refusals])


def _moved(moved: Moved) -> Document:
    return {
        "unit": moved.unit,
        "right": moved.right,
        "gained": moved.is_gained,
        **days_document(moved.days),
        "subjects": list(moved.subjects),
    }


def _refusal(refusal: Refusal) -> Document:
    finding = refusal.broken.finding
    return {
        "policy": refusal.broken.policy,
        "valid_from": refusal.day.isoformat(),
        "function": finding.function or None,
        "subjects": list(finding.subjects),
    }


def plan_parts(case: Case) -> tuple[Part, ...]:
    """Give all that a plan tells."""
    return (
        steps_part(case),
        difference_part(case),
        *consequence_parts(case),
        entries_part(case),
    )


def plan_document(case: Case, parts: Sequence[Part]) -> Document:
    """Give a plan as a document."""
    draft = case.compiled.draft
    return {
        "title": draft.title,
        "reason": draft.reason,
        "basis": draft.basis,
        "on": draft.on or None,
        "base": head_document(case.head),
        "hash": case.hash,
        **{part.name: part.document for part in parts},
    }


def known_words(case: Case) -> str:
    """Say what a plan is known from, and what tells it from another."""
    return f"{head_words(case.head)} · content {case.hash[:SHORT]}"


def head_document(head: Head | None) -> Document | None:
    """Give a head as a document."""
    if head is None:
        return None
    return {"record": head.sequence, "hash": head.hash, "at": show_instant(head.at)}


def days_document(days: Period) -> Document:
    """Give days as a document, half-open; null where there is no bound."""
    return {
        "valid_from": None if days.start == BEGINNING else days.start.isoformat(),
        "valid_to": None if days.end == ENDLESS else days.end.isoformat(),
    }


def cells(row: Fact | Settings | None) -> Document | None:
    """Give a row as a document; of the settings and of persons the id alone."""
    if isinstance(row, Settings | Person):
        return {"id": row.id}
    return None if row is None else dict(KINDS[row.FILE].cells(row))


def _entry(entry: Entry) -> Document:
    return {
        "file": entry.file,
        "key": list(entry.key),
        "valid_from": entry.stretch.valid_from.text or None,
        "valid_to": entry.stretch.valid_to.text or None,
        "row": cells(entry.row),
    }


def _word(step: Struct) -> str:
    return str(type(step).__struct_config__.tag)
