"""The ways to find something in the table of one kind, from sure to a guess."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import islice
from typing import Final

from remit.model.structure import SUBJECT_KINDS, Structure
from remit.model.world import ALPHA_2
from remit.search import match as by
from remit.search.entry import Name, entry_ever
from remit.search.match import FILES, Kind, Match, Why
from remit.search.other_day import other_days
from remit.search.plain import key, plain
from remit.search.rank import Fit, fits
from remit.search.said import Said
from remit.search.table import Table, table

_CODES: Final = {short: code for code, short in ALPHA_2.items()}
_LEAST_BEGINNING: Final = 2
_LIKE_ENOUGH: Final = 87
_MORE_OF_IT: Final = 5
_MANY: Final = 60
"""Names that begin so: the shortest of them are shown."""
_LONGER: Final = 3
"""How many letters longer or shorter a name may be that is like a text as a whole."""
_ROUNDING: Final = 1e-9


def by_id(structure: Structure, kind: Kind, text: str) -> Iterator[Match]:
    """Find by id in any letter case, also what is not open that day; or by a country's code.

    A unit or body that the day does not know is found, so that one can be told so.
    """
    identity = _code(text) if kind == "country" else text.lower()
    if not structure.register.knows(FILES[kind], identity):
        return
    why: Why = "code" if kind == "country" else "id"
    score = by.CODE if kind == "country" else by.ID
    yield Match(kind, identity, called(structure, kind, identity), identity, "", why, score)


def _code(text: str) -> str:
    return text.replace(".", "").upper()


def called(structure: Structure, kind: Kind, identity: str) -> str:
    """Give what a thing is called that day, else what it was called, else its id."""
    if kind in {"country", "group"}:
        rows = table(structure, kind).rows
        return next((row.name for row in rows if row.id == identity), identity)
    return entry_ever(structure, kind, identity).name


def by_name(structure: Structure, kind: Kind, text: str) -> Iterator[Match]:
    """Find by a whole name, a synonym, a country's two letters, or the beginning of a name."""
    names = table(structure, kind)
    if kind == "country" and (code := _CODES.get(_code(text))):
        yield Match(kind, code, called(structure, kind, code), _code(text), "", "code", by.NAME)
    for said in names.keys.exactly(key(text)):
        yield _match(names, kind, said, *_whole(names, said, text))
    yield from islice(_begun(names, kind, plain(text)), _MANY)


def _begun(names: Table, kind: Kind, text: str) -> Iterator[Match]:
    asked = key(text)
    for longer, said in names.keys.longer(asked) if len(asked) >= _LEAST_BEGINNING else ():
        if _is_begun(names, said, text):
            score = by.BEGINNING + _MORE_OF_IT * len(asked) / len(longer)
            yield _match(names, kind, said, "beginning", score)


def by_words(structure: Structure, kind: Kind, text: str, least: float) -> Iterator[Match]:
    """Find by words, their forms and beginnings, and typing errors in them; from a score on."""
    names = table(structure, kind)
    someone = kind in SUBJECT_KINDS
    vague = _vague(structure, kind)
    for fit in fits(names, text, least / by.WORDS, someone=someone, vague=vague):
        said = names.said[fit.entry][fit.name]
        score = _of_words(fit) * (by.ALSO if _name(names, said).synonym else 1)
        # A name of somebody unknown is hardly that of a country with two letters wrong.
        if not fit.typing or score >= (by.LEAST_SUBJECT if someone else by.LEAST_GUESS):
            yield _match(names, kind, said, "typing" if fit.typing else "words", score)


def _vague(structure: Structure, kind: Kind) -> Container[str]:
    """Give the words that tell only what sort of office is meant, as mission does."""
    return table(structure, "designation").bearing if kind == "unit" else ()


def _of_words(fit: Fit) -> float:
    return by.WHOLE + fit.share if fit.whole else by.WORDS * fit.share


def by_other_day(structure: Structure, kind: Kind, text: str) -> Iterator[Match]:
    """Find by what things were called before the day, or are called later."""
    for why, names in other_days(structure, kind).items():
        for said in names.keys.exactly(key(text)):
            yield _match(names, kind, said, why, by.OTHER_DAY)
        least, vague = by.LEAST_SUBJECT / by.OTHER_DAY, _vague(structure, kind)
        for fit in fits(names, text, least, someone=True, vague=vague):
            said = names.said[fit.entry][fit.name]
            yield _match(names, kind, said, why, by.OTHER_DAY * fit.share)


def by_likeness(structure: Structure, kind: Kind, text: str) -> Iterator[Match]:
    """Find by names that as a whole look much the same, wherever their blanks are."""
    names = table(structure, kind)
    for other, likeness in near(names, text, _LIKE_ENOUGH):
        for said in names.keys.exactly(other):
            yield _match(names, kind, said, "typing", by.TYPING * likeness / 100)


def near(names: Table, text: str, least: float) -> list[tuple[str, float]]:
    """Give the keys most like a text, the likest first, with their likeness of 100."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a text with errors needs it

    asked = key(text)
    nearby = names.near_keys.lacking(asked, dict(_lost(len(asked), 1 - least / 100)))
    like = process.extract(asked, nearby, scorer=fuzz.ratio, score_cutoff=least)
    return [(other, likeness) for other, likeness, _ in like]


def _lost(length: int, unlike: float) -> Iterator[tuple[int, int]]:
    """Say how many letters a key of each length may lack, where so much of both may differ."""
    for other in range(max(length - _LONGER, 0), length + _LONGER + 1):
        differ = int(unlike * (length + other) + _ROUNDING)
        if (lost := (differ + length - other) // 2) >= 0:
            yield other, lost


def _whole(names: Table, said: Said, text: str) -> tuple[Why, float]:
    if _name(names, said).synonym:
        return "synonym", by.SYNONYM
    return "name", by.NAME if said.key == key(text) else by.SPELT


def _is_begun(names: Table, said: Said, text: str) -> bool:
    # Who types a whole word means that word: America does not begin American Samoa.
    whole = text.rpartition(" ")[2] in names.bearing
    return not whole or said.plain.startswith(f"{text} ")


def _name(names: Table, said: Said) -> Name:
    return names.rows[said.entry].names[said.name]


def _match(names: Table, kind: Kind, said: Said, why: Why, score: float) -> Match:
    row, name = names.rows[said.entry], _name(names, said)
    return Match(kind, row.id, row.name, name.text, name.language, why, round(score, 2))
