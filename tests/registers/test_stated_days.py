"""No start day without a source that states it, and no end without a reason."""

import pytest
from msgspec.structs import replace
from tests.registers.backing import EVENTS, unbacked_ends, unbacked_starts
from tests.shared import replay

from remit.change.check import check
from remit.model.evidence import Source
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.step import Undesignate
from remit.model.unit import Designated, Unit
from remit.temporal.history import history
from remit.temporal.stretch import stretch

DHAKA = Undesignate(unit="dhaka", designation="mrf", source="iom-vienna-page")


def test_every_stated_start_is_stated_by_somebody(reference: Register) -> None:
    assert unbacked_starts(reference) == []


@pytest.mark.parametrize(
    ("noun", "key", "change"),
    [
        (Designated, ("dakar", "regional-office"), {"note": ""}),
        (Designated, ("denmark", "country-mission"), {"stretch": stretch("2008-05-01", "")}),
        (Unit, ("ashgabat",), {"stretch": stretch("1997-08", ""), "note": "Opened then"}),
        (Unit, ("malta",), {"source": ""}),
    ],
)
def test_a_start_that_nobody_states_is_found(
    reference: Register,
    noun: type[Designated] | type[Unit],
    key: tuple[str, ...],
    change: dict[str, object],
) -> None:
    """The law can fail: a note taken away, a day made up, a source lost."""
    row = replace(reference.all(noun)[key].versions[-1], **change)
    rows = {**reference.histories[noun.FILE], key: history([row])}
    harmed = Register(reference.settings, {**reference.histories, noun.FILE: rows})

    start = row.stretch.valid_from.text
    assert unbacked_starts(harmed) == [f"{noun.FILE} {' '.join(key)}: {start}"]


def test_every_stated_end_has_its_reason(reference: Register) -> None:
    assert unbacked_ends(reference, replay().changes) == []


def test_an_end_without_a_reason_is_found(reference: Register) -> None:
    """That is, one without a source at the step that ended it."""
    reform, *others = replay().changes
    steps = tuple(
        replace(each, source="") if each == DHAKA else each for each in reform.draft.steps
    )
    harmed = replace(reform, draft=replace(reform.draft, steps=steps))

    assert unbacked_ends(reference, (harmed, *others)) == ["designated dhaka mrf: 2011-07-01"]


def test_every_row_names_its_source_and_each_source_is_listed(reference: Register) -> None:
    """And the register refuses nothing of itself."""
    sources = {source for (source,) in reference.all(Source)}
    without = [
        (file, key)
        for file, histories in reference.histories.items()
        if file in KINDS and file != Source.FILE
        for key, each in histories.items()
        if any(version.source not in sources for version in each.versions)
    ]

    assert without == []
    assert check(reference) == ()


def test_every_source_is_used(reference: Register) -> None:
    """A source that no row cites and no note names is none of this register."""
    cited = {
        word.strip("():,;.")
        for histories in reference.histories.values()
        for each in histories.values()
        for version in each.versions
        for word in (version.source, *version.note.split())
    }

    assert [source for (source,) in reference.all(Source) if source not in cited] == []


def test_what_the_reform_and_the_mergers_began_says_so(reference: Register) -> None:
    """What began with an event says so in its words, so that it can be told from the rest."""
    for noun in (Designated, Unit):
        for key, each in reference.all(noun).items():
            for version in each.versions:
                begins = version.stretch.valid_from.text
                if begins in EVENTS:
                    said = version.note.replace("Reform", "reform").replace("Merger", "merger")
                    assert any(event in said for event in EVENTS[begins]), (key, said)
