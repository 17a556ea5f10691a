"""What a demonstration holds, how it came about, and what to try on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console

from remit.cli.options import DB
from remit.cli.replaying import Act, Replayed
from remit.model.change import Receipt
from remit.publish.english.words import counted

_TRY: Final = {
    "iom": (
        "who ashgabat accounting --on 2010-06-01",
        'who lima "my salary is wrong" --on 2010-06-01',
        "tree --on 2010-06-01",
        "serves mac --on 2010-06-01",
    ),
    "example": (
        "who kampala payroll --on 2026-06-01",
        "who lima payroll --on 2027-07-01",
        "who tunis emergency-response --on 2026-06-01",
        "check --on 2026-06-01",
    ),
}
"""What to try on each register that travels with the program."""


def show_demo(console: Console, replayed: Replayed) -> None:
    """Say what the demonstration holds, what was recorded, and what to try."""
    settings = replayed.register.settings
    for line in _said(replayed):
        console.print(line, soft_wrap=True)
    console.print(settings.notice.best().text, style="foot")
    console.print("\nTry:")
    where = "" if replayed.db == DB else f" --db {replayed.db}"
    for command in _TRY[settings.id]:
        console.print(f"  remit {command}{where}", soft_wrap=True)


def _said(replayed: Replayed) -> Iterator[str]:
    name = replayed.register.settings.name.best().text
    match replayed.recorded:
        case ():
            yield f"{replayed.db} holds {name} already."
        case ((_, receipt),):
            yield f"{name} is now in {replayed.db}: {_entries(receipt)}."
        case several:
            yield f"{name} is now in {replayed.db}, in {counted(len(several), 'record')}:"
            yield from (_line(act, receipt) for act, receipt in several)


def _line(act: Act, receipt: Receipt) -> str:
    steps = f"{counted(act.steps, 'step')}, " if act.steps else ""
    return f"  {receipt.sequence}  {act.change_set.title}: {steps}{_entries(receipt)}"


def _entries(receipt: Receipt) -> str:
    return counted(receipt.entries, "entry", "entries")
