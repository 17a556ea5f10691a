"""What is kept of an activity says the same, read from its bytes or from its XML."""

import pytest
from msgspec.structs import replace
from tests.formats.iati.made import activities, activity, file, said, transaction

from remit.formats.iati.kept import read_said, said_bytes


@pytest.mark.parametrize("count", [1, 2_500])
def test_xml_that_another_remit_kept_gives_every_transaction(count: int) -> None:
    (read,) = activities(file(activity(transaction() * count)))
    copy = read.activity.copy

    assert read_said(said_bytes(read.activity), b"", copy) == read.activity
    assert said(read_said(b"of another form", read.xml, copy)) == said(read.activity)


def test_a_version_with_odd_letters_breaks_nothing() -> None:
    (read,) = activities(file(activity(transaction())))
    odd = replace(read.activity.copy, version='2.03"><a b="&')

    assert said(read_said(b"", read.xml, odd)) == said(read.activity)
