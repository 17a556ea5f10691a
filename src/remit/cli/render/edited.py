"""What was edited: its steps, a line each, and what a person may have to say first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rich.console import Console
from rich.text import Text

from remit.change.case import Case
from remit.change.compile import Compiled
from remit.change.edited import Offer
from remit.change.words import in_words
from remit.cli.edited import Edited
from remit.cli.harmless import one_line
from remit.cli.planning import Part
from remit.cli.render.foot import head_words
from remit.cli.render.plan import show_parts
from remit.cli.words import ENGLISH, counted
from remit.model.step import Set, Step
from remit.text.days import bound_words

_EVIDENCE: Final = frozenset({"source", "as_of", "note"})
_WHAT: Final = {"units": "unit", "bodies": "body", "posts": "post"}


def show_edited(console: Console, edited: Edited, case: Case, parts: Sequence[Part]) -> None:
    """Print a plan; steps that change nothing but the evidence are counted."""
    for line in _lines(case.compiled):
        console.print(line, soft_wrap=True)
    show_parts(console, [part for part in parts if part.name != "steps"])
    show_offers(console, edited.offers)
    console.print()
    console.print(head_words(edited.structure.head), style="foot")


def show_offers(console: Console, offers: Sequence[Offer]) -> None:
    """Print ids that may be of one thing, as a person would say so."""
    if offers:
        console.print()
        console.print("Perhaps one and the same; say so with --same:", style="label")
    for offer in offers:
        console.print(_offered(offer), soft_wrap=True)


def _lines(compiled: Compiled) -> Iterator[Text]:
    draft = compiled.draft
    if not draft.steps:
        yield Text("Nothing differs.")
        return
    said = zip(draft.steps, in_words(compiled), strict=True)
    told = [words for step, words in said if not _evident(step)]
    apart = Counter(filter(None, map(_evident, draft.steps)))
    yield Text(f"{counted(len(draft.steps), 'step')}{_days(draft.on)}:")
    yield from (Text(f"  {one_line(words)}.") for words in told)
    for file, times in sorted(apart.items()):
        words = f"{counted(times, 'row')} of {file} the same, and known from elsewhere."
        yield Text(f"  {words}", style="label")


def _days(on: str) -> str:
    if on == "always":
        return " on all days"
    return f" from {bound_words(on, ENGLISH)} on" if on else ""


def _evident(step: Step) -> str:
    """Give the file of a row of which nothing changes but where it is known from."""
    return step.file if isinstance(step, Set) and _EVIDENCE.issuperset(step.row) else ""


def _offered(offer: Offer) -> Text:
    why = (
        f"both have the identifier {offer.words}"
        if offer.why == "identifier"
        else f"both are called {offer.words}, in the same place"
    )
    return Text(f"  {offer.old}={offer.new} ({_WHAT[offer.file]}): {one_line(why)}")
