"""The templates, compiled once a language."""

from __future__ import annotations

from functools import lru_cache, partial
from gettext import NullTranslations

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from remit.publish.notes import leading, note
from remit.publish.standings import firmly, listed
from remit.publish.words import lang, left_to_right, link, links, own, printable, says, told
from remit.text.catalogue import catalogue


class _Compiled(BytecodeCache):
    """What templates are compiled to: the same in all languages, so each is compiled once."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


class _Said:
    """Says sentences of the program in one language, filled with what is escaped.

    Example:
        >>> _Said(catalogue("en"))("Source %(number)s", number="<3")
        Markup('Source &lt;3')
    """

    def __init__(self, said: NullTranslations) -> None:
        self._said = said
        self._known: dict[str, Markup] = {}

    def __call__(self, sentence: str, **filled: object) -> Markup:
        found = self._known.get(sentence)
        if found is None:
            found = Markup(self._said.gettext(sentence))  # noqa: S704 - the program's own words
            self._known[sentence] = found
        # Most sentences have nothing to be filled in, and no sign that is written twice.
        return found % filled if filled or "%" in found else found


@lru_cache(maxsize=16)
def environment(language: str) -> Environment:
    """Give the templates with the sentences of a language; all text is escaped."""
    made = Environment(
        loader=PackageLoader("remit.publish"),
        autoescape=True,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED,
    )
    # The i18n extension adds this method when it is loaded; its types do not know.
    made.install_gettext_translations(catalogue(language), newstyle=True)  # type: ignore[attr-defined]
    # Thousands of sentences a page: each is looked for once, and not in every scope around it.
    made.globals["_"] = _Said(catalogue(language))
    made.filters.update(
        says=partial(says, page=language),
        link=partial(link, page=language),
        links=partial(links, page=language, comma=catalogue(language).gettext(", ")),
        told=partial(told, page=language),
        lang=lang,
        own=partial(own, page=language),
        ltr=partial(left_to_right, page=language),
        printable=printable,
        note=note,
        leading=leading,
        firmly=firmly,
        listed=listed,
    )
    return made
