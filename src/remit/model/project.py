"""An activity of our own or of others, with who manages it and why: what figures are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from remit.model.published import Activity

Rule = Literal[
    "contact-organisation",
    "mailbox",
    "identifier",
    "related",
    "participating",
    "transaction",
    "building",
    "country",
    "folder",
]
"""What decided which unit manages an activity; `folder` where activities.csv says so."""

Levels = Literal["disjoint", "rollup", "unknown"]
"""Whether the money of parents repeats that of their children."""


class Attribution(Struct, frozen=True):
    """Which unit manages an activity, what decided it, and which units deliver it besides.

    Args:
        unit: The unit; blank where nothing decided, or where it is nobody of ours.
        rule: What decided; blank where nothing did.
        evidence: The text, reference or place that decided it.
        delivers: Units whose buildings it names, by id.
        reason: Why it waits for review: `unknown-office`, `several-offices`, `no-evidence`;
            blank where it is decided.
        candidates: Units that it might be, for review.
    """

    unit: str = ""
    rule: Rule | Literal[""] = ""
    evidence: str = ""
    delivers: tuple[str, ...] = ()
    reason: str = ""
    candidates: tuple[str, ...] = ()


class Project(Struct, frozen=True):
    """The copy of an activity that counts, with its attribution.

    Args:
        is_own: Whether the organisation reports it; what others report is in no office's figures.
        levels: How its publisher's parents and children relate.
    """

    activity: Activity
    attribution: Attribution
    is_own: bool
    levels: Levels = "disjoint"

    @property
    def id(self) -> str:
        """The identifier of the activity."""
        return self.activity.id


class Books(Struct, frozen=True):
    """All projects that count at a moment, and what is said of donors.

    Args:
        projects: By identifier, sorted.
        own: References of the organisation itself: what it gives itself is no income.
        external_names: Names of givers that are outside, though the reference is our own;
            in lower case.
        aliases: Donor keys that mean another: key to key.
        head: The hash of the last record that they are made of; blank before the first.
    """

    projects: tuple[Project, ...]
    own: frozenset[str] = frozenset()
    external_names: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = {}
    head: str = ""
