"""What everybody calls some things, whatever a register says: countries, areas, usual roles."""

from __future__ import annotations

from typing import Final

from remit.model.register import EDITING
from remit.model.world import ALPHA_2, M49, M49_PREFIX
from remit.text.catalogue import N_, catalogue
from remit.text.names import area_name, country_name

ROLES: Final = {
    "provides": N_("provides"),
    "supports": N_("supports"),
    "oversees": N_("oversees"),
    "endorses": N_("endorses"),
    "reviews": N_("reviews"),
    "proposes": N_("proposes"),
    "approves": N_("approves"),
    "administers": N_("administers"),
}
"""The roles that every register may use."""

_REGISTER: Final = N_("Register")


def common_name(file: str, name: str, language: str) -> str:
    """Give what everybody calls a thing in a language; nothing where it is a register's own.

    Example:
        >>> common_name("countries", "PER", "ru"), common_name("units", "lima", "ru")
        ('Перу', '')
    """
    if file == "countries" and name in ALPHA_2:
        return country_name(ALPHA_2[name], language)
    if is_area(file, name):
        return area_name(name.removeprefix(M49_PREFIX), language)
    return catalogue(language).gettext(_term(file, name)) if is_term(file, name) else ""


def is_area(file: str, name: str) -> bool:
    """Tell whether a group is an area of the world, which a register need not name."""
    return file == "groups" and name in M49


def is_term(file: str, name: str) -> bool:
    """Tell whether something is called by a word of the program, which in English is its id."""
    return bool(_term(file, name))


def _term(file: str, name: str) -> str:
    if file == "functions":
        return _REGISTER if name == EDITING else ""
    return ROLES.get(name, "") if file == "roles" else ""
