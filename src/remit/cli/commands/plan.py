"""`remit plan`: what a reorganisation would do, from a draft of steps or from edited sheets."""

from __future__ import annotations

from remit.cli.options import (
    DB,
    Db,
    DraftPath,
    EditedFolder,
    EditedWorkbook,
    Json,
    KeepSteps,
    Same,
    Since,
)


def plan(
    file: DraftPath = "",
    folder: EditedFolder = "",
    workbook: EditedWorkbook = "",
    since: Since = "",
    same: Same = None,
    toml: KeepSteps = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what a reorganisation would do, and record nothing.

    FILE holds the steps, in TOML; whatever is wrong is said with its line.

    Without FILE, steps are made of what was edited in a folder or a workbook.

    Example: remit plan procurement.toml
    """
    from pathlib import Path

    from remit.cli.console import out, print_json
    from remit.cli.drafting import act, planned, read_file
    from remit.cli.edited import asked_of, edited_draft, keep_draft, offers_part
    from remit.cli.render.plan import show_plan
    from remit.publish.planning import plan_document, plan_parts
    from remit.register import open_store
    from remit.register.looking import case_at_head

    edited = asked_of(file, folder, workbook, since, same or ())
    when = act("")
    if edited is None:
        draft = read_file(file)
        with open_store(db) as store:
            case = planned(store, draft, when)
        parts = plan_parts(case)
    else:
        with open_store(db) as store:
            found = edited_draft(edited, store, db, since=since, same=same or ())
            case = case_at_head(store, found.draft, when.day)
        parts = (*plan_parts(case), offers_part(found.offers))
    if toml:
        keep_draft(case.compiled.draft, Path(toml))
    if as_json:
        print_json(plan_document(case, parts))
    else:
        show_plan(out(), case, parts)
