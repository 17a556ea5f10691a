"""Finding offices, functions and places by what people call them, in any language.

An id in any letter case wins, then a country's code, then a name of the day, then
words; typing errors, endings, accents and the alphabet of a name are forgiven.
Several that are equally good are all shown: a program does not guess.
"""

from remit.search.find import find, one, one_function, one_subject, subject_match, subject_of
from remit.search.match import KINDS, Kind, Match, Why

__all__ = [
    "KINDS",
    "Kind",
    "Match",
    "Why",
    "find",
    "one",
    "one_function",
    "one_subject",
    "subject_match",
    "subject_of",
]
