"""What stands in the head of a live page: where htmx is, the search, the days to go to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from remit.model.activity import Activity
from remit.model.received import Received
from remit.model.structure import Structure
from remit.publish.addresses import QUESTION, live_link
from remit.publish.live.turns import place_of_day, turning_days
from remit.publish.news.happenings import happened
from remit.publish.reader import Reader
from remit.text.catalogue import N_

_COUNTED: Final = {
    ("units", "begins"): N_("opened: {n}"),
    ("units", "ends"): N_("closed: {n}"),
    ("units", "changes"): N_("changed: {n}"),
    ("designated", "begins"): N_("designated: {n}"),
    ("remits", "begins"): N_("new responsibilities: {n}"),
    ("remits", "ends"): N_("ended responsibilities: {n}"),
}


_FILES: Final = {
    "unit": "units",
    "function": "functions",
    "place": "countries",
    "body": "bodies",
}
"""The file of what a page is about, by its section."""


class Turn(Struct, frozen=True):
    """A day on which something changes: its name, what changes in a few words, its address."""

    day: str
    what: str
    href: str


class Live(Struct, frozen=True):
    """All of it.

    `days` is how many days something changes on, and `place` which of them was the last;
    `now` is that one, `before` and `after` are those beside it; `change` is where what the
    page shows is changed, if it may be, and `money` where its money is told there.
    """

    htmx: str
    search: str
    query: str
    here: str
    compare: str
    change: str
    money: str
    days: int
    place: int
    now: Turn | None
    before: Turn | None
    after: Turn | None


def live(reader: Reader) -> Live:
    """Give the tools of a live page."""
    structure, language = reader.structure, reader.language
    days, place = reader.ask(turning_days), reader.ask(place_of_day)
    is_on_it = place >= 0 and days[place] == structure.day
    return Live(
        htmx=reader.site.htmx,
        search=f"/{language}/search",
        query=reader.asked.get("q", ""),
        here=live_link(reader.path, {}),
        compare=_compare(reader, days, place),
        change=_change(reader) if reader.site.edits else "",
        money=_money(reader) if reader.site.edits else "",
        days=len(days),
        place=max(place, 0),
        now=_turn(reader, days, place),
        before=_turn(reader, days, place - 1 if is_on_it else place),
        after=_turn(reader, days, place + 1),
    )


def _compare(reader: Reader, days: tuple[date, ...], place: int) -> str:
    """Give the address that lays the day shown beside the one before the last change."""
    day = reader.structure.day
    one = days[place] - timedelta(days=1) if place >= 0 else day
    asked = {"one": one.isoformat(), "other": day.isoformat()}
    if known_at := reader.asked.get("known_at"):
        asked["known_at"] = known_at
    return f"/{reader.language}/compare?{urlencode(asked)}"


def _change(reader: Reader) -> str:
    """Give the address at which the thing that a page is about is changed."""
    _, section, *identity = (*reader.path.split("/"), "")
    file = _FILES.get(section)
    thing = f"thing/{file}/{identity[0]}" if file and identity[0] else ""
    return f"/{reader.language}/edit/{thing}"


def _money(reader: Reader) -> str:
    """Give the address of the money of the unit that a page is about, else of all offices."""
    register = reader.structure.register
    if not register.all(Activity) and not register.all(Received):
        return ""
    _, section, *identity = (*reader.path.split("/"), "")
    unit = f"{identity[0]}/" if section == "unit" and identity[0] else ""
    return live_link(f"{reader.language}/money/{unit}", reader.asked)


def _turn(reader: Reader, days: tuple[date, ...], place: int) -> Turn | None:
    if not 0 <= place < len(days):
        return None
    day = days[place]
    asked = {**reader.asked, "on": day.isoformat()}
    keep = (*QUESTION, "q")
    return Turn(
        day=reader.day(day),
        what=reader.said.gettext(", ").join(_counted(reader, day)),
        href=live_link(reader.path, asked, keep),
    )


def _counted(reader: Reader, day: date) -> Iterator[str]:
    many = dict(reader.ask(counted_on, day))
    for key, text in _COUNTED.items():
        if key in many:
            yield reader.said.gettext(text).format(n=many[key])


def counted_on(structure: Structure, day: date) -> tuple[tuple[tuple[str, str], int], ...]:
    """Count what happens on a day, by file and by what it is."""
    return tuple(structure.derived(_counts).get(day, Counter()).items())


def _counts(structure: Structure) -> dict[date, Counter[tuple[str, str]]]:
    found: dict[date, Counter[tuple[str, str]]] = {}
    for event in happened(structure):
        found.setdefault(event.day, Counter())[event.file, event.what] += 1
    return found
