"""`remit export`: the register as a folder, in its canonical form."""

from __future__ import annotations

from remit.cli.options import DB, Db, Folder, KnownAt, On, Persons


def export(
    folder: Folder, on: On = "", known_at: KnownAt = "", persons: Persons = False, db: Db = DB
) -> None:
    """Write the register to a folder, in its canonical form.

    All days of it; with --on, the rows in force on one day.

    Example: remit export copy
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.cli.fetch import fetch
    from remit.cli.render.foot import head_words
    from remit.formats.folder import write_folder, write_folder_on

    structure = fetch(db, on, known_at)
    if on:
        write_folder_on(structure.register, Path(folder), structure.day, persons=persons)
    else:
        write_folder(structure.register, Path(folder), persons=persons)
    days = f"what is in force on {structure.day}" if on else "all days"
    out().print(f"{folder} holds {structure.register.settings.id}: {days}.", soft_wrap=True)
    out().print(head_words(structure.head), style="foot")
