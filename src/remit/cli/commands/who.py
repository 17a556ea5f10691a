"""`remit who`: the one question everything else stands on."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Exit, Option

from remit.cli.options import DB, Db, Json, KnownAt, On, RoleOption


def who(
    subject: Annotated[
        str, Argument(metavar="SUBJECT", help="For whom: an office, body or country.")
    ],
    function: Annotated[
        str,
        Argument(
            metavar="FUNCTION",
            help="For what, by name or in words; without it, the whole service sheet.",
            show_default=False,
        ),
    ] = "",
    role: RoleOption = "",
    with_: Annotated[
        list[str] | None,
        Option(
            "--with",
            metavar="KEY=VALUE",
            help="A fact about the request: funder=echo; may be repeated, a key once.",
            show_default=False,
        ),
    ] = None,
    on: On = "",
    known_at: KnownAt = "",
    follow: Annotated[
        bool,
        Option("--follow", help="Where it has closed: who answers to what took its place."),
    ] = False,
    strict: Annotated[
        bool, Option("--strict", help="Exit with 1 unless all is answered and attested.")
    ] = False,
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say who answers to SUBJECT for FUNCTION, and why.

    How firmly it stands, for whom, what stands behind it, and who was passed over.

    Example: remit who ashgabat "my salary is wrong" --on 2010-06-01
    """
    from remit.cli.asking import ask, ask_all, show
    from remit.cli.console import err
    from remit.cli.fetch import fetch
    from remit.cli.strict import missing
    from remit.resolve.follow import followed

    structure = fetch(db, on, known_at)
    put = ask if function else ask_all
    asked = put(structure, subject, function, role, with_ or [])
    after = followed(structure, *asked) if follow else ()
    show(structure, asked, after, whole=not function, as_json=as_json)
    counted = [each for heir in after for each in heir.answers] or asked[1]
    if strict and (found := list(missing(structure, counted))):
        for each in found:
            err().print(each, soft_wrap=True)
        raise Exit(1)
