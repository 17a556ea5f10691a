"""The rules of DESIGN 4.1 to 4.4 in the plainest words; this page is the truth.

Whatever is made faster elsewhere is held to it by a property test.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from remit.model.remit import Remit
from remit.model.scope import Scope
from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve.answer import PROVIDES, Answer, Link, Question, RoleAnswer, Status
from remit.resolve.extent import Ids, Responsible, extent
from remit.resolve.passed import SHOWN, passed_over
from remit.resolve.subject import is_open, successors
from remit.temporal.attest import weakest


def _extents(_: Structure) -> dict[tuple[Scope, SubjectKind], Ids]:
    return {}


def _responsible(_: Structure) -> dict[SubjectKind, Responsible]:
    return {}


class Match(Struct, frozen=True):
    """A remit that matches a question: how near, for whom, on which conditions."""

    remit: Remit
    distance: int
    extent: Ids
    conditions: frozenset[tuple[str, str]]


def prevails(one: Match, other: Match) -> bool:
    """Tell whether one matching remit prevails over another: *lex specialis*.

    The nearer function prevails. At the same distance, the one with the stricter
    conditions and the smaller extent does, and neither where each is narrower in
    its own way: that is a contest, not a tie to break.

    Args:
        one: A remit that matches the question.
        other: Another that matches the same question.

    Returns:
        True where `one` is strictly narrower than `other`.
    """
    if one.distance != other.distance:
        return one.distance < other.distance
    # Strict on the pair, not on each: the same extent with one condition more is
    # narrower too.
    return (
        one.conditions >= other.conditions
        and one.extent <= other.extent
        and (one.conditions, one.extent) != (other.conditions, other.extent)
    )


def winners(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Give the matches over which none prevails."""
    matches = tuple(matches)
    return tuple(one for one in matches if not any(prevails(other, one) for other in matches))


def who_answers(structure: Structure, question: Question) -> Answer:
    """Say who answers, for one role or for all, with the chain and who was passed over.

    Args:
        structure: The organisation on the day asked about.
        question: Subject, function, role (blank: all) and attributes. Its function
            and role exist on some day.

    Returns:
        A part a role, in the order of roles.
    """
    asked = [question.role] if question.role else list(structure.roles)
    subject = question.subject
    if not is_open(structure, subject):
        parts = tuple(_not_open(structure, role) for role in asked)
        return Answer(question, parts, successors(structure, subject))
    if structure.function(question.function) is None:
        return Answer(question, tuple(_not_open(structure, role) for role in asked))
    return Answer(question, tuple(_answer_role(structure, question, role) for role in asked))


def matching(structure: Structure, question: Question, role: str) -> tuple[Match, ...]:
    """Give the remits that match a question in a role (DESIGN 4.2).

    Those in force whose holder is open, on the function asked or a broader one,
    with the subject in their extent and each of their conditions among the
    attributes.
    """
    given = question.attributes.items()
    kind = question.subject.kind
    return tuple(
        Match(remit, distance, whom, frozenset(remit.conditions))
        for distance, function in enumerate(structure.broader(question.function))
        for remit in structure.remits_on.get((function, role), ())
        if all(condition in given for condition in remit.conditions)
        and question.subject.id in (whom := extent_of(structure, remit.scope, kind))
    )


def outcome(
    structure: Structure, matches: Iterable[Match], role: str
) -> tuple[Status, tuple[Match, ...]]:
    """Give the status of an answer and its winners, in the order of the chain (DESIGN 4.4)."""
    ordered = tuple(sorted(matches, key=_every_order))
    if not ordered:
        return Status.GAP, ()
    if structure.all_roles[role].rule == "every":
        return Status.ANSWERED, ordered
    won = tuple(sorted(winners(ordered), key=_narrowest_order))
    holders = {match.remit.holder for match in won}
    agreed = len(holders) == 1 or all(match.remit.shared for match in won)
    return (Status.ANSWERED if agreed else Status.CONTESTED), won


def holders_of(won: Iterable[Match], rule: str) -> tuple[str, ...]:
    """List each holder once: in id order for *narrowest*, as they come for *every*."""
    holders = dict.fromkeys(match.remit.holder for match in won)
    return tuple(holders) if rule == "every" else tuple(sorted(holders))


def extent_of(structure: Structure, scope: Scope, kind: SubjectKind) -> Ids:
    """Give the extent of a scope that day, for one kind of subject; asked once, remembered."""
    known = structure.derived(_extents)
    if (scope, kind) not in known:
        known[scope, kind] = extent(structure, scope, kind, lambda: responsible(structure, kind))
    return known[scope, kind]


def responsible(structure: Structure, kind: SubjectKind) -> Responsible:
    """Give the subjects of one kind that are `under:` each unit.

    Those for which the unit is among the holders of the responsibility function,
    role `provides`, without attributes; contested holders count, and it is not
    followed further.
    """
    known = structure.derived(_responsible)
    if kind not in known:
        known[kind] = _ask_responsible(structure, kind)
    return known[kind]


def _ask_responsible(structure: Structure, kind: SubjectKind) -> Responsible:
    function = structure.register.settings.responsibility_function
    found: dict[str, set[str]] = defaultdict(set)
    for subject in structure.subjects[kind]:
        question = Question(Subject(kind, subject), function)
        _, won = outcome(structure, matching(structure, question, PROVIDES), PROVIDES)
        for match in won:
            found[match.remit.holder].add(subject)
    return {unit: frozenset(subjects) for unit, subjects in found.items()}


def _answer_role(structure: Structure, question: Question, role: str) -> RoleAnswer:
    matches = matching(structure, question, role)
    status, won = outcome(structure, matches, role)
    rule = structure.all_roles[role].rule
    behind = tuple(sorted((m for m in matches if m not in won), key=_narrowest_order))
    passed = passed_over(structure, question, role, extent_of)
    return RoleAnswer(
        role=role,
        rule=rule,
        status=status,
        holders=holders_of(won, rule),
        standing=weakest(frozenset(structure.standing(match.remit) for match in won)),
        chain=tuple(_link(structure, match) for match in (*won, *behind)),
        passed_over=passed[:SHOWN],
        passed_over_total=len(passed),
        winners=len(won),
    )


def _link(structure: Structure, match: Match) -> Link:
    remit = match.remit
    return Link(
        remit=remit.id,
        holder=remit.holder,
        function=remit.function,
        distance=match.distance,
        scope=str(remit.scope),
        conditions=dict(remit.conditions),
        extent=len(match.extent),
        valid_from=remit.stretch.valid_from.text or None,
        valid_to=remit.stretch.valid_to.text or None,
        standing=structure.standing(remit),
        attested=remit.as_of.text or None,
        basis=remit.basis or None,
        source=structure.address_of(remit.source),
    )


def _not_open(structure: Structure, role: str) -> RoleAnswer:
    return RoleAnswer(role, structure.all_roles[role].rule, Status.NOT_OPEN)


def _narrowest_order(match: Match) -> tuple[int, int, int, str]:
    return match.distance, -len(match.conditions), len(match.extent), match.remit.id


def _every_order(match: Match) -> tuple[bool, int, str]:
    step = match.remit.step
    return step is None, step or 0, match.remit.id
