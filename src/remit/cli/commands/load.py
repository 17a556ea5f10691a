"""`remit load`: make the register equal to a folder."""

from __future__ import annotations

from remit.cli.options import DB, As, Db, Folder


def load(folder: Folder, as_person: As = "", db: Db = DB) -> None:
    """Make the register equal to FOLDER, as one change that says what it changed.

    All mistakes of all files are reported at once, and nothing is recorded then.

    Example: remit load our-register
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.cli.loading import load_folder
    from remit.cli.render.changes import show_loaded
    from remit.model.change import Actor

    by = Actor(as_person, claimed=bool(as_person))
    loaded = load_folder(Path(folder), db, by)
    show_loaded(out(), loaded)
