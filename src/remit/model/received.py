"""What was received from elsewhere: copies of activities and organisations, as the log has them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from remit.model.column import Says
from remit.model.fact import Fact

ReceivedKind = Literal["activity", "organisation"]


class Received(Fact, frozen=True, kw_only=True):
    """The newest copy of an activity or organisation, as it was received.

    The log says which copy it is; its XML is kept beside the log, under the hash of its bytes,
    and so is what it says. It stands in no file of the register folder: it leaves as it came.
    """

    FILE: ClassVar[str] = "received"
    DATED: ClassVar[bool] = False

    kind: Annotated[ReceivedKind, Says("activity, or organisation.", key=True)]
    id: Annotated[str, Says("Its identifier.", key=True)]
    reporter: Annotated[str, Says("The reference of who reports it.", key=True, optional=True)] = ""
    made: Annotated[str, Says("The instant it was last updated; blank: not known.")] = ""
    digest: Annotated[str, Says("SHA-256 of its canonical XML: equal copies have equal ones.")] = ""
    body: Annotated[str, Says("SHA-256 of its XML as it is kept; of each part, if in several.")] = (
        ""
    )
    said: Annotated[str, Says("SHA-256 of what it says, as it was read; of each part.")] = ""
    persons: Annotated[str, Says("Who stands in its contacts: opaque ids, in their order.")] = ""
    version: Annotated[str, Says("Of the standard: 2.03.")] = ""
    file: Annotated[str, Says("The name of the file it came in.")] = ""
    line: Annotated[int | None, Says("Where in that file it begins.")] = None

    @property
    def hashes(self) -> tuple[str, ...]:
        """The hashes of all bytes that are kept of it."""
        return (*self.body.split(), *self.said.split())
