"""Findings: what is learned by checking a day. Values, never exceptions."""

from enum import StrEnum

from msgspec import Struct

from remit.model.structure import SubjectKind


class What(StrEnum):
    """The kinds of finding, the gravest first; each is the id of a policy, but for `own`."""

    CONTEST = "contest"
    FRAGILE_CONTEST = "fragile-contest"
    RESPONSIBILITY = "responsibility"
    GAP = "gap"
    FUNCTION_WITHOUT_REMIT = "function-without-remit"
    OWN = "own"
    FRAGILE = "fragile"
    ORPHAN = "orphan"
    WORDS_ONLY = "words-only"
    TERM_NOT_IN_FORCE = "term-not-in-force"
    DESIGNATION_WITHOUT_REMIT = "designation-without-remit"
    ABROAD = "abroad"
    TRANSFER_WITHOUT_REMIT = "transfer-without-remit"
    PROMISE_WITHOUT_MEASURE = "promise-without-measure"
    UNIT_WITHOUT_CONTACT = "unit-without-contact"
    OVERDUE = "overdue"
    NOT_BY_PROJECTS = "not-by-projects"
    PROJECTS_UNKNOWN = "projects-unknown"
    STATEMENT_DIFFERS = "statement-differs"
    SIMILAR_NAMES = "similar-names"
    SINGLE_POINT = "single-point"
    DESERT = "desert"
    SPAN = "span"
    DEPTH = "depth"
    LINE_TO_CLOSED = "line-to-closed"
    LINES_IN_A_CYCLE = "lines-in-a-cycle"
    PERSONAL_MAILBOX = "personal-mailbox"


class Finding(Struct, frozen=True):
    """One finding: what it is, about which function and role, and whom it concerns.

    `subjects` are those concerned, of one kind; `remits` and `holders` what it is
    about; `rows` other rows, each as file and key: `contacts:ashgabat-1`, one that is
    missing included; `count` how many there are of what is too much to list: answers
    that depend on it, units, levels; or how many per cent.
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
