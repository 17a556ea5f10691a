"""What a register holds, as a terminal may have it: text, and nothing that commands it."""

from __future__ import annotations

import re
from typing import Final

_COMMANDS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What could move, clear or colour a terminal, or turn round what stands beside it."""
_BREAKS: Final = re.compile("\\s*[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]\\s*")


def harmless(text: str) -> str:
    r"""Give a text with a sign in the place of each letter that a terminal would obey.

    Lines stay apart: whoever lays them out says where they begin.

    Example:
        >>> harmless("Lima\x1b[2J"), harmless("\u202eamiL"), harmless("Лима\nعربى")
        ('Lima\ufffd[2J', '\ufffdamiL', 'Лима\nعربى')
    """
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(name: str) -> str:
    r"""Give a name on one line, so that none of it is taken for a line of the answer.

    Example:
        >>> one_line("Lima\n\nvalid on 1999-01-01"), one_line("Manila AC")
        ('Lima valid on 1999-01-01', 'Manila AC')
    """
    return _BREAKS.sub(" ", name)
