"""Findings: what is learned by checking a day. Values, never exceptions."""

from enum import StrEnum

from msgspec import Struct

from remit.model.structure import SubjectKind


class What(StrEnum):
    """The kinds of finding, the gravest first."""

    CONTEST = "contest"
    FRAGILE_CONTEST = "fragile-contest"
    GAP = "gap"
    FRAGILE = "fragile"
    ORPHAN = "orphan"
    WORDS_ONLY = "words-only"
    TERM_NOT_IN_FORCE = "term-not-in-force"
    TRANSFER_WITHOUT_REMIT = "transfer-without-remit"
    SINGLE_POINT = "single-point"
    DESERT = "desert"
    LINE_TO_CLOSED = "line-to-closed"
    LINES_IN_A_CYCLE = "lines-in-a-cycle"
    PERSONAL_MAILBOX = "personal-mailbox"


class Finding(Struct, frozen=True):
    """One finding: what it is, about which function and role, and whom it concerns.

    `subjects` are those concerned, of one kind; `remits` and `holders` what it is
    about; `rows` other rows, each as file and key: `contacts:ashgabat-1`; `count`
    how many answers depend on it, where they are too many to list.
    """

    what: What
    function: str = ""
    role: str = ""
    kind: SubjectKind | None = None
    subjects: tuple[str, ...] = ()
    remits: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    count: int = 0
