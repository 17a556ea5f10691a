"""`remit serve`: pages and an interface for programs, on this machine."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.options import DB, As, Db, Host, Port


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[
        int, Option("--workers", metavar="N", min=1, help="How many processes answer.")
    ] = 1,
    person: As = "",
    db: Db = DB,
) -> None:
    """Serve the pages, and an interface for programs.

    On this machine only, until interrupted. Pages lead to where what they show is changed.

    Example: remit serve --port 8080
    """
    from remit.cli.serving import serve_here

    serve_here(db, host=host, port=port, workers=workers, person=person)
