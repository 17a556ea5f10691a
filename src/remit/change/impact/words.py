"""What a change would break, in English sentences without a full stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Protocol, TypeAlias

from remit.change.impact.attributes import Sets
from remit.change.impact.ending import Ended
from remit.change.impact.gathering import LeftOpen
from remit.change.impact.grouping import Appearing, Group
from remit.change.impact.whole import Impact
from remit.change.words.names import days_words, joined
from remit.model.column import Conditions
from remit.model.scope import Scope
from remit.model.structure import SubjectKind
from remit.resolve.answer import PROVIDES, Status
from remit.resolve.compare import Told
from remit.resolve.finding import What

_FILES: Final[Mapping[SubjectKind, str]] = {
    "unit": "units",
    "body": "bodies",
    "country": "countries",
}

_NAMED: Final = 4
"""So many names are told where there is no word for all; more are counted."""

_ARISEN: Final[Mapping[What, tuple[str, str]]] = {
    What.GAP: ("New gap", "No longer a gap"),
    What.CONTEST: ("New contest", "No longer contested"),
    What.FRAGILE: ("Newly fragile", "No longer fragile"),
    What.FRAGILE_CONTEST: ("New contest that may settle by itself", "No longer such a contest"),
    What.TRANSFER_WITHOUT_REMIT: ("Transfer without a remit", "Transfer with a remit again"),
}

_THINGS: Final[Mapping[str, str]] = {
    "accreditations": "accreditation",
    "appointments": "appointment",
    "contacts": "contact",
    "delegations": "delegation",
    "designated": "designation",
    "members": "membership",
    "posts": "post",
    "remits": "remit",
    "units": "unit",
}


class Names(Protocol):
    """What things are called on a day."""

    def of(self, file: str, *key: str) -> str:
        """Give the name of a thing; its id where it has none."""

    def scope(self, scope: Scope) -> str:
        """Say whom a scope means."""


NamesOn: TypeAlias = Callable[[date], Names]
"""Gives what things are called on a day."""


def impact_words(impact: Impact, names: NamesOn) -> Mapping[str, tuple[str, ...]]:
    """Say everything that a change would break, a sentence each, under its title.

    Args:
        impact: What it would break.
        names: What things are called on the day from which something is so.

    Returns:
        Only titles under which there is anything.
    """
    brought = [each for each in impact.left_open if not each.gone]
    mended = [each for each in impact.left_open if each.gone]
    said = {
        "Answers": [group_words(each, names(each.days.start)) for each in impact.groups],
        "Opens or closes": [
            appearing_words(each, names(each.days.start)) for each in impact.appearing
        ],
        "Left open": [left_words(each, names(each.days.start)) for each in brought],
        "Mended": [left_words(each, names(each.days.start)) for each in mended],
        "Ends with it": [ended_words(each, names(each.days[0].start)) for each in impact.ended],
        "Besides": [": ".join(filter(None, (c.thing, c.said))) for c in impact.consequences],
    }
    return {title: tuple(sentences) for title, sentences in said.items() if sentences}


def group_words(group: Group, names: Names) -> str:
    """Say which answers become others: in what, for whom, from whom to whom, when.

    So: `Accounting, 41 units (Western hemisphere): Panama → Manila, from 1 July 2027`.
    """
    what = _in_role(_functions(group, names), group.role, names)
    whom = whom_words(group.kind, group.subjects, names, group.whom)
    turn = f"{_told(group.before, names)} → {_told(group.after, names)}"
    return f"{what}, {whom}: {turn}, {days_words(group.days)}{_only_with(group.only_with)}"


def appearing_words(appearing: Appearing, names: Names) -> str:
    """Say who opens or closes, and what becomes of the answers to them."""
    whom = whom_words(appearing.kind, appearing.subjects, names)
    is_one = len(appearing.subjects) == 1
    verb = ("opens" if is_one else "open") if appearing.opens else ("closes" if is_one else "close")
    counts = [
        f"{count:,} {word}"
        for count, word in (
            (appearing.answered, "answered"),
            (appearing.contested, "contested"),
            (appearing.gaps, "without an answer"),
        )
        if count
    ]
    said = f": {', '.join(counts)}" if counts else ""
    return f"{whom} {verb}, {days_words(appearing.days)}{said}"


def left_words(left: LeftOpen, names: Names) -> str:
    """Say what is newly left open, or is no longer."""
    title = _ARISEN[left.finding.what][left.gone]
    what = _in_role(_functions(left, names), left.finding.role, names)
    return f"{title}: {what}{''.join(_about(left, names))}, {days_words(left.days)}"


def ended_words(ended: Ended, names: Names) -> str:
    """Say what ends with what it belongs to."""
    thing, key = _THINGS.get(ended.file, ended.file), " ".join(ended.key)
    file = "posts" if ended.file == "appointments" else "units"
    with_whom = joined([names.of(file, each) for each in ended.owners])
    days = joined([days_words(each) for each in ended.days])
    if ended.file == "units":
        return f"{names.of('units', *ended.key)} closes with {with_whom}, {days}"
    return f"The {thing} {key} ends with {with_whom}, {days}"


def whom_words(
    kind: SubjectKind, subjects: Sequence[str], names: Names, whom: Scope | None = None
) -> str:
    """Say for whom: by name where they are few, else how many, and what they have in common."""
    if whom is not None:
        return f"{len(subjects):,} {_FILES[kind]} ({names.scope(whom)})"
    called = [names.of(_FILES[kind], each) for each in subjects[:_NAMED]]
    if len(subjects) <= _NAMED:
        return joined(called)
    return f"{len(subjects):,} {_FILES[kind]} ({', '.join(called)} …)"


def _functions(group: Group | LeftOpen, names: Names) -> str:
    whole = [names.of("functions", each) for each in group.broadest]
    alone = [f"{names.of('functions', each)} itself" for each in group.alone]
    return joined([*whole, *alone])


def _in_role(what: str, role: str, names: Names) -> str:
    return what if role in {"", PROVIDES} else f"{what} ({names.of('roles', role)})"


def _told(told: Told, names: Names) -> str:
    holders = joined([names.of("units", each) for each in told.holders])
    if told.status == Status.CONTESTED.value:
        return f"contested by {holders}"
    if told.status == Status.NOT_OPEN.value:
        return "nothing to ask"
    return holders or "nobody"


def _only_with(sets: Sets) -> str:
    return f", only where {' or '.join(map(_attributes, sets))}" if sets else ""


def _attributes(given: Conditions) -> str:
    if not given:
        return "nothing is known of the request"
    return " and ".join(f"{key} is {value}" for key, value in given)


def _about(left: LeftOpen, names: Names) -> Iterator[str]:
    finding = left.finding
    if finding.kind is not None:
        yield f", {whom_words(finding.kind, finding.subjects, names, left.whom)}"
    if finding.what in {What.FRAGILE, What.FRAGILE_CONTEST}:
        one, other = (
            f"{remit} of {names.of('units', holder)}"
            for remit, holder in zip(finding.remits, finding.holders, strict=True)
        )
        verb = "prevails over" if finding.what is What.FRAGILE else "contends with"
        yield f": {one} {verb} {other} only by who is there"
    if finding.what is What.TRANSFER_WITHOUT_REMIT:
        yield f": {joined([names.of('units', each) for each in finding.holders])} holds none on it"
