"""Which columns go out to everybody: whatever is not listed does not.

Each column of each kind is decided in one of three ways, and a test fails as long
as one is not: it goes out, it goes out where its row is marked public, or it never
does. Which rows go out at all is decided in `rows.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Fields = Mapping[str, frozenset[str]]
"""By file, then by column without its language."""

_TAIL: Final = "source as_of note"


def _fields(table: Mapping[str, str]) -> Fields:
    return {file: frozenset(columns.split()) for file, columns in table.items()}


PUBLIC: Final = _fields(
    {
        "units": "id name short_name aliases part_of order reports_to site description visibility "
        f"successors {_TAIL}",
        "designations": f"id name plural description order {_TAIL}",
        "designated": f"unit designation {_TAIL}",
        "sites": "id name city country time_zone visibility source as_of",
        "countries": f"id name {_TAIL}",
        "groups": f"id name description {_TAIL}",
        "members": f"group member {_TAIL}",
        "functions": f"id name broader order concerns synonyms {_TAIL}",
        "roles": f"id name rule order {_TAIL}",
        "remits": f"id holder role function scope conditions shared step basis {_TAIL}",
        "transfers": "id function from to mode scope on cost_before cost_promised currency "
        f"days_promised basis {_TAIL}",
        "measures": f"of on what value {_TAIL}",
        "bodies": f"id name kind country part_of successors {_TAIL}",
        "accreditations": f"holder body status exercised_by decided signed basis {_TAIL}",
        "contacts": "id unit function kind value printed label languages hours time_zone operator "
        f"audience message visibility {_TAIL}",
        "posts": "id unit name head source as_of",
        "appointments": "post person kind source as_of",
        "persons": "id name visibility",
        "delegations": f"from to functions basis {_TAIL}",
        "verifications": "file key on due source as_of",
        "statements": f"subject what on value unit {_TAIL}",
        "documents": f"kind id address title language {_TAIL}",
        "claims": "file key column source value as_of note",
        "sources": f"id title publisher address kind seen_on {_TAIL}",
        "holidays": f"of on name kind {_TAIL}",
    }
)
"""What goes out. A visibility can only say `public` there: rows marked otherwise stay inside."""

MARKED: Final = _fields({"sites": "latitude longitude address note"})
"""What goes out where its row is marked `public`; a blank visibility is no mark."""

NEVER: Final = _fields(
    {
        "posts": "grade reports_to share note",
        "appointments": "note",
        "persons": f"email telephone {_TAIL}",
        "verifications": "by note",
        "identifiers": f"kind id scheme value {_TAIL}",
        "activities": f"id title unit donor status starts ends agreement {_TAIL}",
        "transactions": "activity type on amount currency provider unit country ref " + _TAIL,
        "budgets": f"activity type starts ends amount currency {_TAIL}",
        "agreements": f"id body activity signed starts ends currency amount {_TAIL}",
        "post_costs": f"post amount currency {_TAIL}",
        "posts_funding": f"post activity share {_TAIL}",
        "office_costs": f"unit kind amount currency month {_TAIL}",
        "overhead_rates": f"agreement base rate cap exclusions {_TAIL}",
        "exchange_rates": f"month currency per_usd {_TAIL}",
        "service_shares": f"unit function share {_TAIL}",
    }
)
"""What stays inside: money, how a person is reached, what desks call a thing."""

PUBLISHED: Final = _fields(
    {
        "Activity": "id reporter title dates parties sectors",
        "Party": "ref name role",
        "Share": "name",
        "Dated": "type day",
    }
)
"""What goes out of an activity that the organisation published itself, by the parts it has."""

WITHHELD: Final = _fields(
    {
        "Activity": "copy description status hierarchy currency contact mailbox countries regions "
        "locations related flows budgets agreement",
        "Party": "kind activity",
        "Share": "code vocabulary percent",
        "Dated": "place text",
    }
)
"""What stays inside of it: money, and whom its contacts name and how they are reached."""

SETTINGS: Final = frozenset(
    {
        *("id", "name", "tagline", "publisher", "notice", "licence", "index", "base_url"),
        *("languages", "default_language", "responsibility_function"),
    }
)
"""The settings of a register that go out; its policies and its finance never do."""


def fields(file: str, *, marked: bool = False) -> frozenset[str]:
    """Give the columns of a file that go out, of a row that is marked public or one that is not.

    Example:
        >>> sorted(fields("persons")), "address" in fields("sites")
        (['id', 'name', 'visibility'], False)
        >>> "address" in fields("sites", marked=True), fields("no-such-file")
        (True, frozenset())
    """
    always = PUBLIC.get(file, frozenset())
    return always | MARKED.get(file, frozenset()) if marked else always
