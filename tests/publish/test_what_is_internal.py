"""Nothing internal is on any page: no unit, no contact, no person, no street."""

import re

from tests.publish.made import pages_of, site_of

from remit.model.body import Accreditation, Body
from remit.model.contact import Contact, Person
from remit.model.evidence import Document, Identifier, Verification
from remit.model.place import Site as Place
from remit.model.post import Appointment, Delegation, Post
from remit.model.remit import Function, Remit, Transfer
from remit.model.scope import scope
from remit.model.unit import Designated, Designation, Unit
from remit.publish.site import render_answer
from remit.temporal.bound import named_date
from remit.temporal.stretch import stretch
from remit.text.local import Local

SECRET = "Whisper"


def hidden(text: str) -> Local:
    """Give a name that no page may hold."""
    return Local(f"{SECRET} {text}")


TOLD = f"{SECRET} does this"
"""A note that tells who an internal unit is."""

FACTS = (
    Unit(id="root", name=Local("Root"), reports_to=("cellar",)),
    Unit(id="cellar", name=hidden("cellar"), part_of="root", visibility="internal"),
    Unit(id="under-it", name=hidden("under it"), part_of="cellar", site="street"),
    Unit(
        id="long-gone",
        name=hidden("gone"),
        visibility="internal",
        stretch=stretch("1990", "2000"),
    ),
    Unit(id="open", name=Local("Office"), part_of="root", site="street", successors=("cellar",)),
    Unit(id="was", name=Local("Was"), stretch=stretch("", "2000"), successors=("cellar",)),
    Place(
        id="street",
        name=Local("House"),
        city=Local("Nairobi"),
        country="KEN",
        address=hidden("street 1"),
    ),
    Post(id="chair", unit="open", name=hidden("chair"), grade=SECRET, head=True),
    Appointment(post="chair", person="p-1"),
    Delegation(from_="open", to="root", functions=("toil",)),
    Identifier(kind="unit", id="open", scheme="erp", value=SECRET),
    Document(kind="unit", id="cellar", address="https://x.example/", title=hidden("terms")),
    Verification(file="units", key="open", on=named_date("2010"), by="p-1", note=TOLD),
    Designation(id="kind", name=Local("Kind")),
    Designated(unit="cellar", designation="kind"),
    Designated(unit="open", designation="kind"),
    Function(id="toil", name=Local("Work"), concerns=("units", "countries", "bodies")),
    Remit(
        id="a",
        holder="cellar",
        role="provides",
        function="toil",
        scope=scope("everywhere"),
        note=TOLD,
    ),
    Remit(
        id="b",
        holder="open",
        role="oversees",
        function="toil",
        scope=scope("unit:cellar"),
        note=TOLD,
    ),
    Remit(
        id="c",
        holder="cellar",
        role="supports",
        function="toil",
        scope=scope("body:ally"),
        note=TOLD,
    ),
    Body(id="ally", name=Local("Ally")),
    Accreditation(holder="root", body="ally", status="liaison", exercised_by="cellar", note=TOLD),
    Transfer(id="t", function="toil", from_="open", to="cellar", note=TOLD),
    Contact(id="c1", unit="open", kind="e-mail", value=f"{SECRET}@example.org"),
    Contact(id="c2", unit="cellar", kind="e-mail", value=f"{SECRET}@x.org", visibility="public"),
    Person(id="p1", name=f"{SECRET} Person", email=f"{SECRET}@example.org"),
)


def test_nothing_internal_is_on_any_page() -> None:
    """Where it answers, it is called an internal unit."""
    pages = pages_of(site_of(*FACTS))

    for path, body in pages.items():
        for secret in (SECRET, "cellar", "under-it", "long-gone", "p1"):
            assert secret not in body, path
            assert secret not in path
    assert "an internal unit" in pages["en/function/toil/index.html"]
    assert "Nairobi" in pages["en/unit/open/index.html"]


def test_whom_one_stands_behind_is_counted_without_it() -> None:
    """The root provides to everyone; to one office, and to the cellar, the office itself does."""
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Unit(id="open", name=Local("Office"), part_of="root"),
        Unit(id="cellar", name=hidden("cellar"), part_of="root", visibility="internal"),
        Function(id="toil", name=Local("Work")),
        Remit(id="a", holder="root", role="provides", function="toil", scope=scope("everyone")),
        Remit(
            id="b",
            holder="open",
            role="provides",
            function="toil",
            scope=scope("unit:open|unit:cellar"),
        ),
    )

    assert "Behind another, for: 1<" in pages_of(site)["en/unit/root/index.html"]


def test_when_it_was_verified_is_not_told() -> None:
    """Nor that it should have been: not on its unit's page, and not on that of everything."""
    known = (
        ("units", "open", "2009", "2020"),
        ("units", "cellar", "2010", "2010-02"),
        ("contacts", "c1", "2010-05", "2010-05"),
    )
    pages = pages_of(
        site_of(
            *(each for each in FACTS if not isinstance(each, Verification)),
            *(
                Verification(file=file, key=key, on=named_date(on), due=named_date(due))
                for file, key, on, due in known
            ),
        )
    )

    for path in ("en/unit/open/index.html", "en/index.html"):
        said = pages[path].partition("<dt>Last verified: </dt>")[2].partition("</dl>")[0]
        assert "<dd>2009</dd>" in said
        assert "2010" not in said


def test_the_finder_does_not_find_it() -> None:
    """Neither by its name nor by its id, and it is not offered as a near one."""
    site = site_of(*FACTS, live=True)

    for at in (f"{SECRET} cellar", "cellar", "unit:cellar", "under-it", "celler", "long-gone"):
        answer = render_answer(site, "en", at=at, need="")
        assert answer.status == 404
        # The question itself stands in the form, and in the links to other languages.
        said = re.sub(r'(?:href|value)="[^"]*"', "", answer.body.decode())
        assert said.count(SECRET) == at.count(SECRET)


def test_the_finder_offers_what_is_called_nearly_as_it() -> None:
    """As for anything that is not there: where nothing is offered, something is hidden."""
    near = Unit(id="storey", name=Local("Cellarium"), part_of="root")
    answer = render_answer(site_of(*FACTS, near, live=True), "en", at="cellar", need="")

    assert answer.status == 404
    assert "Cellarium" in answer.body.decode()


def test_a_public_address_is_shown() -> None:
    """The street stands on the page where the site says that it may."""
    site = Place(
        id="street",
        city=Local("Nairobi"),
        country="KEN",
        address=Local("Street 1"),
        visibility="public",
    )
    pages = pages_of(site_of(Unit(id="open", name=Local("Office"), site="street"), site))

    assert "Street 1" in pages["en/unit/open/index.html"]
