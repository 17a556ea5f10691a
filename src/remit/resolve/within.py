"""Whether one scope lies within another by what the two say, whoever happens to be there.

DESIGN 4.6: an extent may lie within another only because of who is there that
day. Then an answer, or a contest, holds only until an office opens elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from remit.model.place import Group
from remit.model.scope import Alternative, Scope, Term
from remit.model.structure import Structure, SubjectKind

Lies = Callable[[Structure, Term, Term, SubjectKind], bool]


def is_structurally_within(
    structure: Structure, narrow: Scope, wide: Scope, kind: SubjectKind
) -> bool:
    """Tell whether each alternative of one scope is within some alternative of the other.

    Args:
        structure: The day of which units, sites and members are those meant.
        narrow: The scope that may lie within.
        wide: The one it may lie within.
        kind: The kind of subject asked about.
    """
    return all(
        any(_alternative(structure, one, other, kind) for other in wide.alternatives)
        for one in narrow.alternatives
    )


def _alternative(
    structure: Structure, narrow: Alternative, wide: Alternative, kind: SubjectKind
) -> bool:
    """Every plain term of the wide one has a narrower one; every exception of it, a wider one."""
    return all(
        any(_is_under(structure, term, other, kind) for term in narrow if not term.excepted)
        if not other.excepted
        else any(
            _is_under(structure, _plain(other), _plain(term), kind)
            for term in narrow
            if term.excepted
        )
        for other in wide
    )


def _plain(term: Term) -> Term:
    return Term(term.word, term.id)


def _is_under(structure: Structure, term: Term, other: Term, kind: SubjectKind) -> bool:
    return term == other or _UNDER.get(other.word, _never)(structure, term, other, kind)


def _never(_: Structure, __: Term, ___: Term, ____: SubjectKind) -> bool:
    return False


def _everyone(_: Structure, term: Term, __: Term, kind: SubjectKind) -> bool:
    return kind == "unit" and term.word != "body"


def _everywhere(_: Structure, term: Term, __: Term, ___: SubjectKind) -> bool:
    return term.word != "body"


def _within(structure: Structure, term: Term, other: Term, _: SubjectKind) -> bool:
    is_named = term.word in {"unit", "within"} and term.id in structure.units
    return is_named and other.id in (term.id, *structure.above(term.id))


def _country(structure: Structure, term: Term, other: Term, _: SubjectKind) -> bool:
    return term.word == "unit" and term.id in structure.standing_in.get(other.id, ())


def _group(structure: Structure, term: Term, other: Term, _: SubjectKind) -> bool:
    members = structure.members(other.id)
    match term.word:
        case "unit":
            site = structure.site_of.get(term.id)
            return term.id in members or (site is not None and site.country in members)
        case "country" | "body":
            return term.id in members
        case "group":
            return _is_group_within(structure, term.id, other.id)
        case _:
            return False


def _is_group_within(structure: Structure, inner: str, outer: str) -> bool:
    """Tell whether a group is a member of another, through groups in groups."""
    seen = {outer}
    todo = [outer]
    while todo:
        members = structure.direct_members.get(todo.pop(), frozenset())
        if inner in members:
            return True
        new = {each for each in members - seen if structure.register.knows(Group.FILE, each)}
        seen |= new
        todo += new
    return False


_UNDER: Final[Mapping[str, Lies]] = {
    "everyone": _everyone,
    "everywhere": _everywhere,
    "within": _within,
    "country": _country,
    "group": _group,
}
