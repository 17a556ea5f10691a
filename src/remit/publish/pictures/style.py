"""The one style of all pictures: small, by day and by night, on paper.

It names each property in full, as not every program that prints SVG knows the short ones.
It is the same text in each, so that a server allows it by its hash.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import Final

from remit.publish.pictures.palette import DARK, LIGHT, letter_on

_COMMON: Final = """\
text{font-family:"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
font-size:12px;fill:#1e2529}
.title{font-family:"Iowan Old Style",Palatino,"P052","Noto Serif",Georgia,serif;
font-size:22px;font-weight:600}
.head{font-weight:600;font-size:13px}
.soft{fill:#596268}
.r{direction:rtl;text-anchor:end}
.rtl text{text-anchor:end}
.rtl .r{text-anchor:start}
.small{font-size:10.5px}
.end{text-anchor:end}
.r.end,.rtl .end{text-anchor:start}
.rtl .r.end{text-anchor:end}
.mark,.mid,.rtl .mark,.rtl .mid,.rtl .r.mid{text-anchor:middle}
.mark{font-size:10px;font-weight:600}
.paper{fill:#fcfbf8}
.box{fill:#fff;stroke:#8d969b}
.raised{fill:#f4f1ea;stroke:#e2ddd2}
.part{fill:none;stroke:#8d969b}
.line{fill:none;stroke:#8a4b08;stroke-width:1.4;stroke-dasharray:5 3;stroke-opacity:.75}
.arrow{fill:#8a4b08}
.swatch{stroke:#1e2529;stroke-opacity:.45;stroke-width:.75}
.plain{fill:#f4f1ea}
.land{stroke:#fcfbf8;stroke-width:.5;stroke-linejoin:round}
.blank{fill:#e6e2d8}
.sphere{fill:#f2f5f5;stroke:#d5dadb}
.dot{fill:#1e2529;stroke:#fcfbf8;stroke-width:1}
.flow{fill:none;stroke-opacity:.7}
.axis{stroke:#e2ddd2}
.now{stroke:#8a4b08;stroke-width:1.5}
.hatch{stroke:#000;stroke-opacity:.55;stroke-width:1.5}
a{text-decoration:none}
a:hover text,a:focus text{text-decoration:underline}
a:focus{outline:none}
a:focus .box{stroke:#0d5c75;stroke-width:3}
.line:hover{stroke-width:3;stroke-opacity:1}
.flow:hover{stroke-opacity:1}
"""

_NIGHT: Final = """\
text{fill:#e6e3dc}
.soft{fill:#a3abae}
.paper{fill:#14191c}
.box{fill:#1c2327;stroke:#6b767b}
.raised{fill:#1c2327;stroke:#313a3f}
.part{stroke:#6b767b}
.line,.now{stroke:#e8b06c}
.arrow{fill:#e8b06c}
.swatch{stroke:#e6e3dc}
.plain{fill:#1c2327}
.land{stroke:#14191c}
.blank{fill:#2b3338}
.sphere{fill:#171e22;stroke:#313a3f}
.dot{fill:#e6e3dc;stroke:#14191c}
.axis{stroke:#313a3f}
a:focus .box{stroke:#82c5dc}
"""


def _colours(colours: tuple[str, ...]) -> str:
    return "".join(
        f".k{number}{{fill:{colour}}}.f{number}{{stroke:{colour}}}"
        f"text.l{number}{{fill:{letter_on(colour)}}}\n"
        for number, colour in enumerate(colours)
    )


STYLE: Final = (
    f"{_COMMON}{_colours(LIGHT)}"
    f"@media screen and (prefers-color-scheme:dark){{\n{_NIGHT}{_colours(DARK)}}}\n"
    "@media print{svg{width:100%;height:100%}}\n"
    "@page{size:A3 landscape;margin:10mm}\n"
)
"""It holds neither < nor &, so that it stands in XML as it is."""


def hash_of(style: str) -> str:
    """Give the hash of a style, as a content security policy names it.

    Example:
        >>> hash_of("a{color:red}")
        "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='"
    """
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


ALLOWED: Final = hash_of(STYLE)
"""What a content security policy says to allow this style and no other."""
