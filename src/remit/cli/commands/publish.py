"""`remit publish`: the structure as files for the web."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, KnownAt, On


def publish(
    folder: Annotated[
        str, Argument(metavar="OUT", help="The folder to write the site to.", show_default=False)
    ],
    lang: Annotated[
        str,
        Option("--lang", metavar="en,ru", help="In which languages.", show_default=False),
    ] = "",
    on: On = "",
    known_at: KnownAt = "",
    db: Db = DB,
) -> None:
    """Write the pages of a day as files that need no server.

    With feed and site map.

    Example: remit publish site --lang en,ru --on 2010-06-01
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.cli.fetch import fetch, today
    from remit.cli.progress import Steps
    from remit.cli.publishing import published_in
    from remit.cli.render.foot import show_foot
    from remit.publish.site import Site, write_site

    structure = fetch(db, on, known_at)
    site = Site(structure, today(), published_in(lang))
    with Steps("Writing pages") as steps:
        written = write_site(site, Path(folder), steps.reach)
    out().print(f"{written} files are in {folder}: open {folder}/index.html", soft_wrap=True)
    show_foot(out(), structure)
