"""The page of commands: nothing missing, nothing invented, and every example true."""

import inspect
import re
from typing import Any

import pytest
from tests.cli.pages import PAGE, json_examples, renewed
from tests.cli.running import run
from typer.core import TyperOption
from typer.main import get_command

from remit.cli.app import app

TEXT = PAGE.read_text()
EVERYWHERE = {"--help"}
"""What the page says of all commands at once."""


def _commands() -> dict[str, Any]:
    """Give every command by its name; those of groups by both words."""
    found: dict[str, Any] = {}
    for name, each in commands_of(get_command(app)).items():
        own = commands_of(each)
        found |= {f"{name} {word}": one for word, one in own.items()} if own else {name: each}
    return found


def commands_of(command: object) -> dict[str, Any]:
    """Give the commands of a group; none of what is no group. Typer does not show its types."""
    return getattr(command, "commands", {})


COMMANDS = _commands()


def sections() -> dict[str, str]:
    """Give what the page says of each command."""
    found = re.split(
        r"^### remit (.+)$", TEXT.partition("## The JSON documents")[0], flags=re.MULTILINE
    )
    return dict(zip(found[1::2], found[2::2], strict=True))


def options(section: str) -> set[str]:
    """Give the options that a section lists."""
    listed = re.search(r"^Options: (.*?)\n\n", section, re.MULTILINE | re.DOTALL)
    assert listed is not None
    return set(re.findall(r"`(--[a-z-]+)", re.sub(r"\(.*?\)", "", listed[1], flags=re.DOTALL)))


def test_every_command_has_its_section_in_the_order_of_the_help() -> None:
    assert list(sections()) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_documented_and_no_other(name: str) -> None:
    own = {
        spelling
        for param in COMMANDS[name].params
        if isinstance(param, TyperOption)
        for spelling in param.opts
        if spelling.startswith("--")
    }

    assert options(sections()[name]) == own - EVERYWHERE


@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_of_the_help_is_broken_twice(name: str) -> None:
    """Line breaks within a paragraph are kept, so what stands before one fits a terminal of 80."""
    _, *paragraphs = inspect.cleandoc(COMMANDS[name].help).split("\n\n")
    broken = [line for each in paragraphs for line in each.splitlines()[:-1]]

    assert [line for line in broken if len(line) > 78] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_what_may_be_left_out_has_one_pair_of_brackets(name: str) -> None:
    assert "[[" not in run(*name.split(), "--help").out


def test_every_command_has_an_example_that_names_it() -> None:
    for name, section in sections().items():
        assert f"```console\n$ remit {name}" in section


def test_the_options_before_a_command_are_documented() -> None:
    before = {param.opts[0] for param in get_command(app).params if isinstance(param, TyperOption)}

    for option in before - EVERYWHERE:
        assert f"`{option}`" in TEXT


def test_every_example_prints_what_the_page_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this fails, `python -m tests.cli.pages` writes the examples anew."""
    monkeypatch.delenv("REMIT_DB", raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    assert renewed(TEXT) == TEXT


def test_every_document_is_shown() -> None:
    with_json = {name for name in COMMANDS if "--json" in options(sections()[name])}

    assert json_examples(TEXT) == with_json | {"matrix", "rasci", "routing"}
