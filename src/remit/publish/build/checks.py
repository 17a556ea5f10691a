"""What no file of a site may have: a link that leads nowhere, a word in an unmarked language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from remit.errors import RemitError
from remit.publish.drafts import Draft
from remit.publish.edition import ATOM, HTML, RSS, SVG, XML
from remit.publish.links import Links
from remit.publish.mixing import Mixing

_THEN: Final = "Nothing was published. Please report it: a page of Remit is wrong."
_LINKING: Final = frozenset({HTML, SVG, RSS, ATOM, XML})
_SHOWN: Final = 3


class Checks:
    """Looks at the files that are published together.

    Args:
        published: Every file, by its path.
        base: Where the site stands, `https://…/`, if that is known.
    """

    def __init__(self, published: Iterable[str], base: str) -> None:
        """Look at none yet."""
        self._links = Links(published, base)
        self._mixing = Mixing()

    def refuse_flaws(self, path: str, draft: Draft, unread: str | None = None) -> None:
        """Refuse a file that would lead its readers astray.

        Args:
            path: Where the file will stand.
            draft: The file.
            unread: What of its words `refuse_mixing` did not see yet; all of them unless said.

        Raises:
            RemitError: It links to what is not there, or a word in it is read out in the wrong
                language; it says which.
        """
        if draft.media_type not in _LINKING:
            return
        rows = [row.text for row in draft.rows]
        if dead := self._links.dead(path, draft.text, rows):
            said = ", ".join(dead[:_SHOWN])
            raise RemitError(f"{path} would lead nowhere: {said}.", todo=_THEN)
        if draft.media_type == HTML:
            text = draft.text if unread is None else unread
            self.refuse_mixing(path, [text, *rows], draft.language)

    def refuse_mixing(self, path: str, texts: Sequence[str], language: str) -> None:
        """Refuse texts of a page in which a word is read out in the wrong language.

        Args:
            path: Where the page will stand.
            texts: The page without its rows, then these; or pieces of a page.
            language: The language of the page.

        Raises:
            RemitError: There is such a word; it says which.
        """
        text, *rows = texts
        if unmarked := self._mixing.found(text, rows, language):
            said = ", ".join(unmarked[:_SHOWN])
            raise RemitError(f"{path} has words of another language unmarked: {said}.", todo=_THEN)
