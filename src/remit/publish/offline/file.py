"""The one file: the booklet, the data and the script, under a policy that lets nothing else in."""

from __future__ import annotations

import re
from base64 import b64encode
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
from remit.publish.frame import frame
from remit.publish.layout import source_mark
from remit.publish.notes import Numbering
from remit.publish.offline.booklet import booklet, runs_straight
from remit.publish.offline.data import data_of, written
from remit.publish.offline.reader import OfflineReader
from remit.publish.placeholders import CITED, DATA, HEAD
from remit.publish.trust import expires_on
from remit.publish.words import Words, printable

_OPEN: Final = re.compile(r' data-open="[^"]*"')

_SIDES: Final = {"ltr": ("left", "right"), "rtl": ("right", "left")}


class Inside(Struct, frozen=True):
    """What the file runs and looks like, with the policy that names both by their hashes."""

    script: Markup
    style: Markup
    policy: str


def offline(site: Site, language: str) -> str:
    """Make the file of a language: it needs no other, and no network.

    Where the last record comes there is only the mark `HEAD`.
    """
    reader = OfflineReader(site, language, f"{language}/{OFFLINE}")
    # Even one that a server hands over is read when the server is far away.
    page, day = booklet(reader), expires_on(replace(site, live=False))
    around = frame(reader, Words(reader.said.gettext("Directory")))
    style = _static("offline.css") + _running_heads(page.name.text, around.day, around.direction)
    text = _template(language, "offline.html").render(
        page=page,
        frame=around,
        inside=_inside(_static("offline.js"), style),
        expires=day.isoformat() if day is not None else "",
        renew=reader.day(day) if day is not None else "",
        cited=CITED,
        head=HEAD,
        data=DATA,
        is_straight=runs_straight,
    )
    # What the script of other pages asks, and none here.
    numbering = Numbering(source_mark(language))
    text = numbering.text(_OPEN.sub("", text))
    named = list(numbering.order)
    data = written(data_of(reader, named))
    before, _, after = text.partition(DATA)
    sources = _template(language, "offline_sources.html").render(cited=cited(reader, named))
    return "".join((before.replace(CITED, sources, 1), data, after))


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
