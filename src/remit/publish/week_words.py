"""A week of opening hours in words: *Monday to Friday, 09:00–17:30*."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from functools import lru_cache

from remit.hours.week import DAY, DAY_AND_NIGHT, Times, Week
from remit.text.catalogue import catalogue
from remit.text.names import locale_of

_NARROW_BLANK = "\N{NARROW NO-BREAK SPACE}"
_RUN = 3
"""So many days or more are said as *from* and *to*."""


@lru_cache(maxsize=4096)
def week_words(week: Week, language: str) -> str:
    """Say a week; a day on which nobody answers is not named.

    Example:
        >>> nine = ((540, 1050),)
        >>> week_words((nine, nine, nine, nine, ((540, 780),), (), ()), "en")
        'Monday to Thursday, 09:00–17:30; Friday, 09:00–13:00'
        >>> week_words((nine, (), nine, (), nine, (), nine), "en")
        'Monday, Wednesday, Friday and Sunday, 09:00–17:30'
        >>> week_words((nine, nine, nine, nine, (), (), nine), "en")
        'Sunday to Thursday, 09:00–17:30'
        >>> week_words(DAY_AND_NIGHT, "en")
        'day and night'
    """
    said = catalogue(language)
    if week == DAY_AND_NIGHT:
        return said.gettext("day and night")
    phrase = said.gettext("{days}, {times}")
    return said.gettext("; ").join(
        phrase.format(days=_days(runs, language), times=times_words(times, language))
        for times, runs in _by_times(week).items()
    )


def times_words(times: Times, language: str) -> str:
    """Say the times of a day.

    Example:
        >>> times_words(((480, 780), (840, 1020)), "en"), times_words(((1320, 1800),), "en")
        ('08:00–13:00 and 14:00–17:00', '22:00–06:00')
    """
    if times == ((0, DAY),):
        return catalogue(language).gettext("all day")
    return listed(
        (f"{_time(one, language)}–{_time(other, language)}" for one, other in times), language
    )


def listed(words: Iterable[str], language: str) -> str:
    """Join words as the language does: *a, b and c*."""
    from babel.lists import format_list  # noqa: PLC0415 - so that a start stays quick

    return format_list(list(words), locale=locale_of(language))


def clock(at: time, language: str) -> str:
    """Write a time of the day.

    Example:
        >>> clock(time(17, 30), "en"), clock(time(17, 30), "es")
        ('17:30', '17:30')
    """
    from babel.dates import format_time  # noqa: PLC0415 - so that a start stays quick

    return format_time(at, "short", locale=locale_of(language)).replace(_NARROW_BLANK, " ")


def _time(minutes: int, language: str) -> str:
    hour, minute = divmod(minutes % DAY, 60)
    return clock(time(hour, minute), language)


def _by_times(week: Week) -> Mapping[Times, Sequence[tuple[int, ...]]]:
    """Give runs of days by their times: those with Monday first, and no run torn at Monday."""
    found: dict[Times, list[tuple[int, ...]]] = {}
    for run in _runs(week):
        if times := week[run[0]]:
            found.setdefault(times, []).append(run)
    return found


def _runs(week: Week) -> Iterable[tuple[int, ...]]:
    """Give runs of days with the same times, through Sunday to Monday, too; short ones by day."""
    first = next((day for day in range(7, 0, -1) if week[day % 7] != week[day - 1]), 0)
    runs: list[list[int]] = []
    for day in ((first + place) % 7 for place in range(7)):
        if runs and week[runs[-1][-1]] == week[day]:
            runs[-1].append(day)
        else:
            runs.append([day])
    apart = [
        each for run in runs for each in ([run] if len(run) >= _RUN else [[day] for day in run])
    ]
    return sorted(map(tuple, apart), key=lambda run: 0 if 0 in run else run[0])


def _days(runs: Iterable[tuple[int, ...]], language: str) -> str:
    names: Mapping[int, str] = locale_of(language).days["stand-alone"]["wide"]
    said: list[str] = []
    phrase = catalogue(language).pgettext("weekdays", "{first} to {last}")
    for run in runs:
        if len(run) == len(names):
            return catalogue(language).gettext("every day")
        first, last = names[run[0]], names[run[-1]]
        said.append(phrase.format(first=first, last=last) if len(run) > 1 else first)
    return listed(said, language)
