"""What is kept of an activity says the same, read from its bytes or from its XML."""

import pytest
from msgspec.structs import replace
from tests.formats.iati.made import activities, activity, file, pieces, said, transaction

from remit.formats.iati import EarlyFlows, Limits, ReadActivity
from remit.formats.iati.kept import flows_bytes, read_said, said_bytes, whole_xml

FEW = Limits(transactions=10)


@pytest.mark.parametrize("count", [1, 2_500])
def test_xml_that_another_remit_kept_gives_every_transaction(count: int) -> None:
    (read,) = activities(file(activity(transaction() * count)))
    copy = read.activity.copy

    assert read_said([said_bytes(read.activity)], list, copy) == read.activity
    again = read_said([b"of another form"], lambda: [read.xml], copy)
    assert said(again) == said(read.activity)


def test_what_is_kept_in_parts_says_what_the_whole_does() -> None:
    data = file(activity("".join(transaction(str(number)) for number in range(25))))
    (whole,) = activities(data)
    _, *early, last = pieces(data, FEW)
    assert isinstance(last, ReadActivity)
    flows = [each for each in early if isinstance(each, EarlyFlows)]
    kept = [said_bytes(last.activity), *(flows_bytes(each.flows) for each in flows)]
    parts = [last.xml, *(each.xml for each in flows)]
    copy = whole.activity.copy

    assert len(parts) == 3
    assert read_said(kept, list, copy) == whole.activity
    assert said(read_said([*kept[:-1], b"of another form"], lambda: parts, copy)) == said(
        whole.activity
    )
    assert whole_xml(parts).count(b"<transaction>") == 25


def test_a_version_with_odd_letters_breaks_nothing() -> None:
    (read,) = activities(file(activity(transaction())))
    odd = replace(read.activity.copy, version='2.03"><a b="&')

    assert said(read_said([b""], lambda: [read.xml], odd)) == said(read.activity)
