"""Hours that cannot be read, zones that nobody knows, and long holidays are refused at load."""

from tests.change.faults import faults

HEAD = "id,unit,kind,value,hours,time_zone"
HOURS = "RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=9 DURATION:PT8H"
UNITS = "id,name,part_of,site\nhq,HQ,,geneva\nlima,Lima,hq,"


def found(contact: str, sites: str = "id,country,time_zone\ngeneva,CHE,Europe/Zurich") -> list[str]:
    return faults(units=UNITS, sites=sites, contacts=f"{HEAD}\nc,lima,web,x,{contact}")


def test_hours_in_the_zone_of_the_site_above_are_recorded() -> None:
    assert found(f"{HOURS},") == []
    assert found(f"{HOURS},America/Lima", "id,country\ngeneva,CHE") == []


def test_hours_that_cannot_be_read_are_refused_with_a_right_one() -> None:
    assert found("daily 9-17,") == [
        (
            "contacts c hours: 'DAILY' is no line of RFC 5545 that is read here "
            "(RRULE, DTSTART, DTEND, DURATION, EXDATE, X-HOLIDAYS); write it as "
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=0 DURATION:PT8H30M"
        )
    ]


def test_hours_without_a_zone_are_refused() -> None:
    assert found(f"{HOURS},", "id,country\ngeneva,CHE") == [
        (
            "contacts c time_zone: there is no zone for these hours: no site of 'lima' has one; "
            "write it here, as Africa/Nairobi, or give the site its time_zone"
        )
    ]


def test_an_unknown_zone_is_refused_with_the_nearest() -> None:
    sites = "id,country,time_zone\ngeneva,CHE,Europe/Zurih"

    assert found(f"{HOURS},America/lima", sites) == [
        "contacts c time_zone: no time zone is called 'America/lima'; write 'America/Lima'",
        "sites geneva time_zone: no time zone is called 'Europe/Zurih'; write 'Europe/Zurich'",
    ]


def test_a_holiday_is_one_day_of_a_known_unit_or_country() -> None:
    calendar = "of,on,kind\nhq,2026-12-24,closed\nPER,2026-07,closed\nlimo,2026-07-28,open"

    assert faults(units=UNITS.replace("geneva", ""), holidays=calendar) == [
        (
            "holidays PER 2026-07 on: '2026-07' is more than one day; "
            "write a row for each day, as 2026-12-24"
        ),
        (
            "holidays limo 2026-07-28 of: no unit or country is called 'limo'; "
            "write 'lima', or add it to units.csv or countries.csv"
        ),
    ]
