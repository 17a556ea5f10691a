"""Every event of the registers that travel with Remit is told in a sentence."""

from datetime import date

import pytest
from tests.cli.running import ROOT

from remit.formats.replay import read_replay
from remit.model.structure import Structure
from remit.publish.english.events import Teller
from remit.resolve.history import history_of

REGISTERS = ROOT / "src" / "remit" / "registers"


@pytest.mark.parametrize("name", ["iom", "example"])
@pytest.mark.parametrize("compared", [False, True])
def test_every_event_has_a_sentence(name: str, compared: bool) -> None:
    """With names for ids, in the past and planned, with a first day and without one."""
    register = read_replay(REGISTERS / name).register
    teller = Teller(Structure(register, date(2012, 6, 1)), compared=compared)
    events = {
        (event.file, event.key, event.day, event.what): event
        for file, histories in register.histories.items()
        for key in histories
        for event in history_of(register, file, key)
    }

    sentences = [teller.sentence(event) for event in events.values()]

    assert len(sentences) > 400
    for sentence in sentences:
        assert len(sentence.split()) > 1, sentence
        assert "None" not in sentence.split()
