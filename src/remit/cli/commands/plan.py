"""`remit plan`: what a draft of steps, or what was edited elsewhere, would do."""

from __future__ import annotations

from remit.cli.options import (
    DB,
    Db,
    EditedFolder,
    EditedWorkbook,
    Json,
    KeepSteps,
    OptionalDraftPath,
    Same,
    Since,
)


def plan(
    file: OptionalDraftPath = "",
    folder: EditedFolder = "",
    workbook: EditedWorkbook = "",
    since: Since = "",
    same: Same = None,
    toml: KeepSteps = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what a reorganisation would do, and record nothing.

    FILE holds the steps, in TOML. If anything in it is wrong, all of it is said with its
    line. What was edited in a folder or workbook is held beside the register, and said as
    steps.

    Example: remit plan procurement.toml
    """
    from pathlib import Path

    from remit.cli.console import out, print_json
    from remit.cli.drafting import act, planned, planned_edit, read_file
    from remit.cli.edited import edited_draft, keep_draft
    from remit.cli.planning import plan_document, plan_parts
    from remit.cli.render.edited import show_edited
    from remit.cli.render.plan import show_plan
    from remit.errors import QuestionError
    from remit.register import open_store

    if sum(map(bool, (file, folder, workbook))) != 1:
        todo = "Name one: a file of steps, --folder or --workbook"
        raise QuestionError("There is nothing to plan, or more than one thing.", todo=todo)
    with open_store(db) as store:
        if file:
            draft, edited = read_file(file), None
            case = planned(store, draft, act(""))
        else:
            path = Path(folder or workbook)
            edited = edited_draft(path, store, db, since=since, same=same or ())
            case = planned_edit(store, edited.draft, act(""))
    parts = plan_parts(case)
    if as_json:
        print_json(plan_document(case, parts))
    elif edited is None:
        show_plan(out(), case, parts)
    else:
        show_edited(out(), edited, case, parts)
    if toml:
        keep_draft(case.compiled.draft, Path(toml))
