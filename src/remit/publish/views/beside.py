"""What stands beside the facts of a page: figures sources state, and what others say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from msgspec import Struct

from remit.model.evidence import Claim, Statement
from remit.model.remit import Transfer
from remit.publish import names
from remit.publish.addresses import has_page, page
from remit.publish.centres import centre_of
from remit.publish.evidence import Evidence, evidence, title_of
from remit.publish.indexes import claims_about, remits_of, statements_of, transfers_at
from remit.publish.reader import Reader
from remit.publish.scopes import Said as Pieces
from remit.publish.scopes import scope_words
from remit.publish.words import Linked, Words
from remit.text.catalogue import N_
from remit.text.names import SOURCE_LANGUAGE

_YEAR: Final = 4
"""So many digits a year has, which nobody parts."""

_COLUMNS: Final = {
    "valid_from": N_("start"),
    "valid_to": N_("end"),
    "name": N_("name"),
    "designation": N_("designation"),
    "function": N_("function"),
    "holder": N_("holder"),
    "member": N_("member"),
    "scope": N_("for whom"),
    "value": N_("figure"),
}


class Figure(Struct, frozen=True):
    """A figure that a source states."""

    what: Words
    on: str
    value: Words
    remark: Words
    note: int


class Said(Struct, frozen=True):
    """What another source says of a fact on the page."""

    about: Words
    column: Words
    value: Words
    remark: Words
    source: Linked


class Moved(Struct, frozen=True):
    """A transfer: of which function, from whom to whom, how much, when, what was promised."""

    function: Linked
    from_: Linked
    to: Linked
    mode: str
    on: str
    scope: Pieces
    promises: tuple[Words, ...]
    evidence: Evidence


class Beside(Struct, frozen=True):
    """All of it; `transfers` is where all that moved stands together."""

    figures: tuple[Figure, ...] = ()
    claims: tuple[Said, ...] = ()
    moved: tuple[Moved, ...] = ()
    transfers: str = ""


def beside_unit(reader: Reader, name: str) -> Beside:
    """Give what stands beside the facts of a unit and all that belongs to it."""
    rows = reader.ask(transfers_at, name)
    to = next((row.to for row in rows), "")
    return Beside(
        figures_of(reader, name),
        tuple(_claim(reader, row) for row in _claims_of_unit(reader, name)),
        tuple(moved(reader, row) for row in rows),
        link_to_transfers(reader, to),
    )


def beside_body(reader: Reader, name: str, but: Collection[str] = ()) -> Beside:
    """Give what stands beside the facts of a body, but for figures told elsewhere on the page."""
    rows = reader.ask(claims_about, "bodies", name)
    return Beside(figures_of(reader, name, but), tuple(_claim(reader, row) for row in rows))


def figures_of(reader: Reader, name: str, but: Collection[str] = ()) -> tuple[Figure, ...]:
    """Give the figures that sources state about a subject, but for some."""
    rows = reader.ask(statements_of, name)
    return tuple(_figure(reader, row) for row in rows if row.what not in but)


def link_to_transfers(reader: Reader, unit: str) -> str:
    """Link to the page of transfers: to the part about the centre that a unit belongs to."""
    if not unit:
        return ""
    centre = reader.ask(centre_of, unit)
    there = reader.to(page(reader.language, "transfers"))
    return f"{there}#{centre}" if has_page(centre) else there


def moved(reader: Reader, row: Transfer) -> Moved:
    """Show a transfer."""
    modes = {
        "full": reader.said.gettext("in full"),
        "partial": reader.said.gettext("in part"),
        "shared": reader.said.gettext("shared"),
    }
    return Moved(
        names.function(reader, row.function),
        names.unit(reader, row.from_),
        names.unit(reader, row.to),
        modes[row.mode],
        reader.bound(row.on.text),
        scope_words(reader, row.scope, row.to),
        tuple(map(reader.own, _promises(reader, row))),
        evidence(reader, row),
    )


def _promises(reader: Reader, row: Transfer) -> Iterator[str]:
    said = reader.said
    if row.days_promised is not None:
        yield said.gettext("working days to an answer: {n}").format(n=row.days_promised)
    if row.cost_before is not None:
        cost = f"{row.cost_before} {row.currency}"
        yield said.gettext("cost a year before: {cost}").format(cost=cost)
    if row.cost_promised is not None:
        cost = f"{row.cost_promised} {row.currency}"
        yield said.gettext("cost a year promised: {cost}").format(cost=cost)


def _figure(reader: Reader, row: Statement) -> Figure:
    value = " ".join(part for part in (_grouped(row.value), row.unit) if part)
    return Figure(
        reader.plain(row.what.replace("-", " ")),
        reader.bound(row.on.text),
        reader.plain(value),
        reader.plain(row.note),
        reader.cite(row.source),
    )


def _grouped(value: str) -> str:
    r"""Set thin blanks between thousands, as every language may.

    Example:
        >>> _grouped("38806000"), _grouped("2030"), _grouped("1997-11")
        ('38\u202f806\u202f000', '2030', '1997-11')
    """
    is_long = value.isascii() and value.isdecimal() and len(value) > _YEAR
    return f"{int(value):,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if is_long else value


def _claims_of_unit(reader: Reader, name: str) -> Iterator[Claim]:
    for file in ("accreditations", "designated", "statements", "units"):
        yield from reader.ask(claims_about, file, name)
    for remit in reader.ask(remits_of, name):
        yield from reader.ask(claims_about, "remits", remit.id)


def _claim(reader: Reader, row: Claim) -> Said:
    is_known = row.column in _COLUMNS
    column = reader.own(reader.said.gettext(_COLUMNS[row.column])) if is_known else _id(row.column)
    return Said(
        _about(reader, row),
        column,
        reader.plain(row.value),
        reader.plain(row.note),
        title_of(reader, row.source),
    )


def _id(column: str) -> Words:
    """Say the name of a column, which is a word of the folder in every language."""
    return Words(column, SOURCE_LANGUAGE)


def _about(reader: Reader, row: Claim) -> Words:
    """Name the fact a claim is about, where it is not the thing the page is about itself."""
    parts = row.key.split()
    match row.file, parts:
        case "designated", [_, designation]:
            return names.designation(reader, designation)
        case "accreditations", [_, body, *_]:
            return names.body(reader, body).words
        case "remits", [remit] if remit in reader.structure.remits:
            return names.function(reader, reader.structure.remits[remit].function).words
        case "statements", [_, what, *on]:
            return reader.plain(" ".join([what.replace("-", " "), *on]))
        case _:
            return Words("")
