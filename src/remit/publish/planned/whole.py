"""The pages that are about no one thing: which of them tell a row, which call a thing by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.text.catalogue import N_

ALWAYS: Final = ("sources", "data")
"""The pages that count, or hold, every row."""

LISTS: Final = ("", "sitemap")
"""The first page and the site map name all that has a page."""

WHOLE: Final[Mapping[str, str]] = {
    "": N_("first page"),
    "structure": N_("structure"),
    "chart": N_("chart"),
    "serves": N_("who serves whom"),
    "map": N_("map"),
    "news": N_("news"),
    "hotlines": N_("hotlines"),
    "transfers": N_("transfers"),
    "sources": N_("sources"),
    "accessibility": N_("accessibility"),
    "sitemap": N_("site map"),
    "data": N_("open data"),
}
"""All of them by their addresses, and what they are called."""

TELL: Final[Mapping[str, tuple[str, ...]]] = {
    "units": ("structure", "chart", "news"),
    "designations": ("structure",),
    "designated": ("", "structure", "chart", "transfers", "news"),
    "sites": ("structure", "chart", "map", "news"),
    "members": ("structure", "news"),
    "functions": ("news",),
    "remits": ("news",),
    "transfers": ("structure", "transfers", "news"),
    "measures": ("transfers",),
    "bodies": ("news",),
    "accreditations": ("structure", "news"),
    "contacts": ("news",),
    "delegations": ("news",),
}
"""The pages that tell a row, by its file."""

CALL: Final[Mapping[str, tuple[str, ...]]] = {
    "units": (*LISTS, "chart", "serves", "map"),
    "functions": (*LISTS, "serves", "map"),
    "bodies": LISTS,
    "countries": (*LISTS, "structure", "map", "hotlines", "news"),
    "groups": ("structure",),
    "designations": ("", "structure", "chart"),
    "roles": ("news",),
}
"""The pages that call a thing by its name, by its file, besides those of rows that name it."""
