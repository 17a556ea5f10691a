"""Whatever is in a file, reading and checking it ends with notices and never with an error."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.iati.made import activities, written
from tests.formats.iati.test_dialects import OLD
from tests.formats.iati.test_reading import WHOLE
from tests.shared import tries

from remit.formats.iati import Checker, Limits, Standard, read

FEW = settings(max_examples=tries(60))
SMALL = Limits(transactions=1, text=200, attributes=3, depth=5)

FILES = st.sampled_from([WHOLE.encode(), OLD.encode()])
PIECES = st.sampled_from(
    [
        b"",
        b"\0",
        b"<",
        b">",
        b"</",
        b"&a;",
        b"<a>",
        b'"',
        b"\xff",
        b"]]>",
        b"<!DOCTYPE a>",
        b" xmlns='u'",
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a file of which some bytes are others."""
    data = draw(FILES)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 40))
        data = data[:start] + draw(PIECES) + data[end:]
    return data


@FEW
@given(st.binary() | damaged())
def test_any_bytes_are_read(data: bytes) -> None:
    for limits in (None, SMALL):
        assert list(read(BytesIO(data), "a.xml", limits=limits))


@FEW
@given(damaged())
def test_whatever_was_read_can_be_written_and_read(data: bytes) -> None:
    once = activities(data)

    again = activities(written(once))
    assert [each.activity.id for each in again] == [each.activity.id for each in once]
    assert [len(each.activity.flows) for each in again] == [
        len(each.activity.flows) for each in once
    ]


@FEW
@given(st.binary() | damaged())
def test_any_bytes_are_checked(data: bytes) -> None:
    assert list(Checker(Standard()).check(BytesIO(data), "a.xml"))
