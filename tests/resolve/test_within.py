"""Whether one scope lies within another by what the two say (DESIGN 4.6)."""

from datetime import date

import pytest
from tests.by_hand import register

from remit.model.scope import scope
from remit.model.structure import Structure, SubjectKind
from remit.resolve.within import is_structurally_within


@pytest.fixture(scope="module")
def andes() -> Structure:
    """Lima stands in Peru and has Cusco under it; the Andes are a group within the Americas."""
    return Structure(
        register(
            units="id,part_of,site\nhq,,\nlima,hq,lima\ncusco,lima,",
            sites="id,country\nlima,PER",
            bodies="id\ncan",
            groups="id\nandes\namericas\npartners\noffices",
            members="""group,member
                andes,PER
                americas,andes
                offices,lima
                partners,can
            """,
            designations="id\nmrf",
        ),
        date(2010, 6, 1),
    )


@pytest.mark.parametrize(
    ("narrow", "wide", "kind"),
    [
        ("unit:cusco", "unit:cusco", "unit"),
        ("unit:cusco", "within:lima", "unit"),
        ("within:cusco", "within:hq", "unit"),
        ("unit:cusco", "country:PER", "unit"),
        ("unit:cusco", "group:andes", "unit"),
        ("unit:lima", "group:offices", "unit"),
        ("country:PER", "group:americas", "country"),
        ("body:can", "group:partners", "body"),
        ("group:andes", "group:americas", "country"),
        ("designated:mrf", "everyone", "unit"),
        ("everyone", "everywhere", "unit"),
        ("country:PER", "everywhere", "country"),
        ("unit:lima | unit:cusco", "within:lima | unit:hq", "unit"),
        ("within:lima designated:mrf", "designated:mrf", "unit"),
        ("within:hq -within:lima", "within:hq -unit:cusco", "unit"),
    ],
)
def test_it_lies_within(andes: Structure, narrow: str, wide: str, kind: SubjectKind) -> None:
    assert is_structurally_within(andes, scope(narrow), scope(wide), kind)


@pytest.mark.parametrize(
    ("narrow", "wide", "kind"),
    [
        ("unit:hq", "within:lima", "unit"),
        ("within:lima", "country:PER", "unit"),
        ("unit:hq", "group:andes", "unit"),
        ("designated:mrf", "within:hq", "unit"),
        ("designated:mrf", "group:andes", "unit"),
        ("country:PER", "everyone", "country"),
        ("body:can", "everywhere", "body"),
        ("group:americas", "group:andes", "country"),
        ("country:PER", "designated:mrf", "unit"),
        ("unit:lima | unit:hq", "within:lima", "unit"),
        ("within:hq", "within:hq -unit:cusco", "unit"),
        ("within:hq -unit:cusco", "within:hq -within:lima", "unit"),
    ],
)
def test_it_does_not(andes: Structure, narrow: str, wide: str, kind: SubjectKind) -> None:
    """Some of these extents do lie within the other that day, but only by chance."""
    assert not is_structurally_within(andes, scope(narrow), scope(wide), kind)
