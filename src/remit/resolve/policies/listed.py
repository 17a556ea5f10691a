"""The policies of a register in a list: how hard each is, what it goes by, what it means."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct, to_builtins

from remit.errors import UnknownError
from remit.model.policy import OwnPolicy, Severity, Value
from remit.model.structure import Structure
from remit.resolve.document import Document, moment_document
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.rulebook import Rulebook


class Listed(Struct, frozen=True):
    """A policy as a register has it; `question` is what one of its own asks for.

    `means`, `matters` and `todo` explain one that every register has; of its own,
    `means` is the explanation that stands with it.
    """

    policy: str
    severity: Severity
    title: str
    means: str = ""
    matters: str = ""
    todo: str = ""
    values: dict[str, Value] = {}
    question: OwnPolicy | None = None


def listed(structure: Structure, policy: str = "") -> tuple[Listed, ...]:
    """List the policies of a register, those of its own last; or give one of them.

    Raises:
        UnknownError: It has no policy of that id.
    """
    book = Rulebook(structure.register.settings.policies)
    found = {each: _usual(each, book) for each in POLICIES}
    found |= {each.id: _own(each) for each in book.own}
    if not policy:
        return tuple(found.values())
    if policy not in found:
        near = get_close_matches(policy, found)
        todo = "List them with: remit check --policies"
        raise UnknownError("policy", policy, near, todo=todo)
    return (found[policy],)


def listed_document(structure: Structure, policies: Iterable[Listed]) -> Document:
    """Give policies as a document."""
    rows = []
    for each in policies:
        row = to_builtins(each)
        if each.question is not None:
            row["question"] |= {"scope": str(each.question.scope)}
        rows.append(row)
    return {**moment_document(structure), "policies": rows}


def _usual(name: str, book: Rulebook) -> Listed:
    policy = POLICIES[name]
    return Listed(
        name,
        book.severity(name),
        policy.title,
        policy.means,
        policy.matters,
        policy.todo,
        {each: book.value(name, each) for each in policy.parameters},
    )


def _own(own: OwnPolicy) -> Listed:
    title = f"{own.function} ({own.role}) is {own.status}: {own.scope}"
    return Listed(own.id, own.severity, title, own.explanation, question=own)
