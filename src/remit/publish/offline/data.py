"""What the script of the one file asks: names, and everybody's answers, as numbers into lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Raw, json

from remit.model.structure import SUBJECT_KINDS, SubjectKind
from remit.publish import names
from remit.publish.evidence import evidence
from remit.publish.notes import note
from remit.publish.offline.answers import Won, everybody, ordered
from remit.publish.offline.names import functions_of, names_of
from remit.publish.placeholders import END, NOTE
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


DATA: Final = ("functions", *(f"{kind}-subjects" for kind in SUBJECT_KINDS), "outcomes")
"""The parts of which the data are made."""

_QUOTED: Final = re.compile(f'"({NOTE}[^{END}]+{END})"')


def functions(reader: Reader) -> Data:
    """Give the functions in force with all their names."""
    rows = reader.structure.functions
    ids = tuple(rows)
    place = {name: at for at, name in enumerate(ids)}
    linked = [names.function(reader, name) for name in ids]
    return {
        "ids": ids,
        "labels": [_linked(each) for each in linked],
        "names": _with_labels(linked, reader.ask(functions_of)),
        "broader": [place.get(rows[each].broader, -1) for each in ids],
    }


def subjects(reader: Reader, kind: SubjectKind) -> Data:
    """Give the subjects of a kind with all their names."""
    ids = reader.ask(ordered, kind)
    linked = [names.subject(reader, kind, each) for each in ids]
    known = reader.ask(names_of, kind, *reader.site.languages)
    return {
        "kind": kind,
        "ids": ids,
        "labels": [_linked(each) for each in linked],
        "names": _with_labels(linked, known),
    }


def outcomes(reader: Reader) -> Data:
    """Give everybody's answers: those of each kind of subject, and what they are numbers of.

    An outcome is a status, a standing, holders and the days and sources of the remits
    behind it; a column is outcomes, each followed by how many subjects have it.
    """
    found = reader.ask(everybody)
    said = _Saying(reader)
    return {
        "outcomes": [said.outcome(each) for each in found.outcomes],
        "holders": list(said.holders),
        "remits": list(said.remits),
        "columns": [[number for run in each for number in run] for each in found.columns],
        **{each.kind: each.columns for each in found.asking},
    }


def data_of(reader: Reader, parts: Mapping[str, str]) -> Data:
    """Give all that the script knows, in the reader's language.

    Args:
        reader: Who reads the file.
        parts: What `functions`, `subjects` of each kind and `outcomes` give, written as JSON,
            by the name of the part.
    """
    raw = {name: json.decode(text, type=dict[str, Raw]) for name, text in parts.items()}
    answers = raw["outcomes"]
    roles = tuple(reader.structure.roles)
    return {
        "words": {name: reader.said.gettext(text) for name, text in _SENTENCES.items()},
        "roles": [_label(names.role(reader, each)) for each in roles],
        "roleIds": roles,
        "functions": raw["functions"],
        "subjects": [
            {**raw[f"{kind}-subjects"], "columns": answers.pop(kind)} for kind in SUBJECT_KINDS
        ],
        **answers,
    }


def written(data: Data) -> str:
    r"""Write data as it may stand in a page: nothing in it can end the element it stands in.

    Example:
        >>> written({"name": "</script><!--"})
        '{"name":"\\u003c/script>\\u003c!--"}'
    """
    text = _QUOTED.sub(r"\1", json.encode(data).decode())
    return text.replace("<", "\\u003c")


class _Saying:
    """Says outcomes, and gathers what several have in common."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
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
            # The mark of a source stands for its number in the file; 0 says that there is none.
            row = it.since, it.until, it.standing, str(note(it.note)) or 0
            self._remits[name] = _number(self.remits, row)
        return self._remits[name]


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
