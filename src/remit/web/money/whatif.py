"""What if: a form that says what stops and when, and what would be lost."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from remit.errors import RemitError
from remit.finance.whatif import MONTHS
from remit.web.money.losing import Found, lost
from remit.web.money.said import donor, project
from remit.web.money.visit import APART, Visit
from remit.web.money.whatif_asked import STOPS, reckoned
from remit.web.telling import Told, refusal


class Offered(Struct, frozen=True):
    """What may be chosen in a field, and what it is called."""

    id: str
    name: str


class Form(Struct, frozen=True):
    """What stands in the form, and what may be chosen."""

    action: str
    activity: str
    donor: str
    cut: str
    start: str
    months: str
    activities: tuple[Offered, ...]
    donors: tuple[Offered, ...]
    hidden: tuple[tuple[str, str], ...]


class WhatIfPage(Struct, frozen=True):
    """The form, and what comes of it: nothing yet, or why it cannot be said, or what is lost."""

    form: Form
    refused: Told
    found: Found | None


def whatif_page(to: Visit) -> WhatIfPage:
    """Take what the page shows."""
    form = _form(to)
    is_asked = any(name in to.asked for name in (*STOPS, "from"))
    if not is_asked:
        return WhatIfPage(form, (), None)
    try:
        return WhatIfPage(form, (), lost(to, reckoned(to)))
    except RemitError as error:
        return WhatIfPage(form, refusal(to.reader, error), None)


def _form(to: Visit) -> Form:
    asked = to.asked
    hidden = tuple((each, asked[each]) for each in ("on", "known_at", "in") if each in asked)
    return Form(
        action=to.at(APART, "what-if").partition("?")[0],
        activity=asked.get("activity", ""),
        donor=asked.get("donor", ""),
        cut=asked.get("cut", ""),
        start=asked.get("from", to.on_day.day.isoformat()),
        months=asked.get("months", str(MONTHS)),
        activities=tuple(
            Offered(each.id, project(to, each).text) for each in to.on_day.accounts.all
        ),
        donors=tuple(_donors(to)),
        hidden=hidden,
    )


def _donors(to: Visit) -> Iterator[Offered]:
    given = {
        each.donor.key: each.donor.name
        for account in to.on_day.accounts.all
        for each in account.incoming
        if not each.donor.is_internal
    }
    for key in sorted(given):
        yield Offered(key, donor(to, key, given[key]).text)
