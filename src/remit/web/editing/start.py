"""Where editing begins: what can be done, and what is under way."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from msgspec import Struct

from remit.change.called.labels import FILES
from remit.text.digits import is_number
from remit.web.editing.editor import Visit
from remit.web.editing.offered import FORMS


class Offer(Struct, frozen=True):
    """A form, and its address."""

    title: str
    href: str


class StartPage(Struct, frozen=True):
    """What can be done: steps in words, and rows of every file; and the draft it is for, if any."""

    steps: tuple[Offer, ...]
    rows: tuple[Offer, ...]
    draft: str


def start_page(to: Visit) -> StartPage:
    """Offer every form."""
    draft = to.filled.get("draft", "")
    into = {"draft": draft} if is_number(draft) else {}
    return StartPage(
        tuple(Offer(to.says(form.title), _form(to, do, into)) for do, form in FORMS.items()),
        tuple(
            Offer(to.says(words), _form(to, "record", {"file": file, **into}))
            for file, words in FILES.items()
        ),
        to.at("proposal", draft) if into else "",
    )


def _form(to: Visit, do: str, asked: Mapping[str, str]) -> str:
    """Give the address of a form."""
    return f"{to.at('step', do)}?{urlencode(asked)}" if asked else to.at("step", do)
