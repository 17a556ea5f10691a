# ruff: noqa: DTZ001, DTZ007 - the times of a cell are local
"""Opening hours, worked out once more in the plainest way: no dateutil, and no code of Remit.

Every local day is looked at by itself: does the rule hold on it? What starts on it is
found on the clock of the zone by trying one quarter of an hour after the other. Only zoneinfo
(which hour clocks show at an instant) and the list of public holidays come from elsewhere.
"""

import csv
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
from msgspec import Struct

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
QUARTER = timedelta(minutes=15)
A_DAY = timedelta(days=1)
FOLDER = Path(__file__).parents[2] / "src" / "remit" / "registers" / "example"

ALPHA_2 = {
    "AUT": "AT",
    "BGD": "BD",
    "CHE": "CH",
    "FJI": "FJ",
    "GEO": "GE",
    "GRC": "GR",
    "JOR": "JO",
    "KEN": "KE",
    "LBN": "LB",
    "PAN": "PA",
    "PER": "PE",
    "PHL": "PH",
    "SSD": "SS",
    "SWZ": "SZ",
    "TUN": "TN",
    "UGA": "UG",
    "USA": "US",
}

Pair = tuple[datetime, datetime]


class Asked(Struct, frozen=True):
    """A contact as its files have it: hours, zone, and the days on which it does not open."""

    hours: str
    zone: str
    holidays: frozenset[date] = frozenset()


def zone(name: str) -> ZoneInfo:
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


def open_spans(asked: Asked, first: date, last: date) -> list[Pair]:
    """Give every span that begins on a local day from the first to the last, in UTC."""
    where = zone(asked.zone)
    found = []
    for lines in events(asked.hours):
        for begun in starts(lines, first, last):
            is_free = begun.date() in asked.holidays and not takes_place_on_holidays(lines)
            span = at(begun, where), ends(lines, begun, where)
            if not is_free and span[0] < span[1]:
                found.append(span)
    return found


def events(hours: str) -> Iterator[dict[str, str]]:
    for part in hours.split("RRULE:")[1:]:
        rule, *lines = part.split()
        yield {"RRULE": rule, **dict(line.split(":") for line in lines)}


def starts(lines: Mapping[str, str], first: date, last: date) -> Iterator[datetime]:
    """Give the local times at which an event starts, day by day."""
    rule = parts(lines)
    begin = moment(lines["DTSTART"]) if "DTSTART" in lines else None
    times = [
        (int(hour), int(minute))
        for hour in rule.get("BYHOUR", str(begin.hour if begin else 0)).split(",")
        for minute in rule.get("BYMINUTE", str(begin.minute if begin else 0)).split(",")
    ]
    excepted = [moment(each) for each in lines.get("EXDATE", "").split(",") if each]
    until = moment(rule["UNTIL"]) if "UNTIL" in rule else None
    left = int(rule.get("COUNT", 10**9))
    day = begin.date() if begin else first
    while day <= last and left > 0:
        for hour, minute in sorted(times) if holds(rule, begin, day) else []:
            local = datetime(day.year, day.month, day.day, hour, minute)
            if (begin and local < begin) or (until and local > until) or left == 0:
                continue
            left -= 1
            if day >= first and local not in excepted:
                yield local
        day += A_DAY


def parts(lines: Mapping[str, str]) -> dict[str, str]:
    return dict(part.split("=") for part in lines["RRULE"].split(";"))


def holds(rule: Mapping[str, str], begin: datetime | None, day: date) -> bool:
    """Tell whether a rule holds on a day."""
    months = [int(each) for each in rule.get("BYMONTH", "").split(",") if each]
    days = [int(each) for each in rule.get("BYMONTHDAY", "").split(",") if each]
    weekdays = [each for each in rule.get("BYDAY", "").split(",") if each]
    often = rule["FREQ"]
    if begin is not None:
        if passed(rule, begin.date(), day) % int(rule.get("INTERVAL", "1")):
            return False
        if often == "WEEKLY" and not weekdays:
            weekdays = [WEEKDAYS[begin.weekday()]]
        if often in {"MONTHLY", "YEARLY"} and not weekdays and not days:
            days = [begin.day]
            if often == "YEARLY" and not months:
                months = [begin.month]
    from_end = day.day - days_of_month(day) - 1
    return (
        (not months or day.month in months)
        and (not days or day.day in days or from_end in days)
        and (not weekdays or any(is_weekday(rule, each, day) for each in weekdays))
    )


def is_weekday(rule: Mapping[str, str], word: str, day: date) -> bool:
    """Tell whether a day is MO, or 1MO or -1MO of its month, or else of its year."""
    if WEEKDAYS[day.weekday()] != word[-2:]:
        return False
    number = int(word[:-2] or 0)
    if not number:
        return True
    in_year = rule["FREQ"] == "YEARLY" and "BYMONTH" not in rule
    count = (
        (date(day.year, 12, 31) - date(day.year, 1, 1)).days + 1 if in_year else days_of_month(day)
    )
    place = day.timetuple().tm_yday if in_year else day.day
    if number > 0:
        return (place - 1) // 7 + 1 == number
    return (count - place) // 7 + 1 == -number


def days_of_month(day: date) -> int:
    return ((day.replace(day=28) + timedelta(days=4)).replace(day=1) - A_DAY).day


def passed(rule: Mapping[str, str], begin: date, day: date) -> int:
    """Count the days, weeks, months or years from the first day to another."""
    match rule["FREQ"]:
        case "DAILY":
            return (day - begin).days
        case "WEEKLY":
            first = WEEKDAYS.index(rule.get("WKST", "MO"))
            monday = [each - timedelta(days=(each.weekday() - first) % 7) for each in (begin, day)]
            return (monday[1] - monday[0]).days // 7
        case "MONTHLY":
            return 12 * (day.year - begin.year) + day.month - begin.month
        case _:
            return day.year - begin.year


def ends(lines: Mapping[str, str], begun: datetime, where: ZoneInfo) -> datetime:
    if "DTEND" in lines:
        first, last = moment(lines["DTSTART"]), moment(lines["DTEND"])
        return at(begun, where) + (at(last, where) - at(first, where))
    days, hours, minutes = length(lines["DURATION"])
    if is_day_and_night(lines):
        days, hours = 1, 0
    return at(begun + timedelta(days=days), where) + timedelta(hours=hours, minutes=minutes)


def length(text: str) -> tuple[int, int, int]:
    dated, _, timed = text.removeprefix("P").partition("T")
    hours, _, minutes = timed.rpartition("H") if "H" in timed else ("0", "", timed)
    days = 7 * int(dated[:-1]) if dated.endswith("W") else int(dated.removesuffix("D") or 0)
    return days, int(hours), int(minutes.removesuffix("M") or 0)


def is_day_and_night(lines: Mapping[str, str]) -> bool:
    rule = parts(lines)
    every_day = rule["FREQ"] == "DAILY" or set(rule.get("BYDAY", "").split(",")) == set(WEEKDAYS)
    plain = set(rule) <= {"FREQ", "BYHOUR", "BYMINUTE", "BYDAY", "WKST"}
    at_midnight = rule.get("BYHOUR") == "0" and rule.get("BYMINUTE", "0") == "0"
    return every_day and plain and at_midnight and lines["DURATION"] in {"P1D", "PT24H"}


def takes_place_on_holidays(lines: Mapping[str, str]) -> bool:
    return "X-HOLIDAYS" in lines or ("DURATION" in lines and is_day_and_night(lines))


def moment(text: str) -> datetime:
    return datetime.strptime(text, "%Y%m%dT%H%M%S")


def at(local: datetime, where: ZoneInfo) -> datetime:
    """Give the instant at which clocks show a time: the first, or where none, by the offset before.

    All instants are tried that may be meant, a quarter of an hour apart.
    """
    shift = timedelta(minutes=local.minute % 15)
    tried = local.replace(tzinfo=UTC) - shift - timedelta(hours=15)
    before = tried
    for _ in range(4 * 30):
        clock = tried.astimezone(where).replace(tzinfo=None)
        if clock == local - shift:
            return tried + shift
        if clock < local - shift:
            before = tried
        tried += QUARTER
    offset = before.astimezone(where).utcoffset()
    assert offset is not None
    return local.replace(tzinfo=UTC) - offset


# The example register, read as the tables that it is ------------------------------------


def asked_of_example(years: range) -> dict[str, Asked]:
    """Give every contact with hours, as the files of the example register have it."""
    units = {row["id"]: row for row in rows("units.csv")}
    sites = {row["id"]: row for row in rows("sites.csv")}
    found = {}
    for contact in rows("contacts.csv"):
        if contact["hours"]:
            above = [contact["unit"]]
            while units[above[-1]]["part_of"]:
                above.append(units[above[-1]]["part_of"])
            site = sites[next(units[name]["site"] for name in above if units[name]["site"])]
            free = public(site["country"], years)
            for of in (site["country"], *reversed(above)):
                for row in rows("holidays.csv"):
                    if row["of"] == of:
                        day = {date.fromisoformat(row["on"])}
                        free = free | day if row["kind"] == "closed" else free - day
            name = contact["time_zone"] or site["time_zone"]
            found[contact["id"]] = Asked(contact["hours"], name, free)
    return found


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def public(country: str, years: range) -> frozenset[date]:
    """Give the national holidays, as the library knows them by two letters."""
    return frozenset(holidays.country_holidays(ALPHA_2[country], years=list(years)))
