"""IATI made up for tests: a file, an activity, and what comes of reading them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO

from msgspec import to_builtins

from remit.formats.iati import Limits, Piece, ReadActivity, joined, read, write_activities
from remit.model.published import Activity, Noticed, Organisation

MADE = datetime(2020, 1, 1, tzinfo=UTC)


def file(*activities: str, version: str = "2.03", attributes: str = "") -> bytes:
    """Write a file, each activity on a line of its own from the second on."""
    said = f'version="{version}"' if version else ""
    lines = (f"<iati-activities {said} {attributes}>", *activities, "</iati-activities>")
    return "\n".join(lines).encode()


def activity(inner: str = "", attributes: str = 'default-currency="USD"', name: str = "X-1") -> str:
    """Write an activity on one line."""
    identifier = f"<iati-identifier>{name}</iati-identifier>"
    return f"<iati-activity {attributes}>{identifier}{inner}</iati-activity>"


def transaction(
    amount: str = "100", kind: str = "3", on: str = "2018-05-01", more: str = ""
) -> str:
    """Write a transaction."""
    return (
        f'<transaction><transaction-type code="{kind}"/><transaction-date iso-date="{on}"/>'
        f'<value value-date="{on}">{amount}</value>{more}</transaction>'
    )


def pieces(data: bytes, limits: Limits | None = None, *words: str) -> list[Piece]:
    """Read a file whole, piece by piece."""
    return list(read(BytesIO(data), "a.xml", words=frozenset(words), limits=limits))


def activities(data: bytes) -> list[ReadActivity]:
    """Read the activities of a file, with all their transactions."""
    return [each for each in joined(pieces(data)) if isinstance(each, ReadActivity)]


def only(data: bytes) -> Activity:
    """Read the one activity of a file."""
    (found,) = activities(data)
    return found.activity


def noticed(data: bytes, limits: Limits | None = None) -> list[tuple[str, str, int]]:
    """Read what is noticed in a file: codes, activities and lines."""
    found = (each for each in pieces(data, limits) if isinstance(each, Noticed))
    return [(each.code, each.activity, each.place.line) for each in found]


def written(read: Iterable[ReadActivity]) -> bytes:
    """Write activities into a file."""
    out = BytesIO()
    write_activities(out, read, MADE)
    return out.getvalue()


def said(value: Activity | Organisation) -> object:
    """Give what an activity or organisation says, wherever and whenever it says so."""
    return _without_places(to_builtins(value))


def _without_places(value: object) -> object:
    if isinstance(value, dict):
        kept = {key: each for key, each in value.items() if key not in {"copy", "place"}}
        return {key: _without_places(each) for key, each in kept.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_without_places(each) for each in value]
    return value
