"""What came of receiving files: what was read, who manages it, what waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rich.console import Console
from rich.text import Text

from remit.cli.render.rows import heading, plain_table
from remit.publish.english.words import counted
from remit.publish.money.receiving import Imported
from remit.text.harmless import one_line

_SHOWN: Final = 5

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
_REASONS: Final = {
    "unknown-office": "no unit goes by that name",
    "several-offices": "several units go by it",
    "no-evidence": "it names no office",
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
    _show_money(console, said["totals"])
    _show_attributed(console, said)
    _show_review(console, said["review"], None if all_ else _SHOWN)
    _show_conflicts(console, said["conflicts"])
    _show_findings(console, said["findings"], None if all_ else _SHOWN)
    console.print()
    if imported.is_broken:
        console.print("Not every file could be read to its end; see above.", style="wrong")
    if is_dry:
        console.print("Nothing was recorded: this was a dry run.", style="foot")
    elif imported.receipt is None:
        console.print("All of it was known already; nothing was recorded.", style="foot")
    else:
        receipt = imported.receipt
        when = f"{receipt.at:%Y-%m-%d %H:%M} UTC"
        record = f"record {receipt.sequence} · {receipt.hash[:12]} · {when}"
        console.print(record, style="foot")


def _show_files(console: Console, said: Mapping[str, Any]) -> None:
    table = plain_table("File", "Version", "Activities", "")
    for each in said["files"]:
        status = "" if each["status"] == "read" else each["status"]
        table.add_row(
            one_line(each["file"]), each["version"], str(each["activities"]), Text(status, "wrong")
        )
    console.print(table)
    changed = said["changed"]
    parts = [
        f"{changed[name]:,} {words}"
        for name, words in (
            ("new", "new"),
            ("newer", "newer than known"),
            ("unchanged", "known already"),
            ("older_ignored", "older than known, left out"),
        )
        if changed[name]
    ]
    skipped = len(said["read"]["skipped"])
    console.print(", ".join([*parts, *([f"{skipped} skipped"] if skipped else [])]) + ".")


def _show_money(console: Console, totals: Sequence[Mapping[str, Any]]) -> None:
    if not totals:
        return
    table = plain_table("Transactions of type", "Currency", "Count", "Sum")
    table.columns[2].justify = table.columns[3].justify = "right"
    for each in totals:
        total = each["sum"] if each["sum"] is not None else "never summed"
        table.add_row(each["type"], each["currency"], f"{each['count']:,}", total)
    console.print()
    console.print(table)


def _show_attributed(console: Console, said: Mapping[str, Any]) -> None:
    own, other = said["perspective"]["own"], said["perspective"]["other"]
    console.print()
    console.print(
        f"{counted(own, 'activity', 'activities')} of our own"
        + (f", {other:,} of others" if other else "")
        + "."
    )
    for rule, count in said["attributed"].items():
        if count:
            console.print(f"  {count:,} by {_RULES[rule]}")


def _show_review(console: Console, review: Sequence[Mapping[str, Any]], most: int | None) -> None:
    if not review:
        return
    console.print()
    console.print(heading(f"Waiting for a person's word: {len(review):,}"))
    for each in review[:most]:
        console.print(_waiting(each))
    _show_more(console, review, most)
    console.print(
        "Say which unit a name means in identifiers.csv: kind unit, scheme iati-office.",
        style="label",
    )


def _waiting(each: Mapping[str, Any]) -> Text:
    """Say of an activity what it says, why it waits, and which units it may be."""
    text = Text("  ").append(one_line(each["id"]), style="id")
    if each["evidence"]:
        text.append(f" says {one_line(each['evidence'])}")
    text.append(f": {_REASONS[each['reason']]}")
    if each["candidates"]:
        text.append(f"; perhaps {' or '.join(each['candidates'])}", style="gap")
    return text


def _show_conflicts(console: Console, conflicts: Sequence[Mapping[str, Any]]) -> None:
    """Print copies of one instant that say different things: the last counts."""
    if not conflicts:
        return
    console.print()
    console.print(heading(f"Copies of one instant that differ: {len(conflicts):,}"))
    for each in conflicts:
        said = f"{one_line(each['id'])}: {one_line(each['kept'])} counts"
        console.print(f"  {said}, and {one_line(each['other'])} does not")


def _show_findings(
    console: Console, findings: Sequence[Mapping[str, Any]], most: int | None
) -> None:
    if not findings:
        return
    console.print()
    console.print(heading(f"Findings: {len(findings):,}"))
    for each in findings[:most]:
        where = f"{each['file']}, line {each['line']}"
        console.print(f"  {one_line(where)}: {one_line(each['text'])}")
    _show_more(console, findings, most)


def _show_more(console: Console, every: Iterable[object], most: int | None) -> None:
    more = len(list(every)) - (most or 0)
    if most is not None and more > 0:
        console.print(f"  and {more:,} more; --details lists all", style="label")
