"""Which pages a change would make others: those of what it writes, and of whom it answers anew.

A unit that is called or placed otherwise is seen on others, too: of all under it, of whatever
a row names it with, of its country. A list of many that calls it by its name is not counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from remit.change.called.names import Names
from remit.change.impact.depending import Consequence, Setting
from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.unit import Unit
from remit.publish.naming import countries_of, is_seen_elsewhere, rows_naming, under
from remit.temporal.period import ENDLESS
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead, apart

_SECTIONS: Final = {
    "units": "unit",
    "functions": "function",
    "countries": "place",
    "bodies": "body",
}
"""The section of the page of a thing, by its file."""

_TITLES: Final = {
    "unit": N_("Pages of units"),
    "function": N_("Pages of functions"),
    "place": N_("Pages of countries"),
    "body": N_("Pages of partners"),
}

_FILES: Final = {section: file for file, section in _SECTIONS.items()}

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
    for section, identity in _seen_with(setting):
        found[section].add(identity)
    for each in setting.answers:
        found[_KINDS[each.kind]].update(each.subjects)
        found["function"].add(each.function)
        found["unit"].update((*each.before.holders, *each.after.holders))
    for section, title in _TITLES.items():
        if ids := sorted(found[section]):
            yield Consequence("pages", sentence(title), _few(setting, section, ids))
    whole = sentence("structure, chart, map, news, data")
    yield Consequence("pages", sentence("Pages of the whole"), whole)


def _written(setting: Setting, entry: Entry) -> Iterator[tuple[str, str]]:
    """Give the things with a page that a row is, or names, before the change and after it."""
    if entry.file in _SECTIONS:
        yield _SECTIONS[entry.file], entry.key[0]
    for register in (setting.before, setting.after):
        history = register.histories.get(entry.file, {}).get(entry.key)
        for row in history.versions if history is not None else ():
            yield from _named(row)


def _seen_with(setting: Setting) -> Iterator[tuple[str, str]]:
    """Give the things on whose pages the units are seen that are called or placed otherwise."""
    keys = {entry.key for entry in setting.entries if entry.file == Unit.FILE}
    units = [key[0] for key in keys if is_seen_elsewhere(setting.before, setting.after, key)]
    for register in (setting.before, setting.after):
        all_of_them = under(register, units)
        yield from (("unit", each) for each in all_of_them)
        yield from (("place", each) for each in countries_of(register, all_of_them))
        for row in (row for unit in units for row in rows_naming(register, unit)):
            if row.FILE in _SECTIONS:
                yield _SECTIONS[row.FILE], KINDS[row.FILE].key(row)[0]
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


def _few(setting: Setting, section: str, ids: Sequence[str]) -> Saying:
    """Count them, and name the first; whoever reads a page is told their names."""
    names = Names(setting.after, setting.before, ENDLESS)
    some: Saying = apart(
        (Instead(each, names.of(_FILES[section], each)) for each in ids[:_NAMED]), N_(", ")
    )
    if len(ids) > _NAMED:
        some = sentence("{names} …", names=some)
    return sentence("{n} ({names})", n=str(len(ids)), names=some)
