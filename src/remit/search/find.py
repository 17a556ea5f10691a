"""Finding: everything a text may mean, the best first; or the one thing it means.

Example:
    >>> from datetime import date
    >>> from remit.model.register import Register
    >>> from remit.model.settings import Settings
    >>> from remit.model.unit import Unit
    >>> from remit.temporal.history import history
    >>> from remit.text.local import Local
    >>> lima = Unit(id="lima", name=Local("Lima", (("ru", "Лима"),)))
    >>> units = {("lima",): history([lima])}
    >>> register = Register(Settings(id="iom", languages=("en", "ru")), {"units": units})
    >>> organisation = Structure(register, date(2010, 6, 1))
    >>> one_subject(organisation, "в Лиме"), one_subject(organisation, "kenia").id
    (Subject(kind='unit', id='lima'), 'KEN')
    >>> [(match.name, match.why) for match in find(organisation, "перу")]
    [('Peru', 'name')]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, cast

from remit.errors import AmbiguousError, UnknownError
from remit.model.structure import SUBJECT_KINDS, Structure, Subject, SubjectKind
from remit.search.lookup import by_id, by_likeness, by_name, by_other_day, by_words, near
from remit.search.match import (
    BEGINNING,
    BESIDE,
    FILES,
    KINDS,
    LEAST,
    LEAST_SUBJECT,
    TYPING,
    WHOLE,
    Kind,
    Match,
)
from remit.search.table import table

SUBJECTS: Final[tuple[Kind, ...]] = SUBJECT_KINDS

_MANY: Final = 20
_EQUAL: Final = 1.0
"""Two scores no farther apart are equally good."""
_CANDIDATES: Final = 10
_NEAREST: Final = 3
_NEAR: Final = 60.0


def find(
    structure: Structure, text: str, kinds: Sequence[Kind] = KINDS, *, limit: int = _MANY
) -> list[Match]:
    """Give everything a text may mean that day, the best first, each thing once.

    An id in any letter case comes before a country's code, that before a name, an
    alias, a synonym; then beginnings of names, then words, then typing errors. Where no
    name of the day begins so, names of other days are suggestions. Of two that match
    equally well, an office comes before a body, that before a country.

    Args:
        structure: The day asked about.
        text: What somebody typed; `site:vienna` looks among sites only.
        kinds: Where to look.
        limit: How many to give at most.
    """
    kinds, text = _asked(text, kinds)
    best: dict[tuple[Kind, str], Match] = {}
    for match in sorted(_matches(structure, kinds, text), key=lambda match: match.order):
        best.setdefault((match.kind, match.id), match)
    least = _least(best.values())
    return [match for match in best.values() if match.score >= least][:limit]


def one(
    structure: Structure, text: str, kinds: Sequence[Kind] = KINDS, *, least: float = LEAST
) -> Match:
    """Give the one thing a text means.

    Raises:
        UnknownError: It means nothing known that day; with what it may mean on another, or
            the nearest names.
        AmbiguousError: It may equally well mean several; with all of them.
    """
    among, words = _asked(text, kinds)
    sure = [match for kind in among for match in by_id(structure, kind, words)]
    found = sorted(sure, key=lambda match: match.order) or find(structure, text, kinds, limit=200)
    equal = _equally_good(found)
    if not equal or equal[0].score < least or equal[0].is_of_another_day:
        raise UnknownError(_in_words(kinds), text, _suggested(structure, equal, words, among))
    if len(equal) > 1:
        raise AmbiguousError(text, _candidates(equal))
    return equal[0]


def one_subject(structure: Structure, text: str) -> Subject:
    """Give the office, body or country that a text means, open that day or not.

    Raises:
        UnknownError: No name or id is like it.
        AmbiguousError: Several are equally like it.
    """
    return _subject_by_id(structure, text) or subject_of(subject_match(structure, text))


def subject_match(structure: Structure, text: str) -> Match:
    """Give the same with how it was understood, so that a guess can be told as one.

    Raises:
        UnknownError: No name or id is like it.
        AmbiguousError: Several are equally like it.
    """
    return one(structure, text, SUBJECTS, least=LEAST_SUBJECT)


def subject_of(match: Match) -> Subject:
    """Give the subject that a match of that kind found."""
    return Subject(cast("SubjectKind", match.kind), match.id)


def one_function(structure: Structure, text: str) -> str:
    """Give the id of the function that a text means, in force that day or not.

    Raises:
        UnknownError: No name, synonym or id is like it.
        AmbiguousError: Several are equally like it.
    """
    identity = text.strip().lower()
    if structure.register.knows(FILES["function"], identity):
        return identity
    return one(structure, text, ("function",)).id


def _subject_by_id(structure: Structure, text: str) -> Subject | None:
    """Give the subject whose id or code a text is: programs write those, and need no names."""
    knows, identity = structure.register.knows, text.strip().lower()
    for kind in ("unit", "body"):
        if knows(FILES[kind], identity):
            return Subject(kind, identity)
    code = identity.upper()
    return Subject("country", code) if knows(FILES["country"], code) else None


def _suggested(
    structure: Structure, equal: Sequence[Match], text: str, kinds: Iterable[Kind]
) -> tuple[str, ...]:
    """Give what to ask for instead: a name of the day, or the id of what is closed."""
    others = [match for match in equal if match.is_of_another_day]
    asked = (
        match.name if match.id in table(structure, match.kind).ids else match.id for match in others
    )
    return tuple(dict.fromkeys(asked))[:_NEAREST] or nearest(structure, text, kinds)


def unknown(structure: Structure, text: str, kinds: Sequence[Kind]) -> UnknownError:
    """Give the mistake of a text like which there is nothing, with the nearest names.

    Whoever may not be told of a thing is answered so, and cannot tell that there is one.
    """
    among, words = _asked(text, kinds)
    return UnknownError(_in_words(kinds), text, nearest(structure, words, among))


def nearest(structure: Structure, text: str, kinds: Iterable[Kind]) -> tuple[str, ...]:
    """Give the few names most like a text, as they are written."""
    found: dict[str, float] = {}
    for kind in kinds:
        names = table(structure, kind)
        for other, likeness in near(names, text, _NEAR):
            said = names.keys.exactly(other)[0]
            found.setdefault(names.rows[said.entry].names[said.name].text, likeness)
    return tuple(sorted(found, key=lambda name: (-found[name], name))[:_NEAREST])


def _matches(structure: Structure, kinds: Sequence[Kind], text: str) -> list[Match]:
    """Give what each way of finding finds, where the surer ones leave something to find."""
    found = [match for kind in kinds for match in by_id(structure, kind, text)]
    found += [match for kind in kinds for match in by_name(structure, kind, text)]
    least = _least(found)
    found += [match for kind in kinds for match in by_words(structure, kind, text, least)]
    if _least(found) < BESIDE * BEGINNING:
        found += [match for kind in kinds for match in by_other_day(structure, kind, text)]
    if _least(found) < BESIDE * TYPING:
        other = [kind for kind in kinds if kind not in {match.kind for match in found}]
        found += [match for kind in other for match in by_likeness(structure, kind, text)]
    return found


def _least(found: Iterable[Match]) -> float:
    """Say how good a match must be to stand beside the best."""
    return max(LEAST, BESIDE * max((match.score for match in found), default=0.0))


def _asked(text: str, kinds: Sequence[Kind]) -> tuple[Sequence[Kind], str]:
    """Read a kind that is written before the text, as in `site:vienna`."""
    text = text.strip()
    before, colon, after = text.partition(":")
    named = [kind for kind in kinds if colon and kind == before.strip().casefold()]
    return (named, after.strip()) if named else (kinds, text)


def _equally_good(found: Sequence[Match]) -> list[Match]:
    if not found:
        return []
    best = found[0]
    # How much of a name was typed says nothing about which name was meant.
    least = BEGINNING if BEGINNING < best.score < WHOLE else best.score - _EQUAL
    equal = (match for match in found if match.score >= least)
    # A name of the day is not in doubt because of one of another day.
    return [match for match in equal if match.is_of_another_day == best.is_of_another_day]


def _candidates(matches: Sequence[Match]) -> list[tuple[str, str, str]]:
    times = Counter(match.id for match in matches)
    return [
        (match.kind, f"{match.kind}:{match.id}" if times[match.id] > 1 else match.id, match.name)
        for match in matches[:_CANDIDATES]
    ]


def _in_words(kinds: Sequence[Kind]) -> str:
    said = ["office" if kind == "unit" else kind for kind in kinds]
    return " or ".join(", ".join(said).rsplit(", ", 1))
