"""Findings as sentences, a line each; those about remits, a line a holder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from remit.cli.promises import promise_lines
from remit.model.evidence import Statement
from remit.model.kind import kind_of, written_key
from remit.model.structure import Structure, Subject
from remit.publish.english.names import Names
from remit.publish.english.words import MANY, counted, listed
from remit.resolve.finding import Finding, What

_NAMED = 6

_OF_REMITS: Final = frozenset({What.ORPHAN, What.WORDS_ONLY, What.TERM_NOT_IN_FORCE, What.DESERT})


def sentences(structure: Structure, names: Names, found: Sequence[Finding]) -> Iterator[str]:
    """Say findings of one kind."""
    what = found[0].what
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


def _about_function(finding: Finding, _: Structure, names: Names) -> str:
    return names.function(finding.function)


def _about_answers(finding: Finding, structure: Structure, names: Names) -> str:
    by = listed([names.unit(each) for each in finding.holders])
    return f"{_in_what(finding, names)}: {_subjects(finding, structure, names)}: {by or 'nobody'}"


def _about_designation(finding: Finding, structure: Structure, names: Names) -> str:
    designation = finding.rows[0].partition(":")[2]
    return f"{names.designation(designation)}: {_subjects(finding, structure, names)}"


def _about_place(finding: Finding, structure: Structure, names: Names) -> str:
    host = next(iter(finding.holders), "")
    where = f"as {names.unit(host)} in {names.place(host)}" if host else "in no country"
    return f"{_subjects(finding, structure, names)}: stands {where}"


def _about_promise(finding: Finding, structure: Structure, names: Names) -> str:
    transfer = structure.transfers[finding.rows[0].partition(":")[2]]
    what = finding.rows[1].rpartition(" ")[2]
    who, promised = names.unit(finding.holders[0]), promise_lines(structure, transfer)[0]
    return f"{who}: {names.function(finding.function)}: no {what}; {promised} ({finding.rows[0]})"


def _about_statement(finding: Finding, structure: Structure, names: Names) -> str:
    key, kind = finding.rows[0].partition(":")[2], kind_of(Statement)
    row = next(each for each in structure.statements if written_key(kind.key(each)) == key)
    subject = names.called(("units", "countries", "bodies", "groups"), row.subject)
    what = " ".join(filter(None, (row.what.replace("-", " "), row.on.text)))
    return f"{subject}: {what}: stated {row.value}, listed {finding.count:,}"


def _about_names(finding: Finding, _: Structure, names: Names) -> str:
    if finding.kind is not None:
        kind = finding.kind
        return listed([f"{names.thing(kind, each)} ({each})" for each in finding.subjects])
    functions = [each.partition(":")[2] for each in finding.rows]
    return listed([f"{names.function(each)} ({each})" for each in functions])


def _about_span(finding: Finding, structure: Structure, names: Names) -> str:
    return f"{_subjects(finding, structure, names)}: {counted(finding.count, 'unit')}"


def _about_share(finding: Finding, structure: Structure, names: Names) -> str:
    return f"{_subjects(finding, structure, names)}: projects pay {finding.count} per cent"


def _about_depth(finding: Finding, structure: Structure, names: Names) -> str:
    return f"{counted(finding.count, 'level')}: {_subjects(finding, structure, names)}"


_SAY: Final[dict[What, Callable[[Finding, Structure, Names], str]]] = {
    What.CONTEST: _about_subjects,
    What.FRAGILE_CONTEST: _about_pair,
    What.RESPONSIBILITY: _about_answers,
    What.GAP: _about_subjects,
    What.FUNCTION_WITHOUT_REMIT: _about_function,
    What.OWN: _about_answers,
    What.FRAGILE: _about_pair,
    What.DESIGNATION_WITHOUT_REMIT: _about_designation,
    What.ABROAD: _about_place,
    What.TRANSFER_WITHOUT_REMIT: _about_rows,
    What.PROMISE_WITHOUT_MEASURE: _about_promise,
    What.UNIT_WITHOUT_CONTACT: _subjects,
    What.OVERDUE: _about_rows,
    What.NOT_BY_PROJECTS: _about_share,
    What.PROJECTS_UNKNOWN: _subjects,
    What.STATEMENT_DIFFERS: _about_statement,
    What.SIMILAR_NAMES: _about_names,
    What.SINGLE_POINT: _about_post,
    What.SPAN: _about_span,
    What.DEPTH: _about_depth,
    What.LINE_TO_CLOSED: _about_lines,
    What.LINES_IN_A_CYCLE: _about_lines,
    What.PERSONAL_MAILBOX: _about_rows,
}
