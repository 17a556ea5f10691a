"""The one file: the booklet, the data and the script, under a policy that lets nothing else in."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from jinja2 import Template
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from remit.publish.addresses import OFFLINE
from remit.publish.edition import Site
from remit.publish.environment import environment
from remit.publish.evidence import cited
from remit.publish.frame import register_name
from remit.publish.offline.chapters import Chapter, Chapters
from remit.publish.offline.data import DATA, data_of, written
from remit.publish.offline.parts import Part, part
from remit.publish.offline.plan import Planned, plan
from remit.publish.offline.reader import OfflineReader
from remit.publish.placeholders import END, HEAD, PIECE
from remit.publish.reads import Read
from remit.publish.trust import expires_on
from remit.publish.words import Words, printable
from remit.text.scripts import is_right_to_left

_PIECE: Final = re.compile(f"{PIECE}(\\d+){END}")

_SIDES: Final = {"ltr": ("left", "right"), "rtl": ("right", "left")}


class Inside(Struct, frozen=True):
    """What the file runs and looks like, with the policy that names both by their hashes."""

    script: Markup
    style: Markup
    policy: str


class File(Struct, frozen=True):
    """The file, and the same without its parts."""

    text: str
    around: str


class Cover(Struct, frozen=True):
    """What stands in the head and on the first page.

    `expires` is the day after which the file marks itself as old.
    """

    language: str
    direction: str
    name: Words
    tagline: Words
    notice: Words
    licence: Words
    is_indexed: bool
    day: str
    expires: str
    renew: str
    attested: int
    is_brief: bool


def offline(site: Site, language: str, read: set[Read] | None = None) -> str:
    """Make the file of a language: it needs no other, and no network.

    Where the last record comes there is only the mark `HEAD`.

    Args:
        site: What is published.
        language: The language.
        read: Where to note what of the organisation the file shows, if anybody wants to know.
    """
    parts = [part_of(site, language, each, read) for each in plan(site.structure)]
    return assembled(site, language, parts, read).text


def part_of(site: Site, language: str, planned: Planned, read: set[Read] | None) -> Part:
    """Make one part of the file of a language.

    Args:
        site: What is published.
        language: The language.
        planned: Which part.
        read: Where to note what of the organisation it shows, if anybody wants to know.
    """
    return part(_reader(site, language, read), planned)


def assembled(site: Site, language: str, parts: Iterable[Part], read: set[Read] | None) -> File:
    """Make the file of a language from its parts.

    Args:
        site: What is published.
        language: The language.
        parts: The parts, in the order of the plan.
        read: Where to note what else of the organisation it shows, if anybody wants to know.
    """
    reader = _reader(site, language, read)
    chapters = Chapters(reader, parts)
    cover = _cover(reader, chapters)
    style = _static("offline.css") + _running_heads(cover.name.text, cover.day, cover.direction)
    pieces = Pieces()
    chapter: dict[str, object] = {
        "structure": pieces.put(chapters.text("structure")),
        "offices": _around(chapters.chapter("office", ending="answered"), pieces),
        "functions": _around(chapters.chapter("function"), pieces),
        "places": pieces.put(chapters.by_name("place", order="places")),
        "bodies": pieces.put(chapters.text("body")),
        "index": pieces.put(chapters.text("index")),
        "data": pieces.put(written(data_of(reader, chapters.data(DATA)))),
    }
    sources = cited(reader, chapters.cited)
    around = _template(language, "offline.html").render(
        cover=cover,
        inside=_inside(_static("offline.js"), style),
        head=HEAD,
        cited=Markup(_template(language, "offline_sources.html").render(cited=sources)),  # noqa: S704 - made by a template
        **chapter,
    )
    reader.finish()
    return File(pieces.put_in(around), _PIECE.sub("", around))


def _around(chapter: Chapter, pieces: Pieces) -> Chapter:
    return replace(chapter, entries=pieces.put(chapter.entries))


class Pieces:
    """Long texts, for each of which a mark stands while a page is laid out.

    Example:
        >>> pieces = Pieces()
        >>> pieces.put_in(f"<ol>{pieces.put('<li>Lima</li>')}</ol>")
        '<ol><li>Lima</li></ol>'
    """

    def __init__(self) -> None:
        """Have none yet."""
        self._texts: list[str] = []

    def put(self, text: str) -> Markup:
        """Give the mark of a text; nothing for none."""
        self._texts.append(text)
        return Markup(f"{PIECE}{len(self._texts) - 1}{END}" if text else "")  # noqa: S704 - a number

    def put_in(self, page: str) -> str:
        """Put the texts where their marks are."""
        return _PIECE.sub(lambda match: self._texts[int(match[1])], page)


def _reader(site: Site, language: str, read: set[Read] | None) -> OfflineReader:
    return OfflineReader(site, language, f"{language}/{OFFLINE}", read=read)


def _cover(reader: OfflineReader, chapters: Chapters) -> Cover:
    settings = reader.structure.register.settings
    # Even one that a server hands over is read when the server is far away.
    day = expires_on(reader)
    return Cover(
        language=reader.language,
        direction="rtl" if is_right_to_left(reader.language) else "ltr",
        name=register_name(reader),
        tagline=reader.local(settings.tagline),
        notice=reader.local(settings.notice),
        licence=reader.own(settings.licence),
        is_indexed=settings.index,
        day=reader.day(reader.structure.day),
        expires=day.isoformat() if day is not None else "",
        renew=reader.day(day) if day is not None else "",
        attested=sum(each.attested for each in chapters.of("office")),
        is_brief=any(each.is_brief for each in chapters.of("answered")),
    )


def _template(language: str, name: str) -> Template:
    return environment(language).get_template(name)


def _inside(script: str, style: str) -> Inside:
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    # Both are our own, and may not be escaped within their elements.
    return Inside(Markup(script), Markup(style), policy)  # noqa: S704 - as said above


def _hash(text: str) -> str:
    """Name a text as a policy does.

    Example:
        >>> _hash("doSomething();")
        'sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc='
    """
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _running_heads(name: str, day: str, direction: str) -> str:
    """Give the style of what stands above and below every printed page."""
    start, end = _SIDES[direction]
    return (
        f"@page {{ @top-{start} {{ content: {_quoted(name)}; }} "
        f"@top-{end} {{ content: {_quoted(day)}; }} }}\n"
    )


def _quoted(text: str) -> str:
    r"""Write a text as a string of a style: whatever is no letter as its number.

    Example:
        >>> _quoted("R&D </style>")
        '"R\\26 D\\20 \\3c \\2f style\\3e "'
    """
    said = "".join(each if each.isalnum() else f"\\{ord(each):x} " for each in printable(text))
    return f'"{said}"'


@lru_cache(maxsize=2)
def _static(name: str) -> str:
    return files("remit.publish").joinpath("offline", name).read_text("utf-8")
