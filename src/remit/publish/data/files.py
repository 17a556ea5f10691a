"""Which files there are, what each is, and what is in it: a pure function of the site."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from msgspec import Struct

from remit.formats.org import Place, org_turtle
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.publish.addresses import page
from remit.publish.data.parquet import can_write, parquet_bytes
from remit.publish.data.routes import routing_csv
from remit.publish.data.tables import csv_names, csv_texts, json_text, tables
from remit.publish.edition import Site
from remit.publish.public.outside import outside
from remit.publish.reader import Reader
from remit.text.catalogue import N_

FOLDER: Final = "data/"
CSV_FOLDER: Final = f"{FOLDER}csv/"
PARQUET_FOLDER: Final = f"{FOLDER}parquet/"
SUMS: Final = "SHA256SUMS"
JSON, TURTLE, ROUTING, LICENCE = (
    f"{FOLDER}{name}" for name in ("register.json", "register.ttl", "routing.csv", "LICENCE.txt")
)

ABOUT: Final = {
    CSV_FOLDER: N_("a table of the register, which can be loaded again"),
    JSON: N_("the whole register as one document"),
    TURTLE: N_("the structure as linked data"),
    ROUTING: N_("where requests go on this day: who answers, the mailbox, who is next"),
    LICENCE: N_("what you may do with it"),
}
"""What a file is; what stands in a folder is told of once."""


def data_paths(site: Site) -> Iterator[str]:
    """Give the files of the open data; they stand once for all days and editions."""
    if site.prefix:
        return
    yield from (f"{CSV_FOLDER}{name}" for name in csv_names(site.structure))
    yield from (JSON, TURTLE, ROUTING, LICENCE, f"{FOLDER}{SUMS}")
    if can_write() and tables(site.structure):
        yield from (f"{PARQUET_FOLDER}{name}.parquet" for name in tables(site.structure))
        yield f"{PARQUET_FOLDER}{SUMS}"


def data_file(site: Site, path: str) -> bytes | None:
    """Give what is in a file of the open data; nothing where there is none of that path."""
    if site.prefix or not path.startswith(FOLDER):
        return None
    if path == f"{FOLDER}{SUMS}":
        return _sums(FOLDER, {each.path: each.sum for each in listed(site)})
    if path.startswith(PARQUET_FOLDER):
        return _parquet(site.structure, path.removeprefix(PARQUET_FOLDER))
    text = _texts(site).get(path)
    return _bytes(text) if text is not None else None


def table_of(path: str) -> str:
    """Name the file of the register that a table holds; blank for what holds more than one.

    Example:
        >>> table_of("data/csv/units.csv"), table_of("data/parquet/units.parquet")
        ('units', 'units')
        >>> table_of("data/register.json"), table_of("data/csv/register.toml")
        ('', '')
    """
    folder, _, name = path.rpartition("/")
    stem = name.partition(".")[0]
    is_table = f"{folder}/" in {CSV_FOLDER, PARQUET_FOLDER} and stem in KINDS
    return stem if is_table else ""


class Listed(Struct, frozen=True):
    """A file: where it stands, its size in bytes, and its SHA-256."""

    path: str
    size: int
    sum: str


def listed(site: Site) -> tuple[Listed, ...]:
    """Give size and checksum of each file but those of Parquet, which have a list of their own."""
    return site.structure.derived(_Known).listed(site)


class _Known:
    """What was written already, by where the site stands."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._texts: dict[tuple[object, ...], dict[str, str]] = {}
        self._listed: dict[tuple[object, ...], tuple[Listed, ...]] = {}
        self._parquet: dict[str, bytes] = {}

    def texts(self, site: Site) -> dict[str, str]:
        key = _key(site)
        if key not in self._texts:
            self._texts[key] = dict(_written(site))
        return self._texts[key]

    def listed(self, site: Site) -> tuple[Listed, ...]:
        key = _key(site)
        if key not in self._listed:
            bodies = ((path, _bytes(text)) for path, text in self.texts(site).items())
            self._listed[key] = tuple(
                Listed(path, len(body), sha256(body).hexdigest()) for path, body in bodies
            )
        return self._listed[key]

    def parquet(self, file: str) -> bytes:
        if file not in self._parquet:
            self._parquet[file] = parquet_bytes(self._structure, file)
        return self._parquet[file]


def _key(site: Site) -> tuple[object, ...]:
    return site.base, site.languages, site.live


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _texts(site: Site) -> dict[str, str]:
    return site.structure.derived(_Known).texts(site)


def _written(site: Site) -> Iterator[tuple[str, str]]:
    structure = site.structure
    for name, text in csv_texts(structure).items():
        yield f"{CSV_FOLDER}{name}", text
    yield JSON, json_text(structure)
    yield TURTLE, org_turtle(outside(structure), _place(site))
    yield ROUTING, routing_csv(structure)
    yield LICENCE, _licence(site)


def _place(site: Site) -> Place:
    """Say where the Turtle stands: beside the pages, whose addresses are those of the things."""
    up = "" if site.base else "../"
    language = site.languages[0]

    def address(section: str, identity: str) -> str:
        return f"{up}{page(language, section, identity).removesuffix('index.html')}"

    return Place(site.base, f"{up}{TURTLE}", address)


def _licence(site: Site) -> str:
    settings = outside(site.structure).register.settings
    reader = Reader(site, settings.default_language, TURTLE)
    licence = settings.licence or reader.said.gettext("No licence is named: ask whoever publishes.")
    parts = (settings.name.best().text or settings.id, licence, settings.notice.best().text)
    return "\n\n".join(part for part in parts if part) + "\n"


def _parquet(structure: Structure, name: str) -> bytes | None:
    known = {f"{each}.parquet": each for each in tables(structure)} if can_write() else {}
    writer = structure.derived(_Known).parquet
    if name == SUMS and known:
        sums = {path: sha256(writer(file)).hexdigest() for path, file in known.items()}
        return _sums("", sums)
    return writer(known[name]) if name in known else None


def _sums(folder: str, sums: dict[str, str]) -> bytes:
    """Write checksums as `sha256sum --check` reads them."""
    lines = (f"{total}  {path.removeprefix(folder)}\n" for path, total in sorted(sums.items()))
    return "".join(lines).encode()
