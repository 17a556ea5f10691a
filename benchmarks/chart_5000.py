"""A chart of 5,000 units as one SVG, from a structure at hand: names, layout, text and all.

Beside it, the names of the same units written into a file line by line: what any drawing does
at least.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from benchmarks.made.organisation import structure
from benchmarks.made.shape import A_DAY, Shape
from benchmarks.measure import Figure, run, time_of, timed

from remit.model.structure import Structure
from remit.publish.edition import Site
from remit.publish.pictures.chart import chart_svg
from remit.publish.reader import Reader
from remit.publish.views.chart_page import chart

TODAY = date(2026, 1, 1)


def figures(*, small: bool) -> Iterator[Figure]:
    """Draw the chart."""
    made = structure(Shape(60 if small else 5_000, 12, 150))
    assert drawn(made).count('class="box"') == len(made.units)
    beside = {"writing the names": time_of(lambda: names(made))}
    note = "names, layout, text and all, as one SVG"
    yield timed("chart-5000", time_of(lambda: drawn(made)), (1_000, "ms"), beside, note)


def drawn(made: Structure) -> str:
    """Draw it of a structure that nobody has drawn before."""
    fresh = Structure(made.register, A_DAY, days=made.days)
    return chart_svg(chart(Reader(Site(fresh, TODAY, ("en",)), "en", "en/chart.svg")))


def names(made: Structure) -> str:
    """Write the names only."""
    fresh = Structure(made.register, A_DAY, days=made.days)
    return "\n".join(unit.name.text for unit in fresh.units.values())


if __name__ == "__main__":
    run(figures)
