"""Sums as a page writes them: read, and reckoned in exact fractions."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?…?"
_PARTS = {
    "¼": Fraction(1, 4),
    "½": Fraction(1, 2),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
_ATOM = rf"{NUMBER}|[{''.join(_PARTS)}]"
_SUM = rf"\(?(?:{_ATOM})(?:\s*[-+−×÷()]+\s*\(?(?:{_ATOM}))*\)?"
_EQUATION = re.compile(rf"{_SUM}(?:\s+=\s+{_SUM})+")


def equations(text: str) -> Iterator[list[str]]:
    """Give the sides of every equation of numbers in a text, wherever its lines break."""
    for found in _EQUATION.findall(re.sub(r"\s+", " ", text)):
        yield re.split(r"\s+=\s+", found)


def is_sum(text: str) -> bool:
    """Tell whether a text is one sum of numbers, with something to reckon."""
    return re.fullmatch(_SUM, text) is not None and re.search(r"[×÷+−]", text) is not None


def alike(one: str, other: str) -> bool:
    """Tell whether two sums are the same, to the last place that the second shows."""
    shown = re.findall(r"\.(\d+)", other)
    near = Fraction(1, 10 ** max(map(len, shown))) if shown else Fraction(0)
    apart = abs(reckoned(one) - reckoned(other))
    return apart < near if near else not apart


def reckoned(text: str, names: Mapping[str, Fraction] | None = None) -> Fraction:
    """Reckon a sum: × and ÷ before + and −, names as what they stand for."""
    words = "|".join(names or ["(?!)"])
    tokens = re.findall(rf"{_ATOM}|{words}|[-+−×÷()]", text)
    value, rest = _added(tokens, names or {})
    assert not rest, rest
    return value


Tokens = list[str]


def _added(tokens: Tokens, names: Mapping[str, Fraction]) -> tuple[Fraction, Tokens]:
    value, tokens = _times(tokens, names)
    while tokens and tokens[0] in "+−-":
        sign, (other, tokens) = tokens[0], _times(tokens[1:], names)
        value += other if sign == "+" else -other
    return value, tokens


def _times(tokens: Tokens, names: Mapping[str, Fraction]) -> tuple[Fraction, Tokens]:
    value, tokens = _atom(tokens, names)
    while tokens and tokens[0] in "×÷":
        sign, (other, tokens) = tokens[0], _atom(tokens[1:], names)
        value = value * other if sign == "×" else value / other
    return value, tokens


def _atom(tokens: Tokens, names: Mapping[str, Fraction]) -> tuple[Fraction, Tokens]:
    first, rest = tokens[0], tokens[1:]
    if first == "(":
        value, rest = _added(rest, names)
        return value, rest[1:]
    if first in _PARTS:
        return _PARTS[first], rest
    return names.get(first) or Fraction(first.replace(",", "").rstrip("…")), rest
