"""What stands beside the activities of a file: elements of other namespaces, after them all."""

from __future__ import annotations

from collections.abc import Iterator

from remit.formats.iati.checking.flaw import Flaw
from remit.formats.iati.xml import Element, line_of, tag_of


def before(element: Element) -> Iterator[Flaw]:
    """Say what stands before an activity, and is none."""
    other = element.getprevious()
    while other is not None:
        if other.tag != element.tag:
            said = f"{tag_of(other)} stands before an activity: it belongs after them all"
            yield Flaw("schema", line_of(other), said)
        other = other.getprevious()


def after(last: Element | None, tag: str, line: int) -> Iterator[Flaw]:
    """Say what stands after the last activity and may not; or that there is none at all."""
    if last is None:
        yield Flaw("schema", line, f"there is no {tag} in the file")
        return
    other = last.getnext()
    while other is not None:
        if not tag_of(other).startswith("{"):
            yield Flaw("schema", line_of(other), f"{tag_of(other)} is not known to the standard")
        other = other.getnext()
