"""An organisation in which every cell that stays inside can be recognised wherever it turns up."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from remit.model.activity import Activity, Agreement, Budget, Transaction
from remit.model.body import Accreditation, Body
from remit.model.column import Column
from remit.model.contact import Contact, Person
from remit.model.cost import (
    ExchangeRate,
    FundingLine,
    OfficeCost,
    OverheadRate,
    PostCost,
    ServiceShare,
)
from remit.model.evidence import Claim, Document, Identifier, Source, Statement, Verification
from remit.model.fact import Fact
from remit.model.holiday import Holiday
from remit.model.kind import KINDS
from remit.model.number import Currency, Money, read_currency
from remit.model.place import Group, Membership
from remit.model.place import Site as Place
from remit.model.policy import OwnPolicy, Policies
from remit.model.post import Appointment, Delegation, Post
from remit.model.remit import Function, Measure, Remit, Transfer
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.unit import Designated, Designation, Unit
from remit.publish.public.fields import fields
from remit.temporal.bound import named_date
from remit.temporal.day import read_day, read_month
from remit.temporal.stretch import stretch
from remit.text.local import Local, LocalWords

MARK = "canary"
DEGREES = Decimal("12.3456789")
COST = Money(Decimal(987654321))
USD = Currency("USD")
MARKS = (MARK, "3456789", "987654321", "987 654 321", "987,654,321")
"""What no file may hold."""


@dataclass
class Cage:
    """Puts a mark of its own into each cell that stays inside."""

    marked: set[str] = field(default_factory=set)

    def inside(self, fact: Fact) -> Fact:
        """Mark every cell of a row that stays inside as a whole, as far as it holds words."""
        return self._marked(fact, {column.name for column in KINDS[fact.FILE].columns})

    def partly(self, fact: Fact) -> Fact:
        """Mark the cells that stay inside of a row that goes out."""
        out = fields(fact.FILE, marked=getattr(fact, "visibility", "") == "public")
        return self._marked(
            fact, {column.name for column in KINDS[fact.FILE].columns if column.name not in out}
        )

    def _marked(self, fact: Fact, columns: set[str]) -> Fact:
        changed: dict[str, Any] = {}
        for column in KINDS[fact.FILE].columns:
            if column.name in columns and has_words(column) and column.field != "kind":
                mark = f"{MARK} {fact.FILE} {column.name}"
                match getattr(fact, column.field), column.default:
                    case _, Local():
                        changed[column.field] = Local(mark, (("ru", f"{mark} ru"),))
                    case _, LocalWords():
                        changed[column.field] = LocalWords((mark,), (("ru", (f"{mark} ru",)),))
                    case str(), _:
                        changed[column.field] = mark
                    case _:
                        continue
                self.marked.add(f"{fact.FILE}.{column.name}")
        return replace(fact, **changed)


def has_words(column: Column) -> bool:
    """Tell whether any words may stand in a column: a mark is one."""
    says = column.says
    is_bound = says.key or says.refers or column.choices or column.name == "source"
    return not is_bound and column.form == "text" and column.read is not read_currency


SETTINGS = Settings(
    id="made",
    name=Local("Made"),
    languages=("en", "ru"),
    base_url="https://made.example/",
    publisher="canary-cellar",
    policies=Policies(
        own=(
            OwnPolicy(
                id="canary-policy",
                scope=scope("everyone"),
                function="payroll",
                explanation="canary policy",
            ),
        )
    ),
    finance={"canary": "canary finance"},
)


def facts(cage: Cage) -> list[Fact]:
    """Give the organisation: what is public of it, and beside it one row inside of each kind."""
    return [*_public(cage), *_inside(cage)]


def _public(cage: Cage) -> list[Fact]:
    return [
        Unit(id="root", name=Local("Root"), source="book"),
        Unit(
            id="office",
            name=Local("Office"),
            part_of="root",
            site="street",
            reports_to=("canary-cellar", "root"),
            successors=("canary-cellar",),
            note="canary: tells of the cellar",
            stretch=stretch("2001", "2030"),
        ),
        Unit(id="hut", name=Local("Hut"), part_of="root", site="canary-safe-house"),
        Unit(
            id="late",
            name=Local("canary early name"),
            part_of="root",
            visibility="internal",
            stretch=stretch("1999", "2005"),
        ),
        Unit(id="late", name=Local("Late"), part_of="root", stretch=stretch("2005", "")),
        cage.partly(
            Place(
                id="street",
                city=Local("Nairobi"),
                country="KEN",
                latitude=DEGREES,
                longitude=DEGREES,
            )
        ),
        Designation(id="kind", name=Local("Kind")),
        Designated(unit="office", designation="kind"),
        Function(id="toil", name=Local("Toil"), concerns=("bodies", "countries", "units")),
        Remit(id="a", holder="office", role="provides", function="toil", scope=scope("everyone")),
        Transfer(id="passed", function="toil", from_="root", to="office", on=named_date("2008")),
        Body(id="ally", name=Local("Ally"), country="KEN"),
        Accreditation(holder="root", body="ally", status="liaison"),
        Contact(id="line", unit="office", kind="phone", value="+254 1", visibility="public"),
        cage.partly(Post(id="chair", unit="office", name=Local("Chair"), reports_to=("canary-1",))),
        cage.partly(Appointment(post="chair", person="p-1")),
        cage.partly(Person(id="p-1", name="Ada", visibility="public")),
        cage.partly(Verification(file="units", key="office", on=named_date("2009"), by="canary-p")),
        Delegation(from_="office", to="root", functions=("register", "toil")),
        Group(id="area", name=Local("Area")),
        Membership(group="area", member="KEN"),
        Statement(subject="office", what="staff", value="7"),
        Document(kind="unit", id="office", address="https://made.example/paper"),
        Claim(file="units", key="office", column="name", source="book", value="Bureau"),
        Source(id="book", title=Local("Book"), address="https://made.example/book"),
    ]


def _inside(cage: Cage) -> list[Fact]:
    cellar = "canary-cellar"
    rows: list[Fact] = [
        Unit(
            id=cellar,
            part_of="root",
            site="canary-street",
            visibility="internal",
            stretch=stretch("2003", ""),
            source="canary-memo",
        ),
        Unit(id="canary-shelf", part_of=cellar, site="canary-street"),
        Unit(id="canary-gone", visibility="internal", stretch=stretch("1990", "2000")),
        Place(id="canary-street", country="KEN"),
        Place(id="canary-safe-house", country="UGA", visibility="internal"),
        Designated(unit=cellar, designation="kind"),
        Membership(group="area", member="canary-shelf"),
        Remit(
            id="canary-b",
            holder=cellar,
            role="supports",
            function="toil",
            scope=scope("everywhere"),
        ),
        Remit(
            id="canary-c",
            holder="root",
            role="oversees",
            function="toil",
            scope=scope(f"unit:{cellar}"),
        ),
        Remit(
            id="canary-right",
            holder="root",
            role="approves",
            function="register",
            scope=scope("everyone"),
        ),
        Transfer(id="canary-passed", function="toil", from_="root", to=cellar, cost_before=COST),
        Measure(of="canary-passed", on=named_date("2009"), what="canary-days", value=COST),
        Accreditation(holder="root", body="ally", status="canary-status", exercised_by=cellar),
        Contact(id="canary-line", unit="office", kind="phone", value=""),
        Contact(id="canary-own", unit=cellar, kind="e-mail", visibility="public"),
        Contact(id="canary-run", unit="office", kind="web", operator=cellar, visibility="public"),
        Post(id="canary-1", unit="office", head=True),
        Appointment(post="canary-1", person="canary-p"),
        Person(id="canary-p"),
        Delegation(from_=cellar, to="root"),
        Delegation(from_="root", to="office", functions=("register",)),
        Verification(file="units", key=cellar, on=named_date("2009"), due=named_date("2019")),
        Identifier(kind="unit", id="office", scheme="canary-erp", value="canary-code"),
        Statement(subject=cellar, what="canary-staff"),
        Document(kind="unit", id=cellar, address="https://made.example/canary"),
        Claim(file="units", key=cellar, column="name", source="canary-memo"),
        Claim(file="sites", key="street", column="address", source="book", value="canary street"),
        Claim(file="remits", key="canary-right", column="basis", source="book"),
        Holiday(of=cellar, on=named_date("2010-12-24")),
        Source(id="canary-memo"),
        *_money(),
    ]
    return [cage.inside(row) for row in rows]


def _money() -> list[Fact]:
    """Give money of the public office itself: of it, too, nothing goes out."""
    month, first, last = read_month("2009-05"), read_day("2009-01-01"), read_day("2009-12-31")
    return [
        Activity(id="canary-well", unit="office", donor="ally", starts=first, ends=last),
        Transaction(activity="canary-well", type="11", on=first, amount=COST, currency=USD),
        Budget(
            activity="canary-well", type="1", starts=first, ends=last, amount=COST, currency=USD
        ),
        Agreement(id="canary-pledge", body="ally", amount=COST, currency=USD),
        PostCost(post="chair", amount=COST, currency=USD),
        FundingLine(post="chair", activity="canary-well", share=Decimal(1)),
        OfficeCost(unit="office", kind="canary-rent", amount=COST, currency=USD, month=month),
        OverheadRate(agreement="canary-pledge", rate=Decimal("0.1"), cap=COST),
        ExchangeRate(month=month, currency=Currency("KES"), per_usd=COST),
        ServiceShare(unit="office", function="toil", share=Decimal(1)),
    ]
