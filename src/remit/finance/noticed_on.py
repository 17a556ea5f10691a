"""What is noticed on a day: what was spent too much, what was left, what has no rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from remit.finance.account import Account
from remit.finance.accounts import OnDay
from remit.finance.booking import Booking
from remit.finance.convert import month_of
from remit.finance.figures import balance
from remit.finance.known import Known
from remit.finance.money import plain, total
from remit.model.published import Noticed


def noticed_on(on_day: OnDay, accounts: Sequence[Account] | None = None) -> tuple[Noticed, ...]:
    """Say what is noticed on a day of some accounts, by activity; of all unless said."""
    chosen = on_day.accounts.all if accounts is None else accounts
    found = [each for account in chosen for each in _balances(on_day, account)]
    ids = {each.id for each in chosen}
    left_out = (each for each in on_day.accounts.left_out if each.activity in ids)
    return (*found, *map(_no_rate, left_out))


def _balances(on_day: OnDay, account: Account) -> Iterator[Noticed]:
    for currency in on_day.currencies([account]):
        yield from _balance(on_day.known(account)[currency])


def _balance(known: Known) -> Iterator[Noticed]:
    """Tell of more spent than there was; and of money left where the last day has passed."""
    account = known.account
    if known.is_published:
        left = total([each.counted for each in balance(known, known.external, "external")])
        ended = account.last is not None and account.last < known.day
        if left < 0:
            said = (
                f"{_money(left.copy_negate(), known)} more was spent than came in: nothing is left."
            )
            yield _noticed("overspent", account, said)
        elif left and ended:
            said = f"{_money(left, known)} was left on its last day: it counts no longer."
            yield _noticed("unspent-at-end", account, said)
    elif known.external.total < 0:
        said = (
            f"{_money(known.external.total.copy_negate(), known)} more was taken back than came in."
        )
        yield _noticed("overspent", account, said)


def _no_rate(booking: Booking) -> Noticed:
    said = (
        f"There is no rate for {plain(booking.amount)} {booking.currency} in {month_of(booking)}: "
        "it is left out."
    )
    return Noticed("no-rate", "warning", booking.activity, booking.place, said)


def _money(amount: Decimal, known: Known) -> str:
    return f"{plain(amount)} {known.currency}"


def _noticed(code: str, account: Account, said: str) -> Noticed:
    return Noticed(code, "warning", account.id, account.project.activity.copy.place, said)
