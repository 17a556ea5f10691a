"""How the reference register came about: what was before the reform, and two sets of changes."""

from datetime import date

import pytest
from tests.shared import replay

from remit.change.compile import Compiled
from remit.model.evidence import Claim, Source
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.step import Record

REFORM_DAY = date(2011, 7, 1)


@pytest.fixture(scope="module")
def reform() -> Compiled:
    """The change set of 2011, at what was there before."""
    return replay().changes[0]


@pytest.fixture(scope="module")
def before(reform: Compiled) -> Register:
    """What was there and known before the reform."""
    return reform.before


def test_it_came_about_in_a_folder_and_two_changes() -> None:
    assert replay().name == "before-2011"
    assert [each.draft.title for each in replay().changes] == [
        "Reform of 1 July 2011, and what followed",
        "Mergers of 2024, and what followed",
    ]


def test_before_the_reform_no_day_of_it_or_after_it_is_known(before: Register) -> None:
    """Neither of a start nor of an end, nor does a note speak of it."""
    versions = [
        (file, key, version)
        for file, histories in before.histories.items()
        for key, history in histories.items()
        for version in history.versions
    ]
    bounds = [(file, key, version.stretch) for file, key, version in versions]

    assert [
        (file, key)
        for file, key, stretch in bounds
        for bound in (stretch.valid_from, stretch.valid_to)
        if bound.stated and bound.day >= REFORM_DAY
    ] == []
    assert [(file, key) for file, key, version in versions if "Reform of" in version.note] == []


def test_every_step_names_its_source_and_each_is_listed(before: Register) -> None:
    """That of a claim stands in its key."""
    unsaid = [
        step
        for change in replay().changes
        for step in change.draft.steps
        if (step.source,) not in before.all(Source)
        and not (isinstance(step, Record) and step.file == Claim.FILE)
    ]

    assert unsaid == []


def test_what_ended_with_the_reform_was_ended_by_it(reform: Compiled) -> None:
    """So that it can be taken out of the register as one act."""
    ended = [
        made.file
        for made in reform.made
        if made.after is None and made.stretch.valid_from.text == "2011-07-01"
    ]

    counts = {file: ended.count(file) for file in dict.fromkeys(ended)}
    assert counts == {
        "designated": 18 + 7,
        "remits": 18 * 5 + 4 + 2,  # regional support, liaison, countries
        "accreditations": 1,
    }


def test_every_row_of_the_reform_begins_or_ends_on_its_day_or_later(reform: Compiled) -> None:
    """Nothing of what was known before is corrected: a reform is no correction."""
    dated = [each for each in reform.made if KINDS[each.file].dated]

    assert [each for each in dated if each.stretch.valid_from.day < REFORM_DAY] == []
