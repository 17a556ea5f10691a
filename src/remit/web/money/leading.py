"""Where a figure leads: to the amounts it is made of, where there are any."""

from __future__ import annotations

from collections.abc import Sequence

from remit.finance.account import Account
from remit.finance.explain import explain
from remit.web.money.visit import Visit


def path_to(
    to: Visit, unit: str, accounts: Sequence[Account], figure: str, currency: str, **only: str
) -> str:
    """Give the address of the path of a figure; nothing where nothing adds up to it.

    Nought may be made of amounts that even out: that is worth a look.

    Args:
        to: Who asks.
        unit: The office.
        accounts: The projects of it that the figure is of.
        figure: Its name.
        currency: The currency it is in.
        only: What else the address has to say, where those are not all of the office.
    """
    if not explain(to.on_day, accounts, figure, currency, to.period).terms:
        return ""
    return to.at(unit, "path", figure=figure, currency=currency, **only)
