"""Law: the spells of a timeline partition all days, and each day has the answer of its spell.

Registers are drawn as for the two readings: moving units, dated groups in groups,
versions of remits, `under:`, exceptions and bounds of every kind.
"""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded, patiently, subject_of
from tests.shared import tries

from remit.model.structure import Structure
from remit.resolve.answer import Question
from remit.resolve.definition import who_answers
from remit.resolve.timeline import Spell, timeline
from remit.temporal.period import BEGINNING, ENDLESS

FEW = settings(patiently, max_examples=tries(40))


def told(spell: Spell) -> tuple[object, ...]:
    """Give what must be the same on all days of a spell."""
    return spell.status, spell.holders, tuple(link.remit for link in spell.winners)


def answered(structure: Structure, question: Question) -> tuple[object, ...]:
    """Give the same of the answer itself."""
    part = who_answers(structure, question).role(question.role)
    return part.status, part.holders, tuple(link.remit for link in part.chain[: part.winners])


@FEW
@given(st.data())
def test_every_day_lies_in_one_spell_and_has_its_answer(data: st.DataObject) -> None:
    """Asked on first days, last days and any other, and no two spells that meet agree."""
    tables = data.draw(folders())
    register = loaded(tables)
    asked = data.draw(questions(tables))
    structure = Structure(register, asked.on)
    question = Question(subject_of(register, asked.subject), asked.function, asked.role or "")

    for line in timeline(structure, question):
        spells = line.spells
        assert (spells[0].days.start, spells[-1].days.end) == (BEGINNING, ENDLESS)
        for one, other in pairwise(spells):
            assert one.days.end == other.days.start
            assert told(one) != told(other)
        drawn = data.draw(st.lists(days_around(spells), min_size=3, max_size=8))
        for day in {asked.on, *drawn, *(spell.days.start for spell in spells)}:
            spell = next(spell for spell in spells if day in spell.days)
            of_role = Question(question.subject, question.function, line.role)
            assert answered(Structure(register, day), of_role) == told(spell)


@FEW
@given(st.data())
def test_every_cut_names_what_happened_that_day(data: st.DataObject) -> None:
    """A row began, ended or became another on the very day, and the first spell has no cut."""
    tables = data.draw(folders())
    register = loaded(tables)
    asked = data.draw(questions(tables))
    question = Question(subject_of(register, asked.subject), asked.function, asked.role or "")

    for line in timeline(Structure(register, asked.on), question):
        assert line.spells[0].cut_by == ()
        for spell in line.spells[1:]:
            assert spell.cut_by
            for event in spell.cut_by:
                assert event.day == spell.days.start == event.bound.day
                assert event.key in register.histories[event.file]


def days_around(spells: tuple[Spell, ...]) -> st.SearchStrategy[date]:
    """Draw days between the first cut and the last, and some around."""
    cuts = [spell.days.start for spell in spells[1:]] or [date(2012, 1, 1)]
    margin = timedelta(days=400)
    return st.dates(min(cuts) - margin, max(cuts) + margin)
