"""What is lost when money stops, as text: the offices that lose most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from rich.console import Console

from remit.cli.render.amounts import amount, percent
from remit.cli.render.beside import show_left_out
from remit.cli.render.foot import show_foot
from remit.cli.render.rows import Rows, heading, plain_table
from remit.finance.accounts import OnDay
from remit.finance.charges import Uncovered
from remit.finance.document import finding_document
from remit.finance.months import month_name
from remit.finance.noticed_on import noticed_on
from remit.finance.row import unit_name
from remit.finance.whatif import Loss, WhatIf
from remit.finance.whatif_document import Following
from remit.model.cost import FundingLine
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import counted, listed
from remit.resolve.document import Document
from remit.text.harmless import one_line

_STATUSES: Final = {
    "gap": "would have no answer",
    "answered": "would have another",
    "contested": "would be contested",
}


def show_what_if(
    console: Console,
    structure: Structure,
    on_day: OnDay,
    found: WhatIf,
    following: Following,
) -> None:
    """Print what is lost in all, by which offices, and what loses cover with it."""
    days = found.period
    console.print(f"From {days.start} to {days.end}, as known on {on_day.day}:")
    for currency, before in found.before.items():
        lost = found.lost[currency]
        share = f" ({lost / before:.1%})" if before else ""
        console.print(f"  {amount(lost, currency)} of {amount(before, currency)} is lost{share}")
    console.print(f"{counted(len(found.stopped), 'project')} would lose money.")
    if found.offices:
        _show_offices(console, structure, found.offices)
    if following.posts:
        _show_posts(console, structure, following.posts)
    if following.functions:
        _show_functions(console, structure, found, following)
    _show_empty(console, structure, following)
    show_left_out(console, [finding_document(each) for each in noticed_on(on_day)])
    show_foot(console, structure)


def _show_empty(console: Console, structure: Structure, following: Following) -> None:
    """Say which parts are empty: that nothing is in one is an answer, too."""
    said = []
    if not structure.register.all(FundingLine):
        said.append("Who pays for which post is not known: posts_funding.csv says nothing.")
    elif not following.posts:
        said.append("No post is charged to what stops.")
    if not following.functions:
        said.append("No office that does anything for others would be without all its money.")
    if said:
        console.print()
    for each in said:
        console.print(each)


def _show_offices(console: Console, structure: Structure, losses: Sequence[Loss]) -> None:
    console.print()
    table = plain_table("Office", "Has", "Loses", "", "None from")
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for each in sorted(losses, key=lambda loss: (-loss.lost, loss.id)):
        empty = each.without_money_from
        table.add_row(
            one_line(unit_name(structure, each.id)),
            amount(each.before, each.currency),
            amount(each.lost, each.currency),
            f"{each.lost / each.before:.0%}" if each.before else "",
            month_name(empty) if empty else "",
        )
    console.print(table)
    console.print("None from: the first month in which nothing is left.", style="label")


def _show_posts(console: Console, structure: Structure, posts: Sequence[Uncovered]) -> None:
    console.print()
    console.print(heading(f"{counted(len(posts), 'post')} would lose cover"))
    rows, names = Rows(), Names(structure)
    for each in posts:
        said = f"{percent(each.before)} is paid for, then {percent(each.after)}"
        whose = f"{names.post(each.post)}, {names.unit(each.unit)}"
        rows.add(each.since.isoformat(), f"{whose}: {said}")
    rows.show(console)


def _show_functions(
    console: Console, structure: Structure, found: WhatIf, following: Following
) -> None:
    """Print what offices without money no longer do, and whether anybody would."""
    names = Names(structure)
    console.print()
    units = list(dict.fromkeys(each["unit"] for each in following.functions))
    console.print(heading(f"{counted(len(units), 'office')} would be without money, and stop"))
    rows = Rows()
    for unit in units:
        own = [each for each in following.functions if each["unit"] == unit]
        said = ", ".join(names.function(each["function"]) for each in own)
        rows.add(own[0]["lost_from"], f"{names.unit(unit)}: {said}")
    rows.show(console)
    statuses = Counter(each["status"] for each in following.answers)
    said = ", ".join(f"{count:,} {_STATUSES.get(s, s)}" for s, count in sorted(statuses.items()))
    if said:
        console.print(f"Of the answers that change, {said}.", style="gap")
    until = found.period.end.isoformat()
    codes = frozenset(structure.countries)
    soon = [each for each in following.answers if each["from"] < until]
    _show_countries(console, names, [each for each in soon if each["subject"] in codes])
    console.print("--format csv --table answers lists them all.", style="label")


def _show_countries(console: Console, names: Names, answers: Sequence[Document]) -> None:
    """Say for which countries nobody would answer in something, and for which others would."""
    then: dict[str, dict[str, None]] = {}
    for each in answers:
        then.setdefault(each["subject"], {}).update(dict.fromkeys(each["after"] or [""]))
    rows = Rows()
    gone = [names.country(code) for code, units in then.items() if "" in units]
    if gone:
        rows.add("nobody", f"would answer in something for {listed(sorted(gone))}")
    others: dict[str, list[str]] = {}
    for code, units in then.items():
        if "" not in units:
            whom = listed([names.unit(unit) for unit in units])
            others.setdefault(whom, []).append(names.country(code))
    for whom, countries in sorted(others.items()):
        rows.add("others", f"{whom} would answer for {listed(sorted(countries))}")
    rows.show(console)
