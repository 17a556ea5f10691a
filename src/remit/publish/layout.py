"""Laying a page out in its template, with its sources numbered and the last record at its foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from remit.model.structure import Structure
from remit.publish.environment import environment
from remit.publish.evidence import cited
from remit.publish.frame import frame
from remit.publish.notes import Numbering, Row
from remit.publish.placeholders import CITED, HEAD, ROWS
from remit.publish.reader import Reader
from remit.publish.standings import in_full
from remit.publish.structured.page import structured_here
from remit.publish.words import Words
from remit.text.catalogue import catalogue
from remit.text.days import instant


class Learned(Struct, frozen=True):
    """The last record that a page knows, for people and for `verify --against`."""

    learned: str
    sequence: int
    hash: str


def lay_out(
    reader: Reader, title: Words, template: str, content: object
) -> tuple[str, tuple[Row, ...]]:
    """Lay out a page.

    Returns:
        The page, where the last record comes only the mark `HEAD`, and where rows come that
        many pages share only `ROWS`; and these rows.
    """
    around, own = frame(reader, title), structured_here(reader)
    text = (
        environment(reader.language)
        .get_template(template)
        .render(page=content, frame=around, structured=own, cited=CITED, head=HEAD)
    )
    before, mark, after = in_full(text).partition(ROWS)
    numbering = Numbering(source_mark(reader.language))
    before = numbering.text(before)
    rows = tuple([numbering.row(each) for each in reader.rows])
    text = f"{before}{mark}{numbering.text(after)}"
    return text.replace(CITED, _cited(reader, numbering.order), 1), rows


def completed(structure: Structure, language: str, page: str) -> str:
    """Put the last record at the foot of a page that was laid out."""
    return page.replace(HEAD, _head(structure, language), 1)


def _cited(reader: Reader, order: tuple[int, ...]) -> str:
    if not order:
        return ""
    template = environment(reader.language).get_template("cited.html")
    return template.render(cited=cited(reader, order))


def source_mark(language: str) -> Callable[[int], str]:
    """Give what writes the mark of a source in a language."""
    return _Mark(catalogue(language).gettext("Source %(number)s"))


class _Mark:
    """Writes the mark of a source in one language."""

    def __init__(self, label: str) -> None:
        self._label = label

    def __call__(self, number: int) -> str:
        label = self._label % {"number": number}
        return f'<sup class="s"><a href="#s{number}" aria-label="{label}">{number}</a></sup>'


def _head(structure: Structure, language: str) -> str:
    head = structure.head
    if head is None:
        return ""
    return _written(language, Learned(instant(head.at, language), head.sequence, head.hash))


@lru_cache(maxsize=64)
def _written(language: str, head: Learned) -> str:
    return environment(language).get_template("head.html").render(head=head)
