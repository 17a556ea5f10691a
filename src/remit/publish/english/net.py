"""What is different with a change, in sentences: by the days on which it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from remit.change.called.days import days_words
from remit.change.net import Differs
from remit.model.contact import Person
from remit.model.event import ChangeEvent, What, bare
from remit.model.fact import Fact
from remit.model.structure import Structure
from remit.publish.english.events import Teller
from remit.temporal.period import BEGINNING

_A_DAY: Final = timedelta(days=1)


def difference_words(
    after: Structure, found: Sequence[Differs]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Tell what is different: the days, and a sentence for each row that differs on them.

    Args:
        after: The organisation as it would be known.
        found: What differs, in order.
    """
    teller = Teller(after, compared=True)
    for days, group in groupby(found, key=lambda each: each.days):
        said = days_words(days)
        rows = list(group)
        told = tuple(_sentence(teller, each) for each in rows if not _is_evidence(each))
        apart = Counter(each.file for each in rows if _is_evidence(each))
        yield f"{said[0].upper()}{said[1:]}", (*map(evidence_words, sorted(apart.items())), *told)


def evidence_words(counted_rows: tuple[str, int]) -> str:
    """Count the rows of a file that say the same, and are known from elsewhere.

    Example:
        >>> evidence_words(("posts", 2))
        '2 rows of posts.csv say the same, known from elsewhere.'
    """
    file, times = counted_rows
    rows = "1 row" if times == 1 else f"{times:,} rows"
    return f"{rows} of {file}.csv say{'s' if times == 1 else ''} the same, known from elsewhere."


def _is_evidence(differs: Differs) -> bool:
    before, after = differs.before, differs.after
    return isinstance(before, Fact) and isinstance(after, Fact) and bare(before) == bare(after)


def _sentence(teller: Teller, differs: Differs) -> str:
    before, after = differs.before, differs.after
    fact = after if after is not None else before
    if not isinstance(fact, Fact):
        return "The settings of the register are different."
    if isinstance(fact, Person):
        return f"What is known of the person {fact.id} is different."
    what: What = "changes" if before and after else "begins" if after else "ends"
    # What holds from the beginning on is told as of its first days: nothing is before them.
    day = max(differs.days.start, BEGINNING + _A_DAY)
    was = before if isinstance(before, Fact) and what == "changes" else None
    said = teller.sentence(ChangeEvent(differs.file, differs.key, day, what, fact, was))
    return f"{said[0].upper()}{said[1:]}."
