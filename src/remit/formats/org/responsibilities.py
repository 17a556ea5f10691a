"""Who does what for whom: functions and roles as concepts, remits in words of our own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.formats.org.dataset import Dataset
from remit.formats.org.turtle import Property, node, text, typed
from remit.model.remit import Function, Remit
from remit.model.unit import Designation


def responsibilities(dataset: Dataset) -> Iterator[str]:
    """Write designations, functions, roles and remits."""
    yield from _concepts(dataset)
    for (name,), known in sorted(dataset.structure.register.all(Remit).items()):
        yield from (_remit(dataset, name, row) for row in known.versions)


def _concepts(dataset: Dataset) -> Iterator[str]:
    structure = dataset.structure
    for name in ("designations", "functions", "roles", "countries"):
        yield node(dataset.here(name), "skos:ConceptScheme", [("rdfs:label", (text(name, "en"),))])
    for (name,), known in sorted(structure.register.all(Designation).items()):
        row = known.versions[-1]
        words = dataset.words(row.description)
        yield _concept(
            dataset.here("designation", name),
            [
                ("skos:inScheme", (dataset.here("designations"),)),
                ("skos:prefLabel", dataset.words(row.name)),
                ("skos:definition", words),
            ],
        )
    for (name,), functions in sorted(structure.register.all(Function).items()):
        yield _function(dataset, structure.functions.get(name) or functions.versions[-1])
    for role in structure.roles.values():
        yield _concept(
            dataset.here("role", role.id),
            [
                ("skos:inScheme", (dataset.here("roles"),)),
                ("skos:prefLabel", dataset.words(role.name)),
                ("skos:notation", (text(role.id),)),
                ("remit:rule", (text(role.rule),)),
            ],
        )


def _concept(subject: str, properties: Iterable[Property]) -> str:
    return node(subject, "skos:Concept", properties)


def _function(dataset: Dataset, row: Function) -> str:
    return node(
        dataset.thing("function", row.id),
        "skos:Concept",
        [
            ("skos:inScheme", (dataset.here("functions"),)),
            ("dct:identifier", (typed(row.id, "string"),)),
            ("skos:prefLabel", dataset.words(row.name)),
            ("skos:altLabel", dataset.listed(row.synonyms)),
            ("skos:broader", (dataset.thing("function", row.broader),) if row.broader else ()),
            *dataset.evidence(row),
        ],
    )


def _remit(dataset: Dataset, name: str, row: Remit) -> str:
    conditions = (text(f"{key}={value}") for key, value in row.conditions)
    return node(
        dataset.version("remit", row, name),
        "remit:Remit",
        [
            ("dct:identifier", (typed(name, "string"),)),
            ("remit:holder", (dataset.thing("unit", row.holder),)),
            ("remit:function", (dataset.thing("function", row.function),)),
            ("remit:role", (dataset.here("role", row.role),)),
            ("remit:scope", (text(str(row.scope)),)),
            ("remit:condition", conditions),
            ("remit:shared", (typed("true", "boolean"),) if row.shared else ()),
            ("remit:step", (typed(str(row.step), "integer"),) if row.step is not None else ()),
            ("remit:basis", dataset.plain(row.basis)),
            *dataset.evidence(row),
        ],
    )
