"""A small picture of growth: so many functions through the years, as a line of steps."""

from __future__ import annotations

from datetime import date
from typing import Final

from remit.publish.over_time import Step
from remit.publish.pictures.svg import number
from remit.publish.pictures.timeline import Axis, framed

_HIGH: Final = 96
_TOP: Final = 18


def growth_svg(steps: tuple[Step, ...], axis: Axis, said: str) -> str:
    """Draw the steps as an area under a line, each with its number.

    Args:
        steps: From which day on how many.
        axis: The years.
        said: The same in words, for whoever does not see it.
    """
    most = max((step.functions for step in steps), default=0) or 1
    ends = (*(step.day for step in steps[1:]), date.max)
    areas = "".join(_area(axis, step, end, most) for step, end in zip(steps, ends, strict=True))
    return framed(axis, _HIGH + 24, said, areas)


def _area(axis: Axis, step: Step, end: date, most: int) -> str:
    left, wide = axis.between(step.day, end)
    high = (_HIGH - _TOP) * step.functions / most
    place = f'x="{number(left)}%" width="{number(wide)}%"'
    x = left + wide if axis.is_right_to_left else left
    rect = f'<rect class="grown" {place} y="{number(_HIGH - high)}" height="{number(high)}"/>'
    return rect + f'<text x="{number(x)}%" y="{number(_HIGH - high - 5)}">{step.functions}</text>'
