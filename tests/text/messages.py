"""The sentences of the program, gathered from where they are marked; `make messages`.

Each catalogue then holds every marked sentence once, in the order of the sentences and
with the files that say it, so that two people who add sentences seldom meet. A new one
stands there without a translation, until somebody writes it; one that nobody says any
more goes. Nothing else changes: no line number, no date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po

import remit

ROOT = Path(remit.__file__).parent
LOCALES = ROOT / "text" / "locales"
OPTIONS = {
    "jinja2.ext:babel_extract": {
        # A template that cannot be read is a failure, not an empty one.
        "silent": "false",
        "newstyle_gettext": "true",
        "extensions": "jinja2.ext.do,jinja2.ext.loopcontrols",
    },
    "python": {},
}
PLURALS = {
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 :"
        " n%100>=11 ? 4 : 5);"
    ),
    "es": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "ru": (
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 :"
        " n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
}
KEYWORDS = {**DEFAULT_KEYWORDS, "sentence": None, "by_count": (1, 2)}
"""What marks a sentence: the functions of gettext, and those that make sayings."""
HEAD = """msgid ""
msgstr ""
"Project-Id-Version: Remit\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def path_of(language: str) -> Path:
    """Say where the catalogue of a language is."""
    return LOCALES / language / "LC_MESSAGES" / "remit.po"


def gathered(language: str) -> Catalog:
    """Give every sentence marked in the program, with the files in which it stands.

    The language says how many forms a plural has.
    """
    found = Catalog(language, charset="utf-8")
    for said, place, context in _marked():
        found.add(said, locations=[(place, 0)], context=context)
    return found


def written(language: str) -> Catalog:
    """Read the catalogue of a language as it is written."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def renewed(language: str) -> bytes:
    """Give the catalogue of a language as it should be written today."""
    held = written(language) if path_of(language).is_file() else Catalog(locale=language)
    fresh = gathered(language)
    for message in _messages(fresh):
        known = held.get(message.id, message.context)
        if known is not None and not known.fuzzy:
            message.string = known.string
    out = BytesIO()
    write_po(out, fresh, width=100, omit_header=True, include_lineno=False, sort_output=True)
    head = HEAD.format(language=language, plural=PLURALS[language])
    return head.encode() + out.getvalue()


def lacking(language: str) -> tuple[Message, ...]:
    """Give the sentences of a catalogue that nobody has translated."""
    return tuple(each for each in _messages(written(language)) if not _whole(each))


def main() -> None:
    """Renew every catalogue, and say what each lacks; name a new language to begin one."""
    known = {path.name for path in LOCALES.iterdir() if path.is_dir()}
    for language in sorted({*known, *sys.argv[1:]}):
        path_of(language).parent.mkdir(parents=True, exist_ok=True)
        path_of(language).write_bytes(renewed(language))
        lacks = lacking(language)
        said = [each.id if isinstance(each.id, str) else each.id[0] for each in lacks]
        sys.stdout.write("\n  ".join([f"{language}: to translate: {len(said)}", *said]) + "\n")


@lru_cache(maxsize=1)
def _marked() -> tuple[tuple[str | tuple[str, ...], str, str | None], ...]:
    found = []
    for how, path in _sources():
        place = path.relative_to(ROOT).as_posix()
        with path.open("rb") as file:
            for _, said, _, context in extract(
                _method(how),  # type: ignore[arg-type]  # a function is a method, too
                file,
                keywords=KEYWORDS,
                options=OPTIONS[how],
            ):
                found.append((said, place, context))
    return tuple(found)


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (each for each in catalogue if each.id)


def _whole(message: Message) -> bool:
    said = message.string or ""
    return all([said] if isinstance(said, str) else said) and not message.fuzzy


def _sources() -> Iterator[tuple[str, Path]]:
    for path in sorted(ROOT.rglob("*.py")):
        yield "python", path
    for path in sorted((ROOT / "publish" / "templates").rglob("*.*")):
        yield "jinja2.ext:babel_extract", path


def _method(name: str) -> object:
    """Give Babel its own name for a method, or the function of another package."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function) if function else name


if __name__ == "__main__":
    main()
