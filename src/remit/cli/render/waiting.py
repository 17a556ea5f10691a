"""Activities of which nobody can tell who manages them: put together by what they say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from remit.cli.render.rows import heading
from remit.publish.english.words import counted
from remit.text.harmless import one_line

_Waiting: TypeAlias = Mapping[str, Any]

_SHOWN: Final = 8
_NAMED: Final = 2

_REASONS: Final = {
    "unknown-office": "no unit goes by that name",
    "several-offices": "several units go by it",
    "no-evidence": "it names no office",
}


def show_waiting(console: Console, review: Sequence[_Waiting], *, all_: bool) -> None:
    """Print which activities wait and why, the names that most of them bear first.

    Args:
        console: Where to.
        review: The activities.
        all_: Whether each of them is named.
    """
    if not review:
        return
    console.print()
    console.print(heading(f"Waiting for a person's word: {len(review):,}"))
    groups = _grouped(review)
    for group in groups if all_ else groups[:_SHOWN]:
        first, *more = _lines(group, all_=all_)
        console.print(Padding(first, (0, 0, 0, 2)))
        for line in more:
            console.print(Padding(line, (0, 0, 0, 4)))
    if not all_ and len(groups) > _SHOWN:
        rest = sum(map(len, groups[_SHOWN:]))
        said = f"  and {counted(rest, 'activity', 'activities')} more; --details lists all"
        console.print(said, style="label")
    console.print(
        "Say which unit a name means in identifiers.csv: kind unit, scheme iati-office.",
        style="label",
    )


def _grouped(review: Sequence[_Waiting]) -> Sequence[Sequence[_Waiting]]:
    found: dict[tuple[object, ...], list[_Waiting]] = {}
    for each in review:
        key = each["reason"], each["evidence"], *each["candidates"]
        found.setdefault(key, []).append(each)
    return sorted(found.values(), key=len, reverse=True)


def _lines(group: Sequence[_Waiting], *, all_: bool) -> Sequence[Text]:
    """Say what activities say, why they wait, and which units it may be."""
    first, is_one = group[0], len(group) == 1
    text = Text()
    if is_one:
        text.append(one_line(first["id"]), style="id")
    else:
        text.append(counted(len(group), "activity", "activities"))
    if first["evidence"]:
        text.append(f" {'says' if is_one else 'say'} {one_line(first['evidence'])}")
    text.append(f": {_REASONS[first['reason']]}")
    if first["candidates"]:
        text.append(f"; perhaps {' or '.join(first['candidates'])}", style="gap")
    if is_one:
        return [text]
    ids = [one_line(each["id"]) for each in group]
    if all_:
        return [text, *(Text(each, "id") for each in ids)]
    more = f" and {len(ids) - _NAMED:,} more" if len(ids) > _NAMED else ""
    return [text, Text(f"{', '.join(ids[:_NAMED])}{more}", "label")]
