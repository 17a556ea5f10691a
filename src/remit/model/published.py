"""Activities as their publishers say them: IATI's names and meanings, one value each.

What a file of another dialect calls otherwise has been put into the words of 2.03 here:
codes of types and roles, languages, currencies. Nothing is decided yet: which unit
manages an activity, which of several copies counts and what is known of its money on a
day are questions to `finance`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Final, Literal

from msgspec import Struct

from remit.text.local import Local

NO_CURRENCY: Final = "XXX"
"""The currency of an amount that says none, as ISO 4217 writes it: counted, never summed."""

DateType = Literal["1", "2", "3", "4"]
"""Start planned, start actual, end planned, end actual."""


class Place(Struct, frozen=True, gc=False):
    """Where something stands: the name of a file without its folder, and a line from 1."""

    file: str
    line: int


class Party(Struct, frozen=True, gc=False):
    """An organisation as an activity names it.

    Args:
        ref: Its reference as written, trimmed; blank where there is none.
        name: Its name: the first narrative, trimmed, no-break spaces too.
        role: 1 funding, 2 accountable, 3 extending, 4 implementing; blank elsewhere.
        kind: The code of its type of organisation.
        activity: The activity it says is its own.
    """

    ref: str = ""
    name: str = ""
    role: str = ""
    kind: str = ""
    activity: str = ""


class Share(Struct, frozen=True, gc=False):
    """A country, region or sector of a vocabulary, with its percentage where it is stated.

    Args:
        code: In upper case, without blanks around.
        vocabulary: Blank for countries.
        percent: None where none is stated: which is not the same as 100.
        name: What it is called there.
    """

    code: str
    vocabulary: str = ""
    percent: Decimal | None = None
    name: str = ""


class Flow(Struct, frozen=True, gc=False):
    """A transaction.

    Args:
        type: The code of 2.03: 1 and 11 come in, 3 and 4 are spent, 13 is pledged, 2 goes out.
        on: The day as written, without a zone; None where there is none that can be read.
        amount: Exactly as published; None where it cannot be read.
        currency: Of the value, else of the activity, else `NO_CURRENCY`.
        provider: Who gives; None where nobody is named.
        countries: Its own, which override those of the activity.
        place: Where it stands.
    """

    type: str
    on: date | None
    amount: Decimal | None
    currency: str
    place: Place
    value_date: date | None = None
    ref: str = ""
    provider: Party | None = None
    receiver: Party | None = None
    countries: tuple[Share, ...] = ()
    regions: tuple[Share, ...] = ()
    sectors: tuple[Share, ...] = ()


class Budget(Struct, frozen=True, gc=False):
    """What is planned for a period, whose last day is within it, as in IATI.

    Args:
        type: 1 original, 2 revised.
    """

    type: str
    starts: date | None
    ends: date | None
    amount: Decimal | None
    currency: str
    place: Place
    value_date: date | None = None
    status: str = ""


class Dated(Struct, frozen=True, gc=False):
    """A date of an activity: the day, and the text where that is no day."""

    type: DateType
    day: date | None
    place: Place
    text: str = ""


class Location(Struct, frozen=True, gc=False):
    """A place of an activity: BLDO as its designation is a building of an organisation."""

    name: str = ""
    designation: str = ""
    description: str = ""
    activity: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None


class Related(Struct, frozen=True, gc=False):
    """Another activity: 1 its parent, 2 its child, 3 its sibling, 4 co-funded, 5 third party."""

    type: str
    id: str


class Copy(Struct, frozen=True, gc=False):
    """One copy of an activity: where it was read, when it was made, what it is.

    Args:
        place: Its file, and the line of its start tag.
        made: When it was last updated, else when it or its file was generated; UTC. None is
            the oldest.
        digest: SHA-256 of its canonical XML, without whom its contacts name and how they are
            reached: equal copies have equal ones.
        version: Of the standard, as the file says, or as its words tell.
    """

    place: Place
    made: datetime | None
    digest: str
    version: str = ""


class Activity(Struct, frozen=True, gc=False):
    """An activity (project) as one copy says it.

    Args:
        id: Its identifier, trimmed; blanks within and letter case as written.
        reporter: Who reports it.
        dates: The first in document order of each type.
        contact: The first organisation text among its contacts, and
        mailbox: the address that stands with it, where that is no person's; else the first.
        countries: Of the activity, where its transactions name none.
    """

    id: str
    reporter: Party
    copy: Copy
    title: Local = Local()
    description: Local = Local()
    status: str = ""
    hierarchy: str = ""
    currency: str = ""
    dates: tuple[Dated, ...] = ()
    contact: str = ""
    mailbox: str = ""
    parties: tuple[Party, ...] = ()
    countries: tuple[Share, ...] = ()
    regions: tuple[Share, ...] = ()
    sectors: tuple[Share, ...] = ()
    locations: tuple[Location, ...] = ()
    related: tuple[Related, ...] = ()
    flows: tuple[Flow, ...] = ()
    budgets: tuple[Budget, ...] = ()
    agreement: str = ""


class Organisation(Struct, frozen=True, gc=False):
    """An organisation file's organisation: what it plans to spend, in all and by country.

    Args:
        country_budgets: Budgets with the country they are for.
    """

    id: str
    party: Party
    copy: Copy
    name: Local = Local()
    budgets: tuple[Budget, ...] = ()
    country_budgets: tuple[tuple[Share, Budget], ...] = ()


class Noticed(Struct, frozen=True, gc=False):
    """Something learned while reading or reckoning.

    Args:
        code: What kind of thing: `date-implausible`, `no-currency`, `budget-repeated`.
        severity: `warning`, or `error` where something could not be used.
        activity: Its identifier; blank where it concerns the file.
        text: What is wrong, in words, and what was done.
    """

    code: str
    severity: Literal["error", "warning"]
    activity: str
    place: Place
    text: str
