"""Turtle, as little of it as is needed: nodes with their properties, everything escaped.

A writer of our own: it needs no library, and tests read what it writes with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import quote, urlsplit

PREFIXES: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "remit": "urn:x-remit:vocabulary:",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED: Final = re.compile(r'[\\"\x00-\x1f\x7f-\x9f]')
_HALF: Final = re.compile(r"[\ud800-\udfff]")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_NO_IRI: Final = re.compile(r'[\x00-\x20\x7f-\x9f<>"{}|^`\\\ud800-\udfff]')

_PLAIN: Final = re.compile(r"[A-Za-z0-9-]+")

Property = tuple[str, Iterable[str]]


def iri(text: str) -> str:
    """Write an IRI, or one relative to the base; what it may not hold is written in percents.

    Example:
        >>> iri("en/unit/lima/#id"), iri("a> <b")
        ('<en/unit/lima/#id>', '<a%3E%20%3Cb>')
    """
    escaped = _NO_IRI.sub(lambda match: quote(match[0], safe="", errors="replace"), text)
    return f"<{escaped}>"


def named(*parts: str) -> str:
    """Give a name that may stand after the `#` of an IRI; parts stay apart.

    Example:
        >>> named("remit", "lima-1", "by 2014"), named("site", "../x")
        ('remit.lima-1.by-2014', 'site...%2Fx')
    """
    return ".".join([part if _PLAIN.fullmatch(part) else _quoted(part) for part in parts])


def _quoted(part: str) -> str:
    return quote(part.replace(" ", "-"), safe="-._", errors="replace")


def text(words: str, language: str = "") -> str:
    r"""Write a text, with its language.

    Example:
        >>> print(text('the "Office"', "en"), text("a\nb"))
        "the \"Office\""@en "a\nb"
    """
    whole = _HALF.sub("\N{REPLACEMENT CHARACTER}", words)
    tag = f"@{language}" if _LANGUAGE.fullmatch(language) else ""
    return f'"{_ESCAPED.sub(_escape, whole)}"{tag}'


def typed(value: str, kind: str) -> str:
    """Write a value of a type of XML Schema.

    Example:
        >>> typed("2011-07-01", "date")
        '"2011-07-01"^^xsd:date'
    """
    return f"{text(value)}^^xsd:{kind}"


def web(address: str) -> str:
    """Write an address as an IRI where it is one of the web; else as text.

    Example:
        >>> web("https://x.example/a"), web("javascript:alert(1)")
        ('<https://x.example/a>', '"javascript:alert(1)"')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return text(address)
    is_web = parts.scheme in {"http", "https"} and bool(parts.netloc)
    return iri(address) if is_web and not _NO_IRI.search(address) else text(address)


def node(subject: str, kind: str, properties: Iterable[Property]) -> str:
    """Write a node: its kind and its properties; those without a value are left out.

    Example:
        >>> print(node("<#x>", "org:Site", [("rdfs:label", ['"X"', '"Y"']), ("org:purpose", [])]))
        <#x> a org:Site ;
          rdfs:label "X", "Y" .
        <BLANKLINE>
    """
    lines = [f"{subject} a {kind}", *filter(None, map(_line, properties))]
    return " ;\n  ".join(lines) + " .\n"


def blank(kind: str, properties: Iterable[Property]) -> str:
    """Write a node without a name, within another."""
    return f"[ {' ; '.join([f'a {kind}', *filter(None, map(_line, properties))])} ]"


def prefixes() -> str:
    """Write all prefixes."""
    return "".join(f"@prefix {name}: <{there}> .\n" for name, there in PREFIXES.items())


def _line(given: Property) -> str:
    name, values = given
    said = ", ".join(dict.fromkeys(values))
    return f"{name} {said}" if said else ""


def _escape(match: re.Match[str]) -> str:
    letter = match[0]
    return _ESCAPES.get(letter) or f"\\u{ord(letter):04X}"
