"""An organisation small enough to check by eye, and a short way to ask about it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.oracle.folder import Row, Tables, as_register
from tests.oracle.reading import who

DAY = date(2012, 3, 4)


def remit(remit_id: str, holder: str, scope: str, **more: str) -> Row:
    """A remit to provide payroll, unless said otherwise."""
    usual = {"role": "provides", "function": "payroll"}
    return {"id": remit_id, "holder": holder, "scope": scope, **usual, **more}


def worldwide(*remits: Row, **more: list[Row]) -> Tables:
    """An organisation: Geneva above Manila and Lima, Lima above Cusco; payroll ⊂ people."""
    tables: Tables = {
        "units.csv": [
            {"id": "geneva", "site": "geneva"},
            {"id": "manila", "part_of": "geneva"},
            {"id": "lima", "part_of": "geneva", "site": "lima"},
            {"id": "cusco", "part_of": "lima"},
        ],
        "sites.csv": [{"id": "geneva", "country": "ITA"}, {"id": "lima", "country": "PER"}],
        "functions.csv": [
            {"id": "regional-support"},
            {"id": "people"},
            {"id": "payroll", "broader": "people"},
        ],
        "remits.csv": list(remits),
    }
    return tables | {f"{name}.csv": rows for name, rows in more.items()}


def ask(
    tables: Tables,
    subject: str = "cusco",
    on: date = DAY,
    *,
    function: str = "payroll",
    role: str = "provides",
    attributes: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Ask who provides payroll for Cusco, unless said otherwise."""
    register = as_register(tables)
    [part] = who(register, subject, function, on, role=role, attributes=attributes)
    return part


def chain(part: dict[str, Any]) -> list[str]:
    """Give the ids of the remits of a chain."""
    return [link["remit"] for link in part["chain"]]


def reasons(part: dict[str, Any]) -> dict[str, str]:
    """Give the reason for each remit passed over."""
    return {entry["remit"]: entry["reason"] for entry in part["passed_over"]}
