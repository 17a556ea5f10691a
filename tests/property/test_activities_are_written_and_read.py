"""Law: an activity that is made of values, written and read says what it said."""

from datetime import UTC, date, datetime
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.iati.made import activities, only, said, written
from tests.shared import tries

from remit.formats.iati import ReadActivity
from remit.model.published import (
    Activity,
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

T = TypeVar("T")

FEW = settings(max_examples=tries(40))

HERE = Place("a.csv", 1)

TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=8).map(
    str.strip
)
NAMES = st.from_regex(r"[A-Za-z0-9-]{0,6}", fullmatch=True)
CODES = st.from_regex(r"[A-Z0-9]{1,4}", fullmatch=True)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
AMOUNTS = st.decimals(-(10**12), 10**12, places=4, allow_nan=False)
LOCALS = st.builds(
    Local,
    TEXTS,
    st.dictionaries(st.sampled_from(["fr", "ru", "pt-br"]), TEXTS.filter(bool)).map(
        lambda each: tuple(each.items())
    ),
)
CURRENCIES = st.sampled_from(["USD", "CHF", "XXX"])
PLACES = st.just(HERE)


def shares(vocabulary: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Share, ...]]:
    """Draw countries, regions or sectors."""
    percents = st.none() | st.decimals(0, 100, places=2)
    return several(st.builds(Share, CODES, vocabulary, percents, TEXTS))


def several(each: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw none, one or two."""
    return st.lists(each, max_size=2).map(tuple)


def parties(role: st.SearchStrategy[str]) -> st.SearchStrategy[Party]:
    """Draw organisations."""
    return st.builds(Party, NAMES, TEXTS, role, NAMES, NAMES)


COUNTRIES = shares(st.just(""))
OTHERS = shares(st.sampled_from(["1", "2", "99"]))
NOWHERE = (None, None)
POINTS = st.just(NOWHERE) | st.tuples(*[st.decimals(-90, 90, places=4)] * 2)


LOCATIONS = st.builds(
    lambda name, code, text, point: Location(name, code, text, text, *point),
    TEXTS,
    st.just("") | CODES,
    TEXTS,
    POINTS,
)
FLOWS = st.builds(
    Flow,
    st.sampled_from([str(number) for number in range(1, 14)]),
    st.none() | DAYS,
    st.none() | AMOUNTS,
    CURRENCIES,
    PLACES,
    st.none() | DAYS,
    NAMES,
    st.none() | parties(st.just("")),
    st.none() | parties(st.just("")),
    COUNTRIES,
    OTHERS,
    OTHERS,
)
BUDGETS = st.builds(
    Budget,
    st.sampled_from(["1", "2"]),
    st.none() | DAYS,
    st.none() | DAYS,
    st.none() | AMOUNTS,
    CURRENCIES,
    PLACES,
    st.none() | DAYS,
    NAMES,
)
DATES = st.lists(
    st.builds(Dated, st.sampled_from(["1", "2", "3", "4"]), DAYS, PLACES),
    max_size=4,
    unique_by=lambda each: each.type,
).map(tuple)
ACTIVITIES = st.builds(
    Activity,
    id=st.from_regex(r"[A-Z]{2}-[0-9]{1,4}", fullmatch=True),
    reporter=parties(st.just("")),
    copy=st.just(Copy(HERE, datetime(2020, 1, 1, tzinfo=UTC), "")),
    title=LOCALS,
    description=LOCALS,
    status=st.sampled_from(["", "2"]),
    hierarchy=st.sampled_from(["", "1"]),
    currency=st.sampled_from(["", "USD"]),
    dates=DATES,
    contact=TEXTS,
    mailbox=st.sampled_from(["", "lima@agency.example"]),
    parties=several(parties(st.sampled_from(["1", "2", "3", "4"]))),
    countries=COUNTRIES,
    regions=OTHERS,
    sectors=OTHERS,
    locations=several(LOCATIONS),
    related=several(st.builds(Related, st.sampled_from(["1", "2"]), NAMES)),
    flows=several(FLOWS),
    budgets=several(BUDGETS),
)


@FEW
@given(ACTIVITIES)
def test_an_activity_written_and_read_is_the_same(activity: Activity) -> None:
    assert said(only(written([ReadActivity(activity, b"")]))) == said(activity)


@FEW
@given(st.lists(ACTIVITIES, max_size=3))
def test_writing_what_was_read_from_it_writes_the_same_bytes(drawn: list[Activity]) -> None:
    once = written(ReadActivity(each, b"") for each in drawn)

    assert written(activities(once)) == once
