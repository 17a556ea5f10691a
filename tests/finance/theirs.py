"""A register in which the money of others is its own: whose, and what they call its offices."""

import csv
import json
from datetime import date
from functools import cache
from pathlib import Path

from tests.oracle.finance.attribution import Called, managed
from tests.oracle.finance.importing import newest, plain_budgets
from tests.oracle.finance.made import Activity, Flow
from tests.oracle.finance.published import Published, read
from tests.shared import shared

FILES = (
    "dfid-cd-v1.xml",
    "oxfam-gb-100.xml",
    "samples_CAF-ActivityFile-2025-10-10.xml",
    "samples_iati-activities-am-armenia.xml",
    "usaid_usaid-kg.xml",
    "usaid_usaid-tl.xml",
)
_NEVER_NAMED = "Department for International Development"
"""A contact whose text is nobody's: so what it funds is found by other rules."""

_REFERENCES = {
    "52000": "contractors",
    "22000": "associations",
    "Excluded": "not-told",
    "AM-COA-104021": "roads",
    "AM-COA-104001": "treasury",
}


@cache
def copies() -> dict[str, Published]:
    """Give the activities of all files, by identifier."""
    found = newest([each for name in FILES for each in read(shared(f"iati/{name}"))])
    return {each.id: each for each in found}


@cache
def called() -> Called:
    """Say what two contacts in three are called, and who answers for four countries in five."""
    every = copies().values()
    texts = {each.contact for each in every if each.file == "oxfam-gb-100.xml"}
    named = sorted(texts - {"", _NEVER_NAMED})
    codes = {code for each in every for code in each.countries}
    codes |= {code for each in every for flow in each.flows for code in flow.countries}
    known = enumerate(sorted(codes & _alpha_3().keys()))
    since = date.min, date(2010, 1, 1)
    return Called(
        own=frozenset(each.reporter for each in every),
        offices={text.lower(): f"office-{at}" for at, text in enumerate(named) if at % 3},
        references=_REFERENCES,
        countries={
            code: (f"in-{code.lower()}", since[at % 2]) for at, code in known if at % 5 != 4
        },
    )


def plainly() -> list[Activity]:
    """Give the activities as the oracle of offices takes them, each with its unit."""
    units = managed(copies(), called())
    return [_plain(each, units[each.id][0]) for each in copies().values()]


def write_register(folder: Path) -> Path:
    """Write a register folder that says the same as `called`."""
    folder.mkdir()
    own = json.dumps(sorted(called().own))
    (folder / "register.toml").write_text(
        f'id = "theirs"\nname = "Theirs"\n\n[finance]\nown = {own}\n'
    )
    offices, references, countries = called().offices, _REFERENCES, called().countries
    units = {*offices.values(), *references.values(), *(unit for unit, _ in countries.values())}
    _write(folder / "units.csv", "id name", *((each, each) for each in sorted(units)))
    _write(
        folder / "identifiers.csv",
        "kind id scheme value",
        *(("unit", unit, "iati-office", _written(text)) for text, unit in offices.items()),
        *(("unit", unit, "org-id", ref) for ref, unit in references.items()),
    )
    _write(folder / "functions.csv", "id name", ("regional-support", "Regional support"))
    _write(
        folder / "remits.csv",
        "id holder role function scope valid_from",
        *(
            (unit, unit, "provides", "regional-support", f"country:{_alpha_3()[code]}", _day(since))
            for code, (unit, since) in countries.items()
        ),
    )
    return folder


@cache
def _alpha_3() -> dict[str, str]:
    with shared("geo/country-codes.csv").open(encoding="utf-8") as file:
        return {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in csv.DictReader(file)}


def _plain(each: Published, unit: str) -> Activity:
    return Activity(
        id=each.id,
        unit=unit,
        dates=each.dates,
        funders=tuple((party.ref, party.text) for party in each.parties if party.role == "1"),
        flows=tuple(
            Flow(one.type, one.on, one.amount, one.currency, one.provider.ref, one.provider.text)
            for one in each.flows
        ),
        budgets=plain_budgets(each),
    )


def _written(text: str) -> str:
    return next(each.contact for each in copies().values() if each.contact.lower() == text)


def _day(day: date) -> str:
    return "" if day == date.min else day.isoformat()


def _write(path: Path, columns: str, *rows: tuple[str, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns.split(), *rows])
