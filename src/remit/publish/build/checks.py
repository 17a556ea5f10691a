"""What no file of a site may have: a link that leads nowhere, a word in an unmarked language."""

from __future__ import annotations

from typing import Final

from remit.errors import RemitError
from remit.publish.drafts import Draft
from remit.publish.edition import ATOM, HTML, RSS, SVG, XML
from remit.publish.links import Links
from remit.publish.mixing import mixed

_THEN: Final = "Nothing was published. Please report it: a page of Remit is wrong."
_LINKING: Final = frozenset({HTML, SVG, RSS, ATOM, XML})
_SHOWN: Final = 3


def refuse_flaws(links: Links, path: str, draft: Draft) -> None:
    """Refuse a file that would lead its readers astray.

    Args:
        links: What is published together.
        path: Where the file will stand.
        draft: The file.

    Raises:
        RemitError: It links to what is not there, or a word in it is read out in the wrong
            language; it says which.
    """
    if draft.media_type not in _LINKING:
        return
    if dead := links.dead(path, draft.text):
        said = ", ".join(dead[:_SHOWN])
        raise RemitError(f"{path} would lead nowhere: {said}.", todo=_THEN)
    if draft.media_type != HTML:
        return
    if unmarked := mixed(draft.text, draft.language):
        said = ", ".join(unmarked[:_SHOWN])
        raise RemitError(f"{path} has words of another language unmarked: {said}.", todo=_THEN)
