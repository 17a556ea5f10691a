"""Pictures of an organisation, written to a file as SVG or PDF."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from remit.cli.console import out
from remit.cli.fetch import today
from remit.cli.publishing import published_in
from remit.cli.render.foot import show_foot
from remit.errors import RemitError, UnknownError
from remit.model.structure import Structure
from remit.publish.pictures.paper import pdf
from remit.publish.pictures.svg import alone
from remit.publish.site import Site, render
from remit.publish.views.chart_page import chart_file
from remit.publish.views.colouring import COLOURS

_DRAWINGS = ("tree", "serves")


def chart_name(of: str, colour: str) -> str:
    """Give the name of the drawing that was asked for.

    Raises:
        UnknownError: There is no such drawing, or no such way to colour it.

    Example:
        >>> chart_name("tree", "region"), chart_name("serves", "designation")
        ('chart-region.svg', 'serves.svg')
    """
    if of not in _DRAWINGS:
        todo = f"Write --of {' or --of '.join(_DRAWINGS)}."
        raise UnknownError("drawing", of, get_close_matches(of, _DRAWINGS), todo=todo)
    for each in COLOURS:
        if each == colour:
            return chart_file(each) if of == "tree" else "serves.svg"
    todo = f"Units are coloured by {', '.join(COLOURS)}."
    raise UnknownError("colouring", colour, get_close_matches(colour, COLOURS), todo=todo)


def write_picture(structure: Structure, name: str, file: str, lang: str) -> None:
    """Write one of the pictures of a site to a file, in a form that the file's name says.

    Raises:
        RemitError: The name says no form, or the file cannot be written.
        UnknownError: The program does not speak the language.
    """
    to = Path(file)
    if to.suffix not in {".svg", ".pdf"}:
        raise RemitError(
            f"{file} is neither .svg nor .pdf.", todo=f"Write {to.stem or 'chart'}.svg."
        )
    site = Site(structure, today(), published_in(lang))
    language = site.languages[0]
    rendered = render(site, f"{language}/{name}")
    if rendered is None:
        raise LookupError(name)
    drawn = alone(rendered.body.decode(), f"{site.base}{language}/" if site.base else "")
    body = pdf(drawn) if to.suffix == ".pdf" else drawn.encode()
    try:
        to.write_bytes(body)
    except OSError as error:
        raise RemitError(
            f"{file} cannot be written: {error.strerror or error}.", todo="Name another file."
        ) from error
    out().print(f"The picture is in {file}.", soft_wrap=True)
    show_foot(out(), structure)
