"""What stands on a day: the versions a step speaks of, or a note that there are none."""

from __future__ import annotations

from remit.change.called.days import between, day_of
from remit.change.called.nouns import file_of, nouns
from remit.change.compile.desk import Desk
from remit.model.fact import Fact
from remit.model.kind import Key
from remit.model.step import Set
from remit.temporal.period import BEGINNING, ENDLESS
from remit.temporal.stretch import Stretch
from remit.text.catalogue import N_
from remit.text.saying import Saying, sentence
from remit.text.sayings import apart

_FIELDS = {
    "units": "unit",
    "remits": "remit",
    "posts": "post",
    "groups": "group",
    "functions": "function",
    "designations": "designation",
}


def noun(file: str) -> Saying:
    """Say what one row of a file is called.

    Example:
        >>> noun("remits"), noun("contacts")
        ('remit', 'row of contacts.csv')
    """
    if file in _FIELDS:
        return nouns([file])
    return sentence("row of {file}", file=file_of(file))


def in_force(desk: Desk, file: str, key: Key, span: Stretch, field: str = "") -> Fact | None:
    """Give the version in force on the first day of a span; a note where there is none."""
    history = desk.history(file, *key)
    if not history:
        names = [" ".join(each) for each in desk.all(file)]
        if " ".join(key) not in desk.lost:
            desk.unknown(field or _field(desk, file), noun(file), " ".join(key), names)
        return None
    found: Fact | None = history.on(span.valid_from.day)
    if found is None:
        there = apart((shown(each.stretch) for each in history.versions), N_(" and "))
        todo = sentence("it is there {days}: write one of these days", days=there)
        desk.wrong(field or "on", _not_there(" ".join(key), span.valid_from.text), todo)
    return found


def run(desk: Desk, file: str, key: Key, span: Stretch, field: str = "") -> tuple[Fact, ...]:
    """Give the version in force on the first day with those that meet it, none where none is."""
    if in_force(desk, file, key, span, field) is None:
        return ()
    return desk.history(file, *key).run(span.valid_from.day)


def rest(versions: tuple[Fact, ...], span: Stretch) -> Stretch:
    """Give the days of a run from the first day of a span on."""
    first = versions[0].stretch.valid_from
    begins = first if span.valid_from.day <= first.day else span.valid_from
    return Stretch(begins, versions[-1].stretch.valid_to)


def shown(stretch: Stretch) -> Saying:
    """Say the days of a stretch.

    Example:
        >>> from remit.temporal.stretch import stretch
        >>> shown(stretch("2011", "")), shown(stretch("", "2012"))
        ('from 2011', 'until 2012')
    """
    first = "" if stretch.valid_from.day == BEGINNING else stretch.valid_from.text
    last = "" if stretch.valid_to.day == ENDLESS else stretch.valid_to.text
    return between(first, last)


def _not_there(name: str, day: str) -> Saying:
    if not day:
        return sentence("'{name}' is not there on the first day", name=name)
    return sentence("'{name}' is not there on {day}", name=name, day=day_of(day))


def _field(desk: Desk, file: str) -> str:
    """Give the key of a step that names a row of a file."""
    return "key" if isinstance(desk.step, Set) else _FIELDS.get(file, "key")
