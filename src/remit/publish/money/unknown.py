"""Why a figure is not known, in words: the same on pages and in a terminal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.text.catalogue import N_

SHARE_UNKNOWN: Final[Mapping[str, str]] = {
    "no-office-costs": N_("not known: not every month has a cost of the office"),
    "no-post-costs": N_("not known: not every post has a cost"),
    "no-posts": N_("not known: it has no posts"),
    "no-rate": N_("not known: a rate is missing"),
    "several-currencies": N_("not known: its costs are in several currencies"),
    "no-costs": N_("not known: nothing costs anything"),
}
"""Why nobody can say which share of the costs of an office projects pay."""

RUNWAY_UNKNOWN: Final[Mapping[str, str]] = {
    "no-burn": N_("nothing is spent"),
    "no-money": N_("nothing is left"),
}
"""Why nobody can say for how many months money lasts."""
