"""What the transactions of a file add up to by anything: from its XML, as plainly as Python can."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from lxml import etree
from tests.oracle.finance.donor import key_of
from tests.oracle.finance.made import Activity, Flow, Ours
from tests.oracle.finance.rounding import money

Element = Any
"""An element of XML: a part that is missing fails, as it should here."""

Line = dict[str, str]
Sums = dict[tuple[str, ...], tuple[str | None, int]]
Percents = list[tuple[str, Fraction | None]]

OLD_TYPES = {"IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7"}
OLD_VOCABULARIES = {"": "1", "DAC": "1", "DAC-3": "2"}
LAST_PLACE = 10**10


def added(path: Path, by: Sequence[str], units: dict[str, str], skip: str, ours: Ours) -> Sums:
    """Add amounts up by some columns and by currency; a transaction is counted once in each."""
    amounts: dict[tuple[str, ...], list[Fraction]] = defaultdict(list)
    counted: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for line, amount in _lines(path, units, skip, ours):
        key = tuple(line[column] for column in (*by, "currency"))
        amounts[key].append(amount)
        counted[key].add(line["of"])
    return {
        key: (None if key[-1] == "XXX" else money(sum(each, Fraction(0))), len(counted[key]))
        for key, each in amounts.items()
    }


def _lines(
    path: Path, units: dict[str, str], skip: str, ours: Ours
) -> Iterator[tuple[Line, Fraction]]:
    root: Element = etree.parse(path).getroot()
    for xml in root.iter("iati-activity"):
        name = _own_text(xml.find("iati-identifier"))
        if name == skip:
            continue
        office = units.get(_words(xml.find("contact-info/organisation")), "")
        for number, flow in enumerate(xml.findall("transaction"), start=1):
            value, on = flow.find("value"), flow.find("transaction-date")
            if on is None:
                continue  # what has no day is never known
            said = flow.find("transaction-type").get("code")
            line = {
                "of": f"{name} {number}",
                "activity": name,
                "unit": office,
                "type": OLD_TYPES.get(said, said),
                "month": on.get("iso-date")[:7],
                "currency": value.get("currency") or xml.get("default-currency") or "XXX",
                "donor": _donor(xml, flow, ours),
            }
            sectors = _sectors(flow) or _sectors(xml)
            for country, part in parted(Fraction(value.text.strip()), _places(xml, flow)).items():
                for sector, amount in parted(part, sectors).items():
                    yield line | {"country": country, "sector": sector}, amount


def parted(amount: Fraction, percents: Percents) -> dict[str, Fraction]:
    """Part an amount by percentages to the tenth decimal: the largest remainder."""
    codes = {code for code, _ in percents}
    stated: dict[str, Fraction] = defaultdict(Fraction)
    for code, percent in percents:
        if percent:
            stated[code] += percent
    if len(codes) == 1 and all(percent is None for _, percent in percents):
        stated = {codes.pop(): Fraction(100)}
    if sum(stated.values()) < 100:
        stated[""] = stated.get("", Fraction(0)) + 100 - sum(stated.values())
    whole, units = sum(stated.values()), abs(amount) * LAST_PLACE
    exact = {code: units * percent / whole for code, percent in stated.items()}
    found = {code: each.numerator // each.denominator for code, each in exact.items()}
    order = sorted(exact, key=lambda code: (found[code] - exact[code], code))
    for code in order[: int(units - sum(found.values()))]:
        found[code] += 1
    sign = -1 if amount < 0 else 1
    return {code: Fraction(sign * each, LAST_PLACE) for code, each in found.items()}


def _places(activity: Element, flow: Element) -> Percents:
    """Give the countries of the transaction if it names any place, else those of its activity."""
    for xml in (flow, activity):
        countries = [
            (each.get("code", "").strip().upper(), _percent(each))
            for each in xml.findall("recipient-country")
        ]
        regions = [each for each in xml.findall("recipient-region") if each.get("code")]
        if countries or xml.findall("recipient-region"):
            return countries + ([("", None)] if regions else [])
    return [("", None)]


def _sectors(xml: Element) -> Percents:
    """Give the purposes of the DAC, else the sectors of the first vocabulary."""
    by: dict[str, Percents] = {}
    for each in xml.findall("sector"):
        said = each.get("vocabulary", "").strip().upper()
        code = each.get("code", "").strip().upper()
        by.setdefault(OLD_VOCABULARIES.get(said, said), []).append((code, _percent(each)))
    return by.get("1") or next(iter(by.values()), [])


def _percent(xml: Element) -> Fraction | None:
    said = xml.get("percentage", "").strip()
    return Fraction(said) if said else None


def _donor(activity: Element, flow: Element, ours: Ours) -> str:
    provider = flow.find("provider-org")
    ref = provider.get("ref", "").strip() if provider is not None else ""
    given = Flow("", None, Fraction(0), "", ref, _words(provider))
    funders = [
        (each.get("ref", "").strip(), _words(each))
        for each in activity.findall("participating-org")
        if each.get("role", "").upper() in ("1", "FUNDING")
    ]
    return key_of(Activity("", "", funders=tuple(funders)), given, ours)


def _words(xml: Element | None) -> str:
    """Give the first narrative with a text, else the element's own."""
    if xml is None:
        return ""
    narratives = (_own_text(each) for each in xml.findall("narrative"))
    return next(filter(None, narratives), _own_text(xml))


def _own_text(xml: Element) -> str:
    return (xml.text or "").strip()
