"""`remit demo`: a real organisation to try everything on."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, Db, Port


def demo(
    no_serve: Annotated[bool, Option("--no-serve", help="Load it, and serve nothing.")] = False,
    port: Port = 8000,
    db: Db = DB,
) -> None:
    """Load a real organisation, as it was around 2010, and serve it.

    A second run finds it there and says so.

    Example: remit demo --no-serve
    """
    from importlib.resources import as_file, files

    from remit.cli.console import out
    from remit.cli.loading import load_folder
    from remit.cli.render.changes import show_demo
    from remit.cli.serving import serve_here
    from remit.model.change import Actor

    with as_file(files("remit") / "registers" / "iom") as folder:
        loaded = load_folder(folder, db, Actor(), "demo: the reference register")
    show_demo(out(), loaded)
    if not no_serve:
        serve_here(db, port=port)
