"""The plan that would follow when money stops: its steps in words, as a file, as a draft."""

from __future__ import annotations

from litestar import Response
from litestar.response import Redirect
from msgspec import Struct

from remit.change.words import in_words
from remit.errors import QuestionError
from remit.formats.draft import write_draft
from remit.publish.money.ending import Ending, ending
from remit.register.looking import case_at_head
from remit.register.proposing import begin
from remit.rights.deciding import why_not_propose
from remit.text.catalogue import N_
from remit.web.editing.editor import AT, sent_to
from remit.web.money.files import called, sent_as
from remit.web.money.visit import APART, Visit
from remit.web.money.whatif_asked import reckoned
from remit.web.telling import Told


class PlanSeen(Struct, frozen=True):
    """The steps of the plan, and what can be done with it.

    Args:
        steps: What each does.
        action: Where it is made a draft; blank for whoever may not propose it.
        asked: What the form sends along: the question.
    """

    steps: tuple[Told, ...]
    action: str
    asked: tuple[tuple[str, str], ...]


def plan_seen(to: Visit, come: Ending) -> PlanSeen:
    """Show the plan."""
    steps = tuple(map(to.tells, in_words(come.compiled)))
    is_offered = bool(steps) and _may_propose(to, come)
    return PlanSeen(
        steps,
        to.at(APART, "what-if").partition("?")[0] if is_offered else "",
        tuple(to.asked.items()),
    )


def plan_file(to: Visit) -> Response[bytes]:
    """Give the plan as TOML.

    Raises:
        RemitError: The question cannot be answered.
    """
    come = ending(to.structure.register, to.on_day, reckoned(to))
    body = write_draft(come.draft).encode("utf-8", "replace")
    return sent_as(body, "application/toml", f"{called(to, 'what-if')}.toml")


def make_draft(to: Visit) -> Redirect:
    """Open the plan as a draft, which its maker can change and then propose.

    Raises:
        RemitError: The question cannot be answered, or nothing would follow.
    """
    come = ending(to.structure.register, to.on_day, reckoned(to))
    if not come.draft.steps:
        raise QuestionError(
            to.says(N_("No plan follows: no office would be without money.")),
            todo=to.says(N_("Ask about another donor, project or cut.")),
        )
    proposal = begin(to.editing.store, come.draft, to.editing.act)
    return sent_to(f"/{to.language}/{AT}/proposal/{proposal.id}")


def _may_propose(to: Visit, come: Ending) -> bool:
    """Tell whether whoever looks may propose it; at the machine itself everybody may."""
    person = to.editing.person
    if not person:
        return True
    case = case_at_head(to.editing.store, come.draft, to.editing.desk.today)
    return not why_not_propose(*case.asked, person)
