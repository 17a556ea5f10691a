"""The steps that have a form of their own: what each asks, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.text.catalogue import N_
from remit.web.editing.asked import Asked, Form


def _unit(name: str, label: str, *, is_required: bool = True) -> Asked:
    return Asked(name, label, "units", "part_of", is_required)


UNTIL: Final = Asked("until", N_("Until (blank: for good)"))
ON: Final = Asked("on", N_("From which day"))
WHY: Final = (Asked("reason", N_("Reason")), Asked("source", N_("Source"), "units", "source"))
ATTESTED: Final = (Asked("as_of", N_("Attested for")), Asked("note", N_("Note"), is_long=True))
"""What every form asks besides: from which day, why, and who says so."""

_ID: Final = Asked("id", N_("Id (blank: made of the name)"))
_ON_CLOSE: Final = Asked("on_close", N_("What belongs to it"), choices=("", "end", "successor"))

PARTS: Final = 4
"""Into how many parts a unit may be split in a form."""

_FEWEST: Final = 3

FORMS: Final[Mapping[str, Form]] = {
    "open": Form(
        N_("Open an office or unit"),
        (
            Asked("row.name", N_("Name"), is_required=True),
            _unit("row.part_of", N_("Part of"), is_required=False),
            Asked("row.site", N_("Site"), "units", "site"),
            Asked("row.short_name", N_("Short name")),
            Asked("row.description", N_("Description"), is_long=True),
            _ID,
        ),
    ),
    "rename": Form(
        N_("Call it otherwise"),
        (
            _unit("unit", N_("Office or unit")),
            Asked("row.name", N_("Name"), is_required=True),
            Asked("row.short_name", N_("Short name")),
        ),
    ),
    "move": Form(
        N_("Move an office or unit"),
        (
            _unit("unit", N_("Office or unit")),
            _unit("part_of", N_("Part of"), is_required=False),
            Asked("site", N_("Site"), "units", "site"),
        ),
    ),
    "merge": Form(
        N_("Merge offices or units"),
        (
            Asked(
                "units",
                N_("Which (ids with blanks between)"),
                "units",
                "successors",
                is_required=True,
            ),
            Asked("into.id", N_("Into: its id, which may be one of them"), is_required=True),
            Asked("into.name", N_("Its name, if it opens only now")),
            _ON_CLOSE,
        ),
    ),
    "split": Form(
        N_("Split an office or unit"),
        (
            _unit("unit", N_("Office or unit")),
            *(
                each
                for number in range(1, PARTS + 1)
                for each in (
                    Asked(f"into.{number}.id", N_("A part: its id"), is_required=number < _FEWEST),
                    Asked(f"into.{number}.name", N_("Its name, if it opens only now")),
                )
            ),
            _ON_CLOSE,
        ),
    ),
    "close": Form(
        N_("Close an office or unit"),
        (
            _unit("unit", N_("Office or unit")),
            Asked("successors", N_("What takes its place (blank: nothing)"), "units", "successors"),
            _ON_CLOSE,
        ),
    ),
    "designate": Form(
        N_("Designate an office"),
        (
            _unit("unit", N_("Office or unit")),
            Asked(
                "designation", N_("Designated as"), "designated", "designation", is_required=True
            ),
            UNTIL,
        ),
    ),
    "undesignate": Form(
        N_("End a designation"),
        (
            _unit("unit", N_("Office or unit")),
            Asked(
                "designation", N_("Designated as"), "designated", "designation", is_required=True
            ),
        ),
    ),
    "assign": Form(
        N_("Give a responsibility"),
        (
            _unit("row.holder", N_("Who")),
            Asked("row.role", N_("In which role"), "remits", "role", is_required=True),
            Asked("row.function", N_("For which function"), "remits", "function", is_required=True),
            Asked("row.scope", N_("For whom (everyone, or another scope)"), is_required=True),
            Asked("row.conditions", N_("On which conditions")),
            UNTIL,
        ),
    ),
    "transfer": Form(
        N_("Move a function"),
        (
            Asked("function", N_("Function (blank: all)"), "remits", "function"),
            _unit("from", N_("From")),
            _unit("to", N_("To")),
            Asked("mode", N_("How"), choices=("full", "partial", "shared"), is_required=True),
            Asked("scope", N_("In part: for whom")),
            Asked("until", N_("Shared: until")),
            Asked("cost_before", N_("Cost before")),
            Asked("cost_promised", N_("Cost promised")),
            Asked("currency", N_("Currency")),
            Asked("days_promised", N_("Days to answer promised")),
            Asked("basis", N_("Legal basis")),
        ),
    ),
    "regroup": Form(
        N_("Change who belongs to a group"),
        (
            Asked("group", N_("Group"), "members", "group", is_required=True),
            Asked("add", N_("Who joins (ids with blanks between)"), "members", "member"),
            Asked("remove", N_("Who leaves (ids with blanks between)"), "members", "member"),
        ),
    ),
    "open-post": Form(
        N_("Open a post"),
        (
            Asked("row.name", N_("Name"), is_required=True),
            _unit("row.unit", N_("Where")),
            Asked("row.head", N_("Whether it heads the unit"), choices=("", "true")),
            _ID,
        ),
    ),
    "appoint": Form(
        N_("Put a person on a post"),
        (
            Asked("post", N_("Post"), "appointments", "post", is_required=True),
            Asked("person", N_("Person (opaque id)"), "appointments", "person", is_required=True),
            Asked("kind", N_("How"), choices=("holder", "acting", "substitute"), is_required=True),
            UNTIL,
        ),
    ),
}
"""The steps that have a form of their own, in the order in which they are offered."""
