"""Findings in words, grouped by what they are, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.padding import Padding

from remit.cli.names import Names
from remit.cli.render.foot import show_foot
from remit.cli.words import MANY, counted, listed
from remit.model.structure import Structure, Subject
from remit.resolve.finding import Finding, What

_NAMED = 6

_TITLE: Final = {
    What.CONTEST: "Contested: several claim it, and none is narrower",
    What.FRAGILE_CONTEST: "Fragile contests: one claim lies within the other by what the two say",
    What.GAP: "Gaps: nobody answers",
    What.FRAGILE: "Fragile: narrower only by who happens to be there",
    What.ORPHAN: "Orphans: remits for nobody, or of a closed unit",
    What.WORDS_ONLY: "Areas known in words only: remits that reach nobody until members are named",
    What.TERM_NOT_IN_FORCE: "Scopes that name what is closed",
    What.TRANSFER_WITHOUT_REMIT: "Transfers that no remit bears out",
    What.SINGLE_POINT: "Single points: one filled post behind answers",
    What.DESERT: "Deserts: answered only by remits for all",
    What.LINE_TO_CLOSED: "Lines of reporting to a closed unit",
    What.LINES_IN_A_CYCLE: "Lines of reporting that go round",
    What.PERSONAL_MAILBOX: "Mailboxes that read like the name of a person",
}


_OF_REMITS: Final = frozenset({What.ORPHAN, What.WORDS_ONLY, What.TERM_NOT_IN_FORCE, What.DESERT})


def show_findings(console: Console, structure: Structure, findings: Sequence[Finding]) -> None:
    """Print the findings."""
    names = Names(structure)
    if not findings:
        console.print("Nothing is left open.")
    for what, group in groupby(findings, key=lambda each: each.what):
        found = list(group)
        console.print(f"{_TITLE[what]} ({len(found)})", style="name")
        for said in _said(what, found, structure, names):
            console.print(Padding(said, (0, 0, 0, 2)))
        console.print()
    if findings:
        console.print(counted(len(findings), "finding"), style="foot", end="")
    show_foot(console, structure)


def _said(
    what: What, found: Sequence[Finding], structure: Structure, names: Names
) -> Iterator[str]:
    if what in _OF_REMITS:
        return _by_holder(found, names)
    return (_SAY[what](each, structure, names) for each in found)


def _subjects(finding: Finding, structure: Structure, names: Names) -> str:
    if finding.kind is None:
        return ""
    every = len(structure.subjects[finding.kind])
    if len(finding.subjects) == every and every > 1:
        return f"all {every} {MANY[finding.kind]}"
    named = [names.subject(Subject(finding.kind, each)) for each in finding.subjects]
    said = listed(named, _NAMED)
    if len(named) <= _NAMED:
        return said
    return f"{len(named)} of {every} {MANY[finding.kind]} ({said})"


def _in_what(finding: Finding, names: Names) -> str:
    role = "" if finding.role in {"", "provides"} else f" ({finding.role})"
    return f"{names.function(finding.function)}{role}"


def _about_subjects(finding: Finding, structure: Structure, names: Names) -> str:
    holders = listed([names.unit(each) for each in finding.holders])
    by = f", by {holders}" if holders else ""
    return f"{_in_what(finding, names)}: {_subjects(finding, structure, names)}{by}"


def _by_holder(found: Sequence[Finding], names: Names) -> Iterator[str]:
    """Say findings about remits, a line a holder."""
    by_holder: dict[tuple[str, ...], list[str]] = {}
    for each in found:
        rows = f" ({' '.join(each.rows)})" if each.rows else ""
        by_holder.setdefault(each.holders, []).append(f"{_in_what(each, names)}{rows}")
    for holders, functions in by_holder.items():
        yield f"{listed([names.unit(each) for each in holders])}: {listed(functions)}"


def _about_rows(finding: Finding, structure: Structure, names: Names) -> str:
    who = [names.unit(each) for each in finding.holders] or [_subjects(finding, structure, names)]
    what = f": {names.function(finding.function)}" if finding.function else ""
    return f"{listed(who)}{what} ({' '.join(finding.rows)})"


def _about_pair(finding: Finding, structure: Structure, names: Names) -> str:
    narrow, wide = (names.unit(each) for each in finding.holders)
    before = f"{_in_what(finding, names)}: {_subjects(finding, structure, names)}"
    return f"{before}: {narrow} before {wide} ({' '.join(finding.remits)})"


def _about_post(finding: Finding, _: Structure, names: Names) -> str:
    unit, (post,) = names.unit(finding.holders[0]), finding.rows
    return f"{unit}, {post.removeprefix('posts:')}: {counted(finding.count, 'answer')}"


def _about_lines(finding: Finding, structure: Structure, names: Names) -> str:
    to = listed([names.unit(each) for each in finding.holders])
    return _subjects(finding, structure, names) + (f", to {to}" if to else "")


_SAY: Final[dict[What, Callable[[Finding, Structure, Names], str]]] = {
    What.CONTEST: _about_subjects,
    What.FRAGILE_CONTEST: _about_pair,
    What.GAP: _about_subjects,
    What.FRAGILE: _about_pair,
    What.SINGLE_POINT: _about_post,
    What.TRANSFER_WITHOUT_REMIT: _about_rows,
    What.LINE_TO_CLOSED: _about_lines,
    What.LINES_IN_A_CYCLE: _about_lines,
    What.PERSONAL_MAILBOX: _about_rows,
}
