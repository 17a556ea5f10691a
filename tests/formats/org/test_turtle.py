"""The Turtle passes the shapes of W3C ORG, and says what the register says."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store, parse
from tests.publish.test_hostile_text import HOSTILE
from tests.shared import reference_register

from remit.formats.org import Place, org_turtle
from remit.formats.org.turtle import PREFIXES
from remit.formats.org.vocabulary import CLASSES, PROPERTIES
from remit.model.evidence import Source
from remit.model.place import Site
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import Head, Structure
from remit.model.unit import Designated, Unit
from remit.publish.public.rows import public_register
from remit.resolve.timeline import at
from remit.temporal.period import BEGINNING, ENDLESS
from remit.text.local import Local

SHAPES = Path(__file__).with_name("shapes.ttl")
BASE = "https://structure.example.org/"
PLACE = Place(BASE, "data/register.ttl", lambda section, name: f"en/{section}/{name}/")
HEAD = Head(12, "3fd0a1" * 10 + "beef", datetime(2026, 11, 23, 15, tzinfo=UTC))
DAYS = [date(2010, 6, 1), date(2012, 6, 1), date(2026, 6, 1)]
NAMES = "".join(f"PREFIX {name}: <{there}>\n" for name, there in PREFIXES.items())


@pytest.fixture(scope="module")
def reference() -> Register:
    return reference_register()


@pytest.fixture(scope="module", params=["reference", "example"])
def register(request: pytest.FixtureRequest) -> Register:
    """What goes out of both registers that travel with the program."""
    return public_register(Structure(request.getfixturevalue(request.param), DAYS[2]))


def store(turtle: str) -> Store:
    found = Store()
    found.load(turtle.encode(), format=RdfFormat.TURTLE, base_iri=BASE)
    return found


def asked(graph: Store, query: str) -> Iterator[tuple[Any, ...]]:
    """Ask by SPARQL; blank where a variable has no value."""
    found: Any = graph.query(NAMES + query)
    for row in found:
        yield tuple(each.value if each is not None else "" for each in row)


def unit(name: str) -> str:
    return f"{BASE}en/unit/{name}/#id"


def named(local: Local, default: str) -> set[tuple[str, str]]:
    own = {(local.text, default)} if local.text else set()
    return own | {(text, language) for language, text in local.others}


# On a day ---------------------------------------------------------------------------------


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_on_a_day_it_says_what_the_structure_says(register: Register, day: date) -> None:
    """Units, names by language, parents, sites, designations, and in what they have remits."""
    structure = Structure(register, day, HEAD)
    graph = store(org_turtle(structure, PLACE))
    default = register.settings.default_language

    found = graph.query(NAMES + "SELECT ?u ?n { ?u dct:valid ?d ; skos:prefLabel ?n ; a ?c }")
    names: set[tuple[str, str, str]] = {
        (row[0].value, row[1].value, row[1].language)
        for row in found  # type: ignore[union-attr]  # a SELECT gives rows
    }
    assert names == {
        (unit(row.id), text, language)
        for row in structure.units.values()
        for text, language in named(row.name, default)
    }
    parents = set(asked(graph, "SELECT ?u ?p { ?u dct:valid ?d ; org:subOrganizationOf ?p }"))
    assert parents == {
        (unit(row.id), unit(row.part_of)) for row in structure.units.values() if row.part_of
    }
    sites = set(
        asked(graph, "SELECT ?u ?i { ?u dct:valid ?d ; org:hasSite ?s . ?s dct:identifier ?i }")
    )
    assert sites == {(unit(name), site.id) for name, site in structure.site_of.items()}
    kinds = set(asked(graph, "SELECT ?u ?d { ?u org:classification ?d }"))
    assert kinds == {
        (unit(name), f"{BASE}data/register.ttl#designation.{each.designation}")
        for name, held in structure.designations_of.items()
        for each in held
    }
    purposes = set(asked(graph, "SELECT ?u ?i { ?u org:purpose ?f . ?f dct:identifier ?i }"))
    assert purposes == {
        (unit(row.holder), row.function)
        for row in structure.remits.values()
        if row.function in structure.functions
    }


def test_the_document_says_of_which_day_and_head_it_is(reference: Register) -> None:
    graph = store(org_turtle(Structure(reference, DAYS[0], HEAD), PLACE))

    assert list(
        asked(
            graph,
            "SELECT ?d ?n ?h ?t { ?x a dcat:Dataset ; dct:valid ?d ; remit:record ?n ; "
            "remit:hash ?h ; prov:generatedAtTime ?t }",
        )
    ) == [("2010-06-01", "12", HEAD.hash, "2026-11-23T15:00:00Z")]


# Over time --------------------------------------------------------------------------------

DURING = """
OPTIONAL { ?x remit:during ?i .
  OPTIONAL { ?i time:hasBeginning/time:inXSDDate ?from }
  OPTIONAL { ?i time:hasEnd/time:inXSDDate ?to } }
"""


def days_of(structure: Structure, row: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - a fact
    """Give the days of a fact as the Turtle has them."""
    pieces = structure.days.of(row)
    found = [
        (
            "" if piece.period.start == BEGINNING else str(piece.period.start),
            "" if piece.period.end == ENDLESS else str(piece.period.end),
        )
        for piece in pieces
    ]
    return found or [("", "")]


def test_over_time_it_says_what_the_register_says(register: Register) -> None:
    """Every version of every unit, designation and remit, on exactly its days."""
    structure = Structure(register, DAYS[2], HEAD)
    graph = store(org_turtle(structure, PLACE))

    versions = asked(
        graph,
        f"SELECT ?u ?p ?from ?to {{ ?u remit:version ?x . "
        f"OPTIONAL {{ ?x remit:partOf ?p }} {DURING} }}",
    )
    assert sorted(versions) == sorted(
        (unit(row.id), unit(row.part_of) if row.part_of else "", *days)
        for known in register.all(Unit).values()
        for row in known.versions
        for days in days_of(structure, row)
    )
    held = asked(
        graph,
        f"SELECT ?u ?d ?from ?to {{ ?x a remit:Designated ; remit:unit ?u ; "
        f"remit:designation ?d {DURING} }}",
    )
    assert sorted(held) == sorted(
        (unit(row.unit), f"{BASE}data/register.ttl#designation.{row.designation}", *days)
        for known in register.all(Designated).values()
        for row in known.versions
        for days in days_of(structure, row)
    )
    remits = asked(
        graph,
        "SELECT ?n ?u ?f ?s ?from ?to { ?x a remit:Remit ; dct:identifier ?n ; "
        "remit:holder ?u ; remit:function/dct:identifier ?f ; remit:scope ?s "
        f"{DURING} }}",
    )
    assert sorted(remits) == sorted(
        (row.id, unit(row.holder), row.function, str(row.scope), *days)
        for known in register.all(Remit).values()
        for row in known.versions
        for days in days_of(structure, row)
    )


def test_another_day_can_be_asked_of_the_same_document(reference: Register) -> None:
    """Who was open on 1 June 2010, asked of the Turtle of today."""
    graph = store(org_turtle(Structure(reference, DAYS[2], HEAD), PLACE))
    day = '"2010-06-01"^^xsd:date'

    found = asked(
        graph,
        f"SELECT DISTINCT ?u {{ ?u remit:version ?x {DURING} "
        f"FILTER((!BOUND(?from) || ?from <= {day}) && "
        f"(!BOUND(?to) || ?to > {day})) }}",
    )

    assert {row[0] for row in found} == {
        unit(name) for name in at(Structure(reference, DAYS[2]), DAYS[0]).units
    }


def test_what_became_of_closed_units_is_an_event(example: Register) -> None:
    graph = store(org_turtle(Structure(example, DAYS[2], HEAD), PLACE))

    found = set(
        asked(
            graph,
            "SELECT ?d ?a ?b { ?x a org:ChangeEvent ; dct:date ?d ; "
            "org:originalOrganization ?a ; org:resultingOrganization ?b }",
        )
    )

    assert found == {
        (str(row.stretch.valid_to.day), unit(row.id), unit(heir))
        for known in example.all(Unit).values()
        for row in known.versions
        for heir in row.successors
    }
    assert ("2024-01-01", unit("bishkek"), unit("almaty")) in found


# Shapes -----------------------------------------------------------------------------------


def conforms(turtle: str) -> tuple[bool, str]:
    """Validate by pyshacl, whose library warns of itself."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyshacl import validate
        from rdflib import Graph

        data = Graph().parse(data=turtle, format="turtle", publicID=BASE)
        shapes = Graph().parse(SHAPES, format="turtle")
        ok, _, text = validate(data, shacl_graph=shapes)
    return ok, text


@pytest.mark.parametrize("day", [DAYS[0], DAYS[2]], ids=str)
def test_it_passes_the_shapes(register: Register, day: date) -> None:
    ok, text = conforms(org_turtle(Structure(register, day, HEAD), PLACE))

    assert ok, text[:2000]


SMALL = (
    Unit(id="root", name=Local("Root", (("ru", "Корень"),))),
    Unit(id="lima", name=Local("Lima"), part_of="root", site="lima"),
    Site(id="lima", city=Local("Lima"), country="PER"),
    Function(id="pay", name=Local("Pay")),
    Remit(id="r", holder="lima", role="provides", function="pay", scope=scope("everyone")),
)


def small(*facts: Any) -> str:  # noqa: ANN401 - facts
    from tests.publish.made import site_of

    settings = Settings(id="made", name=Local("Made"), languages=("en", "ru"))
    return org_turtle(site_of(*(facts or SMALL), settings=settings).structure, PLACE)


HARM = [
    ("org:unitOf <en/unit/root/#id>", "org:unitOf <en/unit/lima/#id>"),
    ("org:subOrganizationOf <en/unit/root/#id> ;", ""),
    ('skos:prefLabel "Root"@en, "Корень"@ru', 'skos:prefLabel "Root"@en, "Stem"@en'),
    ("a org:Site", "a skos:Concept"),
    ('vcard:country-name "PER"', 'vcard:country-name "Peru"'),
    ("remit:holder <en/unit/lima/#id> ;", ""),
    ("remit:function <en/function/pay/#id>", "remit:function <en/unit/lima/#id>"),
    ('dct:valid "2010-06-01"^^xsd:date', 'dct:valid "in June"'),
    ("skos:inScheme <data/register.ttl#functions> ;", ""),
]


@pytest.mark.parametrize(("old", "new"), HARM, ids=range(len(HARM)))
def test_harmed_data_does_not_pass(old: str, new: str) -> None:
    whole = small()
    assert old in whole
    assert conforms(whole)[0]

    assert not conforms(whole.replace(old, new))[0]


# Text -------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_text(text: str) -> None:
    """Names come back letter for letter, and nothing else is said than of any name."""
    facts = [
        Unit(id="root", name=Local(text, (("ru", text),)), note=text, source=text),
        Source(id="s", title=Local(text), publisher=text, address=text),
    ]
    plain = [
        Unit(id="root", name=Local("x", (("ru", "x"),)), note="x", source="x"),
        Source(id="s", title=Local("x"), publisher="x", address="x"),
    ]
    graph, other = store(small(*facts)), store(small(*plain))

    found = {row[0] for row in asked(graph, "SELECT ?n { ?u dct:valid ?d ; skos:prefLabel ?n }")}
    assert found == {text}
    assert len(graph) == len(other)


@pytest.mark.parametrize("identity", ["../x", "a> <b", "x\n", "é", "{}", "a b"])
def test_a_hostile_id_makes_no_other_statement(identity: str) -> None:
    """No register takes one; who makes one by hand harms nobody."""
    turtle = small(Unit(id=identity, name=Local("X")))

    plain = small(Unit(id="root", name=Local("X")))
    assert len(store(turtle)) == len(store(plain))


def test_a_language_that_is_none_ends_no_statement() -> None:
    """Its words stay, without a language."""
    name = Local("X", (("of the house", "Y"),))
    graph = store(small(Unit(id="root", name=name)))

    found = asked(graph, "SELECT ?n { ?u dct:valid ?d ; skos:prefLabel ?n }")
    assert sorted(found) == [("X",), ("Y",)]


def test_every_word_of_our_own_is_defined_and_used_as_defined(example: Register) -> None:
    graph = store(org_turtle(Structure(example, DAYS[2], HEAD), PLACE))

    own = PREFIXES["remit"]
    used = {
        row[0].removeprefix(own)
        for row in asked(graph, "SELECT DISTINCT ?p { ?s ?p ?o }")
        if row[0].startswith(own)
    }
    used |= {
        row[0].removeprefix(own)
        for row in asked(graph, "SELECT DISTINCT ?c { ?s a ?c }")
        if row[0].startswith(own)
    }
    assert used <= {*CLASSES, *PROPERTIES}
    defined = {row[0].removeprefix(own) for row in asked(graph, "SELECT ?x { ?x rdfs:comment ?c }")}
    assert defined == {*CLASSES, *PROPERTIES}


def test_without_an_address_things_stand_beside_the_document() -> None:
    from tests.publish.made import site_of

    place = Place("", "../data/register.ttl", lambda section, name: f"../en/{section}/{name}/")
    turtle = org_turtle(site_of(*SMALL).structure, place)
    found = parse(
        turtle.encode(), RdfFormat.TURTLE, base_iri="https://x.example/iom/data/register.ttl"
    )

    assert "https://x.example/iom/en/unit/lima/#id" in {
        each.subject.value for each in found if hasattr(each.subject, "value")
    }
