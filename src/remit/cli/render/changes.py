"""What a load has changed, a line a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console

from remit.cli.loading import Loaded
from remit.cli.render.rows import plain_table
from remit.model.change import SETTINGS, Entry
from remit.model.kind import Key
from remit.model.register import Register
from remit.publish.english.head import head_words
from remit.publish.english.words import counted
from remit.temporal.moment import show_instant
from remit.text.harmless import one_line


def show_loaded(console: Console, loaded: Loaded) -> None:
    """Say what was recorded, or that nothing differs."""
    name = one_line(loaded.register.settings.name.best().text) or loaded.register.settings.id
    if loaded.receipt is None:
        console.print(
            f"{loaded.db} holds {name} exactly so already: nothing was recorded.", soft_wrap=True
        )
        console.print(head_words(loaded.head), style="foot")
        return
    table = plain_table("File")
    for title in ("added", "changed", "ended"):
        table.add_column(title, justify="right")
    for file, marks in per_file(loaded):
        table.add_row(
            file, *(f"{sign} {marks.count(sign)}" if sign in marks else "" for sign in "+~−")
        )
    begun = "a new register, begun" if loaded.head is None else "recorded"
    console.print(f"{name}: {begun} in {loaded.db}", soft_wrap=True)
    console.print(table)
    if loaded.head is not None and any("−" in marks for _, marks in per_file(loaded)):
        console.print("What is gone stays known. To have all of it as it was before:")
        known_at = show_instant(loaded.head.at)
        console.print(f"  remit export before --known-at {known_at}", soft_wrap=True)
    receipt = loaded.receipt
    console.print(
        f"{counted(receipt.entries, 'entry', 'entries')} · record {receipt.sequence} · "
        f"{receipt.hash[:12]} · {receipt.at:%Y-%m-%d %H:%M} UTC",
        style="foot",
    )


def per_file(loaded: Loaded) -> Iterator[tuple[str, list[str]]]:
    """Give the sign of each changed row, by file: + added, ~ changed, − ended or taken away."""
    by_file: dict[str, list[Entry]] = {}
    for entry in loaded.entries:
        by_file.setdefault(entry.file, []).append(entry)
    for file, entries in by_file.items():
        if file == SETTINGS:
            yield "register.toml", ["~" if loaded.head else "+"]
            continue
        keys = dict.fromkeys(each.key for each in entries)
        yield f"{file}.csv", list(_signs(loaded.before, loaded.register, file, keys, entries))


def _signs(
    before: Register, after: Register, file: str, keys: Iterable[Key], entries: list[Entry]
) -> Iterator[str]:
    removing = {each.key for each in entries if each.row is None}
    writing = {each.key for each in entries if each.row is not None}
    for key in keys:
        if key not in before.histories.get(file, {}):
            yield "+"
        elif key not in after.histories.get(file, {}) or (key in removing and key not in writing):
            yield "−"
        else:
            yield "~"
