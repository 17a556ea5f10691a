"""What breaks the policies of a day, in words: grouped by policy, refusals first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.policies import own_title, severity_text
from remit.cli.render.sentences import sentences
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import counted
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.judge import Broken


def show_findings(console: Console, structure: Structure, found: Sequence[Broken]) -> None:
    """Print what is broken, with the policy; what is no refusal is a warning."""
    names = Names(structure)
    if not found:
        console.print("Nothing is left open.")
    for policy, group in groupby(found, key=lambda each: each.policy):
        broken = list(group)
        console.print(_title(structure, names, policy, broken))
        for said in sentences(structure, names, [each.finding for each in broken]):
            console.print(Padding(said, (0, 0, 0, 2)))
        console.print()
    if found:
        console.print(_counts(found), style="foot")
        hint = f"What one means: remit check --explain {found[0].policy}"
        console.print(hint, style="foot", end="")
    show_foot(console, structure)


def _title(structure: Structure, names: Names, policy: str, broken: Sequence[Broken]) -> Text:
    own = {each.id: each for each in structure.register.settings.policies.own}
    usual = POLICIES.get(policy)
    title = usual.title if usual is not None else own_title(own[policy], names)
    text = Text(f"{title} ({len(broken)})", style="name")
    text.append(" · ", style="not bold dim").append(policy, style="not bold cyan")
    if broken[0].severity == "refusal":
        text.append(" · ", style="not bold dim").append_text(severity_text("refusal"))
    return text


def _counts(found: Sequence[Broken]) -> str:
    hard = sum(each.severity == "refusal" for each in found)
    said = counted(len(found), "finding")
    if not hard:
        return f"{said}, no refusal"
    return f"{said}: {counted(hard, 'refusal')}, {counted(len(found) - hard, 'warning')}"
