"""`remit forget`: erase what a person is called, for good."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option, confirm

from remit.cli.options import DB, Db


def forget(
    person: Annotated[str, Argument(metavar="PERSON", help="The id of a person.")],
    yes: Annotated[bool, Option("--yes", help="Do not ask first.")] = False,
    db: Db = DB,
) -> None:
    """Erase what a person is called, for good.

    The opaque id stays, and verify still passes.

    Example: remit forget p-17 --yes
    """
    from remit.cli.console import out
    from remit.model.contact import Person
    from remit.model.kind import kind_of
    from remit.publish.english.words import counted
    from remit.register import open_store

    with open_store(db) as store:
        # Nobody is asked about an id that means nobody: erasing says so.
        is_known = bool(store.history(kind_of(Person), (person,)))
        if is_known and not yes:
            confirm(f"Erase every name and address of {person}, for good?", abort=True, err=True)
        erased = store.erase(person)
    out().print(f"{person} is forgotten: {counted(erased, 'version')} erased.")
    out().print(
        "Copies elsewhere are not: see to exports, backups, and the persons.csv of a folder, "
        "which would bring the name back when it is loaded.",
        style="foot",
    )
