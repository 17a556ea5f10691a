"""The examples on pages of the documentation: followed again, and made comparable.

`python -m tests.cli.pages` writes them anew, for a person to read what changed.
"""

import contextlib
import json
import os
import re
import shlex
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from tests.cli.running import ROOT, run

from remit.formats.workbook import first

DOCS = ROOT / "docs"
PAGE = DOCS / "reference" / "commands.md"
FOLLOWED = tuple(
    DOCS / f"{name}.md"
    for name in (
        *("tutorial/first-register", "tutorial/lighthouse", "tutorial/move-a-function"),
        *("how-to/feed-a-service-desk", "how-to/ask-about-the-past", "how-to/keep-in-git"),
        "how-to/receive-iati-files",
        "how-to/see-what-a-move-costs",
    )
)
"""Pages to be followed from the first line to the last."""

_GOES_ON = {DOCS / "tutorial" / "move-a-function.md": DOCS / "tutorial" / "first-register.md"}
"""Pages that begin in the folder in which another ends."""

_CONSOLE = r"```console\n\$ (?P<command>.*)\n(?P<shown>(?:.*\n)*?)```"
_FILE = r"```\{code-block\} text\n:caption: (?P<file>\S+)\n\n(?P<content>(?:.*\n)*?)```"
_REFUSED = r"```\{code-block\} console\n:caption: Refused\n\n\$ (?P<refused>.*)\n(?:(?:.*\n)*?)```"
_STEP = re.compile(f"{_CONSOLE}|{_FILE}|{_REFUSED}")
_JSON = re.compile(r"^`(?P<command>remit [^`]*)`\n\n```json\n(?:.*\n)*?```", re.MULTILINE)

GROUPS = ("finance", "iati")
"""Words that begin several commands."""

_NOT_RUN = {"serve", "forget", "publish"}
"""Examples that would wait, or need a register of their own; other tests run these commands."""

_KNOWN = re.compile(r"as known \S+ \S+ UTC · record (\d+) · [0-9a-f]{12}")
_RECORDED = re.compile(r"record (\d+) · [0-9a-f]{12} · \S+ \S+ UTC")
_CONTENT = re.compile(r"content [0-9a-f]{12}")
_MINUTE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
_SENTENCES = re.compile(r'("kind": "sentences",\s+"said": )\d+(,\s+"all": )\d+')
_HASH = re.compile(r'"[0-9a-f]{64}"')


def followed(page: Path) -> str:
    """Give a page with what its examples print now, after the page that it goes on from."""
    begun = _GOES_ON.get(page)
    return renewed(page.read_text(), after=begun.read_text() if begun else "")


def renewed(page: str, *, after: str = "") -> str:
    """Give the page with what its examples print now, in a folder of their own.

    Files that the page shows, by their caption, are written on the way. A new register has no
    workbook, because a reader who has only run `make install` has not what writes one.

    Args:
        page: The page.
        after: The page that was followed before, in the same folder.
    """
    plain = mock.patch.object(first, "_can_write", return_value=False)
    with plain, tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        _STEP.sub(_followed, after)
        return _JSON.sub(_document, _STEP.sub(_followed, page))


def json_examples(page: str) -> set[str]:
    """Give the commands of which a document is shown, those of groups by both words."""
    words = [match["command"].split()[1:3] for match in _JSON.finditer(page)]
    return {" ".join(each) if each[0] in GROUPS else each[0] for each in words}


def _followed(step: re.Match[str]) -> str:
    if step["file"]:
        Path(step["file"]).write_text(step["content"])
        return step[0]
    if step["refused"]:
        said = comparable(_answered(step["refused"], code=2).rstrip())
        opening = step[0].partition("$ ")[0]
        return f"{opening}$ {step['refused']}\n{said}\n```"
    return _text(step)


def _text(example: re.Match[str]) -> str:
    command = example["command"]
    if command.split()[1] in _NOT_RUN:
        return example[0]
    before_pipe, pipe, grep = command.partition(" | grep ")
    said = _answered(before_pipe).rstrip()
    if pipe:
        kept = (line for line in said.splitlines() if re.search(grep, line))
        said = "\n".join(kept)
    return f"```console\n$ {command}\n{comparable(said)}\n```"


def _document(example: re.Match[str]) -> str:
    document = shortened(json.loads(_answered(example["command"])))
    text = comparable(json.dumps(document, indent=2, ensure_ascii=False))
    return f"`{example['command']}`\n\n```json\n{text}\n```"


def _answered(command: str, *, code: int = 0) -> str:
    result = run(*shlex.split(command)[1:])
    assert result.code == code, (command, result)
    return result.err if code else result.out


def comparable(text: str) -> str:
    """Put one instant, hash and number of sentences for those of every recording."""
    text = _KNOWN.sub(r"as known 2026-11-23 15:00 UTC · record \1 · 3f2a90c1b7d4", text)
    text = _RECORDED.sub(r"record \1 · 3f2a90c1b7d4 · 2026-11-23 15:00 UTC", text)
    text = _CONTENT.sub("content 7d40b1c93e55", text)
    text = _MINUTE.sub("2026-11-23 15:00 UTC", text)
    text = _SENTENCES.sub(r"\g<1>240\g<2>240", text)
    text = _HASH.sub('"3f2a90c1b7d4…"', text)
    return _INSTANT.sub("2026-11-23T15:00:00.000000Z", text)


def shortened(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Leave only the first of every list."""
    if isinstance(value, dict):
        return {key: shortened(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shortened(each) for each in value[:1]]
    return value


if __name__ == "__main__":
    os.environ.pop("REMIT_DB", None)
    os.environ["COLUMNS"] = "80"
    for page in (PAGE, *FOLLOWED):
        page.write_text(followed(page))
