"""Questions and answers, in the shape that `--json` and the interface give them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct

from remit.model.remit import Rule
from remit.model.structure import Subject
from remit.temporal.attest import Standing

PROVIDES: Final = "provides"
"""The role that people mean who name none, and in which `under:` asks who is responsible."""


class Question(Struct, frozen=True):
    """Who answers to a subject for a function; `role` blank asks for all of them.

    `attributes` are facts about the request, at most one value a key.
    """

    subject: Subject
    function: str
    role: str = ""
    attributes: Mapping[str, str] = {}


class Status(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    CONTESTED = "contested"
    GAP = "gap"
    NOT_OPEN = "not-open"


class Reason(StrEnum):
    """Why a remit that nearly answers does not, in the order in which they are told."""

    NOT_YET_IN_FORCE = "not-yet-in-force"
    ENDED = "ended"
    HOLDER_CLOSED = "holder-closed"
    HOLDER_NOT_OPEN_YET = "holder-not-open-yet"
    CONDITION_MISSING = "condition-missing"
    OUTSIDE_SCOPE = "outside-scope"


class Link(Struct, frozen=True):
    """A remit that matches a question: one link of the chain.

    `extent` counts the subjects of the kind asked about; `valid_from` and
    `valid_to` are as written.
    """

    remit: str
    holder: str
    function: str
    distance: int
    scope: str
    conditions: Mapping[str, str]
    extent: int
    valid_from: str | None
    valid_to: str | None
    standing: Standing
    attested: str | None
    basis: str | None
    source: str | None


class PassedOver(Struct, frozen=True):
    """A remit that would have matched but for one thing, and what that is."""

    remit: str
    holder: str
    reason: Reason
    valid_from: str | None
    valid_to: str | None
    source: str | None


class RoleAnswer(Struct, frozen=True):
    """The answer for one role: the holders, and every matching remit behind them.

    The first `winners` links of the chain are those over which none prevails.
    """

    role: str
    rule: Rule
    status: Status
    holders: tuple[str, ...] = ()
    standing: Standing | None = None
    chain: tuple[Link, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    passed_over_total: int = 0
    winners: int = 0


class Answer(Struct, frozen=True):
    """The whole answer to one question, a part a role, in the order of roles."""

    question: Question
    roles: tuple[RoleAnswer, ...]
    successors: tuple[str, ...] = ()

    def role(self, name: str) -> RoleAnswer:
        """Give the part of one role.

        Raises:
            KeyError: The question did not ask for it.
        """
        return {each.role: each for each in self.roles}[name]
