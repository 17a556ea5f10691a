"""A register as it came about: a folder it begins with, and changes in turn."""

from pathlib import Path

import pytest
from tests.formats.folders import folder

from remit.errors import MistakesError
from remit.formats.folder import read_folder
from remit.formats.replay import read_replay
from remit.model.unit import Unit

RENAMED = (
    'title = "A name"\non = 2012-03-01\n[[step]]\ndo = "rename"\nunit = "lima"\nname = "Peru"\n'
)
CLOSED = 'title = "An end"\n[[step]]\ndo = "close"\non = 2015-01-01\nunit = "lima"\n'


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with what a small register begins with, and no changes yet."""
    folder(tmp_path / "at-first", {})
    (tmp_path / "changes").mkdir()
    return tmp_path


def change(kept: Path, **texts: str) -> None:
    for name, text in texts.items():
        (kept / "changes" / f"{name}.toml").write_text(text)


def names(versions: tuple[Unit, ...]) -> list[tuple[str, str, str]]:
    return [
        (each.name.text, each.stretch.valid_from.text, each.stretch.valid_to.text)
        for each in versions
    ]


def test_changes_follow_one_another_in_the_order_of_their_names(kept: Path) -> None:
    change(kept, b=CLOSED, a=RENAMED)
    replay = read_replay(kept)

    assert [each.draft.title for each in replay.changes] == ["A name", "An end"]
    assert [names(each.history(Unit, "lima").versions) for each in replay.states] == [
        [("Lima", "", "")],
        [("Lima", "", "2012-03-01"), ("Peru", "2012-03-01", "")],
        [("Lima", "", "2012-03-01"), ("Peru", "2012-03-01", "2015-01-01")],
    ]
    assert replay.register == replay.states[-1]


def test_a_register_folder_is_one_to_which_nothing_has_happened(tmp_path: Path) -> None:
    alone = folder(tmp_path / "alone", {})
    replay = read_replay(alone)

    assert (replay.name, replay.changes) == ("alone", ())
    assert replay.register == read_folder(alone).register


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (RENAMED.replace("rename", "renmae"), "a.toml, line 4, do: step 1: no step is called"),
        (RENAMED.replace("lima", "lmia"), "a.toml, line 5, step 1, unit: no unit is called 'lmia'"),
    ],
)
def test_a_mistake_in_a_change_is_told_with_its_line(kept: Path, text: str, said: str) -> None:
    change(kept, a=text)
    with pytest.raises(MistakesError) as caught:
        read_replay(kept)

    assert str(caught.value.mistakes[0]).startswith(said)


def test_a_change_that_is_no_text_is_told(kept: Path) -> None:
    (kept / "changes" / "a.toml").write_bytes(b'title = "\xff"\n')
    with pytest.raises(MistakesError) as caught:
        read_replay(kept)

    assert "a.toml, line 1" in str(caught.value.mistakes[0])


def test_a_folder_that_holds_no_register_is_told(tmp_path: Path) -> None:
    with pytest.raises(MistakesError) as caught:
        read_replay(tmp_path)

    assert "register.toml" in str(caught.value.mistakes[0])
