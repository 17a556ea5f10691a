"""What a draft would do: in words, with what stands against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.change.compile import Compiled, StepFault, compile_draft
from remit.change.impact.depending import Dependent
from remit.change.plan import plan_of, plan_words
from remit.change.refusal import moved_words
from remit.change.words import in_words
from remit.model.structure import Structure
from remit.text.catalogue import N_
from remit.text.saying import Saying, as_saying, sentence
from remit.web.editing.editor import Visit
from remit.web.editing.reading import Read, with_step
from remit.web.telling import Told, whole

TITLES: Final = {
    "Refused": N_("What policies refuse"),
    "Answers": N_("Answers that change"),
    "Opens or closes": N_("What opens or closes"),
    "Left open": N_("What it leaves open"),
    "Mended": N_("What it mends"),
    "Ends with it": N_("What ends with it"),
    "Besides": N_("Besides"),
    "Rights": N_("Rights that move"),
}
"""What the parts of a plan are called."""

_SHOWN: Final = 40
"""How many sentences a part shows at most."""


_FEW: Final = 8
"""How many things that are wrong alike are told."""

_HERE: Final = {
    "on_close": N_(
        "Choose what becomes of what belongs to it, or end, move or transfer each by a step "
        "of its own."
    )
}
"""What to do about a field where a form has a word for it."""


class Brought(Struct, frozen=True):
    """A part of what a draft would bring about: its title, and sentences; of many the first."""

    title: str
    said: tuple[Told, ...]
    more: int = 0


class Wrong(Struct, frozen=True):
    """What is wrong in one way: sentences, of many the first; and what to do about it."""

    said: tuple[Told, ...]
    more: int = 0
    todo: Told = ()


class Plan(Struct, frozen=True):
    """What a draft would do, in words, and what stands against it.

    `brings` is what it would bring about for others: to answers, to what is left open, to
    rights. `lacking` are the labels of fields that must not be blank.
    """

    sentences: tuple[Told, ...] = ()
    faults: tuple[Wrong, ...] = ()
    entries: int = 0
    brings: tuple[Brought, ...] = ()
    lacking: tuple[str, ...] = ()


class Compiling(Struct, frozen=True):
    """A draft at the head, and which of its steps is looked at; none: all of them."""

    compiled: Compiled
    step: int = 0

    @property
    def sentences(self) -> tuple[Saying, ...]:
        """What is done, in words."""
        said = in_words(self.compiled)
        return said[self.step - 1 : self.step] if self.step else said

    @property
    def faults(self) -> tuple[StepFault, ...]:
        """What is wrong."""
        found = self.compiled.faults
        return tuple(each for each in found if not self.step or each.step in {0, self.step})

    @property
    def entries(self) -> int:
        """How many entries it makes."""
        made = self.compiled.made
        return sum(1 for each in made if not self.step or each.step == self.step)


def compiling(read: Read) -> Compiling:
    """Compile the step that a form makes; within the draft that it is to stand in.

    Raises:
        QuestionError: It makes none.
    """
    known, one = read.known.draft, read.draft
    draft, number = one, 1
    if known is not None:
        draft, number = with_step(known, one, read.to.filled.get("at", ""))
    return Compiling(compile_draft(draft, read.to.register), number)


def plan_shown(to: Visit, found: Compiling, dependents: Iterable[Dependent] = ()) -> Plan:
    """Say what a draft would do, and bring about.

    Args:
        to: Who asks.
        found: The draft at the head.
        dependents: What else depends on answers; while somebody types, nothing is asked.
    """
    told = plan_beside(to, found, dependents)
    return replace(told, sentences=tuple(map(to.tells, found.sentences)))


def plan_beside(to: Visit, found: Compiling, dependents: Iterable[Dependent] = ()) -> Plan:
    """Say the same where the steps themselves are told beside it."""
    brought = brought_about(to, found.compiled, dependents)
    return Plan(
        faults=wrongs(to, found.faults),
        entries=found.entries,
        brings=tuple(_brought(to, title, said) for title, said in brought.items()),
    )


def _brought(to: Visit, title: str, said: Sequence[str]) -> Brought:
    shown = tuple(map(to.tells, said[:_SHOWN]))
    return Brought(to.says(TITLES[title]), shown, len(said) - len(shown))


def brought_about(
    to: Visit, compiled: Compiled, dependents: Iterable[Dependent] = ()
) -> Mapping[str, tuple[Saying, ...]]:
    """Give what a draft would bring about, in sentences under their titles."""
    if compiled.faults or not compiled.entries:
        return {}
    plan = plan_of(compiled, dependents)
    after = Structure(compiled.after.after(compiled.before), to.reader.site.today)
    rights = tuple(moved_words(each, after) for each in plan.rights)
    return {**plan_words(compiled, plan), **({"Rights": rights} if rights else {})}


def wrongs(to: Visit, faults: Iterable[StepFault]) -> tuple[Wrong, ...]:
    """Say what is wrong, and once what to do about all that is mended alike."""
    alike: dict[str, dict[str, None]] = {}
    for each in faults:
        todo = sentence(_HERE[each.field]) if each.field in _HERE else each.todo
        alike.setdefault(todo, {})[each.wrong] = None
    return tuple(wrong_alike(to, tuple(said), todo) for todo, said in alike.items())


def wrong_alike(to: Visit, said: Sequence[str], todo: str) -> Wrong:
    """Say what is wrong in one way, and what to do about it where that is known."""
    shown = tuple(map(to.tells, said[:_FEW]))
    return Wrong(shown, len(said) - len(shown), whole(to.tells(todo)) if todo else ())


def fault_words(faults: Iterable[StepFault]) -> tuple[Saying, ...]:
    """Say what is wrong, and what to do about it, each thing once and in one sentence."""
    return tuple(dict.fromkeys(_in_one(each.wrong, each.todo) for each in faults))


def _in_one(wrong: str, todo: str) -> Saying:
    said, how = as_saying(wrong), as_saying(todo)
    return sentence("{wrong}: {todo}", wrong=said, todo=how) if todo else said
