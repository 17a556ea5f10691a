"""A point on both axes of time: the day asked about, and the instant we knew it."""

from datetime import UTC, date, datetime

from msgspec import Struct

from remit.errors import WrittenWrongError
from remit.temporal.bound import named_days
from remit.text.saying import sentence


class Moment(Struct, frozen=True):
    """One moment per question; everything nested under it obeys it.

    `known_at` without a value is the head's instant.
    """

    valid_on: date
    known_at: datetime | None = None


def read_day(text: str) -> date:
    """Read a day, as `--on` takes it.

    Raises:
        WrittenWrongError: It is not one whole day.

    Example:
        >>> read_day("2010-06-01")
        datetime.date(2010, 6, 1)
    """
    todo = sentence("write it as {example}", example="2010-06-01")
    try:
        named = named_days(text.strip())
    except WrittenWrongError:
        wrong = sentence("{text} is not a day", text=repr(text))
        raise WrittenWrongError(wrong, todo=todo) from None
    if (named.end - named.start).days != 1:
        wrong = sentence("{text} names many days, and one is needed", text=repr(text))
        raise WrittenWrongError(wrong, todo=todo)
    return named.start


def read_instant(text: str) -> datetime:
    """Read an instant in UTC, as `--known-at` takes it; a day means its last instant.

    Raises:
        WrittenWrongError: It is no instant.

    Example:
        >>> show_instant(read_instant("2026-11-23T15:00:00Z"))
        '2026-11-23T15:00:00.000000Z'
    """
    todo = sentence("write a day as 2026-11-23, or an instant as 2026-11-23T15:00:00Z")
    try:
        if len(text.strip()) == len("2026-11-23"):
            return datetime.combine(read_day(text), datetime.max.time(), UTC)
        instant = datetime.fromisoformat(text.strip())
        return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
    except (ValueError, OverflowError, WrittenWrongError):
        wrong = sentence("{text} is not an instant", text=repr(text))
        raise WrittenWrongError(wrong, todo=todo) from None


def show_instant(instant: datetime) -> str:
    """Write an instant to the microsecond, in UTC."""
    # Always as many characters, so that texts sort as instants do; strftime shortens early years.
    text = instant.astimezone(UTC).isoformat(timespec="microseconds")
    return text.replace("+00:00", "Z")
