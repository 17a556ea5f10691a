"""What happened, as a heading and names: no word that the register supplies is bent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.model.event import ChangeEvent, What
from remit.model.unit import Unit
from remit.publish.news.became import became
from remit.text.catalogue import N_

_ABOUT: Final[Mapping[tuple[str, What], str]] = {
    ("units", "begins"): N_("Opening: {name}"),
    ("units", "changes"): N_("Change: {name}"),
    ("units", "ends"): N_("Closing: {name}"),
    ("designated", "begins"): N_("Designation: {name}: {what}"),
    ("designated", "changes"): N_("Designation: {name}: {what}"),
    ("designated", "ends"): N_("End of designation: {name}: {what}"),
    ("remits", "begins"): N_("Responsibility: {name}: {what} ({how})"),
    ("remits", "changes"): N_("Change of responsibility: {name}: {what} ({how})"),
    ("remits", "ends"): N_("End of responsibility: {name}: {what} ({how})"),
    ("contacts", "begins"): N_("New contact: {name}: {what}"),
    ("contacts", "changes"): N_("Change of contact: {name}: {what}"),
    ("contacts", "ends"): N_("Contact withdrawn: {name}: {what}"),
    ("accreditations", "begins"): N_("Status: {name}: {what} ({how})"),
    ("accreditations", "changes"): N_("Change of status: {name}: {what} ({how})"),
    ("accreditations", "ends"): N_("End of status: {name}: {what} ({how})"),
    ("members", "begins"): N_("New member: {what}: {name}"),
    ("members", "changes"): N_("New member: {what}: {name}"),
    ("members", "ends"): N_("No longer a member: {what}: {name}"),
    ("transfers", "begins"): N_("Transfer: {what} (from: {before}; to: {name})"),
    ("delegations", "begins"): N_("Acting for another: {name} (for: {before})"),
    ("delegations", "changes"): N_("Acting for another: {name} (for: {before})"),
    ("delegations", "ends"): N_("No longer acting for another: {name} (for: {before})"),
    ("functions", "begins"): N_("New function: {name}"),
    ("functions", "changes"): N_("Change of function: {name}"),
    ("functions", "ends"): N_("End of function: {name}"),
    ("bodies", "begins"): N_("New partner: {name}"),
    ("bodies", "changes"): N_("Change of partner: {name}"),
    ("bodies", "ends"): N_("End of partner: {name}"),
}

_BECAME: Final = {
    "name": N_("New name: {name} (before: {before})"),
    "part_of": N_("New place in the structure: {name} (part of: {what})"),
    "site": N_("New site: {name} ({what})"),
}
_SUCCEEDED: Final = N_("Closing: {name} (after it: {what})")
PLANNED: Final = N_("Planned: {what}")
"""Around what lies ahead of the day of the page."""


def sentence(event: ChangeEvent) -> str:
    """Give the English sentence for an event, to be translated and filled.

    Its names are `name`, the thing itself; `what` it is told with; `how`; and what was
    `before`.
    """
    row, before = event.fact, event.before
    if isinstance(row, Unit) and isinstance(before, Unit):
        return _BECAME.get(became(before, row) or "", _ABOUT["units", "changes"])
    if isinstance(row, Unit) and event.what == "ends" and row.successors:
        return _SUCCEEDED
    return _ABOUT[event.file, event.what]
