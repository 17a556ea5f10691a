"""`remit load`: make the register equal to a folder or a workbook."""

from __future__ import annotations

from remit.cli.options import DB, As, Db, Folder


def load(folder: Folder, as_person: As = "", db: Db = DB) -> None:
    """Record what a folder or a workbook says, and say what changed.

    The register becomes equal to FOLDER, in one change and on all days.

    Where it has mistakes, all are listed and nothing is recorded.

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
