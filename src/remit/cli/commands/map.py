"""`remit map`: who answers where on a day, as one picture."""

from __future__ import annotations

from remit.cli.commands.chart import Language, Picture
from remit.cli.options import DB, Db, KnownAt, On


def map(  # noqa: A001 - the command bears the word people look for
    file: Picture, lang: Language = "", on: On = "", known_at: KnownAt = "", db: Db = DB
) -> None:
    """Draw the world: which unit answers for which countries, and where offices are.

    As SVG or PDF. Internal units, and places that are not public, are left out.

    Example: remit map map.svg --on 2012-06-01
    """
    from remit.cli.drawing import write_picture
    from remit.cli.fetch import fetch

    write_picture(fetch(db, on, known_at), "map.svg", file, lang)
