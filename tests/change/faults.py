"""Small tables checked, and each fault as a line."""

from datetime import date, timedelta

from msgspec.structs import replace
from tests.by_hand import register

from remit.change.check import check
from remit.change.fault import Fault
from remit.model.register import Register
from remit.model.settings import Settings

UNITS = """
    id,   name, part_of, valid_from, valid_to
    hq,   HQ,   ,        1990,
    lima, Lima, hq,      2000,       2010
"""
FUNCTIONS = """
    id,               name, broader
    regional-support, R,    support
    support,          S,
    fund-support,     F,    regional-support
    payroll,          P,
"""


QUICKLY = 4.0
"""Seconds; what is quick takes a tenth of it, and what is not several times as many."""


def days_from_1990(count: int) -> list[date]:
    return [date(1990, 1, 1) + timedelta(days=number) for number in range(count)]


def faults(**tables: str) -> list[str]:
    """Check tables, and give each fault as a line."""
    return [said(each) for each in check(register(**tables))]


def said(fault: Fault) -> str:
    parts = (fault.file, *fault.key, fault.valid_from, fault.column)
    place = " ".join(part for part in parts if part)
    return f"{place}: {fault.wrong}; {fault.todo}"


def settings(**changes: object) -> Register:
    """Give a register of one unit with other settings."""
    one = register(units="id,name\nhq,HQ")
    return Register(replace(Settings(id="x"), **changes), one.histories)
