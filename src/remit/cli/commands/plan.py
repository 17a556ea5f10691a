"""`remit plan`: what a draft of steps would do, without recording anything."""

from __future__ import annotations

<<<<<<< HEAD
from remit.cli.options import DB, Db, DraftPath, Json


def plan(file: DraftPath, as_json: Json = False, db: Db = DB) -> None:
    """Say what a reorganisation would do, and record nothing.
=======
from remit.cli.options import DB, Db, EditedFolder, EditedWorkbook, KeepSteps, Same, Since


def plan(
    folder: EditedFolder = "",
    workbook: EditedWorkbook = "",
    since: Since = "",
    same: Same = None,
    toml: KeepSteps = "",
    db: Db = DB,
) -> None:
    """Show what would change, without recording it.
>>>>>>> 238b101 (cli: what was edited is a draft that any command can be given, with its options in one place)

    FILE holds the steps, in TOML. If anything in it is wrong, all of it is said with its
    line.

    Example: remit plan procurement.toml
    """
    from remit.cli.console import out, print_json
    from remit.cli.drafting import act, planned, read_file
    from remit.cli.planning import plan_document, plan_parts
    from remit.cli.render.plan import show_plan
    from remit.register import open_store

<<<<<<< HEAD
    draft = read_file(file)
    with open_store(db) as store:
        case = planned(store, draft, act(""))
    parts = plan_parts(case)
    if as_json:
        print_json(plan_document(case, parts))
    else:
        show_plan(out(), case, parts)
=======
    from remit.cli.console import out
    from remit.cli.edited import edited_draft, keep_draft
    from remit.cli.render.edited import show_edited
    from remit.errors import QuestionError
    from remit.register import open_store

    if bool(folder) == bool(workbook):
        raise QuestionError("There is nothing to plan.", todo="Name one: --folder or --workbook")
    path = Path(folder or workbook)
    with open_store(db) as store:
        edited = edited_draft(path, store, db, since=since, same=same or ())
    show_edited(out(), edited)
    if toml:
        keep_draft(edited.draft, Path(toml))
>>>>>>> 238b101 (cli: what was edited is a draft that any command can be given, with its options in one place)
