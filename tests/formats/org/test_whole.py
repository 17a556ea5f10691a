"""A small register with something of everything is, in Turtle, exactly what `whole.ttl` says."""

from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace
from rdflib import DCTERMS, Graph, Literal
from rdflib.compare import graph_diff, to_isomorphic
from tests.publish.made import site_of

from remit.formats.org import Place, org_turtle
from remit.formats.org.turtle import PREFIXES
from remit.model.body import Accreditation, Body
from remit.model.contact import Person
from remit.model.evidence import Source
from remit.model.place import Country, Group, Membership, Site
from remit.model.post import Appointment, Post
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.unit import Designated, Designation, Unit
from remit.temporal.attest import as_of
from remit.temporal.stretch import stretch
from remit.text.local import Local, LocalWords

WHOLE = Path(__file__).with_name("whole.ttl")
BASE = "https://made.example/"
PLACE = Place(BASE, "data/register.ttl", lambda section, name: f"en/{section}/{name}/")
SETTINGS = Settings(
    id="made", name=Local("Made", (("ru", "Сделано"),)), languages=("en", "ru"), licence="CC0-1.0"
)
FACTS = (
    Unit(id="root", name=Local("Root", (("ru", "Корень"),))),
    Unit(id="centre", name=Local("Centre"), part_of="root", stretch=stretch("1999", "")),
    Unit(id="lima", name=Local("Peru Office"), part_of="centre", stretch=stretch("1999", "2005")),
    Unit(
        id="lima",
        name=Local("Lima", (("ru", "Лима"),)),
        short_name=Local("LIM", (("ru", "ЛИМ"),)),
        aliases=LocalWords(("Office in Peru",), (("ru", ("Офис в Перу",)),)),
        description=Local("Serves Peru."),
        part_of="centre",
        reports_to=("root",),
        site="here",
        successors=("cusco", "quito"),
        source="report",
        as_of=as_of("2009"),
        note="Said to be small.",
        stretch=stretch("2005", "2011-07-01"),
    ),
    Unit(
        id="callao",
        name=Local("Callao"),
        part_of="root",
        successors=("cusco", "quito"),
        stretch=stretch("2010", "2011-07-01"),
    ),
    Unit(id="cusco", name=Local("Cusco"), part_of="root", stretch=stretch("2011-07-01", "")),
    Unit(id="quito", name=Local("Quito"), part_of="root", stretch=stretch("2011-07", "")),
    Site(
        id="here",
        name=Local("House"),
        city=Local("Lima", (("ru", "Лима"),)),
        country="PER",
        address=Local("Calle 1"),
        latitude=Decimal("-12.05"),
        longitude=Decimal("-77.04"),
        stretch=stretch("", "2015"),
    ),
    Site(id="here", name=Local("Tower"), country="ECU", stretch=stretch("2015", "")),
    Country(id="XKX", name=Local("Kosovo, as we say")),
    Designation(id="mrf", name=Local("Mission"), description=Local("Helps others.")),
    Designated(unit="lima", designation="mrf", stretch=stretch("2006-03", "")),
    Function(id="people", name=Local("People"), stretch=stretch("", "2015")),
    Function(id="people", name=Local("Staff"), stretch=stretch("2015", "")),
    Function(
        id="pay",
        name=Local("Pay", (("ru", "Зарплата"),)),
        broader="people",
        synonyms=LocalWords(("salary",), (("ru", ("оклад",)),)),
    ),
    Remit(
        id="pay-1",
        holder="lima",
        role="endorses",
        function="pay",
        scope=scope("country:PER | within:lima"),
        conditions=(("funder", "echo"),),
        shared=True,
        step=2,
        basis="Bulletin 5",
        source="https://made.example/bulletin",
        stretch=stretch("2007", "2009"),
    ),
    Remit(id="pay-2", holder="centre", role="provides", function="pay", scope=scope("everyone")),
    Function(id="telex", name=Local("Telex"), stretch=stretch("", "2008")),
    Remit(
        id="telex-1", holder="centre", role="provides", function="telex", scope=scope("everyone")
    ),
    Body(
        id="union",
        name=Local("Union"),
        kind="intergovernmental",
        stretch=stretch("", "2015"),
    ),
    Body(id="union", name=Local("Grand Union"), stretch=stretch("2015", "")),
    Body(id="council", name=Local("Council"), kind="organ", part_of="union", country="XKX"),
    Accreditation(
        holder="root",
        body="council",
        status="permanent-observer",
        exercised_by="lima",
        basis="Resolution 7",
        stretch=stretch("2003", ""),
    ),
    Group(id="few", name=Local("The few"), description=Local("All of these.")),
    Group(id="fewer", name=Local("Fewer")),
    *(
        Membership(group="few", member=member, stretch=stretch("2004", ""))
        for member in ("PER", "XKX", "lima", "council", "fewer")
    ),
    Post(id="head", unit="lima", name=Local("Head of office")),
    Appointment(post="head", person="p-1", kind="acting", stretch=stretch("2008-02-03", "")),
    Person(id="p-1", name="Ana"),
    Post(id="clerk", unit="root", name=Local("Clerk")),
    Appointment(post="clerk", person="p-2", stretch=stretch("", "2009")),
    Person(id="p-2"),
    Source(
        id="report",
        title=Local("A report"),
        publisher="The press",
        address="https://press.example/1",
    ),
    Source(id="trap", title=Local("A trap"), address="javascript:alert(1)"),
)


def written() -> Graph:
    """Read what is written of the small register, without what our own words mean."""
    structure = site_of(*FACTS, settings=SETTINGS).structure
    graph = Graph().parse(data=org_turtle(structure, PLACE), format="turtle")
    for each in {each for each in graph.subjects() if str(each).startswith(PREFIXES["remit"])}:
        graph.remove((each, None, None))
    return graph


def test_it_says_just_this_of_everything() -> None:
    """Type by type and word by word; what differs is told."""
    known = Graph().parse(WHOLE, format="turtle", publicID=BASE)

    _, missing, more = graph_diff(to_isomorphic(known), to_isomorphic(written()))
    said = {"missing": sorted(map(n3, missing)), "more": sorted(map(n3, more))}
    assert said == {"missing": [], "more": []}


def test_words_of_a_licence_that_has_no_number_are_told_as_rights() -> None:
    settings = replace(SETTINGS, licence="Ask us first")
    graph = Graph().parse(data=org_turtle(site_of(*FACTS, settings=settings).structure, PLACE))

    assert list(graph.objects(None, DCTERMS.license)) == []
    assert list(graph.objects(None, DCTERMS.rights)) == [Literal("Ask us first", lang="en")]


def n3(triple: tuple[object, ...]) -> str:
    return " ".join(getattr(each, "n3", str)() for each in triple)
