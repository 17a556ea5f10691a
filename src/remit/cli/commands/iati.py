"""`remit iati`: what publishers say of their projects comes in, goes out, and is checked."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Exit, Option, Typer

from remit.cli.help import Command, Group
from remit.cli.options import DB, As, Db, Json, KnownAt

iati = Typer(
    name="iati",
    cls=Group,
    no_args_is_help=True,
    help="Receive, check and write what publishers say of their projects, in files of IATI.",
)

Files = Annotated[
    list[str],
    Argument(metavar="FILE…", help="Files of IATI, or folders of them.", show_default=False),
]


@iati.command("import", cls=Command)
def import_(
    files: Files,
    own: Annotated[
        list[str] | None,
        Option("--own", metavar="REF", help="A reference that is the organisation's own."),
    ] = None,
    skip: Annotated[
        list[str] | None,
        Option("--skip", metavar="ID", help="An activity to leave out, by its identifier."),
    ] = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Tell, and record nothing.")] = False,
    details: Annotated[
        bool, Option("--details", help="Every finding, and every activity that waits.")
    ] = False,
    as_person: As = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Record what FILE says of activities and organisations, in one act.

    The newest copy of each counts; an equal one changes nothing. Says which unit
    manages each activity and by which rule, and what waits for a person's word.
    Exits with 1 where a file could not be read to its end; the rest is recorded.

    Example: remit iati import iom-2018.xml --own XM-DAC-47066
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.progress import Steps
    from remit.cli.render.imported import show_imported
    from remit.model.change import Actor
    from remit.publish.money.files import files_named
    from remit.publish.money.receiving import Asked, receive
    from remit.register import open_store

    paths = files_named(files)
    asked = Asked(paths, tuple(own or ()), tuple(skip or ()), dry_run=dry_run)
    structure = fetch(db)
    by = Actor(as_person, claimed=bool(as_person))
    names = [f"Reading {each.name}" for each in paths]
    with Steps("Opening the register", *names, "Recording") as steps, open_store(db) as store:
        imported = receive(store, structure, asked, by, steps)
    if as_json:
        print_json(imported.document())
    else:
        show_imported(out(), imported, is_dry=dry_run, all_=details)
    if imported.is_broken:
        raise Exit(1)


@iati.command(cls=Command)
def export(
    path: Annotated[
        str,
        Argument(metavar="OUT", help="The file to write; - or none: printed."),
    ] = "-",
    organisations: Annotated[
        bool, Option("--organisations", help="Organisations instead of activities.")
    ] = False,
    reporter: Annotated[
        str,
        Option("--reporter", metavar="REF", help="Only what this one reports.", show_default=False),
    ] = "",
    persons: Annotated[
        bool, Option("--persons", help="With persons in contacts; they are left out unless said.")
    ] = False,
    known_at: KnownAt = "",
    db: Db = DB,
) -> None:
    """Write what was received as one file of IATI 2.03.

    The newest copy of each activity, whole: what Remit has no word for is in it,
    too. What was valid stays so.

    Example: remit iati export activities.xml
    """
    from remit.cli.console import err
    from remit.cli.fetch import fetch
    from remit.cli.sending import send_to
    from remit.publish.english.words import counted
    from remit.publish.money.sending import Sent

    asked = Sent("organisations" if organisations else "activities", reporter, persons)
    count = send_to(path, db, fetch(db, known_at=known_at), asked)
    if path != "-":
        what = (
            counted(count, "organisation")
            if organisations
            else counted(count, "activity", "activities")
        )
        err().print(f"{what} written to {path}.")


@iati.command(cls=Command)
def check(
    files: Files,
    schemas: Annotated[
        str,
        Option(
            "--schemas",
            metavar="DIR",
            help="A folder with the schemas and code lists of IATI 2.03.",
            show_default=False,
        ),
    ] = "",
    download: Annotated[
        bool, Option("--download", help="Fetch the schemas from the standard's address, once.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Say what is wrong in FILE: by the schemas, the code lists, and the rules.

    Each with its line. Exits with 1 where anything is an error. Rules are always
    asked; the other layers need the files of the standard, in a folder or downloaded.

    Example: remit iati check iom-2018.xml --schemas standard
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import today
    from remit.cli.render.flaws import flaws_document, show_flaws
    from remit.cli.standard import find_standard
    from remit.formats.iati import Checker
    from remit.publish.money.files import called, files_named

    paths = called(files_named(files))
    checker = Checker(find_standard(schemas, download=download))
    found = {}
    for path, name in paths.items():
        with path.open("rb") as file:
            found[name] = list(checker.check(file, name, today()))
    if as_json:
        print_json(flaws_document(found))
    else:
        show_flaws(out(), found)
    if any(each.severity == "error" for flaws in found.values() for each in flaws):
        raise Exit(1)
