"""The rules of DESIGN 7 in the plainest words; this page is the truth.

`index.py` says the same quickly, and a property test holds the two together.
"""

from __future__ import annotations

from remit.model.register import EDITING
from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.definition import matching
from remit.rights.asked import asked_for
from remit.rights.right import ENOUGH, Right


def may(acting: Structure, on: Structure, person: str, right: Right, unit: str) -> bool:
    """Tell whether a person may edit what touches a unit, as far as one day is concerned.

    Args:
        acting: The organisation on the day on which the person acts.
        on: The same on a day that the edit covers; for days before the act, `acting` again.
        person: The opaque id of a person.
        right: What they want to do.
        unit: The unit touched, or `ROOT`.

    Returns:
        Whether for all that has to be answered for, a unit for which the person acts answers.
    """
    own, asked = acts_for(acting, person), asked_for(on, unit)
    return bool(asked) and all(own & answering(on, right, each) for each in asked)


def posts_in(structure: Structure, person: str) -> frozenset[str]:
    """Give the units in which a person holds a post that day, in whatever capacity."""
    return frozenset(
        structure.posts[each.post].unit for each in structure.appointments if each.person == person
    )


def acts_for(structure: Structure, person: str) -> frozenset[str]:
    """Give the units whose rights a person has: those of their posts, and those that lend theirs.

    A unit lends its rights by a delegation that names the function `register`; they are not
    lent on.
    """
    own = posts_in(structure, person)
    lending = (
        each.from_ for each in structure.delegations if EDITING in each.functions and each.to in own
    )
    return own.union(lending)


def answering(structure: Structure, right: Right, unit: str) -> frozenset[str]:
    """Give the units that answer for an open one, in the role of a right or of a stronger one."""
    question = Question(Subject("unit", unit), EDITING)
    return frozenset(
        match.remit.holder
        for role in ENOUGH[right]
        for match in matching(structure, question, role)
    )
