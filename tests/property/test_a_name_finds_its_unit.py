"""Whoever types a name finds what bears it, whatever the capitals, accents and slips."""

from __future__ import annotations

from datetime import date
from random import Random
from unicodedata import combining, normalize

from hypothesis import given
from hypothesis import strategies as st
from tests.shared import reference_register

from remit.model.structure import Structure
from remit.search import find
from remit.search.entry import Entry
from remit.search.plain import key
from remit.search.table import Table, table

STRUCTURE = Structure(reference_register(), date(2010, 6, 1))
NAMES = sorted(
    {
        (unit.id, text)
        for unit in STRUCTURE.units.values()
        for text in (*unit.name.all(), *unit.short_name.all(), *unit.aliases.all())
    }
)
LONG = [(unit, text) for unit, text in NAMES if len(key(text)) >= 8]


def without_accents(text: str) -> str:
    """Leave the accents out, as many keyboards do."""
    return "".join(each for each in normalize("NFKD", text) if not combining(each))


def first_or_equal(typed: str) -> set[str]:
    """Give the units that are found first, or as good as the first."""
    found = [match for match in find(STRUCTURE, typed) if match.kind == "unit"]
    return {match.id for match in found if match.score == found[0].score}


@given(st.sampled_from(NAMES), st.integers(0, 2**32), st.booleans())
def test_its_own_name_finds_it_first(named: tuple[str, str], seed: int, plainly: bool) -> None:
    """In every language, in whatever letters, with and without accents."""
    unit, text = named
    drawn = Random(seed)
    typed = "".join(drawn.choice((letter.upper(), letter.lower())) for letter in text)

    assert unit in first_or_equal(without_accents(typed) if plainly else typed)


@given(st.sampled_from(LONG), st.data())
def test_a_slip_in_a_long_name_is_forgiven(named: tuple[str, str], data: st.DataObject) -> None:
    """A letter too many or two letters swapped: it is among the first five units."""
    unit, text = named
    at = data.draw(st.integers(1, len(text) - 2))
    if data.draw(st.booleans()):
        typed = text[:at] + data.draw(st.sampled_from("aeiknrst")) + text[at:]
    else:
        typed = text[:at] + text[at + 1] + text[at] + text[at + 2 :]

    found = [match.id for match in find(STRUCTURE, typed, ("unit",))]
    assert unit in found[:5]


@given(st.permutations(table(STRUCTURE, "site").rows))
def test_the_order_of_the_rows_changes_nothing(rows: list[Entry]) -> None:
    """Nor, then, which of two equally good ones stands first."""
    shuffled, known = Table(rows), table(STRUCTURE, "site")

    assert (shuffled.rows, shuffled.names) == (known.rows, known.names)
    assert shuffled.bearing == known.bearing
