"""`remit check`: which policies a day breaks, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Exit, Option

from remit.cli.options import DB, Db, Json, KnownAt, On

if TYPE_CHECKING:
    from remit.model.published import Activity
    from remit.model.structure import Structure


def check(
    explain: Annotated[
        str,
        Option(
            "--explain",
            metavar="POLICY",
            help="What a policy means, why it matters and what to do.",
            show_default=False,
        ),
    ] = "",
    policies: Annotated[
        bool, Option("--policies", help="List the policies, and how hard each of them is.")
    ] = False,
    on: On = "",
    known_at: KnownAt = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Find which policies a day breaks.

    Contests, gaps, orphans and more. Findings are no mistakes, and the exit code
    is 0; where the register has made a broken policy a refusal, it is 1.

    Example: remit check --on 2010-06-01
    """
    from functools import partial

    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.findings import show_findings
    from remit.cli.render.policies import list_policies, show_policy
    from remit.finance.policies import finders
    from remit.resolve.policies.judge import judged, policies_document
    from remit.resolve.policies.listed import listed, listed_document

    structure = fetch(db, on, known_at)
    if explain or policies:
        shown = listed(structure, explain)
        if as_json:
            print_json(listed_document(structure, shown))
        elif explain:
            show_policy(out(), structure, shown[0])
        else:
            list_policies(out(), structure, shown)
        return
    found = judged(structure, beside=finders(partial(_received, db, structure)))
    if as_json:
        print_json(policies_document(structure, found))
    else:
        show_findings(out(), structure, found)
    if any(each.severity == "refusal" for each in found):
        raise Exit(1)


def _received(db: str, structure: Structure) -> tuple[Activity, ...]:
    """Give the received activities that pay for posts: only who knows costs is asked for them."""
    from remit.publish.money.books import paying_for_posts
    from remit.register import open_store

    with open_store(db) as store:
        return paying_for_posts(store, structure.register)
