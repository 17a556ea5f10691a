"""What the script of the one file asks: names, and everybody's answers, as numbers into lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from msgspec import json

from remit.publish import names
from remit.publish.evidence import evidence
from remit.publish.offline.answers import Asking, Everybody, Won, everybody
from remit.publish.offline.names import functions_of, names_of
from remit.publish.reader import Reader
from remit.publish.words import Linked, Words, printable
from remit.text.catalogue import N_

Data = dict[str, Any]

_STANDINGS: Final = {
    "attested": N_("attested for this day"),
    "assumed": N_("in force as far as we know"),
    "imprecise": N_("the exact day is not known"),
}
_SENTENCES: Final = {
    "nobody": N_("Nobody, as far as the register knows."),
    "several": N_("several claim it"),
    "nothing": N_("Nothing is called that"),
    "units": N_("Offices and units"),
    "countries": N_("Countries"),
    "bodies": N_("Partners"),
    "functions": N_("Functions"),
    "source": N_("Source:"),
    "contacts": N_("Contacts"),
    "guess": N_("Did you mean:"),
}


def data_of(reader: Reader, cited: list[int]) -> Data:
    """Give all that the script knows, in the reader's language.

    An outcome is a status, a standing, holders and the days and sources of the remits
    behind it; a column is outcomes, each followed by how many subjects have it.

    Args:
        reader: Who reads the file.
        cited: The sources that the file has named so far, in their order; those that only
            the answers rest on are added.
    """
    found = reader.ask(everybody)
    said = _Saying(reader, cited)
    return {
        "words": {name: reader.said.gettext(text) for name, text in _SENTENCES.items()},
        "roles": [_label(names.role(reader, each)) for each in found.roles],
        "roleIds": found.roles,
        "functions": _functions(reader, found),
        "subjects": [_subjects(reader, each) for each in found.asking],
        "outcomes": [said.outcome(each) for each in found.outcomes],
        "holders": list(said.holders),
        "remits": list(said.remits),
        "columns": [[number for run in each for number in run] for each in found.columns],
    }


def written(data: Data) -> str:
    r"""Write data as it may stand in a page: nothing in it can end the element it stands in.

    Example:
        >>> written({"name": "</script><!--"})
        '{"name":"\\u003c/script>\\u003c!--"}'
    """
    return json.encode(data).decode().replace("<", "\\u003c")


class _Saying:
    """Says outcomes, and gathers what several have in common."""

    def __init__(self, reader: Reader, cited: list[int]) -> None:
        self._reader = reader
        self._cited = cited
        self._places = {source: place for place, source in enumerate(cited, start=1)}
        self.holders: dict[tuple[Any, ...], int] = {}
        self.remits: dict[tuple[Any, ...], int] = {}
        self._holders: dict[str, int] = {}
        self._remits: dict[str, int] = {}

    def outcome(self, won: Won) -> tuple[Any, ...]:
        standing = _STANDINGS[won.standing.value] if won.standing else ""
        return (
            won.status.value,
            self._reader.said.gettext(standing) if standing else "",
            [self._holder(each) for each in won.holders],
            list(dict.fromkeys(self._remit(each) for each in won.remits)),
        )

    def _holder(self, name: str) -> int:
        if name not in self._holders:
            linked = names.unit(self._reader, name)
            self._holders[name] = _number(self.holders, _linked(linked))
        return self._holders[name]

    def _remit(self, name: str) -> int:
        if name not in self._remits:
            it = evidence(self._reader, self._reader.structure.remits[name])
            row = it.since, it.until, it.standing, self._note(it.note)
            self._remits[name] = _number(self.remits, row)
        return self._remits[name]

    def _note(self, source: int) -> int:
        if source and source not in self._places:
            self._cited.append(source)
            self._places[source] = len(self._cited)
        return self._places.get(source, 0)


def _functions(reader: Reader, found: Everybody) -> Data:
    structure = reader.structure
    place = {name: at for at, name in enumerate(found.functions)}
    linked = [names.function(reader, name) for name in found.functions]
    return {
        "ids": found.functions,
        "labels": [_linked(each) for each in linked],
        "names": _with_labels(linked, reader.ask(functions_of)),
        "broader": [place.get(structure.functions[each].broader, -1) for each in found.functions],
    }


def _subjects(reader: Reader, asking: Asking) -> Data:
    linked = [names.subject(reader, asking.kind, each) for each in asking.subjects]
    known = reader.ask(names_of, asking.kind, reader.site.languages)
    return {
        "kind": asking.kind,
        "ids": asking.subjects,
        "labels": [_linked(each) for each in linked],
        "names": _with_labels(linked, known),
        "columns": asking.columns,
    }


def _with_labels(linked: Iterable[Linked], known: Iterable[tuple[str, ...]]) -> list[list[str]]:
    """Put the other names beside each label."""
    return [
        [name for name in all_ if name != label.words.text]
        for label, all_ in zip(linked, known, strict=True)
    ]


def _linked(linked: Linked) -> tuple[str, str, str]:
    return (*_label(linked.words), linked.href)


def _label(words: Words) -> tuple[str, str]:
    return printable(words.text), words.language


def _number(known: dict[tuple[Any, ...], int], row: tuple[Any, ...]) -> int:
    return known.setdefault(row, len(known))
