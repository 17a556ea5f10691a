"""Which pages a plan lists, and which are others once it is recorded."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from remit.change.diff import diff
from remit.change.impact.depending import Consequence, Setting
from remit.change.impact.whole import impact_of
from remit.model.change import Entry
from remit.model.kind import Key
from remit.model.place import Membership
from remit.model.register import Register
from remit.model.structure import Structure
from remit.model.world import M49
from remit.publish.planned.changes import changing
from remit.publish.site import Site, paths, render
from remit.temporal.history import History, history

Page = tuple[str, str]
"""The section of a page and the id of what it is about; else no section, and its address."""

PICTURES = {"chart", "serves", "map"}


def listed(
    before: Register, after: Register, day: date, entries: Iterable[Entry] = ()
) -> frozenset[Page]:
    """Give the pages that a plan lists for a change, as published on a day or later."""
    found: list[Page] = []

    def told(setting: Setting) -> Iterator[Consequence]:
        pages = changing(setting, day)
        found.extend((section, name) for section, names in pages.things.items() for name in names)
        found.extend(("", name) for name in pages.whole)
        yield from ()

    impact_of(before, after, tuple(entries) or diff(before, after), (told,))
    return frozenset(found)


def made_others(one: Mapping[str, object], other: Mapping[str, object]) -> frozenset[Page]:
    """Give the pages that are there in one publication only, or are others in the other."""
    changed = {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
    return frozenset(page for path in changed for page in page_at(path))


def page_at(path: str) -> Iterator[Page]:
    """Give the page at a path, in whatever language; a picture is a part of its page.

    What an office shows as its own site is the structure and its own page once more.

    Example:
        >>> [*page_at("en/unit/lima/index.html"), *page_at("ru/map/index.html")]
        [('unit', 'lima'), ('', 'map')]
        >>> [*page_at("en/index.html"), *page_at("en/chart-region.svg"), *page_at("robots.txt")]
        [('', ''), ('', 'chart')]
        >>> [*page_at("edition/lima/en/index.html")]
        []
    """
    language, *parts = path.split("/")
    match parts if language != "edition" else ():
        case [section, name, "index.html"]:
            yield section, name
        case [name, "index.html"]:
            yield "", name
        case ["index.html"]:
            yield "", ""
        case [name] if name.endswith(".svg"):
            yield "", name.removesuffix(".svg").partition("-")[0]
        case _:
            pass


def published(register: Register, day: date) -> Mapping[str, bytes]:
    """Make every page and picture of a site in English, without the days on which it grows old."""
    site = Site(Structure(register, day), day, ("en",), good_for=0)
    wanted = (path for path in paths(site) if path.endswith((".html", ".svg")))
    made = {path: render(site, path) for path in wanted if not path.endswith("offline.html")}
    return {path: each.body for path, each in made.items() if each is not None}


def of_few_countries(register: Register) -> Register:
    """Give a register whose groups have no other countries than those in which offices stand.

    So it has a fourth of the pages, and each of them for more than one reason.
    """
    whole = Structure(register, date(2026, 6, 1))
    there = {row.country for row in whole.sites.values()}
    rows = [row for each in register.all(Membership).values() for row in each.versions]
    kept = [row for row in rows if not row.member.isupper() and row.member not in M49]
    kept += [row for row in rows if row.member in there]
    kept += [
        replace(row, member=code)
        for row in rows
        if row.member in M49
        for code in sorted(there & whole.members(row.member))
    ]
    histories: dict[str, Mapping[Key, History[Any]]] = dict(register.histories)
    histories[Membership.FILE] = {(row.group, row.member): history([row]) for row in kept}
    return Register(register.settings, histories)
