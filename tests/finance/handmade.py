"""Activities, projects and books, made by hand in few words."""

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from remit.finance.accounts import Accounts, OnDay
from remit.model.project import Attribution, Books, Levels, Project
from remit.model.published import Activity, Budget, Copy, Dated, Flow, Party, Place

HERE = Place("made.xml", 1)
OWN = "XM-OWN"


def day(text: str) -> date:
    """Read a day."""
    return date.fromisoformat(text)


def flow(type_: str, on: str, amount: str, giver: str = "CA-3", **more: object) -> Flow:
    """Make a transaction in dollars; a blank day or amount is none."""
    value = Flow(
        type_,
        day(on) if on else None,
        Decimal(amount) if amount else None,
        "USD",
        HERE,
        provider=Party(giver, name=giver.title()) if giver else None,
    )
    return replace(value, **more)


def budget(type_: str, starts: str, ends: str, amount: str, value_date: str = "") -> Budget:
    """Make a budget in dollars."""
    dated = day(value_date) if value_date else None
    return Budget(type_, day(starts), day(ends), Decimal(amount), "USD", HERE, dated)


def activity(identifier: str, days: str = "", *flows: Flow, **more: object) -> Activity:
    """Make an activity of our own with actual days, `from/to`, either of which may be blank."""
    start, _, end = days.partition("/")
    dates = [
        *([Dated("2", day(start), HERE)] if start else []),
        *([Dated("4", day(end), HERE)] if end else []),
    ]
    copy = Copy(HERE, None, identifier)
    value = Activity(identifier, Party(OWN), copy, dates=tuple(dates), flows=flows)
    return replace(value, **more)


def project(value: Activity, unit: str = "bogota", levels: Levels = "disjoint") -> Project:
    """Say that a unit manages an activity."""
    text = f"OWN - {unit.title()}"
    attribution = Attribution(unit, "contact-organisation", text)
    return Project(value, attribution, is_own=True, levels=levels)


def books(*projects: Project) -> Books:
    """Put projects into books."""
    ordered = tuple(sorted(projects, key=lambda each: each.id))
    return Books(ordered, own=frozenset({OWN}), external_names=frozenset({"our friends"}))


def known(on: str, *activities: Activity) -> OnDay:
    """Give what is known on a day of activities that Bogotá manages."""
    return Accounts(books(*(project(each) for each in activities))).on(day(on))
