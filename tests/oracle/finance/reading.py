"""Reading activities of an IATI 2.03 file, as plainly as Python can."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.oracle.finance.made import Activity, Budget, Flow


def read(path: Path, units: dict[str, str], skip: str) -> list[Activity]:
    """Read every activity but one; the unit is that of its first contact's organisation."""
    found = [_activity(each, units) for each in ET.parse(path).getroot()]
    return [each for each in found if each.id != skip]


def _activity(xml: ET.Element, units: dict[str, str]) -> Activity:
    office = _text(xml.find("contact-info/organisation"))
    dates: dict[str, date] = {}
    for each in xml.findall("activity-date"):
        dates.setdefault(each.attrib["type"], date.fromisoformat(each.attrib["iso-date"]))
    default = xml.get("default-currency", "")
    return Activity(
        id=(xml.findtext("iati-identifier") or "").strip(),
        unit=units.get(office, ""),
        dates=dates,
        funders=tuple(
            (each.get("ref", "").strip(), _text(each))
            for each in xml.findall("participating-org")
            if each.get("role") == "1"
        ),
        flows=tuple(_flow(each, default) for each in xml.findall("transaction")),
        budgets=tuple(_budget(each, default) for each in xml.findall("budget")),
        office=office,
    )


def _flow(xml: ET.Element, default: str) -> Flow:
    value, provider = xml.find("value"), xml.find("provider-org")
    assert value is not None
    return Flow(
        type=_attribute(xml, "transaction-type", "code"),
        on=date.fromisoformat(_attribute(xml, "transaction-date", "iso-date")),
        amount=Fraction((value.text or "").strip()),
        currency=value.get("currency") or default or "XXX",
        provider_ref=provider.get("ref", "").strip() if provider is not None else "",
        provider_text=_text(provider),
    )


def _budget(xml: ET.Element, default: str) -> Budget:
    value = xml.find("value")
    assert value is not None
    dated = value.get("value-date")
    return Budget(
        type=xml.get("type", "1"),
        starts=date.fromisoformat(_attribute(xml, "period-start", "iso-date")),
        ends=date.fromisoformat(_attribute(xml, "period-end", "iso-date")),
        amount=Fraction((value.text or "").strip()),
        currency=value.get("currency") or default or "XXX",
        value_date=date.fromisoformat(dated) if dated else None,
    )


def _attribute(xml: ET.Element, name: str, attribute: str) -> str:
    found = xml.find(name)
    assert found is not None
    return found.attrib[attribute]


def _text(xml: ET.Element | None) -> str:
    narrative = xml.find("narrative") if xml is not None else None
    return (narrative.text or "").strip() if narrative is not None else ""
