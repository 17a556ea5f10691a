"""A small change on screen: seen before, recorded at once, and undone from the same page."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml.html import HtmlElement
from msgspec.structs import replace
from tests.register.sample import traces
from tests.web.conftest import NOON, Client
from tests.web.editing import (
    editing,
    example,
    filled,
    got,
    kept_in,
    link,
    plan,
    sent,
    the_form,
    words,
)

from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.evidence import Verification
from remit.model.kind import KINDS
from remit.model.policy import Policies, PolicySetting
from remit.model.step import Close, Draft, Record
from remit.register import Store
from remit.register.proposing import record_draft
from remit.resolve.waiting import waiting
from remit.temporal.moment import Moment

DAY = date(2026, 11, 23)
MACHINE = Act(Actor(), NOON)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with kept_in(tmp_path / "example.db") as store:
        yield store


@pytest.fixture
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def a_contact() -> tuple[str, str]:
    """Give a telephone that is in force today: its id, and its unit."""
    for (name,), history in example().histories["contacts"].items():
        row = history.versions[-1]
        cells = KINDS["contacts"].cells(row)
        if cells["kind"] == "phone" and not row.stretch.valid_to.text:
            return name, cells["unit"]
    raise LookupError


def numbers(store: Store, name: str) -> list[str]:
    """Give every number of a contact, one after the other."""
    register = store.structure(Moment(DAY)).register
    history = register.histories["contacts"][name,]
    return [KINDS["contacts"].cells(each)["value"] for each in history.versions]


def test_a_number_is_corrected_and_that_is_undone(here: Client, kept: Store) -> None:
    """From the page of the office to the form, to the record, and back."""
    name, unit = a_contact()
    was = numbers(kept, name)
    thing = got(here, f"/en/edit/thing/units/{unit}")
    (change,) = [
        each
        for each in thing.xpath("//main//a/@href")
        if f"key={name}&" in f"{each}&" and "/set?" in each
    ]
    form = filled(the_form(got(here, change)))
    assert form["row.value"] == was[-1]

    new = {**form, "row.value": "+254 20 123 4567", "reason": "A letter of theirs"}
    assert "+254 20 123 4567" in plan(got(here, f"/en/edit/step/set?{urlencode(new)}"))
    assert numbers(kept, name) == was
    page = sent(here, "/en/edit/step/set", "record", **new)

    assert "It is recorded" in words(page.xpath("//*[@role='status']")[0])
    assert [words(each) for each in page.xpath("//main//dl[@class='facts']/div")] == [
        "ReasonA letter of theirs",
        "Proposalsits steps, and what was said",
    ]
    assert numbers(kept, name) == [*was, "+254 20 123 4567"]
    undo = page.xpath("//main//form[@method='post']/@action")[0]
    undone = sent(here, undo)
    assert "It is taken back" in words(undone.xpath("//*[@role='status']")[0])
    assert numbers(kept, name) == was


@pytest.mark.parametrize("act", ["record", "propose"])
def test_what_is_recorded_at_once_is_for_no_draft(here: Client, kept: Store, act: str) -> None:
    """A draft may be chosen beside the button that keeps: it is as it was, and so is the rest."""
    renamed = {"unit": "lima", "row.name": "Peru", "on": "2026-11-23", "draft": ""}
    sent(here, "/en/edit/step/rename", "keep", **renamed)
    form = filled(the_form(got(here, "/en/edit/step/set?file=units&key=lima")))
    new = {**form, "row.short_name": "LIM", "draft": "1"}
    sent(here, "/en/edit/step/set", act, **new)

    assert len(kept.proposals.one(1).draft.steps) == 1
    (step,) = kept.proposals.one(2).draft.steps
    assert getattr(step, "row", {}) == {"short_name": "LIM"}


def test_a_form_that_is_kept_in_a_draft_changes_what_was_changed_in_it(
    here: Client, kept: Store
) -> None:
    """It was opened before anybody chose the draft, in which Lima has another name."""
    renamed = {"unit": "lima", "row.name": "Peru", "on": "2026-11-23", "draft": ""}
    sent(here, "/en/edit/step/rename", "keep", **renamed)
    form = filled(the_form(got(here, "/en/edit/step/set?file=units&key=lima")))
    sent(here, "/en/edit/step/set", "keep", **{**form, "row.short_name": "LIM", "draft": "1"})

    _, step = kept.proposals.one(1).draft.steps
    assert getattr(step, "row", {}) == {"short_name": "LIM"}
    own = filled(the_form(got(here, "/en/edit/step/set?file=units&key=lima&draft=1")))
    assert (own["row.name"], own["opened_in"]) == ("Peru", "1")
    sent(here, "/en/edit/step/set", "keep", **{**own, "row.short_name": "PER"})
    assert getattr(kept.proposals.one(1).draft.steps[2], "row", {}) == {"short_name": "PER"}


@pytest.mark.parametrize("do", ["set", "end"])
@pytest.mark.parametrize("act", ["record", "propose", "keep"])
def test_a_form_about_no_row_does_nothing(here: Client, kept: Store, do: str, act: str) -> None:
    head = kept.head
    told = sent(here, f"/en/edit/step/{do}", act, file="sites", key="", draft="", on="2027")

    assert "This was not done:" in words(told)
    assert (kept.head, kept.proposals.all()) == (head, ())


def test_what_is_not_changed_is_not_recorded(here: Client, kept: Store) -> None:
    name, _ = a_contact()
    form = filled(the_form(got(here, f"/en/edit/step/set?file=contacts&key={name}")))
    head = kept.head

    page = sent(here, "/en/edit/step/set", "record", **form)
    assert "This was not done:" in words(page)
    assert kept.head == head


def test_somebody_elses_change_is_not_taken_back_unseen(here: Client, kept: Store) -> None:
    """A form that was opened before changes only what was changed in it."""
    name, _ = a_contact()
    address = f"/en/edit/step/set?file=contacts&key={name}"
    mine, theirs = (filled(the_form(got(here, address))) for _ in range(2))
    sent(here, "/en/edit/step/set", "record", **{**theirs, "row.value": "+254 20 999"})

    sent(here, "/en/edit/step/set", "record", **{**mine, "row.audience": "travellers"})
    row = kept.structure(Moment(DAY)).register.histories["contacts"][name,].versions[-1]
    cells = KINDS["contacts"].cells(row)
    assert (cells["value"], cells["audience"]) == ("+254 20 999", "travellers")


@pytest.mark.parametrize("act", ["record", "propose"])
def test_a_number_that_somebody_else_has_changed_meanwhile_is_not_changed_unseen(
    here: Client, kept: Store, act: str
) -> None:
    """What they made of the rest is shown, and sent again it is done."""
    name, _ = a_contact()
    address = f"/en/edit/step/set?file=contacts&key={name}"
    mine, theirs = (filled(the_form(got(here, address))) for _ in range(2))
    theirs |= {"row.value": "+254 20 999", "row.audience": "travellers"}
    sent(here, "/en/edit/step/set", "record", **theirs)

    told = sent(here, "/en/edit/step/set", act, **{**mine, "row.value": "+254 20 111"})
    assert f"step 1 meets record 2: Contacts {name}" in words(told)
    assert numbers(kept, name)[-1] == "+254 20 999"
    again = filled(the_form(told))
    assert (again["row.value"], again["row.audience"]) == ("+254 20 111", "travellers")
    done = sent(here, "/en/edit/step/set", act, **again)
    assert "This was not done:" not in words(done)
    assert numbers(kept, name)[-1] == ("+254 20 111" if act == "record" else "+254 20 999")


def test_an_office_that_somebody_else_has_renamed_is_not_renamed_unseen(
    here: Client, kept: Store
) -> None:
    mine, theirs = (filled(the_form(got(here, "/en/edit/step/rename?unit=lima"))) for _ in range(2))
    sent(here, "/en/edit/step/rename", "record", **{**theirs, "row.name": "Peru"})

    told = sent(here, "/en/edit/step/rename", "record", **{**mine, "row.name": "Andes"})
    assert "step 1 meets record 2: Offices and units lima" in words(told)
    done = sent(here, "/en/edit/step/rename", "record", **filled(the_form(told)))
    assert "It is recorded" in words(done)


@pytest.mark.parametrize("act", ["", "look", "sing"])
def test_only_a_button_of_the_form_does_anything(here: Client, kept: Store, act: str) -> None:
    head = kept.head
    page = sent(here, "/en/edit/step/open", act, **{"row.name": "Tamale", "on": "2027-07-01"})

    assert "This was not done:" in words(page)
    assert (kept.head, kept.proposals.all()) == (head, ())


def test_a_field_that_no_form_has_makes_no_other_step_of_it(here: Client, kept: Store) -> None:
    """Who closes a unit closes it, whatever else is sent along."""
    also = {"do": "rename", "row.name": "Peru", "key": "x", "settings": "{}"}
    fields = {"unit": "piura", "on": "2027-07-01", "on_close": "end", **also}
    sent(here, "/en/edit/step/close", "keep", **fields, draft="")

    assert kept.proposals.one(1).draft.steps == (
        Close(unit="piura", on="2027-07-01", on_close="end"),
    )


def rows(page: HtmlElement, of: str) -> list[str]:
    """Give the rows of a file on the page of a thing."""
    (section,) = page.xpath(f"//section[@aria-labelledby='of-{of}']")
    return [words(each.xpath("./div[1]")[0]) for each in section.xpath(".//li")]


def test_a_remit_that_will_pass_on_is_on_the_page_of_whoever_has_it(here: Client) -> None:
    """Until July it is changed on the page of Payroll; and on that of Nairobi as of then."""
    moved = {"from": "manila-payroll", "to": "nairobi", "function": "payroll", "mode": "full"}
    sent(here, "/en/edit/step/transfer", "record", **moved, on="2027-07-01")
    theirs, ours = (
        got(here, f"/en/edit/thing/units/{unit}") for unit in ("manila-payroll", "nairobi")
    )

    (left,) = rows(theirs, "remits")
    assert left.startswith("provides · Payroll")
    assert left.endswith("until 1 July 2027")
    (new,) = [each for each in rows(ours, "remits") if "since 1 July 2027" in each]
    assert new.startswith("provides · Payroll")


@pytest.mark.parametrize(
    ("place", "name"), [("PER", "Peru"), ("SWZ", "Eswatini"), ("FRA", "France")]
)
def test_a_country_is_changed_though_it_has_no_row_yet(
    here: Client, kept: Store, place: str, name: str
) -> None:
    """What is there has a page where it is changed; and its first row is a form away."""
    (change,) = got(here, f"/en/place/{place}/").xpath("//p[@class='change']/a/@href")
    page = got(here, change)
    assert words(page.xpath("//h1")[0]) == name
    form = filled(the_form(got(here, link(page, "Change…"))))
    assert form["key.id"] == place

    sent(here, "/en/edit/step/record", "record", **{**form, "row.name": "Another name"})
    assert words(got(here, change).xpath("//h1")[0]) == "Another name"


def test_a_row_is_said_in_words(here: Client) -> None:
    page = got(here, "/en/edit/thing/units/nairobi")

    assert rows(page, "posts")[0].startswith("Regional Head · P5 · heads it")
    endorses, *_ = rows(page, "remits")
    assert endorses.startswith(
        "endorses · Project approval · the offices under its responsibility · step 1"
    )
    waits = words(got(here, "/en/edit/due").xpath("//ul[@class='due']/li[1]/div")[0])
    assert waits.startswith("Contacts: Lighthouse Relief +44 808 157 0142 · hotline")


def test_the_first_record_says_whose_settings_it_wrote(here: Client) -> None:
    page = got(here, "/en/edit/record/1")
    written = [words(each) for each in page.xpath("//section[@aria-labelledby='entries']//li")]
    assert written[0] == "the whole register: example"
    assert words(page).count("others: ") == 1


def test_a_record_says_when_why_and_what_it_came_of(here: Client) -> None:
    name, _ = a_contact()
    form = filled(the_form(got(here, f"/en/edit/step/set?file=contacts&key={name}")))
    new = {**form, "row.value": "+254 20 123 4567", "reason": "A letter of theirs"}
    page = sent(here, "/en/edit/step/set", "record", **new)

    said = words(page.xpath("//main")[0])
    assert re.search(r"Record 2 · \d+ \w+ \d{4}, \d\d:\d\d UTC · somebody at the machine", said)
    assert [words(each) for each in page.xpath("//dl[@class='facts']//dd")] == [
        "A letter of theirs",
        "its steps, and what was said",
    ]
    assert "Steps: 1" in words(got(here, link(page, "its steps")))


def test_who_adds_replaces_nothing(here: Client, kept: Store) -> None:
    name, unit = a_contact()
    head = kept.head
    fields = {
        "file": "contacts",
        "key.id": name,
        "row.unit": unit,
        "row.kind": "phone",
        "row.value": "1",
    }
    for act in ("record", "propose"):
        page = sent(here, "/en/edit/step/record", act, **fields, on=DAY.isoformat())

        assert "already" in words(page)
    assert kept.head == head
    assert kept.proposals.all() == ()


def test_a_fact_is_confirmed_and_waits_no_longer(here: Client, kept: Store) -> None:
    structure = kept.structure(Moment(DAY))
    due = waiting(structure, 90)
    page = got(here, "/en/edit/due")
    buttons = page.xpath("//main//button[@name='fact']/@value")
    assert buttons == [f"{each.file} {each.key}" for each in due]
    assert buttons

    page = sent(here, "/en/edit/due", "", fact=buttons[0])
    assert "Confirmed" in words(page.xpath("//*[@role='status']")[0])
    assert buttons[0] not in page.xpath("//main//button[@name='fact']/@value")
    again = sent(here, "/en/edit/due", "", fact=buttons[0])
    assert "This was not done:" in words(again)
    undo = got(here, link(page, "Confirmed")).xpath("//main//form[@method='post']/@action")[0]
    sent(here, undo)
    assert got(here, "/en/edit/due").xpath("//main//button[@name='fact']/@value") == buttons


YEARLY = Policies({"overdue": PolicySetting("warning", {"files": ("sites",), "days": 30})})


@pytest.mark.parametrize(
    ("on", "due", "again"),
    [
        ("2025-11-03", "2026-05-03", "2027-05-23"),
        ("2026-10-24", "2026-11", "2026-12-01"),
        ("2026-11", "2026-11", "2027-11-23"),
        ("2026-11-01", "2026-01-01", "2027-11-23"),
        ("2026-11-01", "", ""),
        ("", "", ""),
    ],
)
def test_it_is_looked_at_again_after_as_long_as_the_last_time(
    here: Client, kept: Store, on: str, due: str, again: str
) -> None:
    """A day that had come already says nothing; where none was written, a policy goes on."""
    seen = Record(file="verifications", key=("sites", "lima", on), row={"due": due})
    rule = Record(
        file="register", key=("example",), settings=replace(example().settings, policies=YEARLY)
    )
    record_draft(kept, Draft("Rules", steps=(rule, *([seen] if on else []))), MACHINE)

    sent(here, "/en/edit/due", "", fact="sites lima")
    register = kept.structure(Moment(DAY)).register
    (row,) = register.history(Verification, "sites", "lima", DAY.isoformat()).versions
    assert row.due.text == again
    left = got(here, "/en/edit/due").xpath("//main//button[@name='fact']/@value")
    assert "sites lima" not in left


@pytest.mark.parametrize("act", ["record", "propose", "keep"])
def test_what_a_person_is_called_can_be_forgotten(
    here: Client, kept: Store, tmp_path: Path, act: str
) -> None:
    """No title keeps it, which the log could never lose again."""
    named = {"row.name": "Gulnara Berdiyewa", "row.email": "gulnara@example.org", "draft": ""}
    sent(here, "/en/edit/step/set", act, file="persons", key="p01", **named)
    sent(here, "/en/edit/step/record", act, file="persons", **{"key.id": "p77"}, **named)
    for person in ("p01", "p77"):
        kept.erase(person)

    assert traces(tmp_path / "example.db", "Gulnara") == []
    assert traces(tmp_path / "example.db", "gulnara@") == []


def test_what_was_recorded_since_cannot_be_undone_unseen(here: Client, kept: Store) -> None:
    name, _ = a_contact()
    address = f"/en/edit/step/set?file=contacts&key={name}"
    for number in ("+254 20 111", "+254 20 222"):
        form = filled(the_form(got(here, address)))
        sent(here, "/en/edit/step/set", "record", **{**form, "row.value": number})
    assert kept.head is not None

    page = sent(here, f"/en/edit/record/{kept.head.sequence - 1}")
    assert "This was not done:" in words(page)
    assert numbers(kept, name)[-1] == "+254 20 222"


def test_what_one_may_not_record_one_may_propose(kept: Store) -> None:
    """Whoever holds no right is told which, and nothing is done."""
    with editing(kept, person="nobody-at-all") as here:
        name, _ = a_contact()
        form = filled(the_form(got(here, f"/en/edit/step/set?file=contacts&key={name}")))
        head = kept.head
        page = sent(here, "/en/edit/step/set", "record", **{**form, "row.value": "+254 20 1"})

    assert "This was not done:" in words(page)
    assert kept.head == head


def test_a_regional_director_sees_offices_gaps_and_what_comes(here: Client) -> None:
    page = got(here, "/en/edit/mine")
    headings = [words(each) for each in page.xpath("//main//h2")]

    assert any(each.startswith("Offices and units:") for each in headings)
    assert {"What they lack", "What changes next"} <= set(headings)
    assert ".csv" not in words(page)
    others = page.xpath("//section[@aria-labelledby='others']//a/@href")
    for each in others:
        assert got(here, each).xpath("//h1")
