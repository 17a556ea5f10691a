"""Every exception of Remit, and the value a mistake is reported with.

    RemitError                      all of them; says what is wrong, where, what to do
    ├── MistakesError               input with mistakes: all of them, each with its place
    ├── WrittenWrongError           one cell, bound or scope that cannot be read
    ├── QuestionError               a question that cannot be asked as it stands
    │   ├── UnknownError            a word or id that names nothing known
    │   └── AmbiguousError          a word that names several
    ├── RefusedError                a change that may not be made so, now, or by this person
    │   └── MetError                it speaks of the same as what was recorded since
    ├── NotInstalledError           something needs a library that is not installed here
    └── StoreError                  the register as it is kept
        ├── NoRegisterError         there is none where one was looked for
        ├── OtherRegisterError      it is a register, but another one
        ├── StaleBaseError          someone recorded in between
        ├── StaleProposalError      someone changed the proposal in between
        ├── BusyError               someone else is writing
        └── CorruptError            what is stored is not what was recorded

Only `cli/main.py` and `web/problems.py` turn them into answers for people.
"""

from collections.abc import Sequence

from msgspec import Struct


class Mistake(Struct, frozen=True, order=True):
    """One mistake in something a person wrote: where, what, and what to do.

    Example:
        >>> print(Mistake("units.csv", 4, "part_of", "no unit 'helsinky'", "write 'helsinki'"))
        units.csv, line 4, part_of: no unit 'helsinky'; write 'helsinki'
    """

    file: str
    line: int
    column: str
    wrong: str
    todo: str

    def __str__(self) -> str:
        """Say it on one line."""
        line = f"line {self.line}" if self.line else ""
        where = ", ".join(part for part in (self.file, line, self.column) if part)
        said = "; ".join(part for part in (self.wrong, self.todo) if part)
        return f"{where}: {said}" if where else said


class RemitError(Exception):
    """Something a person can mend: what is wrong, and what to do about it.

    Example:
        >>> print(RemitError("There is no such day.", todo="Write 2010-06-01."))
        There is no such day. Write 2010-06-01.
    """

    def __init__(self, wrong: str, *, todo: str = "") -> None:
        """Carry the two sentences apart, so that a page can lay them out."""
        super().__init__(f"{wrong} {todo}".strip())
        self.wrong = wrong
        self.todo = todo

    def __reduce__(self) -> tuple[object, ...]:
        """Cross from one process to another whole, whatever it is made with."""
        return _again, (type(self), self.args, self.__dict__)


def _again(
    kind: type[RemitError], said: tuple[object, ...], carried: dict[str, object]
) -> RemitError:
    error = kind.__new__(kind, *said)
    error.__dict__.update(carried)
    return error


class MistakesError(RemitError):
    """Input that has mistakes; all of them, in the order of the input."""

    def __init__(self, mistakes: Sequence[Mistake], *, what: str = "the folder") -> None:
        """Carry every mistake, sorted by file and line."""
        self.mistakes = tuple(sorted(mistakes))
        count = len(self.mistakes)
        noun = "mistake" if count == 1 else "mistakes"
        super().__init__(f"{count} {noun} in {what}; nothing was changed.")


class WrittenWrongError(RemitError):
    """One written thing (a cell, a bound, a scope) that cannot be read."""


class QuestionError(RemitError):
    """A question that cannot be asked as it stands."""


class UnknownError(QuestionError):
    """A word or an id that names nothing; carries the nearest names known."""

    def __init__(
        self, kind: str, text: str, nearest: Sequence[str] = (), *, todo: str = ""
    ) -> None:
        """Name what was looked for, what comes nearest, and where else to look."""
        self.kind = kind
        self.text = text
        self.nearest = tuple(nearest)
        if self.nearest:
            todo = f"Did you mean {', '.join(self.nearest)}?"
        super().__init__(f"No {kind} is called {text!r}.", todo=todo)


class AmbiguousError(QuestionError):
    """A word that names several; carries the candidates as (kind, id, name)."""

    def __init__(self, text: str, candidates: Sequence[tuple[str, str, str]]) -> None:
        """List the candidates, so that the next question can name one."""
        self.text = text
        self.candidates = tuple(candidates)
        listed = "; ".join(f"{identity} ({name})" for _, identity, name in self.candidates)
        super().__init__(f"{text!r} may mean several: {listed}.", todo="Ask again with an id.")


class NotInstalledError(RemitError):
    """Something needs a library that is not installed here; it says how to install it."""


class RefusedError(RemitError):
    """A change that may not be made so, or not now, or not by this person; with all the reasons."""

    def __init__(self, wrong: str, *, reasons: Sequence[str] = (), todo: str = "") -> None:
        """Carry the reasons one by one."""
        self.reasons = tuple(reasons)
        super().__init__(wrong, todo=todo)


class MetError(RefusedError):
    """A change that speaks of the same as what was recorded since it was looked at."""


class StoreError(RemitError):
    """Something about the register as it is kept."""


class NoRegisterError(StoreError):
    """There is no register where one was looked for."""


class OtherRegisterError(StoreError):
    """It is a register, but not the one this input belongs to."""


class StaleBaseError(StoreError):
    """Somebody recorded after the head this change was decided on."""


class StaleProposalError(StoreError):
    """Somebody changed the proposal after it was looked at."""


class BusyError(StoreError):
    """Somebody else is writing just now."""


class CorruptError(StoreError):
    """What is stored is not what was recorded, or cannot be read at all."""
