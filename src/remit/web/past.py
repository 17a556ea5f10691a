"""The routes that look at more than one day: timelines, histories and differences."""

from __future__ import annotations

from msgspec.structs import replace

from remit.model.structure import Structure
from remit.resolve import compare_document, history_document
from remit.resolve.answer import Question
from remit.resolve.compare import compare
from remit.resolve.document import Document
from remit.resolve.history import history_of
from remit.resolve.timeline import Line, Spell, timeline
from remit.resolve.timeline_document import timeline_document
from remit.search.match import FILES
from remit.web import shapes
from remit.web.asked import (
    KnownAt,
    NeededFunction,
    On,
    RoleText,
    SubjectText,
    ThenKnownAt,
    ThenOn,
    ThingText,
)
from remit.web.desk import TheDesk
from remit.web.found import public_thing
from remit.web.public import public_function, public_links, public_role
from remit.web.public_rows import public_comparison, public_events
from remit.web.route import route
from remit.web.who import public_subject


@route("/timeline", "timeline", shapes.Timeline, "A part a role, each with its stretches of days")
def get_timeline(
    desk: TheDesk,
    subject: SubjectText,
    function: NeededFunction,
    role: RoleText = "",
    on: On = "",
    known_at: KnownAt = "",
) -> Document:
    """Tell who answered on every day, and what happened where one answer became another.

    Names are looked up as of one day; the answers are of all days.
    """
    structure = desk.structure(on, known_at)
    asked = public_role(structure, role)
    whom = public_subject(structure, subject)
    question = Question(whom, public_function(structure, function), asked)
    lines = tuple(
        Line(line.role, tuple(_public_cut(structure, each) for each in line.spells))
        for line in timeline(structure, question)
    )
    document = timeline_document(structure, question, lines)
    for spell in (each for part in document["roles"] for each in part["spells"]):
        spell["remits"] = public_links(structure, spell["remits"])
    return document


def _public_cut(structure: Structure, spell: Spell) -> Spell:
    return replace(spell, cut_by=tuple(public_events(structure, spell.cut_by)))


@route("/history/{thing:str}", "history", shapes.History, "From the earliest day on")
def get_history(desk: TheDesk, thing: ThingText, on: On = "", known_at: KnownAt = "") -> Document:
    """Tell what happened to one thing, and to what was said of it, with the rows of each time.

    Contacts and posts are told as far as they, or the persons on them, are marked public.
    """
    structure = desk.structure(on, known_at)
    kind, identity = public_thing(structure, thing)
    events = history_of(structure.register, FILES[kind], (identity,))
    shown = public_events(structure, events)
    return history_document.history_document(structure, kind, identity, shown)


@route("/diff", "diff", shapes.Diff, "Rows by file and key, answers by function and role")
def get_diff(
    desk: TheDesk,
    then_on: ThenOn,
    on: On = "",
    known_at: KnownAt = "",
    then_known_at: ThenKnownAt = "",
) -> Document:
    """Say what is different between two days, or between what was known of one at two instants."""
    one = desk.structure(on, known_at)
    other = desk.structure(then_on, then_known_at or known_at)
    found = public_comparison(one, other, compare(one, other))
    return compare_document.diff_document(one, other, found)
