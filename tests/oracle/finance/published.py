"""Reading any file that a publisher wrote, of any series, as plainly as Python can."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

from lxml import etree

FLOWS = {
    "IF": "1",
    "C": "2",
    "D": "3",
    "E": "4",
    "IR": "5",
    "LR": "6",
    "R": "7",
    "QP": "8",
    "QS": "9",
    "CG": "10",
}
ROLES = {"funding": "1", "accountable": "2", "extending": "3", "implementing": "4"}
DATES = {"start-planned": "1", "start-actual": "2", "end-planned": "3", "end-actual": "4"}
BUDGETS = {"": "1", "original": "1", "revised": "2"}

Element = etree._Element


@dataclass(frozen=True)
class Party:
    """An organisation that is named."""

    ref: str = ""
    text: str = ""
    role: str = ""


@dataclass(frozen=True)
class Flow:
    """A transaction, and the line of its value."""

    type: str
    on: date | None
    amount: Fraction
    currency: str
    line: int
    provider: Party = Party()
    receiver: Party = Party()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True)
class Budget:
    """A budget; of an organisation too, with the country it is for."""

    type: str
    starts: date
    ends: date
    amount: Fraction
    currency: str
    line: int
    value_date: date | None = None
    country: str = ""


@dataclass(frozen=True)
class Published:
    """An activity or organisation as one copy says it, and where that stands."""

    kind: str
    id: str
    reporter: str
    made: datetime | None
    file: str
    line: int
    contact: str = ""
    dates: dict[str, date] = field(default_factory=dict)
    parties: tuple[Party, ...] = ()
    countries: tuple[str, ...] = ()
    related: tuple[tuple[str, str], ...] = ()
    flows: tuple[Flow, ...] = ()
    budgets: tuple[Budget, ...] = ()


def version_of(path: Path) -> str:
    """Give the version that a file says it is of."""
    return str(etree.parse(path).getroot().get("version", ""))


def read(path: Path) -> list[Published]:
    """Read all activities or organisations of a file."""
    root = etree.parse(path).getroot()
    made = instant(root.get("generated-datetime", ""))
    return [
        _published(each, path.name, made)
        for each in root.iter("iati-activity", "iati-organisation")
    ]


def _published(xml: Element, file: str, made: datetime | None) -> Published:
    kind = str(xml.tag).removeprefix("iati-")
    default = xml.get("default-currency", "").strip().upper()
    stamps = (
        instant(xml.get(each, "")) for each in ("last-updated-datetime", "generated-datetime")
    )
    budgets = ("budget", "total-budget", "recipient-country-budget")
    reporter = xml.find("reporting-org")
    assert reporter is not None
    return Published(
        kind=kind,
        id=text(xml.find("iati-identifier")) or text(xml.find("organisation-identifier")),
        reporter=reporter.get("ref", "").strip(),
        made=next((each for each in stamps if each), made),
        file=file,
        line=xml.sourceline or 0,
        contact=next(filter(None, map(text, xml.findall("contact-info/organisation"))), ""),
        dates=_dates(xml),
        parties=tuple(map(party, xml.findall("participating-org"))),
        countries=_countries(xml),
        related=tuple(
            (each.get("type", ""), each.get("ref", "")) for each in xml.findall("related-activity")
        ),
        flows=tuple(_flow(each, default) for each in xml.findall("transaction")),
        budgets=tuple(_budget(each, default) for each in xml if each.tag in budgets),
    )


def text(xml: Element | None) -> str:
    """Give the first narrative with a text, else the text itself, trimmed."""
    if xml is None:
        return ""
    said = [(each.text or "").strip() for each in xml.findall("narrative")]
    return next(filter(None, said), (xml.text or "").strip())


def party(xml: Element | None) -> Party:
    """Read an organisation; one without reference and text where there is none."""
    if xml is None:
        return Party()
    role = xml.get("role", "").strip()
    return Party(xml.get("ref", "").strip(), text(xml), ROLES.get(role.lower(), role))


def day(xml: Element | None, name: str = "iso-date") -> date | None:
    """Read a day: the attribute, else in old files the text; a zone is dropped."""
    if xml is None:
        return None
    written = xml.get(name) or (xml.text or "" if name == "iso-date" else "")
    found = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d|T.*)?\s*$", written)
    return date(int(found[1]), int(found[2]), int(found[3])) if found else None


def instant(written: str) -> datetime | None:
    """Read an instant; without a zone it is one of UTC."""
    if not written:
        return None
    # Seven places of a second are more than are read here.
    found = datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", written.strip()))
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _dates(xml: Element) -> dict[str, date]:
    found: dict[str, date] = {}
    for each in xml.findall("activity-date"):
        type_, on = each.get("type", "").strip(), day(each)
        if on is not None:
            found.setdefault(DATES.get(type_.lower(), type_), on)
    return found


def _countries(xml: Element) -> tuple[str, ...]:
    return tuple(each.get("code", "").strip().upper() for each in xml.findall("recipient-country"))


def _flow(xml: Element, default: str) -> Flow:
    type_, value = xml.find("transaction-type"), xml.find("value")
    assert type_ is not None
    assert value is not None
    code = type_.get("code", "").strip().upper()
    return Flow(
        type=FLOWS.get(code, code),
        on=day(xml.find("transaction-date")),
        amount=Fraction((value.text or "").strip()),
        currency=value.get("currency", "").strip().upper() or default or "XXX",
        line=value.sourceline or 0,
        provider=party(xml.find("provider-org")),
        receiver=party(xml.find("receiver-org")),
        countries=_countries(xml),
    )


def _budget(xml: Element, default: str) -> Budget:
    value, type_ = xml.find("value"), xml.get("type", "").strip()
    starts, ends = day(xml.find("period-start")), day(xml.find("period-end"))
    assert value is not None
    assert starts is not None
    assert ends is not None
    return Budget(
        type=BUDGETS.get(type_.lower(), type_),
        starts=starts,
        ends=ends,
        amount=Fraction((value.text or "").strip()),
        currency=value.get("currency", "").strip().upper() or default or "XXX",
        line=value.sourceline or 0,
        value_date=day(value, "value-date"),
        country=next(iter(_countries(xml)), ""),
    )
