"""Every sum that the page works by hand holds, in its text and in its tables."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest
from tests.finance.page import PAGE, below, tables
from tests.finance.sums import NUMBER, alike, equations, is_sum, reckoned

TEXT = PAGE.read_text(encoding="utf-8")
CALLED = {
    "computers": "manila-it",
    "payroll": "manila-payroll",
    "director": "hq-director",
    "security": "hq-security",
    "Nairobi": "nairobi",
}
HEADINGS = re.findall(r"(?m)^##+ (.+)$", TEXT)


def test_what_stands_on_both_sides_is_the_same() -> None:
    found = list(equations(TEXT))

    assert len(found) > 15
    for sides in found:
        for one, other in pairwise(sides):
            assert alike(one, other), f"{one} = {other}"


def test_what_a_row_reckons_is_what_stands_beside_it() -> None:
    rows = [row for heading in HEADINGS for table in tables(heading) for row in table]
    sums = [(row, at) for row in rows for at, cell in enumerate(row) if is_sum(cell)]

    assert len(sums) > 15
    for row, at in sums:
        beside = [each for each in row[max(at - 1, 0) : at + 2] if _is_number(each)]
        assert any(alike(row[at], each) for each in beside), row


def test_the_equations_of_the_circle_hold_exactly() -> None:
    (rows,) = tables("Reciprocal")
    exactly = {name: Fraction(amount) for name, amount, _ in rows}
    names = {word: exactly[name] for word, name in CALLED.items()}
    said = re.findall(r"(?m)^- (\w+) = (.*[×÷].*)$", below("Reciprocal"))

    assert [word for word, _ in said] == ["computers", "payroll", "director", "Nairobi"]
    for word, right in said:
        assert reckoned(right, names) == names[word]
    assert names["security"] == names["director"]


@pytest.mark.parametrize(("heading", "method"), [("Direct", 0), ("Activity-based", 3)])
def test_what_each_bears_is_what_the_methods_give(heading: str, method: int) -> None:
    _, *amounts = tables("All four")[0][method]
    said = re.findall(r"(?m)^- \w+: ([^=\n]+)", below(heading))

    assert len(said) == 3
    for one, amount in zip(said, amounts, strict=False):
        assert alike(one, amount)


def _is_number(text: str) -> bool:
    return re.fullmatch(NUMBER, text) is not None
