"""Bodies and the statuses held with them, groups, and those posts that are public."""

from __future__ import annotations

from collections.abc import Iterator

from remit.formats.org.dataset import Dataset
from remit.formats.org.turtle import node, text, typed
from remit.model.body import Accreditation, Body
from remit.model.contact import Person
from remit.model.place import Group, Membership
from remit.model.post import Appointment, Post
from remit.model.unit import Unit


def others(dataset: Dataset) -> Iterator[str]:
    """Write what stands around the units."""
    register = dataset.structure.register
    for (name,), known in sorted(register.all(Body).items()):
        yield _body(dataset, dataset.structure.bodies.get(name) or known.versions[-1])
    for key, held in sorted(register.all(Accreditation).items()):
        yield from (_accreditation(dataset, key, row) for row in held.versions)
    for (_name,), groups in sorted(register.all(Group).items()):
        yield _group(dataset, groups.versions[-1])
    for key, members in sorted(register.all(Membership).items()):
        yield from (_member(dataset, key, row) for row in members.versions)
    yield from _posts(dataset)


def _body(dataset: Dataset, row: Body) -> str:
    return node(
        dataset.thing("body", row.id),
        "org:Organization",
        [
            ("dct:identifier", (typed(row.id, "string"),)),
            ("skos:prefLabel", dataset.words(row.name)),
            ("remit:kind", (text(row.kind),) if row.kind else ()),
            ("remit:country", (dataset.thing("place", row.country),) if row.country else ()),
            ("org:subOrganizationOf", (dataset.thing("body", row.part_of),) if row.part_of else ()),
            *dataset.evidence(row),
        ],
    )


def _accreditation(dataset: Dataset, key: tuple[str, ...], row: Accreditation) -> str:
    acts = row.exercised_by
    return node(
        dataset.version("status", row, *key),
        "remit:Accreditation",
        [
            ("remit:holder", (dataset.thing("unit", row.holder),)),
            ("remit:body", (dataset.thing("body", row.body),)),
            ("remit:status", (text(row.status),)),
            ("remit:exercisedBy", (dataset.thing("unit", acts),) if acts else ()),
            ("remit:basis", dataset.plain(row.basis)),
            *dataset.evidence(row),
        ],
    )


def _group(dataset: Dataset, row: Group) -> str:
    members = sorted(dataset.structure.direct_members.get(row.id, ()))
    return node(
        dataset.here("group", row.id),
        "skos:Collection",
        [
            ("dct:identifier", (typed(row.id, "string"),)),
            ("skos:prefLabel", dataset.words(row.name)),
            ("skos:definition", dataset.words(row.description)),
            ("skos:member", (_whom(dataset, each) for each in members)),
        ],
    )


def _member(dataset: Dataset, key: tuple[str, ...], row: Membership) -> str:
    return node(
        dataset.version("member", row, *key),
        "remit:Member",
        [
            ("remit:group", (dataset.here("group", row.group),)),
            ("remit:member", (_whom(dataset, row.member),)),
            *dataset.evidence(row),
        ],
    )


def _whom(dataset: Dataset, name: str) -> str:
    register = dataset.structure.register
    if register.history(Unit, name):
        return dataset.thing("unit", name)
    if register.history(Body, name):
        return dataset.thing("body", name)
    is_country = register.knows("countries", name)
    return dataset.thing("place", name) if is_country else dataset.here("group", name)


def _posts(dataset: Dataset) -> Iterator[str]:
    structure = dataset.structure
    unit_of = {}
    for (name,), known in sorted(structure.register.all(Post).items()):
        row = structure.posts.get(name) or known.versions[-1]
        unit_of[name] = row.unit
        held = dataset.held.get(name, ())
        yield node(
            dataset.here("post", name),
            "org:Post",
            [
                ("skos:prefLabel", dataset.words(row.name)),
                ("org:postIn", (dataset.thing("unit", row.unit),)),
                (
                    "org:heldBy",
                    (dataset.here("person", each) for each in held),
                ),
                *dataset.evidence(row),
            ],
        )
    for (post, person), appointed in sorted(structure.register.all(Appointment).items()):
        for each in appointed.versions:
            yield node(
                dataset.version("appointment", each, post, person),
                "org:Membership",
                [
                    ("org:member", (dataset.here("person", person),)),
                    ("org:organization", (dataset.thing("unit", unit_of[post]),)),
                    ("remit:post", (dataset.here("post", post),)),
                    ("remit:kind", (text(each.kind),)),
                    ("org:memberDuring", dataset.during(each)),
                ],
            )
    for (name,), persons in sorted(structure.register.all(Person).items()):
        given = persons.versions[-1].name
        yield node(
            dataset.here("person", name),
            "foaf:Person",
            [("foaf:name", (text(given),) if given else ())],
        )
