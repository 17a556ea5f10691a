"""Names where ids belong: whoever fills in a form writes what a thing is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from remit.errors import AmbiguousError, RemitError, UnknownError
from remit.model.structure import Structure
from remit.model.world import ALPHA_2
from remit.search import Kind, one
from remit.search.match import FILES
from remit.web.editing.asked import Asked

_KINDS: Final[Mapping[str, Kind]] = {file: kind for kind, file in FILES.items()}


class Doubt(Struct, frozen=True):
    """A text that may mean something, and what: whoever wrote it has to say."""

    field: str
    text: str
    maybe: tuple[str, ...]


class Understood(Struct, frozen=True):
    """What was filled in, with ids in place of names; and what is not sure."""

    filled: dict[str, str]
    doubts: tuple[Doubt, ...] = ()


def understood(
    asked: Iterable[Asked], filled: Mapping[str, str], structure: Structure
) -> Understood:
    """Put ids in place of names, as far as they mean one thing beyond doubt.

    An id that the register knows on any day stays. A name of the day, in any language, is
    understood; what is only like one, or may mean several things, is doubted.
    """
    found = {name: text.strip() for name, text in filled.items()}
    doubts: list[Doubt] = []
    for each in asked:
        text = found.get(each.name, "")
        if not text or not each.refers:
            continue
        try:
            found[each.name] = " ".join(_ids(structure, each, text))
        except AmbiguousError as error:
            doubts.append(
                Doubt(
                    each.name, text, tuple(f"{name} ({one})" for _, one, name in error.candidates)
                )
            )
        except UnknownError as error:
            doubts.append(Doubt(each.name, text, tuple(error.nearest)))
        except RemitError:
            continue
    return Understood(found, tuple(doubts))


def _ids(structure: Structure, asked: Asked, text: str) -> Iterator[str]:
    if all(_is_id(structure, asked.refers, each) for each in text.split()):
        yield from text.split() if asked.is_list else [text]
        return
    parts = (
        [part.strip() for part in text.replace(",", ";").split(";")] if asked.is_list else [text]
    )
    for each in filter(None, parts):
        yield each if _is_id(structure, asked.refers, each) else _meant(structure, asked, each)


def _meant(structure: Structure, asked: Asked, text: str) -> str:
    """Give the id that a name stands for; the text where its file is not searched.

    Raises:
        UnknownError: Nothing is called so; with what is like it.
        AmbiguousError: Several are.
    """
    kinds = [_KINDS[file] for file in asked.refers if file in _KINDS]
    if not kinds:
        return text
    match = one(structure, text, kinds)
    if match.is_a_guess:
        raise UnknownError(kinds[0], text, (f"{match.name} ({match.id})",))
    return match.id


def _is_id(structure: Structure, files: Iterable[str], text: str) -> bool:
    knows = structure.register.knows
    return any(knows(file, text) or (file == "countries" and text in ALPHA_2) for file in files)
