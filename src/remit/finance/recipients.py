"""Which countries and sectors an amount is for: the transaction's own before its activity's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from remit.model.published import Activity, Flow, Share

Shares = tuple[Share, ...]

_PURPOSES: Final = ("1", "")
"""Vocabularies of five-digit purposes of the DAC: the ones by which donors count."""

ELSEWHERE: Final = Share("")
"""Stands beside countries where a region receives, too: of which nobody knows the countries."""


def countries_of(activity: Activity, flow: Flow) -> Shares:
    """Give the countries that receive; with `ELSEWHERE` where a region does, too.

    Where a transaction names a country or a region, the activity's do not count. Percentages
    of countries and regions make a hundred together, so that a country beside a region is not
    the only one.
    """
    of = flow if flow.countries or flow.regions else activity
    beside = any(each.code for each in of.regions)
    return (*of.countries, ELSEWHERE) if beside else of.countries


def sectors_of(activity: Activity, flow: Flow) -> Shares:
    """Give the sectors of one vocabulary, each of which says the whole again.

    The purposes of the DAC count, else the vocabulary that is named first.
    """
    sectors = flow.sectors or activity.sectors
    chosen = _chosen(sectors)
    return tuple(each for each in sectors if each.vocabulary == chosen)


def _chosen(sectors: Sequence[Share]) -> str:
    named = [each.vocabulary for each in sectors]
    return next((each for each in (*_PURPOSES, *named) if each in named), "")
