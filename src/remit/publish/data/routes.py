"""`routing.csv`: where requests go on the day, by what everybody may know."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from remit.formats.folder.cell import guarded
from remit.formats.folder.writer import csv_line
from remit.model.structure import Structure
from remit.publish.public.outside import outside
from remit.publish.visible import visible
from remit.resolve.routing import COLUMNS, Desk, Route, routing, row
from remit.text.catalogue import catalogue


def routing_csv(structure: Structure) -> str:
    """Write where a service desk sends what; no cell is one that a spreadsheet would run.

    An internal unit that answers is called just that, and has neither id nor mailbox.
    """
    written = _Written(structure)
    return "".join((csv_line(COLUMNS), *map(written.line, _routes(structure))))


class _Written:
    """Writes routes, each part of a line once: most say what another one has said."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._known: dict[object, str] = {}

    def line(self, route: Route) -> str:
        subject = (route.kind, route.subject)
        sent = (route.status, route.holders, route.escalation, route.standing)
        known = self._known
        if not (subject in known and route.function in known and sent in known):
            cells = tuple(map(guarded, row(self._structure, route)))
            known[subject] = csv_line(cells[:_FUNCTION])[:-1]
            known[route.function] = csv_line(cells[_FUNCTION:_SENT])[:-1]
            known[sent] = csv_line(cells[_SENT:])
        return f"{known[subject]},{known[route.function]},{known[sent]}"


_FUNCTION, _SENT = COLUMNS.index("function"), COLUMNS.index("status")
"""Where the parts of a line begin: what is asked for, and where it goes."""


def _routes(structure: Structure) -> Iterator[Route]:
    routes = routing(structure, outside(structure))
    if not visible(structure).ever_internal:
        return routes
    language = structure.register.settings.default_language
    hidden = Desk("", catalogue(language).gettext("an internal unit"), "")
    return (_public(structure, each, hidden) for each in routes)


def _public(structure: Structure, route: Route, hidden: Desk) -> Route:
    shows = visible(structure).shows
    holders = tuple(each if shows(each.id) else hidden for each in route.holders)
    next_ = route.escalation
    return replace(
        route,
        holders=holders,
        escalation=next_ if next_ is None or shows(next_.id) else hidden,
    )
