"""Where each page stands, and how another page links to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, Literal
from urllib.parse import urlencode, urlsplit

Section = Literal["unit", "function", "place", "body"]

STYLE: Final = "static/style.css"
SCRIPT: Final = "static/page.js"
FEED: Final = "feed.xml"
ATOM: Final = "feed.atom"
MISSING: Final = "404.html"
EMBED: Final = "embed"
OFFLINE: Final = "offline.html"
KEPT: Final = ("on", "known_at")
"""What a live link carries along from the question: the moment."""

QUESTION: Final = ("at", "need", *KEPT)
"""The whole question of the finder, which a link to the same page carries along."""

_INDEX: Final = "index.html"
_SAFE: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")


def has_page(identity: str) -> bool:
    """Tell whether an id can name a folder; ids as the register takes them can.

    Example:
        >>> has_page("addis-ababa"), has_page("../etc"), has_page("")
        (True, False, False)
    """
    return _SAFE.fullmatch(identity) is not None


def page(language: str, name: str = "", identity: str = "") -> str:
    """Give the path of a page.

    Example:
        >>> page("en"), page("en", "structure"), page("ru", "unit", "lima")
        ('en/index.html', 'en/structure/index.html', 'ru/unit/lima/index.html')
    """
    return "/".join(part for part in (language, name, identity, _INDEX) if part)


def is_shared(path: str) -> bool:
    """Tell whether a file stands at the top, for every day and edition.

    Example:
        >>> is_shared(STYLE), is_shared("data/register.ttl"), is_shared("en/structure/index.html")
        (True, True, False)
    """
    return path.startswith(("static/", "data/"))


def day_folder(day: date) -> str:
    """Give the folder in which the pages of another day stand.

    Example:
        >>> day_folder(date(2010, 6, 1))
        'on/2010-06-01/'
    """
    return f"on/{day.isoformat()}/"


def edition_folder(unit: str) -> str:
    """Give the folder in which the site as one office shows it stands.

    Example:
        >>> edition_folder("ashgabat")
        'edition/ashgabat/'
    """
    return f"edition/{unit}/"


def is_of_edition(path: str) -> bool:
    """Tell whether an edition has a page of its own; all others are those of the organisation.

    Example:
        >>> is_of_edition("ru/index.html"), is_of_edition("ru/structure/index.html")
        (True, False)
    """
    *folders, name = path.split("/")
    # The door, and in each language the first page and the block for other sites.
    return name == _INDEX and folders[1:] in ([], [EMBED])


def static_link(here: str, there: str) -> str:
    """Write a link from one file to another, so that the folder works wherever it stands.

    Example:
        >>> static_link("en/unit/lima/index.html", "en/structure/index.html")
        '../../structure/index.html'
    """
    up, down = here.split("/")[:-1], there.split("/")
    common = 0
    while common < min(len(up), len(down) - 1) and up[common] == down[common]:
        common += 1
    return "../" * (len(up) - common) + "/".join(down[common:])


def live_link(there: str, asked: Mapping[str, str], keep: Sequence[str] = KEPT) -> str:
    """Write a link as the server answers it, with the day that is looked at.

    Example:
        >>> live_link("en/unit/lima/index.html", {"on": "2010-06-01"})
        '/en/unit/lima/?on=2010-06-01'
    """
    kept = {name: asked[name] for name in keep if asked.get(name)}
    query = f"?{urlencode(kept)}" if kept and not is_shared(there) else ""
    return f"/{there.removesuffix(_INDEX)}{query}"


def outside(address: str) -> str:
    """Give an address elsewhere where it is one of the web; else nothing: it stays text.

    Example:
        >>> outside("https://www.iom.int/countries/panama"), outside("javascript:alert(1)")
        ('https://www.iom.int/countries/panama', '')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return address if is_web and not _BLANK.search(address) else ""


_BLANK: Final = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
