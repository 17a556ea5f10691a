"""Posts, those on them, and delegations are there as long as what they belong to."""

from datetime import date

from tests.by_hand import register, structure

from remit.model.days import Days
from remit.model.post import Appointment, Post

UNITS = """
    id,    name,  part_of, valid_from, valid_to
    hq,    HQ,    ,        1990,
    lima,  Lima,  hq,      2000,       2010
    quito, Quito, hq,      2005,
"""
TABLES = {
    "units": UNITS,
    "posts": """
        id,    unit,  name,         valid_from, valid_to
        chief, lima,  Head of Lima, ,           2008
        chief, quito, Head,         2009,
        clerk, lima,  Clerk,        ,
    """,
    "appointments": """
        post,  person, kind,   valid_from, valid_to
        chief, p1,     holder, ,
        clerk, p2,     acting, 2004,
    """,
    "delegations": """
        from, to,    functions
        lima, quito, pay
    """,
}


def days_of(noun: type[Post | Appointment], *key: str) -> list[str]:
    """Give the days of the last version of a key."""
    known = register(**TABLES)
    cover = Days(known).of(known.history(noun, *key).versions[-1])
    return [f"{piece.period.start} {piece.period.end}" for piece in cover]


def test_an_appointment_is_cut_to_its_post_and_the_post_to_its_unit() -> None:
    assert days_of(Appointment, "chief", "p1") == [
        "2000-01-01 2008-01-01",
        "2009-01-01 9999-12-31",
    ]
    assert days_of(Appointment, "clerk", "p2") == ["2004-01-01 2010-01-01"]
    assert days_of(Post, "clerk") == ["2000-01-01 2010-01-01"]


def test_on_a_day_there_are_the_posts_of_open_units_and_those_on_them() -> None:
    def there(year: int) -> tuple[list[str], list[str], int]:
        on = structure(date(year, 6, 1), **TABLES)
        return list(on.posts), [each.person for each in on.appointments], len(on.delegations)

    assert there(1999) == ([], [], 0)
    assert there(2004) == (["chief", "clerk"], ["p1", "p2"], 0)
    assert there(2006) == (["chief", "clerk"], ["p1", "p2"], 1)
    assert there(2008) == (["clerk"], ["p2"], 1)
    assert there(2012) == (["chief"], ["p1"], 0)
