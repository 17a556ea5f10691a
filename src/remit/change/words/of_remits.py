"""Steps about who does what for whom, in words: remits, transfers, groups."""

from __future__ import annotations

from typing import Final

from remit.change.called.cells import file_called
from remit.change.called.keys import row_named
from remit.change.called.names import Names
from remit.errors import WrittenWrongError
from remit.model.kind import Cells, Key
from remit.model.number import read_number
from remit.model.scope import scope
from remit.model.step import Assign, End, Regroup, Transfer
from remit.text.catalogue import N_
from remit.text.saying import Saying, by_count, sentence
from remit.text.sayings import apart, joined, money

_PASSES: Final = {
    (False, False): N_("Everything moves from {one} to {other}"),
    (False, True): N_("Everything moves in part from {one} to {other}"),
    (True, False): N_("{function} moves from {one} to {other}"),
    (True, True): N_("{function} moves in part from {one} to {other}"),
}
"""By whether a function is named, and whether a part alone passes."""


def assigned(names: Names, step: Assign) -> Saying:
    """Say who does what from then on."""
    return _does(names, step.row, N_("{holder} {role} {function}"))


def ended(names: Names, step: End) -> Saying:
    """Say what ends: of a remit, who no longer does what."""
    return apart((_ends(names, step.file, key) for key in step.all), "; ")


def _ends(names: Names, file: str, key: Key) -> Saying:
    cells = names.cells(file, key)
    if file == "remits" and cells:
        return _does(names, cells, N_("{holder} no longer {role} {function}"))
    return sentence(
        "{thing} ({file}) ends", thing=row_named(names, file, key), file=file_called(file)
    )


def _does(names: Names, row: Cells, pattern: str) -> Saying:
    said = sentence(
        pattern,
        holder=names.of("units", row.get("holder", "")),
        role=names.of("roles", row.get("role", "")),
        function=names.of("functions", row.get("function", "")),
    )
    for_whom = _for_whom(names, said, row.get("scope", ""))
    given = row.get("conditions", "")
    if not given:
        return for_whom
    return sentence("{said} where {conditions}", said=for_whom, conditions=given)


def _for_whom(names: Names, said: Saying, text: str) -> Saying:
    """Say for whom, too; a scope that cannot be read, as it is."""
    if not text:
        return said
    try:
        whom: str = names.scope(scope(text))
    except WrittenWrongError:
        whom = text
    return sentence("{said} for {whom}", said=said, whom=whom)


def transferred(names: Names, step: Transfer) -> Saying:
    """Say what passes, and from whom to whom."""
    said = sentence(
        _PASSES[bool(step.function), step.mode == "partial"],
        function=names.of("functions", step.function),
        one=names.of("units", step.from_),
        other=names.of("units", step.to),
    )
    return _promised(_for_whom(names, said, step.scope), step)


def _promised(said: Saying, step: Transfer) -> Saying:
    """Say what it cost and is to cost a year, too, where that is known."""
    costs = (
        (N_("cost a year before: {cost}"), _amount(step.cost_before, step.currency)),
        (N_("cost a year promised: {cost}"), _amount(step.cost_promised, step.currency)),
    )
    return apart((said, *(sentence(label, cost=cost) for label, cost in costs if cost)), "; ")


def _amount(text: str, currency: str) -> str:
    """Write an amount; one that is none, as it is."""
    try:
        amount = read_number(text)
    except WrittenWrongError:
        return text
    return money(amount, currency) if amount is not None else ""


def regrouped(names: Names, step: Regroup) -> Saying:
    """Say who joins a group, and who leaves it."""
    group = names.of("groups", step.group)
    come, go = (joined(map(names.member, ids)) for ids in (step.add, step.remove))
    joins = by_count(
        "{who} joins {group}", "{who} join {group}", len(step.add), who=come, group=group
    )
    leaves = by_count(
        "{who} leaves {group}", "{who} leave {group}", len(step.remove), who=go, group=group
    )
    return apart([*([joins] if step.add else []), *([leaves] if step.remove else [])], "; ")
