"""What was noticed while files were read: by what it is, errors first, each with its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.rows import heading
from remit.text.harmless import one_line

_SHOWN: Final = 3

_TITLES: Final[Mapping[str, str]] = {
    "xml-broken": "Files that break off, or are none",
    "doctype": "Files that could do harm",
    "not-iati": "Files of something else",
    "too-large": "Too large or too deep",
    "no-identifier": "Activities without an identifier",
    "no-reporter": "Activities that do not say who reports them",
    "identifiers-alike": "Identifiers that differ in case or blanks alone",
    "element-beside": "What stands where nothing is read",
    "amount-unreadable": "Amounts that are no numbers",
    "currency-unknown": "Currencies that there are not",
    "no-currency": "Amounts without a currency",
    "negative-amount": "Corrections: amounts below zero",
    "transaction-type-unknown": "Transactions of no known type",
    "budget-type-unknown": "Budgets of no known type",
    "budget-period": "Budgets without a period, or with one that ends before it starts",
    "budget-repeated": "Several budgets for one period",
    "budget-overlap": "Budgets that overlap",
    "date-unreadable": "Days that cannot be read",
    "date-implausible": "Days that hardly any project has",
    "date-type-unknown": "Days of no known type",
    "no-date": "Transactions without a day",
    "no-days": "Activities without a first or a last day",
    "days-reversed": "Activities that end before they start",
    "percentage-unreadable": "Percentages that are no numbers",
    "percentage-implausible": "Percentages below 0 or above 100",
    "percentages-over": "Percentages that make more than 100",
    "code-untidy": "Codes with blanks, or in small letters",
    "levels-unknown": "Parents that may repeat their children",
}
"""What findings of a code are."""


def show_noticed(console: Console, findings: Sequence[Mapping[str, Any]], *, all_: bool) -> None:
    """Print what was noticed, some of each kind; all of it where that is asked for."""
    if not findings:
        return
    console.print()
    console.print(heading(f"Findings: {len(findings):,}"))
    groups = _grouped(findings)
    for code, group in groups.items():
        console.print(_title(code, group))
        for each in group if all_ else islice(group, _SHOWN):
            console.print(Padding(_line(each), (0, 0, 0, 4)))
        if not all_ and len(group) > _SHOWN:
            console.print(f"    and {len(group) - _SHOWN:,} more", style="label")
    if not all_ and any(len(group) > _SHOWN for group in groups.values()):
        console.print("--details lists all.", style="label")


def _grouped(
    findings: Sequence[Mapping[str, Any]],
) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """Put findings of a kind together: errors before warnings, then as they came."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for each in sorted(findings, key=lambda one: str(one["severity"])):
        found.setdefault(each["code"], []).append(each)
    return found


def _title(code: str, group: Sequence[Mapping[str, Any]]) -> Text:
    style = "wrong" if group[0]["severity"] == "error" else ""
    return Text(f"  {_TITLES.get(code, code)} ({len(group):,})", style)


def _line(each: Mapping[str, Any]) -> Text:
    text = Text(f"{one_line(each['file'])}, line {each['line']}")
    if each["activity"]:
        text.append(", ").append(one_line(each["activity"]), style="id")
    return text.append(f": {one_line(each['text'])}")
