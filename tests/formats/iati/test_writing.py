"""What is written reads as what it was made of, in the order of 2.03."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from tests.formats.iati.made import (
    MADE,
    activities,
    activity,
    file,
    only,
    pieces,
    said,
    transaction,
    written,
)
from tests.formats.iati.test_dialects import OLD
from tests.formats.iati.test_persons import PERSON
from tests.formats.iati.test_reading import WHOLE

from remit.formats.iati import Head, ReadActivity
from remit.formats.iati.xml import etree
from remit.model.published import Activity, Copy, Flow, Party, Place, Share
from remit.text.local import Local

SOME = Activity(
    "X-1",
    Party("X", "The Agency", kind="40"),
    Copy(Place("projects.csv", 2), MADE, ""),
    title=Local("Wells"),
    currency="USD",
    flows=(
        Flow("11", date(2018, 5, 1), Decimal(1000), "CHF", Place("projects.csv", 2)),
        Flow("3", None, None, "XXX", Place("projects.csv", 3), countries=(Share("PE"),)),
    ),
)


def test_what_was_read_is_written_and_reads_the_same() -> None:
    read = activities(WHOLE.encode())

    again = activities(written(read))

    assert [said(each.activity) for each in again] == [said(each.activity) for each in read]
    digests = [[each.activity.copy.digest for each in every] for every in (read, again)]
    assert digests[0] == digests[1]


def test_a_file_says_its_version_and_when_it_was_made() -> None:
    head, *_ = pieces(written(()))

    assert isinstance(head, Head)
    assert (head.version, head.made) == ("2.03", MADE)


def test_elements_come_into_their_order_and_those_of_one_kind_keep_theirs() -> None:
    mixed = activity(
        '<x:own xmlns:x="urn:x"/><unknown/>'
        + transaction("1").replace("<transaction-type", "<tied-status/><transaction-type")
        + '<sector code="2"/><sector code="1"/><title/>'
        + transaction("2")
    )
    (read,) = activities(file(mixed, version="2.01"))

    root = etree.fromstring(written([read]))[0]

    assert [each.tag for each in root] == [
        "iati-identifier",
        "title",
        "sector",
        "sector",
        "transaction",
        "transaction",
        "unknown",
        "{urn:x}own",
    ]
    assert [each.get("code") for each in root.iter("sector")] == ["2", "1"]
    assert [each.text for each in root.iter("value")] == ["1", "2"]
    assert [each.tag for each in next(root.iter("transaction"))] == [
        "transaction-type",
        "transaction-date",
        "value",
        "tied-status",
    ]


def test_what_nobody_knows_is_written_as_it_was() -> None:
    unknown = '<x:own xmlns:x="urn:x" x:a="1">text <x:b/> tail</x:own>'
    typed = (
        '<other-identifier xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xmlns:xs="urn:xs" ref="1" type="A1" xsi:type="xs:string"/>'
    )
    data = file(activity(typed + unknown))

    text = written(activities(data)).decode()

    assert unknown in text
    assert typed in text


def test_the_first_series_is_written_in_the_words_of_the_second() -> None:
    read = activities(OLD.encode())

    text = written(read)

    assert said(only(text)) == said(read[0].activity)
    root = etree.fromstring(text)[0]
    assert [each.get("role") for each in root.iter("participating-org")] == ["1", "4"]
    assert len(root.findall("title")) == 1
    assert root.findtext("title/narrative") == "Wells"
    assert root.find("transaction/transaction-type").items() == [("code", "2")]  # type: ignore[union-attr] # it is there
    assert "Commitment" not in text.decode()


def test_identifiers_of_other_owners_get_a_type_and_an_owner() -> None:
    old = '<other-identifier owner-ref="GB-1" owner-name="The Department">105</other-identifier>'

    text = written(activities(file(activity(old), version="1.03")))

    (found,) = etree.fromstring(text).iter("other-identifier")
    assert dict(found.attrib) == {"ref": "105", "type": "A9"}
    assert found.find("owner-org[@ref='GB-1']") is not None
    assert found.findtext("owner-org/narrative") == "The Department"


@pytest.mark.parametrize(("keeps", "names"), [(True, ["Jane", "jdoe", "0100"]), (False, [])])
def test_persons_are_written_where_they_may_be(keeps: bool, names: list[str]) -> None:
    (read,) = activities(file(activity(f"<contact-info>{PERSON}</contact-info>")))

    text = written([read if keeps else replace(read, withheld=())]).decode()

    assert [name for name in ("Jane", "jdoe", "0100") if name in text] == names
    assert "withheld" not in text


def test_what_never_was_xml_is_made_of_its_values() -> None:
    text = written([ReadActivity(SOME, b"")])

    assert said(only(text)) == said(SOME)
    assert b'<value currency="CHF">1000</value>' in text


def test_letters_that_xml_cannot_hold_are_left_out() -> None:
    odd = replace(SOME, title=Local("We\x00lls\ud800 \U0001f4a7"))

    assert only(written([ReadActivity(odd, b"")])).title.text == "Wells \U0001f4a7"
