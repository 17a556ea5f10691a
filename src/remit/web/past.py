"""The routes that look at more than one day: timelines, histories and differences."""

from __future__ import annotations

from remit.resolve.answer import Question
from remit.resolve.asked import read_role
from remit.resolve.document import Document
from remit.resolve.timeline import timeline
from remit.resolve.timeline_document import timeline_document
from remit.search import one_function
from remit.web import shapes
from remit.web.asked import KnownAt, NeededFunction, On, RoleText, SubjectText
from remit.web.desk import TheDesk
from remit.web.public import public_cuts
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
    asked = read_role(structure, role)
    whom = public_subject(structure, subject)
    question = Question(whom, one_function(structure, function), asked)
    lines = timeline(structure, question)
    return public_cuts(structure, timeline_document(structure, question, lines))
