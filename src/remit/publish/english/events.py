"""What happened to a row, as a sentence: in the past, or planned for a day to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from remit.model.event import ChangeEvent
from remit.model.kind import KINDS
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.english.columns import became
from remit.publish.english.names import Names
from remit.publish.english.words import listed, scope_words, since_words
from remit.resolve.answer import PROVIDES
from remit.resolve.timeline import at
from remit.temporal.period import BEGINNING
from remit.text.harmless import one_line
from remit.text.names import SOURCE_LANGUAGE, language_name

_VERBS: Final[Mapping[str, tuple[str, str]]] = {
    "begins": ("began", "is to begin"),
    "changes": ("changed", "is to change"),
    "ends": ("ended", "is to end"),
    "opens": ("opened", "is to open"),
    "closes": ("closed", "is to close"),
    "becomes": ("became", "is to become"),
    "ceases": ("ceased to be", "is to cease to be"),
    "joins": ("joined", "is to join"),
    "leaves": ("left", "is to leave"),
    "appears": ("began", "is to begin"),
    "is renamed": ("was renamed", "is to be renamed"),
    "is": ("was still", "is still to be"),
}
"""Each verb for a day that has come, and for one that has not."""

_UNDATED: Final[Mapping[str, str]] = {
    "begins": "held",
    "opens": "was there",
    "appears": "was there",
    "becomes": "was",
    "joins": "was in",
}
"""The verbs for what has no first day."""

_COMPARED: Final[Mapping[str, str]] = {
    "begins": "is there now",
    "changes": "is different",
    "ends": "is not there",
    "opens": "is open",
    "closes": "is not open",
    "appears": "is there now",
    "becomes": "is",
    "ceases": "is not",
    "joins": "is in",
    "leaves": "is not in",
    "is renamed": "is called",
    "is": "is still",
}
"""The verbs for one moment as against another, where neither comes after the other."""

_A_DAY: Final = timedelta(days=1)


class Teller:
    """Tells events with the names of their day, as of the day on which they are told.

    Args:
        structure: The organisation on the day of the telling.
        compared: Tell what is there and what is not, and not what happened.
    """

    def __init__(self, structure: Structure, *, compared: bool = False) -> None:
        """Take the organisation."""
        self._structure = structure
        self._compared = compared
        self._names: dict[date, Names] = {structure.day: Names(structure)}

    def names(self, day: date) -> Names:
        """Give the names of a day; those of the telling for what has no day."""
        if day == BEGINNING:
            return self._names[self._structure.day]
        if day not in self._names:
            self._names[day] = Names(at(self._structure, day))
        return self._names[day]

    def is_root(self, unit: str, day: date) -> bool:
        """Tell whether a unit is part of none: then nobody needs to be told of it."""
        row = self._structure.register.history(Unit, unit).on(day)
        return row is not None and not row.part_of

    def has_come(self, day: date) -> bool:
        """Tell whether a day lies in the past or is the day of the telling."""
        return day <= self._structure.day

    def verb(self, verb: str, event: ChangeEvent) -> str:
        """Give a verb in the past, or as what is planned, or for what has no day."""
        if self._compared:
            return _COMPARED[verb]
        if event.day == BEGINNING:
            return _UNDATED[verb]
        past, planned = _VERBS[verb]
        return past if self.has_come(event.day) else planned

    def when(self, event: ChangeEvent) -> str:
        """Say on which day, as it is written."""
        return since_words(event.bound.text) or "from the start"

    def sentence(self, event: ChangeEvent) -> str:
        """Say what happened, without the day and the full stop."""
        return _TOLD.get(event.file, _any)(self, event)

    def changes(self, event: ChangeEvent) -> Iterator[str]:
        """Say what became of each column that changed."""
        if not event.columns:
            return
        before, after = self.names(event.day - _A_DAY), self.names(event.day)
        kind = KINDS[event.file]
        for column in event.columns:
            # A translation says the same in other words.
            if not kind.find(column)[1]:
                yield became(before, after, event, column)


def _unit(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    name = names.unit(row.id)
    if event.what == "begins":
        is_in = row.part_of and not teller.is_root(row.part_of, event.day)
        within = f", as part of {names.unit(row.part_of)}" if is_in else ""
        return f"{name} {teller.verb('opens', event)}{within}"
    if event.what == "ends":
        heirs = listed([names.unit(each) for each in row.successors])
        return f"{name} {teller.verb('closes', event)}" + (f"; {heirs} after it" if heirs else "")
    return _changed(teller, event, name)


def _named(teller: Teller, event: ChangeEvent) -> str:
    """Tell of a body, function, group, country or site: it began, ended or changed."""
    row: Any = event.fact
    name = teller.names(event.day).thing(_KIND[event.file], row.id)
    if event.what == "changes":
        return _changed(teller, event, name)
    return f"{name} {_verb(teller, event)}"


def _country(teller: Teller, event: ChangeEvent) -> str:
    """Tell of what the organisation calls a country itself."""
    row: Any = event.fact
    if event.what == "changes":
        return _changed(teller, event, teller.names(event.day).country(row.id))
    name = row.name.best()
    language = language_name(name.language, SOURCE_LANGUAGE) or name.language
    called = f"that {row.id} is called {one_line(name.text)}"
    spoken = f"{called} in {language}" if name.language else called
    return f"{spoken} {teller.verb(event.what, event)}"


def _changed(teller: Teller, event: ChangeEvent, name: str) -> str:
    said = []
    if "name" in event.columns:
        before: Any = event.before
        said.append(
            f"{one_line(before.name.best().text)} {teller.verb('is renamed', event)} {name}"
        )
    rest = [each for each in teller.changes(event) if not each.startswith("name:")]
    if rest:
        said.append(f"{name} {teller.verb('changes', event)}: {'; '.join(rest)}")
    return " and ".join(said) or f"what is known of {name} {teller.verb('changes', event)}"


def _post(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    name = one_line(row.name.best().text)
    if event.what == "changes":
        return _changed(teller, event, name)
    where = teller.names(event.day).unit(row.unit)
    return f"the post {name} of {where} {_verb(teller, event)}"


def _remit(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    role = "" if row.role == PROVIDES else f" ({row.role})"
    what = f"the remit of {names.unit(row.holder)} on {names.function(row.function)}{role}"
    if event.what == "changes":
        return _changed(teller, event, what)
    return f"{what}, for {scope_words(row.scope, names)}, {teller.verb(event.what, event)}"


def _designated(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    verb = teller.verb({"begins": "becomes", "ends": "ceases"}.get(event.what, "is"), event)
    return f"{names.unit(row.unit)} {verb} {names.designation(row.designation)}"


def _member(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    verb = teller.verb({"begins": "joins", "ends": "leaves"}.get(event.what, "is"), event)
    return f"{names.called(_MEMBERS, row.member)} {verb} {names.group(row.group)}"


def _accreditation(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    acts = f", exercised by {names.unit(row.exercised_by)}," if row.exercised_by else ""
    what = f"the status of {names.unit(row.holder)} with {names.body(row.body)}"
    return f"{what} ({row.status.replace('-', ' ')}){acts} {teller.verb(event.what, event)}"


def _delegation(teller: Teller, event: ChangeEvent) -> str:
    row: Any = event.fact
    names = teller.names(event.day)
    functions = listed([names.function(each) for each in row.functions]) or "all functions"
    what = f"that {names.unit(row.to)} acts for {names.unit(row.from_)} in {functions}"
    return f"{what} {teller.verb(event.what, event)}"


def _any(teller: Teller, event: ChangeEvent) -> str:
    thing = _THINGS.get(event.file, event.file.removesuffix("s"))
    what = f"the {thing} {' '.join(filter(None, event.key))}"
    said = "; ".join(teller.changes(event))
    return f"{what} {_verb(teller, event)}" + (f": {said}" if said else "")


def _verb(teller: Teller, event: ChangeEvent) -> str:
    return teller.verb("appears" if event.what == "begins" else event.what, event)


_MEMBERS: Final = ("units", "bodies", "countries", "groups")

_KIND: Final[Mapping[str, str]] = {
    "bodies": "body",
    "functions": "function",
    "groups": "group",
}

_THINGS: Final[Mapping[str, str]] = {
    "activities": "activity",
    "post_costs": "cost of the post",
    "posts_funding": "funding of the post",
    "office_costs": "cost of the office",
    "overhead_rates": "overhead rate of the agreement",
    "exchange_rates": "exchange rate of",
    "service_shares": "part of the service of",
}
"""What a row of a file is called, where the name of the file does not tell."""

_TOLD: Final[Mapping[str, Callable[[Teller, ChangeEvent], str]]] = {
    "units": _unit,
    **dict.fromkeys(_KIND, _named),
    "countries": _country,
    "posts": _post,
    "remits": _remit,
    "designated": _designated,
    "members": _member,
    "accreditations": _accreditation,
    "delegations": _delegation,
}
