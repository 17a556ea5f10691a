"""Notes: every mistake of a folder is noted where it is found, and all are raised at once."""

from typing import Final

from remit.errors import Mistake, WrittenWrongError

_LONGEST: Final = 600


class Notes:
    """The mistakes found so far, in whatever file is being read.

    Example:
        >>> notes = Notes()
        >>> notes.of("units.csv").add(4, "id", "'Lima' cannot be an id", "write 'lima'")
        >>> print(notes.found[0])
        units.csv, line 4, id: 'Lima' cannot be an id; write 'lima'
    """

    def __init__(self, file: str = "", found: list[Mistake] | None = None) -> None:
        """Open the notes of a file; those of all files share one list."""
        self.file = file
        self.found: list[Mistake] = [] if found is None else found

    def of(self, file: str) -> "Notes":
        """Give the notes of a file, kept with all others."""
        return Notes(file, self.found)

    def add(self, line: int, column: str, wrong: str, todo: str = "") -> None:
        """Note a mistake; of a cell as long as a book, its two ends."""
        self.found.append(Mistake(self.file, line, column, _short(wrong), _short(todo)))

    def add_error(self, line: int, column: str, error: WrittenWrongError) -> None:
        """Note what a reader of cells has refused."""
        # What ends without a stop stays the sentence that it is, in every language.
        wrong = error.wrong.rstrip(".") if error.wrong.endswith(".") else error.wrong
        self.add(line, column, wrong, error.todo)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
