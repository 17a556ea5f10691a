"""What came of verifying, in words and as a document."""

from __future__ import annotations

from msgspec import to_builtins
from rich.console import Console

from remit.publish.english.head import head_words
from remit.publish.english.words import counted
from remit.register.verify import Verification
from remit.resolve.document import Document
from remit.temporal.moment import show_instant


def verified_document(verification: Verification) -> Document:
    """Give what came of verifying."""
    document: Document = to_builtins(verification)
    if verification.head is not None:
        document["head"]["at"] = show_instant(verification.head.at)
    return {"ok": verification.ok, **document}


def show_verified(console: Console, verification: Verification, against: str) -> None:
    """Say that all is as recorded, or what is not."""
    records = counted(verification.change_sets, "record")
    entries = counted(verification.entries, "entry", "entries")
    if verification.fault is not None:
        where = f"Record {verification.fault.sequence}: " if verification.fault.sequence else ""
        console.print(f"Not as it was recorded. {where}{verification.fault.wrong}", style="wrong")
        console.print(f"Read before that: {records}, {entries}.")
        return
    console.print(f"As it was recorded: {records}, {entries}, one unbroken chain.", style="name")
    if verification.persons:
        erased = f", {verification.erased} of them erased" if verification.erased else ""
        console.print(f"Versions of persons: {verification.persons}{erased}.")
    if against:
        console.print(f"{against} is the hash of record {verification.found}: it is part of it.")
    console.print(head_words(verification.head), style="foot")
