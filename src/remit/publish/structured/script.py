r"""JSON within a page: no text in it can end the element that it stands in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from markupsafe import Markup

_UNSAFE: Final = re.compile("[<>&\u2028\u2029]")
_HALF: Final = re.compile(r"[\ud800-\udfff]")


def script(document: Mapping[str, Any]) -> Markup:
    r"""Write a document as the element that holds it; what is blank in it is left out.

    Example:
        >>> script({"name": "</script>", "email": ""})
        Markup('<script type="application/ld+json">{"name":"\\u003c/script\\u003e"}</script>')
    """
    text = msgspec.json.encode(_filled(document)).decode()
    text = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - escaped


def _filled(value: object) -> object:
    """Leave out what is blank, and half letters, which no encoding has."""
    match value:
        case str():
            return _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
        case Mapping():
            pairs = ((name, _filled(each)) for name, each in value.items())
            return {name: each for name, each in pairs if each not in ("", None, [], {})}
        case list() | tuple():
            return [found for each in value if (found := _filled(each)) not in ("", None, [], {})]
        case _:
            return value
