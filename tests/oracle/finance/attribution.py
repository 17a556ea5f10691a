"""Which unit manages an activity of our own: the first rule that finds one unit."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from tests.oracle.finance.published import Party, Published


@dataclass(frozen=True)
class Called:
    """What publishers call our units, and who answers for which country from which day on.

    Texts are in lower case. `countries` has the code of two letters.
    """

    own: frozenset[str]
    offices: dict[str, str] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    countries: dict[str, tuple[str, date]] = field(default_factory=dict)


def managed(activities: dict[str, Published], called: Called) -> dict[str, tuple[str, str]]:
    """Give the unit and the rule of every activity of our own; two blanks where none decides."""
    found: dict[str, tuple[str, str]] = {}
    for each in activities.values():
        if each.reporter in called.own:
            found[each.id] = decide(each, activities, called)
    return found


def decide(
    activity: Published, activities: dict[str, Published], called: Called
) -> tuple[str, str]:
    """Ask one rule after the other."""
    contact = called.offices.get(activity.contact.lower(), "")
    if activity.contact and contact:
        return contact, "contact-organisation"
    above = {
        decide(each, activities, called)[0]
        for each in activities.values()
        if ("1", each.id) in activity.related or ("2", activity.id) in each.related
        if each.reporter in called.own and each.id != activity.id
    } - {""}
    if len(above) == 1:
        return above.pop(), "related"
    for role in ("4", "2"):
        units = {unit_of(each, called) for each in activity.parties if each.role == role} - {""}
        if len(units) == 1:
            return units.pop(), "participating"
    units = {
        unit_of(one, called) for each in activity.flows for one in (each.provider, each.receiver)
    }
    units -= {""}
    if len(units) == 1:
        return units.pop(), "transaction"
    return by_country(activity, called)


def unit_of(party: Party, called: Called) -> str:
    """Give the unit a party is, by its reference, else by its text."""
    if party.ref in called.references and party.ref not in called.own:
        return called.references[party.ref]
    return called.offices.get(party.text.lower(), "") if party.text else ""


def by_country(activity: Published, called: Called) -> tuple[str, str]:
    """Give who answers for the only country; those of transactions go before the activity's."""
    countries = {code for each in activity.flows for code in each.countries}
    countries = countries or set(activity.countries)
    first = activity.dates.get("2", activity.dates.get("1"))
    if len(countries) != 1 or first is None:
        return "", ""
    unit, since = called.countries.get(countries.pop(), ("", date.max))
    return (unit, "country") if first >= since else ("", "")


def rolled_up(activities: list[Published], own: frozenset[str]) -> set[str]:
    """Name the publishers of our own whose parents repeat the money of their children."""
    found = set()
    for publisher in own:
        theirs = {each.id: each for each in activities if each.reporter == publisher}
        below: dict[str, set[str]] = {}
        for each in theirs.values():
            for type_, ref in each.related:
                if type_ == "2" and ref != each.id:
                    below.setdefault(each.id, set()).add(ref)
                if type_ == "1" and ref != each.id:
                    below.setdefault(ref, set()).add(each.id)
        parents = [
            each
            for each in theirs.values()
            if each.flows and each.id in below and below[each.id] <= theirs.keys()
        ]
        equal = [each for each in parents if _is_sum(each, [theirs[one] for one in below[each.id]])]
        if parents and len(equal) * 10 >= len(parents) * 9:
            found.add(publisher)
    return found


def _is_sum(parent: Published, children: list[Published]) -> bool:
    for type_, currency in {(each.type, each.currency) for each in parent.flows}:
        own = _added([parent], type_, currency)
        if abs(own - _added(children, type_, currency)) * 100 > abs(own):
            return False
    return True


def _added(activities: list[Published], type_: str, currency: str) -> Fraction:
    flows = [flow for each in activities for flow in each.flows]
    same = [each.amount for each in flows if (each.type, each.currency) == (type_, currency)]
    return sum(same, Fraction(0))
