"""Which pages a change would make others: those of what it writes, and of whom it answers anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from remit.change.impact.depending import Consequence, Setting
from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS

_SECTIONS: Final = {
    "units": "unit",
    "functions": "function",
    "countries": "place",
    "bodies": "body",
}
"""The section of the page of a thing, by its file."""

_TITLES: Final = {
    "unit": "Pages of units",
    "function": "Pages of functions",
    "place": "Pages of countries",
    "body": "Pages of partners",
}

_NAMED: Final = 3
"""How many are named; the others are counted."""

_KINDS: Final = {"unit": "unit", "country": "place", "body": "body"}


def pages_that_change(setting: Setting) -> Iterator[Consequence]:
    """Give the pages that a change would make others, one consequence a section.

    What all pages of a site have in common (chart, map, news, data) is one more.
    """
    if not setting.entries:
        return
    found: dict[str, set[str]] = defaultdict(set)
    for entry in setting.entries:
        for section, identity in _written(setting, entry):
            found[section].add(identity)
    for each in setting.answers:
        found[_KINDS[each.kind]].update(each.subjects)
        found["function"].add(each.function)
        found["unit"].update((*each.before.holders, *each.after.holders))
    for section, title in _TITLES.items():
        if ids := sorted(found[section]):
            yield Consequence("pages", title, f"{len(ids)} ({_few(ids)})")
    yield Consequence("pages", "Pages of the whole", "structure, chart, map, news, data")


def _written(setting: Setting, entry: Entry) -> Iterator[tuple[str, str]]:
    """Give the things with a page that a row is, or names, before the change and after it."""
    if entry.file in _SECTIONS:
        yield _SECTIONS[entry.file], entry.key[0]
    for register in (setting.before, setting.after):
        history = register.histories.get(entry.file, {}).get(entry.key)
        for row in history.versions if history is not None else ():
            yield from _named(row)


def _named(row: Fact) -> Iterator[tuple[str, str]]:
    for column in KINDS[row.FILE].columns:
        sections = [_SECTIONS[each] for each in column.says.refers if each in _SECTIONS]
        if len(sections) != 1:
            continue
        value = getattr(row, column.field)
        for identity in (value,) if isinstance(value, str) else value:
            if identity:
                yield sections[0], identity


def _few(ids: Sequence[str]) -> str:
    more = " …" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
