"""`remit chart`: the organisation of a day as one picture."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, KnownAt, On

Picture = Annotated[
    str,
    Argument(
        metavar="OUT", help="The file to write: OUT.svg, or OUT.pdf for A3.", show_default=False
    ),
]
Language = Annotated[
    str, Option("--lang", metavar="LANGUAGE", help="In which language.", show_default=False)
]


def chart(
    file: Picture,
    of: Annotated[
        str,
        Option("--of", metavar="tree|serves", help="Who is part of what, or who serves whom."),
    ] = "tree",
    colour: Annotated[
        str,
        Option(
            "--colour",
            metavar="designation|region|standing",
            help="By what the units of the tree are coloured.",
        ),
    ] = "designation",
    lang: Language = "",
    on: On = "",
    known_at: KnownAt = "",
    db: Db = DB,
) -> None:
    """Draw the organisation of a day, as SVG or PDF.

    Internal units are left out.

    Example: remit chart chart.svg --on 2010-06-01
    """
    from remit.cli.drawing import chart_name, write_picture
    from remit.cli.fetch import fetch

    name = chart_name(of, colour)
    write_picture(fetch(db, on, known_at), name, file, lang)
