"""An activity says in values what its file says in XML."""

from datetime import UTC, date, datetime
from decimal import Decimal

from msgspec.structs import replace
from tests.formats.iati.made import activities, activity, file, noticed, only, transaction

from remit.model.published import (
    Budget,
    Copy,
    Dated,
    Flow,
    Location,
    Party,
    Place,
    Related,
    Share,
)
from remit.text.local import Local

WHOLE = """<iati-activities version="2.03" generated-datetime="2019-02-28T16:36:46Z">
<iati-activity default-currency="USD" hierarchy="1" xml:lang="en"
  last-updated-datetime="2019-02-01T12:00:00+02:00">
<iati-identifier> AA-1-77 </iati-identifier>
<reporting-org ref="AA-1" type="40"><narrative>The Agency\u00a0</narrative></reporting-org>
<title><narrative>Wells</narrative><narrative xml:lang="fr">Puits</narrative></title>
<description type="1"><narrative>Forty wells.</narrative></description>
<description type="2"><narrative>So that people have water.</narrative></description>
<participating-org ref="BB-2" role="1" type="10" activity-id="BB-2-5">
<narrative>The Giver</narrative></participating-org>
<activity-status code="2"/>
<activity-date iso-date="2018-03-13" type="2"/>
<activity-date iso-date="2019-03-12Z" type="3"/>
<activity-date iso-date="2020-01-01" type="2"/>
<contact-info><organisation><narrative> Agency - Peru </narrative></organisation>
<email>lima@agency.example</email></contact-info>
<recipient-country code="PE" percentage="60"/>
<recipient-region code="298" percentage="40"/>
<location><name><narrative>Lima</narrative></name>
<point><pos>-12.05 -77.04</pos></point><feature-designation code="BLDO"/></location>
<sector vocabulary="1" code="14030"/>
<budget type="2" status="1"><period-start iso-date="2018-01-01"/>
<period-end iso-date="2018-12-31"/><value currency="EUR" value-date="2018-01-01">10.50</value>
</budget>
<transaction ref="t1"><transaction-type code="1"/><transaction-date iso-date="2018-04-01"/>
<value value-date="2018-04-02">1000.00</value>
<provider-org ref="BB-2" provider-activity-id="BB-2-5"><narrative>The Giver</narrative>
</provider-org><sector code="14030" vocabulary="2"/><recipient-country code="CO"/></transaction>
<related-activity ref="AA-1-70" type="1"/>
</iati-activity>
</iati-activities>
"""


def test_an_activity_is_read_whole() -> None:
    read = only(WHOLE.encode())

    assert read.copy.digest != ""
    assert replace(read, copy=replace(read.copy, digest="")) == replace(
        read,
        id="AA-1-77",
        reporter=Party("AA-1", "The Agency", kind="40"),
        copy=Copy(Place("a.xml", 3), datetime(2019, 2, 1, 10, tzinfo=UTC), "", "2.03"),
        title=Local("", (("en", "Wells"), ("fr", "Puits"))),
        description=Local("", (("en", "Forty wells."),)),
        status="2",
        hierarchy="1",
        currency="USD",
        dates=(
            Dated("2", date(2018, 3, 13), Place("a.xml", 12)),
            Dated("3", date(2019, 3, 12), Place("a.xml", 13)),
        ),
        contact="Agency - Peru",
        mailbox="lima@agency.example",
        parties=(Party("BB-2", "The Giver", "1", "10", "BB-2-5"),),
        countries=(Share("PE", percent=Decimal(60)),),
        regions=(Share("298", "1", Decimal(40)),),
        sectors=(Share("14030", "1"),),
        locations=(Location("Lima", "BLDO", "", "", Decimal("-12.05"), Decimal("-77.04")),),
        related=(Related("1", "AA-1-70"),),
        flows=(
            Flow(
                type="1",
                on=date(2018, 4, 1),
                amount=Decimal("1000.00"),
                currency="USD",
                place=Place("a.xml", 25),
                value_date=date(2018, 4, 2),
                ref="t1",
                provider=Party("BB-2", "The Giver", activity="BB-2-5"),
                countries=(Share("CO"),),
                sectors=(Share("14030", "2"),),
            ),
        ),
        budgets=(
            Budget(
                "2",
                date(2018, 1, 1),
                date(2018, 12, 31),
                Decimal("10.50"),
                "EUR",
                Place("a.xml", 22),
                date(2018, 1, 1),
                "1",
            ),
        ),
    )


def test_a_file_without_a_flaw_leaves_nothing_to_notice() -> None:
    assert noticed(WHOLE.encode()) == []


def test_an_amount_is_kept_as_it_is_published() -> None:
    read = only(file(activity(transaction("98325.6441968") + transaction("142000.00"))))

    assert [str(each.amount) for each in read.flows] == ["98325.6441968", "142000.00"]


def test_a_value_has_the_currency_of_its_activity_and_an_empty_one_counts_as_absent() -> None:
    budgets = "".join(
        f'<budget><value currency="{each}">1</value></budget>' for each in ("", "CHF")
    )

    assert [each.currency for each in only(file(activity(budgets))).budgets] == ["USD", "CHF"]


def test_an_amount_without_currency_is_kept_and_each_is_noticed() -> None:
    data = file(activity(transaction("5"), ""), activity(transaction("7"), "", "X-2"))

    assert [each.activity.flows[0].currency for each in activities(data)] == ["XXX", "XXX"]
    assert noticed(data) == [("no-currency", "X-1", 2), ("no-currency", "X-2", 3)]


def test_a_currency_of_no_country_is_noticed_and_its_amount_is_in_none() -> None:
    data = file(activity('<budget><value currency="US$">1</value></budget>'))

    assert only(data).budgets[0].currency == "XXX"
    assert noticed(data) == [("currency-unknown", "X-1", 2), ("budget-period", "X-1", 2)]


def test_an_amount_that_is_no_number_is_noticed_and_none_is_guessed() -> None:
    written = ("1,000", "1e3", "NaN", "", "0.12345678901", "1" * 29)
    data = file(activity("".join(map(transaction, written))))

    assert [each.amount for each in only(data).flows] == [None] * 6
    assert noticed(data) == [("amount-unreadable", "X-1", 2)] * 6


def test_corrections_below_zero_are_read_and_told_once() -> None:
    data = file(activity(transaction("-5.10") + transaction("-1") + transaction("8")))

    assert [str(each.amount) for each in only(data).flows] == ["-5.10", "-1", "8"]
    assert noticed(data) == [("negative-amount", "X-1", 2)]


def test_days_that_no_project_has_are_read_and_noticed() -> None:
    data = file(activity(transaction(on="1990-01-01") + transaction(on="2090-01-01")))

    assert [str(each.on) for each in only(data).flows] == ["1990-01-01", "2090-01-01"]
    # Each transaction has two: its own, and that of its value.
    assert noticed(data) == [("date-implausible", "X-1", 2)] * 4


def test_a_day_that_is_none_is_noticed_and_the_transaction_kept_without() -> None:
    data = file(activity('<transaction><transaction-date iso-date="01/05/2018"/></transaction>'))

    assert only(data).flows[0].on is None
    assert noticed(data) == [
        ("amount-unreadable", "X-1", 2),
        ("date-unreadable", "X-1", 2),
        ("transaction-type-unknown", "X-1", 2),
    ]


def test_codes_are_read_whatever_their_case_and_blanks() -> None:
    data = file(activity('<recipient-country code=" pe "/><recipient-country code="CO"/>'))

    assert [each.code for each in only(data).countries] == ["PE", "CO"]
    assert noticed(data) == [("code-untidy", "X-1", 2)]


def test_a_percentage_that_cannot_be_is_kept_and_noticed() -> None:
    shares = '<sector code="1" percentage="150"/><sector code="2" percentage="half"/>'
    data = file(activity(shares))

    assert [each.percent for each in only(data).sectors] == [Decimal(150), None]
    assert noticed(data) == [
        ("percentage-implausible", "X-1", 2),
        ("percentage-unreadable", "X-1", 2),
    ]


def test_an_activity_without_an_identifier_is_left_out_and_the_next_is_read() -> None:
    data = file("<iati-activity><title/></iati-activity>", activity(name="X-2"))

    assert [each.activity.id for each in activities(data)] == ["X-2"]
    assert noticed(data) == [("no-identifier", "", 2)]


def test_what_stands_beside_the_activities_is_noticed() -> None:
    data = file('<note xmlns="urn:of-a-registry"/>', activity())

    assert noticed(data) == [("element-beside", "", 2)]


def test_a_comment_within_an_amount_leaves_it_whole() -> None:
    assert only(file(activity(transaction("10<!-- ten -->00")))).flows[0].amount == 1000
