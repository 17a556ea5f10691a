"""A step of whatever kind is filled in again as it was, and kept as it is."""

from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.conftest import NOON, Client
from tests.web.editing import editing, filled, got, kept_in, link, sent, the_form, words

from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.step import (
    Appoint,
    Assign,
    Close,
    Designate,
    Draft,
    End,
    Merge,
    Move,
    Open,
    OpenPost,
    Record,
    Regroup,
    Rename,
    Result,
    Set,
    Split,
    Step,
    Transfer,
    Undesignate,
)
from remit.register import Store
from remit.register.proposing import begin

JULY = "2027-07-01"
STEPS: tuple[Step, ...] = (
    Open(id="tamale", row={"name": "Tamale", "name_fr": "Tamalé", "part_of": "hq"}, on=JULY),
    Open(id="tamale", row={"name": "Tamale"}, on=JULY, until="2029", source="handbook"),
    Rename(unit="lima", row={"name": "Peru", "short_name": "PE"}, on=JULY),
    Move(unit="lima", part_of="hq", on=JULY),
    Merge(units=("quito", "lima"), into=Result("andes", {"name": "Andes"}), on=JULY),
    Split(
        unit="manila",
        into=(Result("manila"), Result("manila-two", {"name": "Two"}), Result("cebu")),
        on=JULY,
        on_close="end",
    ),
    Close(unit="quito", successors=("lima", "bogota"), on=JULY, on_close="end"),
    Designate(unit="lima", designation="country-mission", on=JULY, until="2028"),
    Undesignate(unit="lima", designation="country-mission", on=JULY),
    Assign(
        row={"holder": "hq", "role": "provides", "function": "press", "scope": "everyone"}, on=JULY
    ),
    End(key=("nairobi-region",), on=JULY),
    End(file="contacts", key=("hotline",), on=JULY),
    Transfer(from_="manila-payroll", to="nairobi", all=True, on=JULY, days_promised="3"),
    Transfer(from_="manila", to="hq", function="procurement", mode="shared", until="2028", on=JULY),
    Regroup(group="world", add=("FRA", "DEU"), remove=("PER",), on=JULY),
    OpenPost(id="two", row={"name": "Two", "unit": "hq", "head": "true"}, on=JULY),
    Appoint(post="quito-head", person="p07", kind="acting", on=JULY, beside=True),
    Set(file="contacts", key=("hotline",), row={"value": "+44 1", "printed": ""}, on=JULY),
    Set(file="statements", key=("lima", "staff of the office", ""), row={"value": "1"}),
    Record(
        file="contacts",
        key=("lima-2",),
        row={"unit": "lima", "kind": "phone", "value": "+51 1"},
        valid_from=JULY,
        valid_to="2028",
        source="handbook",
        as_of="2026",
        note="As decided",
    ),
)


UNFORMED: tuple[Step, ...] = (
    End(keys=(("nairobi-region",), ("press-hq",)), on=JULY),
    End(key=("nairobi-region",), keys=(("press-hq",),), on=JULY),
    End(file="members", keys=(("world", "FRA"), ("world", "DEU")), on=JULY),
    Record(file="contacts", key=("hotline",), valid_from=JULY),
)
"""Steps that no form can show."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with kept_in(tmp_path_factory.mktemp("steps") / "example.db") as store:
        yield store


@pytest.fixture(scope="module")
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


@pytest.mark.parametrize("step", STEPS, ids=lambda step: type(step).__name__)
def test_a_step_that_is_kept_again_is_as_it_was(here: Client, kept: Store, step: Step) -> None:
    number = begin(kept, Draft("One step", steps=(step,)), Act(Actor(), NOON)).id
    form = got(here, link(got(here, f"/en/edit/proposal/{number}"), "Edit 1"))
    do = form.xpath("//form[contains(@class,'beside')]/@action")[0]
    sent(here, do, "keep", **filled(the_form(form)))

    assert kept.proposals.one(number).draft.steps == (step,)


@pytest.mark.parametrize("step", UNFORMED, ids=lambda step: type(step).__name__)
def test_a_step_that_no_form_can_show_is_told_and_can_be_taken_out(
    here: Client, kept: Store, step: Step
) -> None:
    number = begin(kept, Draft("One step", steps=(step,)), Act(Actor(), NOON)).id
    page = got(here, f"/en/edit/proposal/{number}")

    (told,) = page.xpath("//ol[@class='steps'][1]/li")
    assert words(told.xpath("span[@class='words']")[0])
    assert [each for each in page.xpath("//main//a") if words(each).startswith("Edit")] == []
    assert "Delete 1" in [words(each) for each in page.xpath("//main//button")]
