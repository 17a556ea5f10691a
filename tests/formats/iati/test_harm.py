"""No file does harm, and what came before the damage is kept."""

from io import BytesIO
from pathlib import Path

import pytest
from tests.formats.iati.made import activities, activity, file, noticed, pieces, transaction

from remit.formats.iati import Limits, ReadActivity, read
from remit.model.published import Noticed, Place

BOMB = b"""<?xml version="1.0"?>
<!-- <!DOCTYPE is only said here -->
<!DOCTYPE iati-activities [
<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
]>
<iati-activities version="2.03"><iati-activity><iati-identifier>&c;</iati-identifier>
</iati-activity></iati-activities>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_with_a_doctype_is_refused_at_its_line_and_nothing_of_it_read(
    encoding: str,
) -> None:
    data = BOMB.replace(b"<!-- <!DOCTYPE is only said here -->", b"").decode().encode(encoding)

    (refused,) = pieces(data)
    assert isinstance(refused, Noticed)
    assert (refused.code, refused.severity, refused.place) == (
        "doctype",
        "error",
        Place("a.xml", 3),
    )


def test_a_file_outside_is_never_opened(tmp_path: Path) -> None:
    # Whoever opened it would say that it is no DTD.
    (tmp_path / "secret").write_text("not to be read")
    data = f'<!DOCTYPE a SYSTEM "{(tmp_path / "secret").as_uri()}"><iati-activities/>'

    assert noticed(data.encode()) == [("doctype", "", 1)]


def test_an_entity_that_nobody_defined_ends_the_file_where_it_stands() -> None:
    data = file(activity(name="X-1"), activity("<title>&a;</title>", name="X-2"))

    assert [each.activity.id for each in activities(data)] == ["X-1"]
    assert noticed(data) == [("xml-broken", "X-2", 3)]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_what_came_before_a_break_is_kept_and_the_break_is_told(cut: int) -> None:
    data = file(activity(name="X-1"), activity(transaction(), name="X-2"))
    broken = data[: -len(b"</iati-activity>\n</iati-activities>") - cut]

    assert [each.activity.id for each in activities(broken)] == ["X-1"]
    assert noticed(broken) == [("xml-broken", "X-2", 3)]


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"PK\x03\x04", b"\xff\xfe\x00", b"id,title\n1,Wells\n"]
)
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    assert [code for code, *_ in noticed(data)] == ["xml-broken"]


def test_xml_of_another_kind_is_refused_with_its_name() -> None:
    (refused,) = pieces(b"<rss><iati-activities/></rss>")

    assert isinstance(refused, Noticed)
    assert refused.code == "not-iati"
    assert "rss" in refused.text


def test_one_activity_beyond_the_limits_is_left_out_and_the_others_are_read() -> None:
    deep = "<a>" * 70 + "</a>" * 70
    wide = "<b " + " ".join(f'a{number}="1"' for number in range(70)) + "/>"
    data = file(activity(deep), activity(wide, name="X-2"), activity(name="X-3"))

    assert [each.activity.id for each in activities(data)] == ["X-3"]
    assert noticed(data) == [("too-large", "X-1", 2), ("too-large", "X-2", 3)]


@pytest.mark.parametrize("text", ["<title>{}</title>", '<title long="{}"/>'])
def test_a_text_beyond_the_limit_leaves_its_activity_out(text: str) -> None:
    data = file(activity(text.format("a" * 200)), activity(name="X-2"))

    assert noticed(data, Limits(text=100)) == [("too-large", "X-1", 2)]


def test_a_depth_that_would_fill_a_stack_ends_the_file() -> None:
    data = file(activity("<a>" * 100_000))

    assert [code for code, *_ in noticed(data)] == ["xml-broken"]


def test_a_file_beyond_the_limit_is_read_up_to_it() -> None:
    data = file(*(activity(transaction(), name=f"X-{number}") for number in range(1000)))

    found = pieces(data, Limits(file=100_000))
    assert isinstance(found[-1], Noticed)
    assert found[-1].code == "too-large"
    assert sum(isinstance(each, ReadActivity) for each in found) > 100


def test_an_activity_that_would_fill_the_memory_ends_the_file() -> None:
    data = file(activity("<title>a</title>" * 50_000))

    assert noticed(data, Limits(piece=200_000)) == [("too-large", "X-1", 2)]


def test_an_endless_prolog_is_refused() -> None:
    assert noticed(b"<!-- -->" * 50_000) == [("too-large", "", 1)]


def test_reading_takes_no_more_of_a_file_than_it_is_asked_for() -> None:
    file_ = BytesIO(file(*(activity(name=f"X-{number}") for number in range(5000))))

    next(read(file_, "a.xml"))
    assert file_.tell() == 4096
