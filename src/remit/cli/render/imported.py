"""What came of receiving files: what was read, who manages it, what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.noticed import show_noticed
from remit.cli.render.rows import heading, plain_table
from remit.cli.render.waiting import show_waiting
from remit.finance.money import total
from remit.publish.english.transactions import type_words
from remit.publish.english.words import counted
from remit.publish.money.receiving import Imported
from remit.text.harmless import one_line

_SHOWN: Final = 8

_RULES: Final = {
    "contact-organisation": "the office they name",
    "mailbox": "its mailbox",
    "identifier": "their identifier",
    "related": "the activity above them",
    "participating": "a partner that is one of our units",
    "transaction": "their transactions",
    "building": "the only building they name",
    "country": "who answers for their country",
}
_CHANGED: Final = {
    "new": "new",
    "newer": "newer than known",
    "unchanged": "known already",
    "older_ignored": "older than known, left out",
}


def show_imported(console: Console, imported: Imported, *, is_dry: bool, all_: bool) -> None:
    """Print what came of it.

    Args:
        console: Where to.
        imported: What came of it.
        is_dry: Whether nothing was to be recorded.
        all_: Whether every finding and every activity that waits is printed.
    """
    said = imported.document()
    _show_files(console, said)
    _show_attributed(console, said)
    show_waiting(console, said["review"], all_=all_)
    _show_transactions(console, said["totals"])
    _show_budgets(console, said["budgets"])
    _show_conflicts(console, said["conflicts"], all_=all_)
    show_noticed(console, said["findings"], all_=all_)
    console.print()
    _show_end(console, imported, is_dry=is_dry)


def _show_files(console: Console, said: Mapping[str, Any]) -> None:
    table = plain_table("File", "Version", "Holds", "")
    for each in said["files"]:
        status = "" if each["status"] == "read" else each["status"]
        cells = one_line(each["file"]), one_line(each["version"]), _holds(each)
        table.add_row(*cells, Text(status, "wrong"))
    console.print(table)
    changed, skipped = said["changed"], len(said["read"]["skipped"])
    parts = [f"{changed[name]:,} {words}" for name, words in _CHANGED.items() if changed[name]]
    if skipped:
        parts.append(f"{skipped:,} skipped")
    console.print(f"{', '.join(parts) or 'Nothing in it'}.")


def _holds(file: Mapping[str, Any]) -> str:
    if not file["kind"]:
        return ""
    one = "organisation" if file["kind"] == "organisations" else "activity"
    return counted(file["activities"], one, file["kind"])


def _show_attributed(console: Console, said: Mapping[str, Any]) -> None:
    own, other = said["perspective"]["own"], said["perspective"]["other"]
    if not own + other:
        return
    console.print()
    others = f", {other:,} of others" if other else ""
    console.print(f"{counted(own, 'activity', 'activities')} of our own{others}.")
    for rule, count in said["attributed"].items():
        if count:
            console.print(f"  {count:,} by {_RULES[rule]}")


def _show_transactions(console: Console, totals: Sequence[Mapping[str, Any]]) -> None:
    if not totals:
        return
    table = plain_table("Transactions", "Currency", "Count", "Sum")
    table.columns[2].justify = table.columns[3].justify = "right"
    for each in totals:
        words = one_line(type_words(each["type"]))
        table.add_row(words, each["currency"], f"{each['count']:,}", _sum(each["sum"]))
    console.print()
    console.print(table)


def _show_budgets(console: Console, budgets: Sequence[Mapping[str, Any]]) -> None:
    """Print the budgets that count by currency, with their years."""
    if not budgets:
        return
    table = plain_table("Budgets", "Currency", "Count", "Sum of what counts")
    table.columns[2].justify = table.columns[3].justify = "right"
    for currency in dict.fromkeys(each["currency"] for each in budgets):
        own = [each for each in budgets if each["currency"] == currency]
        first, last = own[0]["year"], own[-1]["year"]
        years = first if first == last else f"{first} to {last}"
        sums = [Decimal(each["kept"]) for each in own if each["kept"] is not None]
        whole = str(total(sums)) if sums else None
        table.add_row(years, currency, f"{sum(each['count'] for each in own):,}", _sum(whole))
    console.print()
    console.print(table)


def _sum(written: str | None) -> str:
    return "never summed" if written is None else f"{Decimal(written):,f}"


def _show_conflicts(
    console: Console, conflicts: Sequence[Mapping[str, Any]], *, all_: bool
) -> None:
    """Print copies of one instant that say different things: the last counts."""
    if not conflicts:
        return
    console.print()
    console.print(heading(f"Copies of one instant that differ: {len(conflicts):,}"))
    for each in conflicts if all_ else conflicts[:_SHOWN]:
        said = f"{one_line(each['id'])}: {one_line(each['kept'])} counts"
        words = f"{said}, and {one_line(each['other'])} does not"
        console.print(Padding(Text(words), (0, 0, 0, 2)))
    if not all_ and len(conflicts) > _SHOWN:
        more = len(conflicts) - _SHOWN
        console.print(f"  and {more:,} more; --details lists all", style="label")


def _show_end(console: Console, imported: Imported, *, is_dry: bool) -> None:
    if imported.is_broken:
        console.print("Not every file could be read to its end; see above.", style="wrong")
    if is_dry:
        console.print("Nothing was recorded: this was a dry run.", style="foot")
    elif (receipt := imported.receipt) is not None:
        when = f"{receipt.at:%Y-%m-%d %H:%M} UTC"
        record = f"record {receipt.sequence} · {receipt.hash[:12]} · {when}"
        console.print(record, style="foot")
    elif imported.reception.incoming.changed:
        console.print("All of it was known already; nothing was recorded.", style="foot")
    else:
        console.print("There was nothing to record.", style="foot")
