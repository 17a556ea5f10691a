"""The page of open data: each file with what it is, its size, its checksum; and how to cite it."""

from __future__ import annotations

from msgspec import Struct

from remit.publish.data.files import (
    ABOUT,
    CSV_FOLDER,
    FOLDER,
    PARQUET_FOLDER,
    SUMS,
    Listed,
    listed,
)
from remit.publish.data.parquet import can_write
from remit.publish.data.tables import tables
from remit.publish.frame import register_name
from remit.publish.reader import Reader
from remit.publish.reads import EVERYTHING
from remit.publish.words import Linked, Words
from remit.temporal.moment import show_instant


class File(Struct, frozen=True):
    """A file to take away."""

    link: Linked
    about: str
    size: str
    sum: str


class DataPage(Struct, frozen=True):
    """All of it; `cite` is how to name the data where it is used."""

    files: tuple[File, ...]
    parquet: tuple[Linked, ...]
    sums: str
    parquet_sums: str
    licence: Words
    cite: Words


def data_page(reader: Reader) -> DataPage:
    """Take what the page of open data shows."""
    reader.reads(frozenset({EVERYTHING}))
    names = tables(reader.site.structure) if can_write() else ()
    return DataPage(
        files=tuple(_file(reader, each) for each in listed(reader.site)),
        parquet=tuple(
            Linked(Words(f"{name}.parquet"), reader.to(f"{PARQUET_FOLDER}{name}.parquet"))
            for name in names
        ),
        sums=reader.to(f"{FOLDER}{SUMS}"),
        parquet_sums=reader.to(f"{PARQUET_FOLDER}{SUMS}"),
        licence=reader.plain(reader.structure.register.settings.licence),
        cite=_cite(reader),
    )


def _file(reader: Reader, file: Listed) -> File:
    name = file.path.removeprefix(FOLDER)
    about = ABOUT[CSV_FOLDER if file.path.startswith(CSV_FOLDER) else file.path]
    return File(
        Linked(Words(name), reader.to(file.path)),
        reader.said.gettext(about),
        reader.said.gettext("{size} kB").format(size=max(1, round(file.size / 1000))),
        file.sum,
    )


def _cite(reader: Reader) -> Words:
    head, said = reader.structure.head, reader.said
    name = register_name(reader)
    parts = [said.gettext("valid on {day}").format(day=reader.day(reader.structure.day))]
    if head is not None:
        known = said.gettext(", ").join((str(head.sequence), head.hash, show_instant(head.at)))
        parts.append(said.gettext("record {known}").format(known=known))
    if reader.site.base:
        parts.append(reader.site.base)
    told = said.gettext("; ").join(parts)
    return Words(said.gettext(": ").join((name.text, told)), name.language)
