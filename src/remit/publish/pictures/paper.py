"""A picture on paper: one A3 sheet as PDF, its text still text. It needs the extra `pdf`."""

from __future__ import annotations

import re
from typing import Final

from remit.errors import NotInstalledError
from remit.text.saying import sentence

_LONG, _SHORT, _MARGIN = 420, 297, 10
"""Of an A3 sheet lying on its side, in millimetres."""

_SIZE: Final = re.compile(r'viewBox="0 0 (?P<wide>[\d.]+) (?P<high>[\d.]+)"')


def pdf(svg: str) -> bytes:
    """Print a picture on a sheet of A3, as large as it fits.

    Args:
        svg: A picture as this package draws them.

    Returns:
        The PDF; the same picture gives the same bytes.

    Raises:
        NotInstalledError: The library that prints is not installed.
    """
    return printed(_sheet(svg), "or write the picture as .svg")


def printed(page: str, instead: str) -> bytes:
    """Print a page of HTML that holds all it needs.

    Args:
        page: The page.
        instead: What to do where the library that prints is not installed, besides installing it.

    Returns:
        The PDF; the same page gives the same bytes.

    Raises:
        NotInstalledError: The library that prints is not installed.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise NotInstalledError(
            sentence("A PDF needs a library that is not installed."),
            todo=sentence(
                "Install it with: {command}, {instead}.",
                command="pip install 'remit[pdf]'",
                instead=instead,
            ),
        ) from error
    written: bytes = HTML(string=page, url_fetcher=_refused).write_pdf()
    return written


def _sheet(svg: str) -> str:
    """Give a page of the size of the sheet with the picture in its middle."""
    # Every picture says its size.
    wide, high = map(float, _SIZE.findall(svg)[0])
    scale = min((_LONG - 2 * _MARGIN) / wide, (_SHORT - 2 * _MARGIN) / high)
    style = (
        f"@page{{size:A3 landscape;margin:{_MARGIN}mm}}body{{margin:0}}"
        f"svg{{display:block;margin:0 auto;width:{wide * scale:.2f}mm;height:{high * scale:.2f}mm}}"
    )
    _, _, drawn = svg.partition("?>")
    return f"<!doctype html><style>{style}</style>{drawn}"


def _refused(address: str) -> dict[str, str]:
    """Load nothing: what is printed holds all it needs."""
    raise ValueError(address)
