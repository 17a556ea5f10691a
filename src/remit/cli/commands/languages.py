"""`remit languages`: how much is said in each language of the register."""

from __future__ import annotations

from remit.cli.options import DB, Db, Json, KnownAt, On


def languages(on: On = "", known_at: KnownAt = "", as_json: Json = False, db: Db = DB) -> None:
    """Show how much of the pages is written in each language of the register.

    Sentences are those of the program, names those of what pages show that day.

    Example: remit languages
    """
    from remit.cli.console import out, print_json
    from remit.cli.fetch import fetch
    from remit.cli.render.languages import languages_document, show_languages
    from remit.publish.spoken import spoken_languages

    structure = fetch(db, on, known_at)
    found = spoken_languages(structure)
    if as_json:
        print_json(languages_document(structure, found))
    else:
        show_languages(out(), structure, found)
