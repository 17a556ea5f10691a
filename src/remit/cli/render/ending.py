"""Why things ended, as it is told beside an end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from remit.model.event import ChangeEvent
from remit.register.ending import End, Why
from remit.resolve.document import Document
from remit.resolve.timeline_document import day_text
from remit.text.harmless import one_line


class Endings:
    """Tells which record let things end, and why: in full once, then by its number once a day.

    Example:
        >>> from datetime import date
        >>> from remit.model.unit import Designated
        >>> held = Designated(unit="lima", designation="mrf")
        >>> days = [date(2011, 7, 1), date(2011, 7, 1), date(2024, 1, 1)]
        >>> ends = [ChangeEvent("designated", ("lima", "mrf"), day, "ends", held) for day in days]
        >>> why = Why(2, "Reform", basis="IN/123")
        >>> endings = Endings({("designated", ("lima", "mrf"), day): why for day in days})
        >>> [endings.of(each) for each in ends]
        ['Record 2: Reform · IN/123', '', 'Record 2']
    """

    def __init__(self, found: Mapping[End, Why]) -> None:
        """Take what is known of some ends."""
        self._found = found
        self._told: set[tuple[str, ...]] = set()

    def of(self, event: ChangeEvent) -> str:
        """Say why something ended; nothing of what did not end, or was told before."""
        end = event.file, event.key, event.day
        why = self._found.get(end) if event.what == "ends" else None
        if why is None:
            return ""
        number = f"Record {why.sequence}"
        whole = self._once(f"{number}: {why.title}", why.reason, why.basis)
        more = self._once(number, why.note, why.source)[1:]
        of_day = self._once(number, str(event.day))[:1]
        return " · ".join([*(whole or of_day or ([number] if more else [])), *more])

    def _once(self, *said: str) -> list[str]:
        """Give what is to be said, where it was not said before."""
        is_new = said not in self._told
        self._told.add(said)
        return [one_line(each) for each in said if each and is_new]


def ending_documents(events: Iterable[ChangeEvent], found: Mapping[End, Why]) -> list[Document]:
    """Give why things ended, in the order in which they did."""
    ends = ((each, found.get((each.file, each.key, each.day))) for each in events)
    return [
        {
            "on": day_text(event.day),
            "file": event.file,
            "key": " ".join(event.key).strip(),
            "record": why.sequence,
            "title": why.title,
            "reason": why.reason or None,
            "basis": why.basis or None,
            "source": why.source or None,
            "note": why.note or None,
        }
        for event, why in ends
        if event.what == "ends" and why is not None
    ]
