"""Units: on the day as ORG has them, and every version of each; and what became of the closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from remit.formats.org.dataset import Dataset
from remit.formats.org.turtle import node, typed
from remit.model.unit import Designated, Unit
from remit.temporal.period import ENDLESS


def organisation(dataset: Dataset) -> Iterator[str]:
    """Write the units, their versions and designations, and the events that changed them."""
    for (name,), known in sorted(dataset.structure.register.all(Unit).items()):
        yield _unit(dataset, name)
        yield from (_version(dataset, row) for row in known.versions)
    for key, held in sorted(dataset.structure.register.all(Designated).items()):
        for row in held.versions:
            yield node(
                dataset.version("designated", row, *key),
                "remit:Designated",
                [
                    ("remit:unit", (dataset.thing("unit", row.unit),)),
                    ("remit:designation", (dataset.here("designation", row.designation),)),
                    *dataset.evidence(row),
                ],
            )
    yield from _changes(dataset)


def _unit(dataset: Dataset, name: str) -> str:
    structure = dataset.structure
    row = structure.units.get(name)
    versions = structure.register.history(Unit, name).versions
    is_root = not (row or versions[-1]).part_of
    kind = "org:FormalOrganization" if is_root else "org:OrganizationalUnit"
    return node(
        dataset.thing("unit", name),
        kind,
        [
            ("dct:identifier", (typed(name, "string"),)),
            ("remit:version", (dataset.version("unit", each, name) for each in versions)),
            *(_of_the_day(dataset, row) if row is not None else ()),
        ],
    )


def _of_the_day(dataset: Dataset, row: Unit) -> list[tuple[str, tuple[str, ...]]]:
    structure = dataset.structure
    above = structure.above(row.id)
    site = structure.site_of.get(row.id)
    done = dataset.purposes.get(row.id, ())
    return [
        ("dct:valid", (typed(structure.day.isoformat(), "date"),)),
        ("skos:prefLabel", tuple(dataset.words(row.name))),
        ("skos:altLabel", (*dataset.words(row.short_name), *dataset.listed(row.aliases))),
        ("dct:description", tuple(dataset.words(row.description))),
        ("org:subOrganizationOf", tuple(dataset.thing("unit", each) for each in above[:1])),
        ("org:unitOf", tuple(dataset.thing("unit", each) for each in above[-1:])),
        ("org:reportsTo", tuple(dataset.thing("unit", each) for each in row.reports_to)),
        ("org:hasSite", (dataset.here("site", site.id),) if site is not None else ()),
        (
            "org:classification",
            tuple(
                dataset.here("designation", each.designation)
                for each in structure.designations_of.get(row.id, ())
            ),
        ),
        (
            "org:purpose",
            tuple(dataset.thing("function", each) for each in done),
        ),
        ("dct:source", dataset.source(row)),
    ]


def _version(dataset: Dataset, row: Unit) -> str:
    return node(
        dataset.version("unit", row, row.id),
        "remit:Version",
        [
            ("skos:prefLabel", dataset.words(row.name)),
            ("remit:partOf", (dataset.thing("unit", row.part_of),) if row.part_of else ()),
            ("remit:site", (dataset.here("site", row.site),) if row.site else ()),
            *dataset.evidence(row),
        ],
    )


def _changes(dataset: Dataset) -> Iterator[str]:
    """Write how closed units became others: those that became the same on one day together."""
    merged: dict[tuple[date, tuple[str, ...]], list[str]] = defaultdict(list)
    for (name,), known in sorted(dataset.structure.register.all(Unit).items()):
        for row in known.versions:
            if row.successors and row.stretch.valid_to.day != ENDLESS:
                merged[row.stretch.valid_to.day, row.successors].append(name)
    for (day, after), before in sorted(merged.items()):
        yield node(
            dataset.here("change", day.isoformat(), *before),
            "org:ChangeEvent",
            [
                ("org:originalOrganization", (dataset.thing("unit", each) for each in before)),
                ("org:resultingOrganization", (dataset.thing("unit", each) for each in after)),
                ("dct:date", (typed(day.isoformat(), "date"),)),
            ],
        )
