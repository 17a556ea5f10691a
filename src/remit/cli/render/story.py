"""A stretch of days with one answer, told: when, who, for whom, on whose word, and why then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from remit.cli.render.ending import Endings
from remit.model.event import ChangeEvent
from remit.model.scope import scope
from remit.model.structure import Structure
from remit.publish.english.events import Teller
from remit.publish.english.words import ENGLISH, listed, scope_words, since_words
from remit.resolve.answer import Link, Question, Status
from remit.resolve.timeline import Spell, at
from remit.temporal.bound import Bound
from remit.temporal.period import BEGINNING, ENDLESS
from remit.text.days import as_of_words

_EVENTS: Final = 4
"""Events that are told of a day; more are counted."""


class Story:
    """Tells the spells of one answer.

    Args:
        structure: The organisation on the day of the telling.
        question: What was asked.
        endings: Why things ended.
    """

    def __init__(self, structure: Structure, question: Question, endings: Endings) -> None:
        """Take what is told, and from when it is looked at."""
        self._structure = structure
        self._question = question
        self._endings = endings
        self._teller = Teller(structure)

    def lines(self, spell: Spell, following: Spell | None) -> Iterator[Text]:
        """Tell one spell, in lines."""
        said = f"{self._when(spell, following)} {self._who(spell)}"
        yield Text(f"{said[0].upper()}{said[1:]}.")
        if spell.cut_by:
            yield Text(f"{self._why(spell)}.", style="label")
            yield from (Text(note, style="label") for note in _remarks(spell))
            because = filter(None, map(self._endings.of, _in_order(spell)))
            yield from (Text(each, style="label") for each in because)
        for words in dict.fromkeys(_on_whose_word(link) for link in spell.winners):
            yield Text(words, style="link")

    # When -----------------------------------------------------------------------------

    def _when(self, spell: Spell, following: Spell | None) -> str:
        until = self._first_day(following) if following else ""
        if spell.days.start == BEGINNING:
            return f"until {until}" if until else "at all times"
        first = self._first_day(spell)
        if until:
            return f"from {first} until {until}"
        return f"since {first}" if self._has_come(spell) else f"from {first} on"

    def _first_day(self, spell: Spell) -> str:
        """Say since when, to the day where any of what happened is known to the day."""
        return since_words(_firmest(spell).bound.text)

    def _has_come(self, spell: Spell) -> bool:
        return spell.days.start <= self._structure.day

    def _is_over(self, spell: Spell) -> bool:
        return spell.days.end <= self._structure.day

    # Who ------------------------------------------------------------------------------

    def _who(self, spell: Spell) -> str:
        names = self._teller.names(spell.days.start)
        if spell.status is Status.NOT_OPEN:
            return self._not_open(spell)
        who = listed([names.unit(each) for each in spell.holders]) or "nobody"
        said = f"{who} {self._verb(spell, several=len(spell.holders) > 1)}"
        if spell.status is Status.CONTESTED:
            return f"{said}, and it {'was' if self._is_over(spell) else 'is'} contested"
        whom = dict.fromkeys(self._for_whom(spell, link) for link in spell.winners)
        return f"{said}, {' and '.join(whom)}" if whom else said

    def _verb(self, spell: Spell, *, several: bool) -> str:
        if self._is_over(spell):
            return "answered"
        if not self._has_come(spell):
            return "are to answer" if several else "is to answer"
        if spell.days.start != BEGINNING and spell.days.end == ENDLESS:
            return "have answered" if several else "has answered"
        return "answer" if several else "answers"

    def _not_open(self, spell: Spell) -> str:
        names = self._teller.names(spell.days.start)
        was = "was" if self._is_over(spell) else "is" if self._has_come(spell) else "will be"
        if at(self._structure, spell.days.start).function(self._question.function) is None:
            return f"{names.function(self._question.function)} {was} no function"
        return f"{names.subject(self._question.subject)} {was} not open"

    def _for_whom(self, spell: Spell, link: Link) -> str:
        names = self._teller.names(spell.days.start)
        part = "" if not link.distance else f" in {names.function(link.function)}"
        return f"for {scope_words(scope(link.scope), names)}{part}"

    def _why(self, spell: Spell) -> str:
        told = [self._teller.sentence(event) for event in _in_order(spell)]
        more = [f"and {len(told) - _EVENTS} more"] if len(told) > _EVENTS else []
        return f"{_on_day(_firmest(spell).bound)}: {'; '.join((*told[:_EVENTS], *more))}"


def _in_order(spell: Spell) -> list[ChangeEvent]:
    """Give what happened, that of which is told first before all else."""
    return sorted(spell.cut_by, key=lambda event: _FIRST.get(event.file, len(_FIRST)))


def _remarks(spell: Spell) -> list[str]:
    """Give what is remarked of the first remit that began; or else of one that ended."""
    remits = [event for event in spell.cut_by if event.file == "remits"]
    notes = [each.fact.note for each in sorted(remits, key=lambda event: event.what == "ends")]
    return [note for note in notes if note][:1]


def _firmest(spell: Spell) -> ChangeEvent:
    """Give the event of a cut whose day is known best."""
    return min(spell.cut_by, key=lambda event: event.bound.reduced)


def _on_day(bound: Bound) -> str:
    """Say on which day something happened, as far as it is known.

    Example:
        >>> from remit.temporal.bound import start
        >>> _on_day(start("2011-07-01")), _on_day(start("by 2014"))
        ('On 1 July 2011', 'In 2014 or earlier')
        >>> _on_day(start("2011"))
        'In 2011, on a day that is not known'
    """
    said = since_words(bound.text)
    if bound.reduced:
        return f"In {said}, on a day that is not known"
    return f"In {said}" if bound.text.startswith("by ") else f"On {said}"


def _on_whose_word(link: Link) -> str:
    attested = f"attested for {as_of_words(link.attested, ENGLISH)}" if link.attested else ""
    return " · ".join(filter(None, (attested or "no dated source", link.basis, link.source)))


_FIRST: Final = {"units": 0, "bodies": 1, "functions": 2, "remits": 3}
"""The files of which is told first; then come the rest."""
