"""Which stated days of a register somebody states: the law that no day is made up."""

from collections.abc import Iterator, Sequence
from typing import Final

from remit.change.compile import Compiled
from remit.model.evidence import Claim, Source
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.unit import Designated
from remit.temporal.bound import Bound

EVENTS: Final = {
    "2011-07-01": ("reform of 1 July 2011 (iom-vienna-page)",),
    "2024": ("merger of 2024 (iom-americas)", "merger of 2024 (iom-europe-central-asia)"),
}
"""What happened on a day to many rows at once, in the words that each of them repeats."""


def unbacked_starts(register: Register) -> list[str]:
    """Name the rows that begin on a stated day which nobody states.

    A start is backed by the row's own source where that attests just this day, by a claim
    from which it was taken, by an event, by another source that the note names, or by the
    designation that began with it. `by 2014` and `always` state no day.
    """
    return [
        f"{file} {' '.join(key)}: {fact.stretch.valid_from.text}"
        for file, key, fact in _dated(register)
        if _states_a_day(fact.stretch.valid_from) and not _is_backed(register, file, key, fact)
    ]


def unbacked_ends(register: Register, changes: Sequence[Compiled]) -> list[str]:
    """Name the rows that end on a stated day for which nobody gives a reason.

    An end is backed by the version that begins then, by the row's own source where that
    attests to just this day, by the end of its unit, by a source that the note names, or by
    the source of the step that ended it.
    """
    said = set(_ended(changes))
    return [
        f"{file} {' '.join(key)}: {fact.stretch.valid_to.text}"
        for file, key, fact in _dated(register)
        if fact.stretch.valid_to.stated
        and (file, key, fact.stretch.valid_to.text) not in said
        and not _has_a_reason(register, file, key, fact)
    ]


def _ended(changes: Sequence[Compiled]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Give what steps with a source end, and when."""
    for change in changes:
        for made in change.made:
            if made.after is None and change.draft.steps[made.step - 1].source:
                yield made.file, made.key, made.stretch.valid_from.text


def _has_a_reason(register: Register, file: str, key: tuple[str, ...], fact: Fact) -> bool:
    end = fact.stretch.valid_to
    versions = register.histories[file][key].versions
    return (
        any(each.stretch.valid_from.day == end.day for each in versions)
        or fact.as_of.text.rpartition("/")[2] == end.text
        or "End: the unit's" in fact.note
        or _names_a_source(register, fact.note)
    )


def _dated(register: Register) -> Iterator[tuple[str, tuple[str, ...], Fact]]:
    for file, histories in register.histories.items():
        if file in KINDS and KINDS[file].dated:
            for key, history in histories.items():
                yield from ((file, key, version) for version in history.versions)


def _states_a_day(bound: Bound) -> bool:
    return bound.stated and bound.text != "always" and not bound.text.startswith("by ")


def _is_backed(register: Register, file: str, key: tuple[str, ...], fact: Fact) -> bool:
    day, note = fact.stretch.valid_from.text, fact.note
    return bool(fact.source) and (
        fact.as_of.text.partition("/")[0] == day
        or (file, " ".join(key).strip(), "valid_from", day) in _claimed(register)
        or any(event in _lowered(note) for event in EVENTS.get(day, ()))
        or _names_a_source(register, note)
        or ("tart as the designation's" in note and day in _designated(register, fact))
    )


def _names_a_source(register: Register, note: str) -> bool:
    return any((word,) in register.all(Source) for word in _words(note))


def _claimed(register: Register) -> set[tuple[str, str, str, str]]:
    claims = (history.versions[0] for history in register.all(Claim).values())
    return {(claim.file, claim.key.strip(), claim.column, claim.value) for claim in claims}


def _designated(register: Register, fact: Fact) -> set[str]:
    """Give the days on which designations of the row's unit begin."""
    names = {getattr(fact, name, "") for name in ("unit", "holder", "exercised_by")}
    return {
        version.stretch.valid_from.text
        for (unit, _), history in register.all(Designated).items()
        if unit in names
        for version in history.versions
    }


def _lowered(note: str) -> str:
    return note.replace("Reform", "reform").replace("Merger", "merger")


def _words(note: str) -> set[str]:
    return {word.strip("():,;.") for word in note.split()}
