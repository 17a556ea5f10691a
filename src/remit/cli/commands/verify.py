"""`remit verify`: whether what is stored is what was recorded."""

from __future__ import annotations

from typing import Annotated

from typer import Exit, Option

from remit.cli.options import DB, Db, Json


def verify(
    against: Annotated[
        str,
        Option(
            "--against",
            metavar="HASH",
            help="The hash at the foot of an old page, or its first twelve characters.",
            show_default=False,
        ),
    ] = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Prove that every record is as it was recorded.

    All of them in one chain; if not, say what and where, and exit with 1.

    Example: remit verify --against HASH
    """
    from remit.cli.console import out, print_json
    from remit.cli.render.verified import show_verified, verified_document
    from remit.register import open_store

    with open_store(db) as store:
        verification = store.verify(against or None)
    if as_json:
        print_json(verified_document(verification))
    else:
        show_verified(out(), verification, against)
    if not verification.ok:
        raise Exit(1)
