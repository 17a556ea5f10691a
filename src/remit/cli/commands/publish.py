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
        Option(
            "--lang",
            metavar="en,fr,es,ru,ar",
            help="In which languages; those of the register unless said.",
            show_default=False,
        ),
    ] = "",
    on: On = "",
    days: Annotated[
        str,
        Option(
            "--days",
            metavar="DAY,DAY",
            help="Other days of which to publish the same pages.",
            show_default=False,
        ),
    ] = "",
    edition: Annotated[
        list[str] | None,
        Option(
            "--edition",
            metavar="UNIT",
            help="An office that shows the site as its own; may be given several times.",
            show_default=False,
        ),
    ] = None,
    good_for: Annotated[
        int,
        Option(
            "--good-for",
            metavar="DAYS",
            min=0,
            max=3660,
            help="After how many days a page marks itself as old; 0 for never.",
        ),
    ] = 30,
    known_at: KnownAt = "",
    db: Db = DB,
) -> None:
    """Write the pages of a day as files that need no server.

    With feeds, pictures, open data and a site map. Into a folder that held the
    site before, only what a change concerns is written; the new site appears in
    one step.

    Example: remit publish site --lang en,ru --on 2010-06-01 --edition ashgabat
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.cli.fetch import fetch_recorded, fetch_together, today
    from remit.cli.progress import Steps
    from remit.cli.publishing import announce_projects, days_of, earlier, published_in
    from remit.cli.render.foot import show_foot
    from remit.publish.news.log import Log
    from remit.publish.site import Site, publication, write_site

    structure, *others = fetch_together(db, (on, *days_of(days)), known_at)
    announce_projects(db, (structure, *others))
    log = Log(fetch_recorded(db, structure))
    site = Site(structure, today(), published_in(lang), log=log, good_for=good_for)
    published = publication(site, others, edition or ())
    with Steps("Writing pages") as steps:
        written = write_site(
            published, Path(folder), earlier=earlier(db, published), on_file=steps.reach
        )
    words = f"{written.files:,} files are in {folder}, {written.new:,} of them written now"
    out().print(f"{words}: open {folder}/index.html", soft_wrap=True)
    show_foot(out(), structure)
