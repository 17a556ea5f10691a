"""Which pages a change would make others: all that do, on whatever day, and few that do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from remit.change.called.names import Names
from remit.change.impact.depending import Consequence, Dependent, Setting
from remit.model.register import Register
from remit.model.structure import Structure
from remit.publish.addresses import Section
from remit.publish.edition import GOOD_FOR
from remit.publish.planned.changes import changing
from remit.publish.planned.whole import WHOLE
from remit.publish.trust import changes_next, good_until
from remit.temporal.period import ENDLESS
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import Instead, apart, on_day

_TITLES: Final[Mapping[Section, str]] = {
    "unit": N_("Pages of units"),
    "function": N_("Pages of functions"),
    "place": N_("Pages of countries"),
    "body": N_("Pages of partners"),
}

_FILES: Final[Mapping[Section, str]] = {
    "unit": "units",
    "function": "functions",
    "place": "countries",
    "body": "bodies",
}

_NAMED: Final = 3
"""How many are named; the others are counted."""


def pages_from(day: date) -> Dependent:
    """Give what tells the pages that a change makes others, one consequence a section.

    Those that are about no one thing (chart, map, news, data) are one more; and every page says
    that it is good until another day, where something is planned for the days ahead.

    Args:
        day: The pages of this day and of every later one are meant.
    """

    def pages(setting: Setting) -> Iterator[Consequence]:
        return _consequences(setting, day)

    return pages


def _consequences(setting: Setting, day: date) -> Iterator[Consequence]:
    if not setting.entries:
        return
    pages = changing(setting, day)
    for section, title in _TITLES.items():
        if ids := tuple(sorted(pages.things[section])):
            said = _few(setting, section, ids)
            yield Consequence("pages", sentence(title), said, about=ids)
    whole = tuple(each for each in WHOLE if each in pages.whole)
    every = apart((sentence(WHOLE[each]) for each in whole), N_(", "))
    yield Consequence("pages", sentence("Pages of the whole"), every, about=whole)
    then, now = (_good_until(each, day) for each in (setting.before, setting.after))
    if then != now:
        until = sentence("good until {day}", day=on_day(now))
        yield Consequence("pages", sentence("Every page"), until)


def _good_until(register: Register, day: date) -> date:
    return good_until(day, GOOD_FOR, changes_next(Structure(register, day)))


def _few(setting: Setting, section: Section, ids: Sequence[str]) -> Saying:
    """Count them, and name the first; whoever reads a page is told their names."""
    names = Names(setting.after, setting.before, ENDLESS)
    some: Saying = apart(
        (Instead(each, names.of(_FILES[section], each)) for each in ids[:_NAMED]), N_(", ")
    )
    if len(ids) > _NAMED:
        some = sentence("{names} …", names=some)
    return sentence("{n} ({names})", n=str(len(ids)), names=some)
