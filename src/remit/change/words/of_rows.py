"""Steps about posts, and about rows of any file, in words."""

from __future__ import annotations

from typing import Final

from remit.change.called.cells import column_called, file_called, value_words
from remit.change.called.keys import row_named
from remit.change.called.names import Names, typed
from remit.change.words.bounds import when
from remit.model.step import Appoint, OpenPost, Record, Set
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart

_KINDS: Final = {
    "holder": N_("{person} comes onto the post {post}"),
    "acting": N_("{person} comes onto the post {post} as acting"),
    "substitute": N_("{person} comes onto the post {post} as substitute"),
}


def post_opened(names: Names, step: OpenPost) -> Saying:
    """Say that a unit gets a post."""
    unit = names.of("units", step.row.get("unit", ""))
    return sentence("{unit} gets a post: {post}", unit=unit, post=typed(step.row) or step.id)


def appointed(names: Names, step: Appoint) -> Saying:
    """Say who comes onto a post."""
    pattern = _KINDS.get(step.kind, N_("{person} comes onto the post {post} as {kind}"))
    post = names.of("posts", step.post)
    said = sentence(pattern, person=step.person, post=post, kind=step.kind)
    return sentence("{said}, beside whoever is on it", said=said) if step.beside else said


def set_(names: Names, step: Set) -> Saying:
    """Say what columns of a row say from then on."""
    said = [_becomes(names, step.file, *cell) for cell in step.row.items()]
    return sentence(
        "{thing} ({file}): {said}",
        thing=row_named(names, step.file, step.key),
        file=file_called(step.file),
        said=apart(said, "; "),
    )


def _becomes(names: Names, file: str, name: str, text: str) -> Saying:
    column = column_called(file, name)
    if not text:
        return sentence("{column} is taken away", column=column)
    value = value_words(names, file, name, text)
    return sentence("{column} becomes {value}", column=column, value=value)


def recorded(names: Names, step: Record) -> Saying:
    """Say which row is recorded, or absent, on which days."""
    if step.settings is not None:
        return sentence("What the register says of itself changes")
    thing, file = row_named(names, step.file, step.key), file_called(step.file)
    if step.row is None:
        return _dated(sentence("{thing} ({file}) is absent", thing=thing, file=file), step)
    said = _dated(sentence("{thing} ({file}) is recorded", thing=thing, file=file), step)
    cells = [
        sentence(
            "{column} {value}",
            column=column_called(step.file, name),
            value=value_words(names, step.file, name, text),
        )
        for name, text in step.row.items()
        if text
    ]
    return sentence("{said}: {cells}", said=said, cells=apart(cells, "; ")) if cells else said


def _dated(said: Saying, step: Record) -> Saying:
    """Say on which days, too."""
    first, last = when(step.valid_from), when(step.valid_to)
    if first.startswith("by "):
        said = sentence("{said} {by}", said=said, by=first)
    elif first:
        said = sentence("{said} from {day}", said=said, day=first)
    return sentence("{said} until {day}", said=said, day=last) if last else said
