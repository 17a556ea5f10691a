"""What files, their columns and what one chooses from are called, for whoever fills in a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.text.catalogue import N_

FILES: Final[Mapping[str, str]] = {
    "units": N_("Offices and units"),
    "designations": N_("Designations"),
    "designated": N_("Designated as"),
    "sites": N_("Sites"),
    "countries": N_("Countries"),
    "groups": N_("Groups"),
    "members": N_("Members"),
    "functions": N_("Functions"),
    "roles": N_("Roles"),
    "remits": N_("Responsibilities"),
    "transfers": N_("Transfers"),
    "measures": N_("Measurements"),
    "bodies": N_("Partners"),
    "accreditations": N_("Statuses with partners"),
    "contacts": N_("Contacts"),
    "holidays": N_("Holidays"),
    "posts": N_("Posts"),
    "appointments": N_("Appointments"),
    "persons": N_("People"),
    "delegations": N_("Acting for another"),
    "verifications": N_("Confirmations"),
    "identifiers": N_("Identifiers"),
    "statements": N_("Figures that sources state"),
    "documents": N_("Documents"),
    "claims": N_("What other sources say"),
    "activities": N_("Projects"),
    "transactions": N_("Money of projects"),
    "budgets": N_("Budgets of projects"),
    "agreements": N_("Agreements"),
    "post_costs": N_("What posts cost"),
    "posts_funding": N_("Who pays for posts"),
    "office_costs": N_("What offices cost"),
    "overhead_rates": N_("Rates of overhead"),
    "exchange_rates": N_("Exchange rates"),
    "service_shares": N_("Parts of a service"),
    "sources": N_("Sources"),
}
"""What the rows of a file are called."""

COLUMNS: Final[Mapping[str, str]] = {
    "id": N_("Id: small letters, digits and hyphens"),
    "name": N_("Name"),
    "short_name": N_("Short name"),
    "aliases": N_("Also called"),
    "plural": N_("Name of several"),
    "part_of": N_("Part of"),
    "order": N_("Place among its neighbours (a number)"),
    "reports_to": N_("Reports to"),
    "site": N_("Site"),
    "description": N_("Description"),
    "visibility": N_("For whom to see"),
    "successors": N_("In its place"),
    "unit": N_("Office or unit"),
    "designation": N_("Designated as"),
    "city": N_("City"),
    "country": N_("Country"),
    "latitude": N_("Latitude"),
    "longitude": N_("Longitude"),
    "time_zone": N_("Time zone"),
    "address": N_("Address"),
    "group": N_("Group"),
    "member": N_("Member"),
    "broader": N_("Part of the function"),
    "concerns": N_("Which kinds it is for"),
    "synonyms": N_("Other words for it"),
    "rule": N_("Which of several answers"),
    "holder": N_("Who"),
    "role": N_("In which role"),
    "function": N_("Function"),
    "functions": N_("Functions"),
    "scope": N_("For whom (everyone, or another scope)"),
    "conditions": N_("On which conditions"),
    "shared": N_("Shared with others"),
    "step": N_("Which in order (a number)"),
    "basis": N_("Legal basis"),
    "from": N_("From"),
    "to": N_("To"),
    "mode": N_("In full or in part"),
    "on": N_("On which day"),
    "cost_before": N_("Cost before"),
    "cost_promised": N_("Cost promised"),
    "currency": N_("Currency"),
    "days_promised": N_("Days to answer promised"),
    "of": N_("Of what"),
    "what": N_("What"),
    "value": N_("Value"),
    "kind": N_("Kind"),
    "body": N_("Partner"),
    "status": N_("Status"),
    "exercised_by": N_("Exercised by"),
    "decided": N_("Decided on"),
    "signed": N_("Signed on"),
    "printed": N_("As it is printed"),
    "label": N_("Label"),
    "languages": N_("Languages"),
    "hours": N_("Opening hours"),
    "operator": N_("Run by"),
    "audience": N_("For which audience"),
    "message": N_("Message"),
    "grade": N_("Grade"),
    "head": N_("Whether it heads the unit"),
    "share": N_("Share of full time"),
    "post": N_("Post"),
    "person": N_("Person (opaque id)"),
    "email": N_("E-mail"),
    "telephone": N_("Telephone"),
    "file": N_("File"),
    "key": N_("Key"),
    "by": N_("By whom"),
    "due": N_("Next due"),
    "scheme": N_("Scheme"),
    "subject": N_("About what"),
    "title": N_("Title"),
    "language": N_("Language"),
    "column": N_("Column"),
    "source": N_("Source"),
    "as_of": N_("Attested for"),
    "note": N_("Note"),
    "publisher": N_("Published by"),
    "seen_on": N_("Seen on"),
    "activity": N_("Project"),
    "donor": N_("Donor"),
    "provider": N_("From whom"),
    "agreement": N_("Agreement"),
    "type": N_("Kind"),
    "starts": N_("First day"),
    "ends": N_("Last day"),
    "amount": N_("Amount"),
    "ref": N_("Own reference"),
    "month": N_("Month"),
    "base": N_("Reckoned on"),
    "rate": N_("Rate (0.07 is seven per cent)"),
    "cap": N_("At most, in all"),
    "exclusions": N_("Left out of it"),
    "per_usd": N_("For one United States dollar"),
}
"""What a column is called, whichever file it is in."""

_ITS_OWN: Final[Mapping[tuple[str, str], str]] = {
    ("contacts", "value"): N_("Number or address"),
    ("statements", "unit"): N_("Unit of measure"),
    ("posts_funding", "share"): N_("Share that it pays (0.5 is half)"),
    ("service_shares", "share"): N_("Share of the cost (0.25 is a quarter)"),
}

_IN_SHORT: Final[Mapping[str, str]] = {
    "id": N_("Id"),
    "order": N_("Place among its neighbours"),
    "person": N_("Person"),
    "scope": N_("For whom"),
    "step": N_("Which in order"),
}
"""What a column is called within a sentence, where a form says how to fill it in."""

CHOICES: Final[Mapping[str, str]] = {
    "public": N_("everybody"),
    "internal": N_("only inside"),
    "narrowest": N_("the narrowest"),
    "every": N_("all of them"),
    "full": N_("in full"),
    "partial": N_("in part"),
    "shared": N_("shared for a time"),
    "holder": N_("as its holder"),
    "acting": N_("acting"),
    "substitute": N_("as a substitute"),
    "end": N_("ends with it"),
    "successor": N_("goes to what takes its place"),
    "true": N_("yes"),
    "closed": N_("closed on that day"),
    "open": N_("open on that day"),
    "spending": N_("all that is spent"),
    "staff-and-office": N_("staff and office costs"),
}
"""What one chooses from, where the register's own word is no word for people."""

_CODES: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("activities", "status"): {
        "1": N_("planned"),
        "2": N_("running"),
        "3": N_("finalised"),
        "4": N_("closed"),
        "5": N_("cancelled"),
        "6": N_("suspended"),
    },
    ("transactions", "type"): {
        "1": N_("received"),
        "2": N_("promised to others"),
        "3": N_("paid on to others"),
        "4": N_("spent"),
        "5": N_("interest paid"),
        "6": N_("loan paid back"),
        "7": N_("given back"),
        "8": N_("share bought"),
        "9": N_("share sold"),
        "10": N_("guarantee"),
        "11": N_("promised by a donor"),
        "12": N_("guarantee from others"),
        "13": N_("pledged by a donor"),
    },
    ("budgets", "type"): {"1": N_("as it was first"), "2": N_("as it was revised")},
}
"""What codes mean: a column that holds them has words of its own."""


def choice_words(file: str, column: str, written: str) -> str:
    """Give the words for what one chose, to be translated; nothing where it says it itself.

    Example:
        >>> choice_words("transactions", "type", "11"), choice_words("holidays", "kind", "open")
        ('promised by a donor', 'open on that day')
        >>> choice_words("contacts", "kind", "phone")
        ''
    """
    codes = _CODES.get((file, column), CHOICES)
    return codes.get(written, "")


def column_words(file: str, column: str) -> str:
    """Give the words for a column, to be translated.

    Example:
        >>> column_words("contacts", "value"), column_words("measures", "value")
        ('Number or address', 'Value')
    """
    return _ITS_OWN.get((file, column)) or COLUMNS[column]


def short_words(file: str, column: str) -> str:
    """Give the words for a column within a sentence, to be translated.

    Example:
        >>> short_words("units", "id"), short_words("contacts", "value")
        ('Id', 'Number or address')
    """
    return _IN_SHORT.get(column) or column_words(file, column)
