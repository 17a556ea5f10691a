"""Figures of all offices on a day never asked, and what is lost if the greatest giver ends.

576 activities of 99 offices, as many as IOM published in 2018. The accounts are open: what it
takes to open them is told apart. Beside it, the same amounts are added up by office and giver,
and nothing else; both find the same funding, or nothing is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Final

from benchmarks.made.money import A_DAY, GREATEST, books
from benchmarks.measure import Figure, run, time_of, timed

from remit.finance.accounts import Accounts
from remit.finance.cause import donors_end
from remit.finance.office import offices
from remit.finance.whatif import what_if
from remit.model.project import Books

OFFICES: Final = 50.0
WHAT_IF: Final = 200.0
"""Milliseconds."""

STOPS: Final = A_DAY + timedelta(59)


def figures(*, small: bool) -> Iterator[Figure]:
    """Measure both, once the accounts are open."""
    made = books(30, 6) if small else books(576, 99)
    accounts = Accounts(made)
    _agree(made, accounts)
    days = (A_DAY + timedelta(number) for number in count(1))
    beside = {"adding up": time_of(lambda: _added(made, A_DAY))}
    note = f"{len(made.projects)} activities of {len(accounts.units)} offices"
    new_day = time_of(lambda: offices(accounts.on(next(days))))
    yield timed("finance-offices", new_day, (OFFICES, "ms"), beside, f"{note}, a day never asked")
    known, cause = accounts.on(A_DAY), donors_end(accounts, [GREATEST])
    again = time_of(lambda: offices(known))
    yield timed("finance-offices-again", again, (OFFICES, "ms"), beside, "a day asked before")
    lost = time_of(lambda: what_if(known, cause, STOPS))
    yield timed("finance-what-if", lost, (WHAT_IF, "ms"), beside, f"{note}, 24 months")
    opened = time_of(lambda: Accounts(made))
    yield timed("finance-open", opened, (None, "ms"), beside, "the accounts are opened")


def _agree(made: Books, accounts: Accounts) -> None:
    found = {
        each.unit: {key: given.total for key, given in money.donors.sums.items()}
        for each in offices(accounts.on(A_DAY))
        for money in each.money
    }
    assert found == _added(made, A_DAY)


def _added(made: Books, day: date) -> Mapping[str, Mapping[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for each in made.projects:
        for flow in each.activity.flows:
            if flow.type == "11" and flow.on and flow.on <= day and flow.amount and flow.provider:
                found[each.attribution.unit][flow.provider.ref] += flow.amount
    return found


if __name__ == "__main__":
    run(figures)
