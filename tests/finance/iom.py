"""What IOM published in 2018: read as the product reads it, and as the oracle does."""

import csv
from functools import cache

from tests.by_hand import register
from tests.oracle.finance import reading
from tests.oracle.finance.made import Activity as Plain
from tests.oracle.finance.made import Ours
from tests.shared import shared

from remit.finance.books import Kept, books_of
from remit.formats.iati import ReadActivity, joined, read
from remit.model.published import Activity
from remit.model.structure import Structure

IOM = "XM-DAC-47066"
OURS = Ours(frozenset({IOM}), frozenset({"private individual donations"}))
SYNTHETIC = "XM-DAC-47066-CC.0001"
FILE = "iati/iom-2018.xml"


@cache
def office_names() -> dict[str, str]:
    """Give the unit that each of the 99 names means."""
    with shared("iom/iati-office-names-2018.csv").open(encoding="utf-8") as file:
        return {row["office"]: row["unit"] for row in csv.DictReader(file)}


@cache
def plainly() -> list[Plain]:
    """Give the 576 activities as the oracle reads them."""
    return reading.read(shared(FILE), office_names(), SYNTHETIC)


@cache
def copies() -> list[Activity]:
    """Give the same as the product does."""
    with shared(FILE).open("rb") as file:
        pieces = list(joined(read(file, "iom-2018.xml")))
    activities = [each.activity for each in pieces if isinstance(each, ReadActivity)]
    return [each for each in activities if each.id != SYNTHETIC]


@cache
def kept() -> Kept:
    """Give the books of a register that knows nothing but the names of the offices."""
    names = [f"unit,{unit},iati-office,{name}" for name, unit in office_names().items()]
    units = [f"{unit},Office" for unit in sorted({*office_names().values()})]
    called = register(
        units="\n".join(["id,name", *units]),
        identifiers="\n".join(["kind,id,scheme,value", *names]),
    )
    return books_of(copies(), called, lambda day: Structure(called, day), own=[IOM])
