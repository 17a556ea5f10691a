"""Which subjects a scope means on a day (§4.1)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tests.oracle.folder import Register, remembered
from tests.oracle.force import version_on
from tests.oracle.places import Subject, country_of_unit, is_open, line_above, members, subjects


@dataclass(frozen=True)
class Term:
    """One term of an alternative: `within:lima`, or `-country:PER` where it must not hold."""

    kind: str
    id: str
    excepted: bool


def read_scope(text: str) -> list[list[Term]]:
    """Read a scope.

    §4.1: "one or more alternatives separated by `|`; an alternative is one or
    more terms separated by blanks, all of which must hold; a term with one `-`
    before it must not hold."

    Example:
        >>> len(read_scope("country:PER -unit:lima | unit:quito"))
        2
    """
    return [[read_term(word) for word in part.split()] for part in text.split("|")]


def read_term(word: str) -> Term:
    """Read one term with its sign."""
    kind, _, named = word.removeprefix("-").partition(":")
    return Term(kind, named, excepted=word.startswith("-"))


def scope_text(text: str) -> str:
    """Give a scope as it is shown, with single blanks (§6)."""
    return " | ".join(" ".join(part.split()) for part in text.split("|"))


def holds(register: Register, term: Term, subject: Subject, day: date) -> bool:
    """Tell whether the words of a term are true of a subject of the day, by the table of §4.1."""
    return TABLE[term.kind](register, subject, term.id, day)


def is_everyone(register: Register, subject: Subject, _: str, day: date) -> bool:
    """`everyone`: a unit open that day."""
    return subject.kind == "unit" and is_open(register, subject.id, day)


def is_everywhere(register: Register, subject: Subject, _: str, day: date) -> bool:
    """`everywhere`: a country, or a unit open that day."""
    return subject.kind == "country" or is_everyone(register, subject, _, day)


def is_the_unit(_: Register, subject: Subject, unit: str, __: date) -> bool:
    """`unit:X`: the unit X."""
    return subject == Subject("unit", unit)


def is_within(register: Register, subject: Subject, unit: str, day: date) -> bool:
    """`within:X`: X, or a unit under X by `part_of`."""
    line = line_above(register, subject.id, day) if subject.kind == "unit" else []
    return unit in {version["id"] for version in line}


def is_of_country(register: Register, subject: Subject, code: str, day: date) -> bool:
    """`country:C`: the country C, or a unit that stands in C that day."""
    if subject.kind == "unit":
        return country_of_unit(register, subject.id, day) == code
    return subject == Subject("country", code)


def is_of_group(register: Register, subject: Subject, group: str, day: date) -> bool:
    """`group:G`: a member of G that day, or a unit that stands in a country of G."""
    inside = members(register, group, day)
    if subject.kind == "unit" and country_of_unit(register, subject.id, day) in inside:
        return True
    return subject.id in inside


def is_designated(register: Register, subject: Subject, designation: str, day: date) -> bool:
    """`designated:K`: a unit holding designation K that day."""
    row = version_on(register, "designated.csv", day, subject.id, designation)
    return subject.kind == "unit" and row is not None


def is_under(register: Register, subject: Subject, unit: str, day: date) -> bool:
    """`under:X`: a subject for which X is among the holders in the responsibility function."""
    return unit in responsible_for(register, subject, day)


def is_the_body(_: Register, subject: Subject, body: str, __: date) -> bool:
    """`body:B`: the body B."""
    return subject == Subject("body", body)


TABLE: dict[str, Callable[[Register, Subject, str, date], bool]] = {
    "everyone": is_everyone,
    "everywhere": is_everywhere,
    "unit": is_the_unit,
    "within": is_within,
    "country": is_of_country,
    "group": is_of_group,
    "designated": is_designated,
    "under": is_under,
    "body": is_the_body,
}


@remembered
def responsible_for(register: Register, subject: Subject, day: date) -> list[str]:
    """Give the holders that answer for a subject in the responsibility function.

    §4.1: "asked without attributes at the same moment (contested holders
    count)"; it ends there, because remits on that function have no `under:`.
    """
    # The answer needs extents and an extent may need this one answer.
    from tests.oracle.answers import Question, answer

    if version_on(register, "functions.csv", day, register.responsibility) is None:
        return []
    question = Question(subject, register.responsibility, "provides", day)
    return answer(register, question).holders


@remembered
def extent(register: Register, scope: str, kind: str, day: date) -> frozenset[Subject]:
    """Give "the set of that day's subjects of that kind for which it holds" (§4.1)."""
    alternatives = read_scope(scope)
    return frozenset(
        subject
        for subject in subjects(register, kind, day)
        if any(all_hold(register, terms, subject, day) for terms in alternatives)
    )


def all_hold(register: Register, terms: list[Term], subject: Subject, day: date) -> bool:
    """Tell whether every term of an alternative holds, and no excepted one does."""
    return all(holds(register, term, subject, day) != term.excepted for term in terms)
