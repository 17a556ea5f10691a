"""The policies about who pays: what they find is reckoned elsewhere, and arrives as an argument."""

from __future__ import annotations

from typing import Final

from remit.resolve.finding import What
from remit.resolve.policies.policy import Parameter, Policy

_MISSIONS: Final = Parameter(("country-mission",), "Which offices: units that hold one of these.")
_MONTHS: Final = Parameter(12, "Of how many months before the day costs count.")

OF_MONEY: Final = (
    Policy(
        id=What.NOT_BY_PROJECTS,
        title="Missions that projects do not pay for predominantly",
        means="Of what the posts and the office of a mission cost, projects are charged with half "
        "or less, in the months before the day. Change sets are not refused for it.",
        matters="A mission is meant to live on the projects it implements: the rest is paid by the "
        "core, or by nobody.",
        todo="Charge its posts to projects in posts_funding.csv, where they do work for them; or "
        "plan how the mission is paid.",
        parameters={"designations": _MISSIONS, "months": _MONTHS},
    ),
    Policy(
        id=What.PROJECTS_UNKNOWN,
        title="Missions of which nobody knows how much projects pay for",
        means="The costs of a mission are not known for every month before the day, or not of "
        "every post, or not in one currency. In a register that keeps no costs that is so of all "
        "missions. Change sets are not refused for it.",
        matters="Nobody can tell whether it stands on its projects, or what is left when they end.",
        todo="Record what its posts and its office cost, month by month; exchange rates, where "
        "they are in several currencies.",
        parameters={"designations": _MISSIONS, "months": _MONTHS},
    ),
)
