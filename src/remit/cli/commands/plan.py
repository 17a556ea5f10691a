"""`remit plan`: what a draft of steps would do, without recording anything."""

from __future__ import annotations

from remit.cli.options import DB, Db, DraftPath, Json


def plan(file: DraftPath, as_json: Json = False, db: Db = DB) -> None:
    """Say what a reorganisation would do, and record nothing.

    FILE holds the steps, in TOML. If anything in it is wrong, all of it is said with its
    line.

    Example: remit plan procurement.toml
    """
    from remit.cli.console import out, print_json
    from remit.cli.drafting import act, planned, read_file
    from remit.cli.planning import plan_document, plan_parts
    from remit.cli.render.plan import show_plan
    from remit.register import open_store

    draft = read_file(file)
    with open_store(db) as store:
        case = planned(store, draft, act(""))
    parts = plan_parts(case)
    if as_json:
        print_json(plan_document(case, parts))
    else:
        show_plan(out(), case, parts)
