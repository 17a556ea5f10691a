"""A search among 10,000 names takes three milliseconds at most, whatever is typed.

Beside it stand what one would write first, the likeness of the text to every name, and what
a database offers, an index of words in SQLite. Both know neither endings nor other alphabets;
SQLite finds no typing errors.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from random import Random
from statistics import median, quantiles
from time import process_time_ns
from typing import Final

from benchmarks.measure import Figure, run
from msgspec.structs import replace
from rapidfuzz import fuzz, process

from remit.model.register import Histories, Register
from remit.model.remit import Function
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.search import KINDS, find
from remit.search.entry import Name
from remit.search.plain import plain, words
from remit.search.table import table
from remit.temporal.history import history
from remit.temporal.stretch import stretch
from remit.text.local import Local, LocalWords

GOAL_MS: Final = 3.0
UNITS: Final = 10_000
RUNS: Final = 15

WHAT: Final = """
Country Office|Bureau de pays|Oficina de país|Представительство
Regional Office|Bureau régional|Oficina regional|Региональное бюро
Sub-office|Sous-bureau|Suboficina|Отделение
Liaison Mission|Mission de liaison|Misión de enlace|Миссия по связям
Accounting Section|Section de la comptabilité|Sección de contabilidad|Отдел бухгалтерии
Human Resources Office|Bureau des ressources humaines|Oficina de personal|Отдел кадров
Migration Health Office|Bureau santé et migration|Oficina de salud|Бюро по вопросам здоровья
Movement Operations|Opérations des mouvements|Operaciones de movimiento|Перевозки
Resource Management Unit|Gestion des ressources|Gestión de recursos|Управление ресурсами
Information Office for Migrants|Bureau pour migrants|Oficina para migrantes|Бюро для мигрантов
"""
FUNCTIONS: Final = """
payroll|Payroll|salary; pay; payslip; who pays me|зарплата
accounting|Accounting|invoice; payment; ledger|счёт; оплата
networks|Networks and systems|internet; laptop; computer; password|интернет; компьютер
recruitment|Recruitment|vacancy; job; applicant|вакансия; работа
travel|Travel|flight; ticket; per diem|билет; командировка
health|Staff health|doctor; insurance; vaccination|врач; страховка
"""
SYLLABLES: Final = """
ba ба, ka ка, lo ло, mi ми, nu ну, ra ра, se се, ti ти, vo во, za за, sha ша, ber бер, gan ган,
dor дор, lim лим, pur пур, tan тан, var вар, yel йел, chi чи
"""
SPELT: Final = dict(pair.split() for pair in SYLLABLES.split(","))


def place(drawn: Random) -> tuple[str, str]:
    """Draw the name of a place, in Latin and in Cyrillic letters."""
    parts = drawn.choices([*SPELT], k=drawn.choice((2, 3, 3, 4)))
    return "".join(parts).title(), "".join(SPELT[part] for part in parts).title()


def unit(number: int, drawn: Random) -> Unit:
    """Draw an office with names in four languages, some with a short name or an alias."""
    what = [line.split("|") for line in WHAT.strip().splitlines()]
    english, french, spanish, russian = drawn.choices(what, weights=(9, 3, 9, 1, 2, 2, 2, 2, 1, 1))[
        0
    ]
    latin, cyrillic = place(drawn)
    others = (
        ("fr", f"{french} {latin}"),
        ("es", f"{spanish} {latin}"),
        ("ru", f"{russian} {cyrillic}"),
    )
    short = Local("".join(word[0] for word in english.split()) + latin[:3].upper())
    alias = LocalWords((place(drawn)[0],)) if number % 5 == 0 else LocalWords()
    return Unit(
        id=f"u{number:05}",
        name=Local(f"{english} {latin}", others),
        short_name=short if number % 3 == 0 else Local(),
        aliases=alias,
    )


def before(unit: Unit) -> list[Unit]:
    """Give the versions of a unit: one in ten had another name."""
    if not unit.id.endswith("0"):
        return [unit]
    old = Local(f"Former {unit.name.text[::-1].title()}")
    return [
        replace(unit, name=old, stretch=stretch("", "2005")),
        replace(unit, stretch=stretch("2005", "")),
    ]


def organisation(count: int) -> Structure:
    """Draw the whole, the same every time."""
    drawn = Random(7)
    units = [unit(number, drawn) for number in range(count)]
    functions = [
        Function(
            id=identity,
            name=Local(name),
            synonyms=LocalWords(tuple(said.split("; ")), (("ru", tuple(also.split("; "))),)),
        )
        for identity, name, said, also in (
            line.split("|") for line in FUNCTIONS.strip().splitlines()
        )
    ]
    files: Histories = {
        "units": {(each.id,): history(before(each)) for each in units},
        "functions": {(each.id,): history([each]) for each in functions},
    }
    settings = Settings(id="drawn", languages=("en", "fr", "es", "ru"))
    return Structure(Register(settings, files), date(2010, 6, 1))


def slip(text: str, drawn: Random) -> str:
    """Swap two neighbouring letters of the last word."""
    at = drawn.randrange(len(text) - 4, len(text) - 1)
    return f"{text[:at]}{text[at + 1]}{text[at]}{text[at + 2 :]}"


def queries(structure: Structure) -> dict[str, list[str]]:
    """Draw what people may type, by the kind of it."""
    drawn = Random(11)
    some = drawn.sample(list(structure.units.values()), k=20)
    return {
        "an id": [each.id for each in some],
        "a whole name": [each.name.text for each in some],
        "its beginning": [each.name.text[: len(each.name.text) - 3] for each in some],
        "its words turned round": [" ".join(reversed(each.name.text.split())) for each in some],
        "a name in Cyrillic": [each.name.in_("ru") for each in some],
        "a typing error": [slip(each.name.text, drawn) for each in some],
        "errors in two words": [
            slip(" ".join(reversed(slip(each.name.text, drawn).split())), drawn) for each in some
        ],
        "a place alone, misspelt": [slip(each.name.text.split()[-1] + "i", drawn) for each in some],
        "blanks left out, misspelt": [
            slip(each.name.text.replace(" ", ""), drawn) for each in some
        ],
        "a sentence": [
            f"Good morning, my salary for May was not paid by the office in {place(drawn)[0]}, "
            "and nobody can tell me whom I should write to about it; who pays me?"
            for _ in some
        ],
        "a sentence in Russian": [
            f"Добрый день, где моя зарплата за май, отделение в {place(drawn)[1]} молчит"
            for _ in some
        ],
        "common words": [
            *("office", "country", "off", "country office", "oficina de país", "bureau"),
            *("mission", "Отделение", "sub-office", "of", "regional office bureau oficina"),
        ],
        "a few letters": ["b", "ka", "sha", "tan", "lim", "бер", "u0", "u00", "c", "co"],
        "words nobody knows": [
            *("xyzzy", "qwertzuiop", "the quick brown fox jumps", "brxlqt wzzk plompf"),
            *("незнакомец", "supercalifragilistic", "0000000", "w" * 300, "asdf " * 60),
        ],
    }


def timed(search: Callable[[str], object], texts: list[str], runs: int) -> list[float]:
    """Give the milliseconds of each search, each text several times; not those of other work."""
    found = []
    for text in texts * runs:
        start = process_time_ns()
        search(text)
        found.append((process_time_ns() - start) / 1e6)
    return found


def first(do: Callable[[], object]) -> float:
    """Give the seconds that something takes the first time."""
    start = process_time_ns()
    do()
    return (process_time_ns() - start) / 1e9


def by_every_name(structure: Structure) -> Callable[[str], object]:
    """Compare a text with every name."""
    names = [plain(name.text) for name in all_names(structure)]
    return lambda text: process.extract(plain(text), names, scorer=fuzz.WRatio, limit=20)


def by_sqlite(structure: Structure) -> Callable[[str], object]:
    """Look words and their beginnings up in an index of SQLite."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE names USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
    )
    rows = ((name.text,) for name in all_names(structure))
    connection.executemany("INSERT INTO names VALUES (?)", rows)

    def search(text: str) -> object:
        asked = " OR ".join(f'"{word}"*' for word in words(text))
        ask = "SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT 20"
        return connection.execute(ask, (asked,)).fetchall()

    return search


def all_names(structure: Structure) -> Iterator[Name]:
    """Give every name of every kind."""
    return (name for kind in KINDS for row in table(structure, kind).rows for name in row.names)


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure, and print a line a kind of text."""
    structure = organisation(40 if small else UNITS)
    _ = structure.units
    table(structure, "country")  # the names of countries come from CLDR, once a process
    table(structure, "group")
    built = first(lambda: find(structure, "office"))
    more = first(lambda: find(structure, "anythng"))
    print(
        f"{sum(1 for _ in all_names(structure))} names; laid out in {built:.2f} s, "
        f"for typing errors and old names in {more:.2f} s more"
    )
    yield Figure("search-table", built, "s", 0.5, note="the names of a day are laid out")
    yield _slowest(structure, 1 if small else RUNS)


def _slowest(structure: Structure, runs: int) -> Figure:
    others = {"every-name": by_every_name(structure), "sqlite": by_sqlite(structure)}
    print(f"{'ms':28}{'median':>8}{'p95':>8}{'max':>8}{'every name':>12}{'SQLite':>8}")
    found = []
    for name, texts in queries(structure).items():
        own = timed(lambda text: find(structure, text), texts, runs)
        beside = {other: median(timed(way, texts[:5], 1)) for other, way in others.items()}
        tail = quantiles(own, n=20)[-1]
        print(f"{name:28}{median(own):8.2f}{tail:8.2f}{max(own):8.2f}", end="")
        print(f"{beside['every-name']:12.1f}{beside['sqlite']:8.2f}")
        found.append((median(own), name, beside))
    slowest, name, beside = max(found, key=lambda each: each[0])
    note = f"the kind of text that takes longest: {name}"
    return Figure("search", slowest, "ms", GOAL_MS, beside, note=note)


if __name__ == "__main__":
    run(figures)
