"""Small organisations made on the spot, and the pages of them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.publish.conftest import A_DAY, TODAY

from remit.model.fact import Fact
from remit.model.kind import KINDS, Key, kind_of
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.publish.site import Site, paths, render
from remit.temporal.history import History, history
from remit.text.local import Local

PLAIN = Settings(id="made", name=Local("Made"), languages=("en", "ru"))


def site_of(
    *facts: Fact, settings: Settings = PLAIN, day: date = A_DAY, live: bool = False
) -> Site:
    """Publish a few facts."""
    rows: dict[str, dict[Key, list[Any]]] = {name: defaultdict(list) for name in KINDS}
    for fact in facts:
        rows[fact.FILE][kind_of(type(fact)).key(fact)].append(fact)
    histories: dict[str, Mapping[Key, History[Any]]] = {
        name: {key: history(versions) for key, versions in found.items()}
        for name, found in rows.items()
    }
    return Site(Structure(Register(settings, histories), day), TODAY, live=live)


def pages_of(site: Site) -> dict[str, str]:
    """Make every file of a site that is text."""
    found = {path: render(site, path) for path in paths(site) if not path.endswith(".parquet")}
    return {path: each.body.decode() for path, each in found.items() if each is not None}
