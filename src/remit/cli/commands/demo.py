"""`remit demo`: an organisation to try everything on, a real one or an invented one."""

from __future__ import annotations

from typing import Annotated, Final

from typer import Argument, Option

from remit.cli.options import DB, As, Db, Port

FOLDERS: Final = {"": "iom", "example": "example"}
"""The folder of each register that travels with the program, by what one asks for."""


def demo(
    which: Annotated[
        str,
        Argument(metavar="example", help="The invented organisation.", show_default=False),
    ] = "",
    no_serve: Annotated[bool, Option("--no-serve", help="Load it, and serve nothing.")] = False,
    port: Port = 8000,
    person: As = "",
    db: Db = DB,
) -> None:
    """Load a real organisation, as it was over the years, and serve it.

    With example, an invented one that fills every table. A second run finds it there and says so.

    Example: remit demo --no-serve
    """
    from importlib.resources import as_file, files

    from remit.cli.console import out
    from remit.cli.render.demo import show_demo
    from remit.cli.replaying import replay_folder
    from remit.cli.serving import serve_here
    from remit.model.change import Actor

    with as_file(files("remit") / "registers" / _folder(which)) as folder:
        title = f"demo: {which or 'the reference register'}"
        replayed = replay_folder(folder, db, Actor(), title)
    show_demo(out(), replayed)
    if not no_serve:
        serve_here(db, port=port, person=person)


def _folder(which: str) -> str:
    """Give the folder asked for.

    Raises:
        UnknownError: There is no such demonstration.
    """
    if which in FOLDERS:
        return FOLDERS[which]
    from remit.errors import UnknownError

    todo = "Write example, or nothing for the reference register."
    raise UnknownError("demonstration", which, todo=todo)
