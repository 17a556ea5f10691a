"""Text as XML has it: letters that it may not hold replaced, markup escaped, turns kept apart."""

from __future__ import annotations

import re
from typing import Final

from remit.publish.words import printable

_STEERING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ISOLATE, _END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def xml(text: str) -> str:
    r"""Write a text or an attribute.

    What could steer the direction of the text after it is isolated, not removed.

    Example:
        >>> xml('R&D <b> "x"'), xml("a\x00b"), xml("\u202eamiL")
        ('R&amp;D &lt;b&gt; &quot;x&quot;', 'a\ufffdb', '\u2068\u202eamiL\u2069')
    """
    plain = printable(text)
    if _STEERING.search(plain):
        plain = f"{_ISOLATE}{plain}{_END}"
    escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace('"', "&quot;")
