"""Older files say the same in other words, and files that others gathered say no version."""

from datetime import UTC, date, datetime
from decimal import Decimal

from tests.formats.iati.made import activities, activity, file, only, pieces

from remit.formats.iati import Head
from remit.model.published import Budget, Dated, Flow, Location, Party, Place, Share
from remit.text.local import Local

OLD = """<iati-activities version="1.01" generated-datetime="2013-04-30T16:49:24">
<iati-activity xml:lang="EN" default-currency="GBP">
<reporting-org ref="GB-1" type="10">The Department</reporting-org>
<participating-org ref="GB" role="FUNDING">The Kingdom</participating-org>
<participating-org role="Implementing">The Builders</participating-org>
<iati-identifier>GB-1-105838</iati-identifier>
<title>Wells</title><title xml:lang="fr">Puits</title>
<activity-status>Implementation</activity-status>
<activity-date type="end-planned">2010-12-31</activity-date>
<activity-date type="start-actual" iso-date="2004-01-01">January</activity-date>
<activity-date type="3">Planned End</activity-date>
<contact-info><organisation>The Department</organisation></contact-info>
<location><name>Goma</name><location-type code="BLDO"/>
<coordinates latitude="-1.68" longitude="29.22"/></location>
<sector code="14030" vocabulary="DAC">Water</sector>
<transaction><transaction-type code="c">Commitment</transaction-type>
<transaction-date>2005-02-03</transaction-date><value value-date="2005-02-03">1000</value>
<provider-org ref="GB-1">The Department</provider-org></transaction>
<budget type="Revised"><period-start>2010-04-01</period-start><value>7</value></budget>
<budget><period-start iso-date="2011-04-01"/><value>8</value></budget>
</iati-activity>
</iati-activities>"""


def test_the_words_of_the_first_series_are_read_as_codes_of_the_second() -> None:
    read = only(OLD.encode())

    assert read.reporter == Party("GB-1", "The Department", kind="10")
    assert read.parties == (Party("GB", "The Kingdom", "1"), Party("", "The Builders", "4"))
    assert read.title == Local("", (("en", "Wells"), ("fr", "Puits")))
    assert (read.status, read.contact) == ("2", "The Department")
    assert read.locations == (
        Location("Goma", "BLDO", latitude=Decimal("-1.68"), longitude=Decimal("29.22")),
    )
    assert read.sectors == (Share("14030", "1", name="Water"),)
    assert read.flows == (
        Flow(
            type="2",
            on=date(2005, 2, 3),
            amount=Decimal(1000),
            currency="GBP",
            place=Place("a.xml", 16),
            value_date=date(2005, 2, 3),
            provider=Party("GB-1", "The Department"),
        ),
    )
    assert read.budgets == (
        Budget("2", date(2010, 4, 1), None, Decimal(7), "GBP", Place("a.xml", 19)),
        Budget("1", date(2011, 4, 1), None, Decimal(8), "GBP", Place("a.xml", 20)),
    )
    assert read.copy.made == datetime(2013, 4, 30, 16, 49, 24, tzinfo=UTC)


def test_a_day_of_the_first_series_may_be_a_text_and_a_label_is_none() -> None:
    assert only(OLD.encode()).dates == (
        Dated("3", date(2010, 12, 31), Place("a.xml", 9)),
        Dated("2", date(2004, 1, 1), Place("a.xml", 10)),
    )


def test_a_date_without_a_day_keeps_its_text() -> None:
    data = file(activity('<activity-date type="1" iso-date="spring"/>'))

    assert only(data).dates == (Dated("1", None, Place("a.xml", 2), "spring"),)


def test_activities_without_a_version_tell_their_series_by_their_words() -> None:
    old = activity("<title>Wells</title>", name="X-1")
    new = activity("<title><narrative>Wells</narrative></title>", name="X-2")
    own = activity(attributes='version="2.01" generated-datetime="2015-01-01"', name="X-3")
    data = file(old, new, own, version="")

    head, *_ = pieces(data)
    assert isinstance(head, Head)
    assert (head.version, head.kind) == ("", "activities")
    copies = [each.activity.copy for each in activities(data)]
    assert [each.version for each in copies] == ["1.0x", "2.0x", "2.01"]
    assert [each.made for each in copies] == [None, None, datetime(2015, 1, 1, tzinfo=UTC)]


def test_the_newest_stamp_is_the_update_then_that_of_the_activity_then_that_of_the_file() -> None:
    stamps = (
        'last-updated-datetime="2019-01-03" generated-datetime="2019-01-02"',
        'generated-datetime="2019-01-02"',
        'last-updated-datetime="soon"',
    )
    data = file(
        *(activity(attributes=each) for each in stamps),
        attributes='generated-datetime="2019-01-01"',
    )

    made = [each.activity.copy.made for each in activities(data)]
    assert [each and each.day for each in made] == [3, 2, 1]
