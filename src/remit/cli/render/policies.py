"""Policies in words: a list of them, or one explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from remit.cli.render.foot import show_foot
from remit.cli.render.rows import Rows, named
from remit.model.policy import OwnPolicy, Severity, Value, Wanted
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import scope_words
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.listed import Listed

_STYLE: Final[Mapping[Severity, str]] = {"refusal": "wrong", "warning": "", "off": "label"}

_BROKEN: Final[Mapping[Wanted, str]] = {
    "answered": "is not answered",
    "contested": "is not contested",
    "gap": "is answered, and should not be",
}


def severity_text(severity: Severity) -> Text:
    """Write how hard a policy is."""
    return Text(severity, style=f"not bold {_STYLE[severity]}")


def own_title(own: OwnPolicy, names: Names) -> str:
    """Say what is found where a policy of a register's own is broken."""
    role = "" if own.role == "provides" else f" ({own.role})"
    what = f"{names.function(own.function)}{role} for {scope_words(own.scope, names)}"
    return f"{what} {_BROKEN[own.status]}"


def list_policies(console: Console, structure: Structure, policies: Sequence[Listed]) -> None:
    """Print every policy of a register: its id, how hard it is, what is found."""
    names = Names(structure)
    table = Table(box=None, pad_edge=False, header_style="label")
    for title in ("Policy", "Severity", "What is found"):
        table.add_column(title, no_wrap=title != "What is found", overflow="fold")
    for each in policies:
        table.add_row(
            Text(each.policy, style="id"), severity_text(each.severity), _title(each, names)
        )
    console.print(table)
    show_foot(console, structure)


def show_policy(console: Console, structure: Structure, policy: Listed) -> None:
    """Print one policy with its explanation, and how to set it."""
    console.print(named(_title(policy, Names(structure)), policy.policy))
    rows = Rows()
    rows.add("severity", severity_text(policy.severity))
    for name, value in policy.values.items():
        rows.add(name, _value(value), Text(f" · {_words(policy.policy, name)}", style="label"))
    rows.add("means", policy.means)
    rows.add("matters", policy.matters)
    rows.add("to do", policy.todo)
    rows.show(console)
    show_foot(console, structure)


def _title(policy: Listed, names: Names) -> str:
    return policy.title if policy.question is None else own_title(policy.question, names)


def _value(value: Value) -> str:
    return f"{value:,}" if isinstance(value, int) else " ".join(value) or "none"


def _words(policy: str, parameter: str) -> str:
    return POLICIES[policy].parameters[parameter].words
