"""Evidence: a source is known or is an address; a claim speaks of a fact that is there."""

from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Final

from remit.change.called.nouns import file_of
from remit.change.fault import Fault, fault
from remit.change.nearest import Nearest
from remit.change.rules.references import Names, versions
from remit.model.contact import Person
from remit.model.evidence import Claim, Source, Verification
from remit.model.kind import KINDS, written_key
from remit.model.register import Register
from remit.text.catalogue import N_
from remit.text.saying import sentence
from remit.text.sayings import apart

_BOUNDS: Final = ("valid_from", "valid_to")


def evidence_faults(register: Register, unread: frozenset[str]) -> Iterator[Fault]:
    """Find sources that are neither known nor an address, and claims about nothing.

    Nothing is said of what may stand in a row which could not be read.
    """
    names = Names(register, unread)
    yield from _sources(names)
    claimed = _Claimed(register)
    for each in register.all(Claim).values():
        yield from _of_claim(each.versions[0], claimed, unread)
    for verified in register.all(Verification).values():
        yield from _of_row(verified.versions[0], claimed, unread)


def _sources(names: Names) -> Iterator[Fault]:
    files = (Source.FILE,)
    known = names.of(files)
    for kind in KINDS.values():
        for each in versions(names.register, kind):
            source = each.source
            if not source or source in known or "://" in source:
                continue
            if names.lacks(source, files):
                wrong, todo = names.unknown(source, files)
                todo = sentence("{todo}, or write an address: https://…", todo=todo)
                yield fault(each, "source", wrong, todo)


class _Claimed:
    """What a register has that claims may speak of: the keys of each file."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._keys: dict[str, Collection[str]] = {}

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest()

    def keys(self, file: str) -> Collection[str]:
        """Give the keys of a file on any day, as a claim writes them."""
        if file not in self._keys:
            keys = self.register.histories.get(file, {})
            self._keys[file] = dict.fromkeys(map(written_key, keys)).keys()
        return self._keys[file]

    def near(self, word: str, what: str, names: Collection[str]) -> str:
        """Say what to write instead: the nearest of some names, where one is near."""
        near = self._nearest.among(word, what, names)
        return sentence("write '{near}'", near=near) if near else ""


def _of_claim(claim: Claim, claimed: _Claimed, unread: frozenset[str]) -> Iterator[Fault]:
    if claim.file == Person.FILE:
        wrong = sentence("what is claimed of a person would stay in the log for ever")
        todo = sentence("take the row away: only what stands in persons.csv can be erased")
        yield fault(claim, "file", wrong, todo)
        return
    yield from _of_row(claim, claimed, unread)
    if claim.file in KINDS and claim.column and not _has_column(claim):
        kind = KINDS[claim.file]
        bounds = _BOUNDS if kind.dated else ()
        columns = (*(column.name for column in kind.columns), *bounds)
        near = claimed.near(claim.column, f"{claim.file}.csv", columns)
        file, named = file_of(claim.file), apart(columns, N_(", "))
        wrong = sentence("{file} has no column '{column}'", file=file, column=claim.column)
        all_of_them = sentence("its columns are {columns}", columns=named)
        yield fault(claim, "column", wrong, near or all_of_them)


def _of_row(
    row: Claim | Verification, claimed: _Claimed, unread: frozenset[str]
) -> Iterator[Fault]:
    if row.file and row.file not in KINDS:
        files = tuple(name for name in KINDS if name != Person.FILE)
        todo = claimed.near(row.file, "", files) or sentence(
            "write one of {names}", names=apart(files, N_(", "))
        )
        wrong = sentence("no file of a register is called '{name}'", name=row.file)
        yield fault(row, "file", wrong, todo)
    elif row.key and row.file and row.file not in unread:
        keys = claimed.keys(row.file)
        # A folder need not bring its persons, so only where some are known is one missing.
        if row.key not in keys and (keys or row.file != Person.FILE):
            file = file_of(row.file)
            todo = claimed.near(row.key, row.file, keys) or sentence(
                "write a key of {file}", file=file
            )
            wrong = sentence("{file} has no row '{key}'", file=file, key=row.key)
            yield fault(row, "key", wrong, todo)


def _has_column(claim: Claim) -> bool:
    kind = KINDS[claim.file]
    if claim.column in _BOUNDS:
        return kind.dated
    try:
        kind.find(claim.column)
    except LookupError:
        return False
    return True
