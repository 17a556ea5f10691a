"""Who answers: the match, what prevails, and the answer (§4.2 to §4.4)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tests.oracle.folder import Register, Version, remembered
from tests.oracle.force import in_force, standing, version_on, weakest
from tests.oracle.places import Subject
from tests.oracle.scopes import extent

TRUE = "true"


@dataclass(frozen=True)
class Question:
    """What is asked (§4): subject, function, role, attributes, moment.

    The moment is a day here: a folder knows only what it says now.
    """

    subject: Subject
    function: str
    role: str
    day: date
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """A remit that matches a question, and what decides between it and others."""

    remit: Version
    distance: int
    conditions: frozenset[tuple[str, str]]
    extent: frozenset[Subject]
    standing: str

    @property
    def id(self) -> str:
        """The id of the remit."""
        return self.remit["id"]

    @property
    def holder(self) -> str:
        """The unit that answers."""
        return self.remit["holder"]


@dataclass(frozen=True)
class Answer:
    """The answer for one role: its status, who holds it, and all that matches."""

    status: str
    holders: list[str]
    winners: list[Match]
    chain: list[Match]

    @property
    def standing(self) -> str | None:
        """The weakest standing of the winners, none for a gap (§3)."""
        return weakest([winner.standing for winner in self.winners])


def conditions_of(remit: Version) -> dict[str, str]:
    """Read the conditions of a remit: `k=v` separated by blanks (§4.2)."""
    pairs = [word.partition("=") for word in remit["conditions"].split()]
    return {key: value for key, _, value in pairs}


@remembered
def functions_up_from(register: Register, function: str, day: date) -> list[str]:
    """Give the function asked and the broader ones, by distance.

    §4.2: "`broader` is followed while the function has a row that day": the
    first function without one is not among them.
    """
    found: list[str] = []
    version = version_on(register, "functions.csv", day, function)
    while version is not None:
        found.append(version["id"])
        broader = version["broader"]
        version = version_on(register, "functions.csv", day, broader) if broader else None
    return found


def matches(register: Register, question: Question) -> list[Match]:
    """Give the remits that match a question (§4.2).

    A remit in force has an open holder, because its days are cut to its holder's.
    """
    day = question.day
    functions = functions_up_from(register, question.function, day)
    found = []
    for versions in register.every("remits.csv").values():
        for remit in versions:
            if remit["role"] != question.role or remit["function"] not in functions:
                continue
            conditions = frozenset(conditions_of(remit).items())
            if not in_force(register, remit, day) or not conditions <= question.attributes.items():
                continue
            reach = extent(register, remit["scope"], question.subject.kind, day)
            if question.subject in reach:
                distance = functions.index(remit["function"])
                sure = standing(register, remit, day)
                found.append(Match(remit, distance, conditions, reach, sure))
    return found


def prevails(one: Match, other: Match) -> bool:
    """Tell whether the first of two matching remits prevails over the second (§4.3)."""
    if one.distance < other.distance:
        return True
    if one.distance > other.distance:
        return False
    as_narrow = one.conditions >= other.conditions and one.extent <= other.extent
    narrower = one.conditions > other.conditions or one.extent < other.extent
    return as_narrow and narrower


def answer(register: Register, question: Question) -> Answer:
    """Answer a question whose function and subject are open that day (§4.4)."""
    found = matches(register, question)
    if register.rule(question.role) == "every":
        return answer_of_every(found)
    return answer_of_the_narrowest(found)


def answer_of_every(found: list[Match]) -> Answer:
    """Let every match count.

    §4.4: "all matching remits are winners, in the order of `step` (a whole
    number, blank last), then id"; holders "in the order of its first remit".
    """
    chain = sorted(found, key=lambda one: (step_of(one.remit), one.id))
    holders = list(dict.fromkeys(one.holder for one in chain))
    return Answer("answered" if chain else "gap", holders, chain, chain)


def step_of(remit: Version) -> tuple[bool, int]:
    """Give what orders a step: whole numbers first, blank last."""
    return remit["step"] == "", int(remit["step"] or 0)


def answer_of_the_narrowest(found: list[Match]) -> Answer:
    """Let the narrowest match prevail.

    §4.3: "The *winners* are the matching remits over which none prevails."
    §4.4: the chain has "winners first, then by distance, by more conditions,
    by smaller extent, by id"; holders "in id order".
    """
    winners = [one for one in found if not any(prevails(other, one) for other in found)]
    chain = sorted(
        found,
        key=lambda one: (
            one not in winners,
            one.distance,
            -len(one.conditions),
            len(one.extent),
            one.id,
        ),
    )
    holders = sorted({one.holder for one in winners})
    return Answer(status_of(winners), holders, winners, chain)


def status_of(winners: list[Match]) -> str:
    """Name the status of a narrowest answer (§4.4)."""
    if not winners:
        return "gap"
    one_holder = len({one.holder for one in winners}) == 1
    all_shared = all(one.remit["shared"] == TRUE for one in winners)
    return "answered" if one_holder or all_shared else "contested"
