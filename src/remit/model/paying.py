"""What a register says of its money: the table `[finance]` of `register.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, get_args

from remit.model.project import Levels
from remit.model.settings import Settings
from remit.text.alike import plainly

Driver = Literal["posts", "offices", "transactions", "equal"]
"""By what the cost of a service is shared among those it serves."""

DRIVERS: Final[tuple[Driver, ...]] = get_args(Driver)
STATED_LEVELS: Final[tuple[Levels, ...]] = ("disjoint", "rollup")

TEXTS: Final = ("own", "external_names")
"""The settings that are a list of texts: own references, and names of givers from outside."""

TABLES: Final[Mapping[str, tuple[str, ...]]] = {"levels": STATED_LEVELS, "drivers": DRIVERS}
"""The settings that are a table, with what may be said in it: of publishers, and of functions."""

_ALL: Final = ""
"""Where one text is said instead of a table: it is of all."""


def own_references(settings: Settings) -> frozenset[str]:
    """Give the references by which the organisation itself is known.

    Example:
        >>> sorted(own_references(Settings(id="iom", finance={"own": ("XM-DAC-47066",)})))
        ['XM-DAC-47066']
    """
    return frozenset(_listed(settings, "own"))


def external_names(settings: Settings) -> frozenset[str]:
    """Give the names of givers that are outside though the reference is our own, in lower case."""
    return frozenset(name.strip().lower() for name in _listed(settings, "external_names"))


def levels_of(settings: Settings, publisher: str) -> Levels:
    """Say whether a publisher's parents repeat their children, as far as the register says so.

    References are compared as everywhere, in any letter case.

    Example:
        >>> said = Settings(id="x", finance={"levels": {"GB-1": "rollup"}})
        >>> levels_of(said, "gb-1"), levels_of(said, "XM-DAC-47066")
        ('rollup', 'unknown')
        >>> levels_of(Settings(id="x", finance={"levels": "disjoint"}), "GB-1")
        'disjoint'
    """
    said = {plainly(each): level for each, level in _table(settings, "levels").items()}
    written = said.get(plainly(publisher)) or said.get(_ALL)
    return next((each for each in STATED_LEVELS if each == written), "unknown")


def driver_of(settings: Settings, function: str) -> Driver:
    """Say by what the cost of a function is shared: by posts, unless said.

    Example:
        >>> said = Settings(id="x", finance={"drivers": {"accounting": "transactions"}})
        >>> driver_of(said, "accounting"), driver_of(said, "payroll")
        ('transactions', 'posts')
    """
    said = _table(settings, "drivers")
    written = said.get(function) or said.get(_ALL)
    return next((each for each in DRIVERS if each == written), "posts")


def _listed(settings: Settings, name: str) -> tuple[str, ...]:
    said = settings.finance.get(name, ())
    if isinstance(said, str):
        return (said,)
    return said if isinstance(said, tuple) else ()


def _table(settings: Settings, name: str) -> Mapping[str, str]:
    said = settings.finance.get(name, {})
    if isinstance(said, str):
        return {_ALL: said}
    return said if isinstance(said, Mapping) else {}
