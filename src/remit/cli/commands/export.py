"""`remit export`: the register as a folder, in its canonical form, or as a workbook."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from remit.cli.options import DB, Db, KnownAt, Persons


def export(
    folder: Annotated[
        str, Argument(metavar="FOLDER", help="The folder to write to, or FILE.xlsx.")
    ],
    on: Annotated[
        str, Option(metavar="DAY", help="Only what is in force on this day.", show_default=False)
    ] = "",
    known_at: KnownAt = "",
    persons: Persons = False,
    replace: Annotated[
        bool, Option("--replace", help="Replace what differs, with its unloaded changes.")
    ] = False,
    db: Db = DB,
) -> None:
    """Write the register to a folder, in its canonical form: all days of it, or one.

    A path that ends with .xlsx gets one workbook, with a sheet for each table.

    What has changes that are not loaded is left as it is.

    Example: remit export copy
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.cli.exporting import export_to
    from remit.cli.fetch import fetch
    from remit.publish.english.head import head_words

    structure = fetch(db, on, known_at)
    export_to(Path(folder), structure, one=bool(on), persons=persons, replace=replace)
    days = f"what is in force on {structure.day}" if on else "all days"
    out().print(f"{folder} holds {structure.register.settings.id}: {days}.", soft_wrap=True)
    out().print(head_words(structure.head), style="foot")
