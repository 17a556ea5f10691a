"""A decision memo: one change on paper, for those who read it before they agree."""

from __future__ import annotations

from msgspec import Struct

from remit.publish.environment import environment
from remit.publish.memo.style import STYLE
from remit.publish.money.moving.sheet import Sheet


class Lines(Struct, frozen=True):
    """Lines that belong together, under a heading or under none; or a table."""

    lines: tuple[str, ...]
    heading: str = ""
    sheet: Sheet | None = None


class Section(Struct, frozen=True):
    """A part of the memo: its title, and what it tells; `numbered` where lines are counted."""

    title: str
    told: tuple[Lines, ...]
    numbered: bool = False


class Memo(Struct, frozen=True):
    """All that a memo says, in words.

    Args:
        organisation: Whose structure it is.
        title: What the change is called.
        facts: What is to be known first: a label and a text each.
        sections: What it does, and what was said of it.
        foot: What it is known from.
    """

    organisation: str
    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    foot: str


def memo_page(memo: Memo) -> str:
    """Give a memo as one page of HTML that needs nothing else and prints well.

    Example:
        >>> page = memo_page(Memo("Lamp", "Lima <moves>", (), (), "record 1"))
        >>> "<h1>Lima &lt;moves&gt;</h1>" in page
        True
    """
    return environment("en").get_template("memo.html").render(memo=memo, style=STYLE)
