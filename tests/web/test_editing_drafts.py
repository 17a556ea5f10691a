"""Several changes are collected in a draft, ordered, compared, said something of, and recorded."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml.html import HtmlElement
from msgspec.structs import replace
from tests.web.conftest import NOON, Client
from tests.web.editing import editing, example, filled, got, kept_in, link, sent, the_form, words

from remit.change.proposal import Act
from remit.formats.draft import read_draft
from remit.model.change import Actor
from remit.model.step import Close, Draft, End, Transfer
from remit.register import Store
from remit.register.proposing import begin, edit

MACHINE = Act(Actor(), NOON)
STEPS = "//section[@aria-labelledby='steps']/form"
TITLE = "//form[.//input[@name='title']]"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with kept_in(tmp_path / "example.db") as store:
        yield store


@pytest.fixture
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def begun(here: Client) -> HtmlElement:
    """Begin a draft of two steps: an office opens, and is designated."""
    root = next(iter(example().histories["units"]))[0]
    office = {"row.name": "Tamale", "id": "tamale", "row.part_of": root, "on": "2027-07-01"}
    sent(here, "/en/edit/step/open", "keep", **office, draft="")
    designation = next(iter(example().histories["designations"]))[0]
    status = {"unit": "tamale", "designation": designation, "on": "2027-07-01", "draft": "1"}
    return sent(here, "/en/edit/step/designate", "keep", **status)


def steps(page: HtmlElement) -> list[str]:
    """Give the sentences of the steps of a draft."""
    return [words(each) for each in page.xpath("//ol[@class='steps'][1]/li/span[@class='words']")]


def test_a_draft_is_ordered_edited_and_recorded(here: Client, kept: Store) -> None:
    page = begun(here)
    opens, designated = steps(page)
    assert opens.startswith("Tamale opens")
    assert "cannot be recorded" not in words(page)

    page = sent(here, "/en/edit/proposal/1", "up-2")
    assert steps(page)[1] == opens
    page = sent(here, "/en/edit/proposal/1", "down-1")
    assert steps(page) == [opens, designated]

    form = filled(the_form(got(here, link(page, "Edit 1"))))
    assert (form["row.name"], form["draft"], form["at"]) == ("Tamale", "1", "1")
    page = sent(here, "/en/edit/step/open", "keep", **{**form, "row.name": "Tamale, Ghana"})
    assert steps(page)[0].startswith("Tamale, Ghana opens")

    page = sent(here, "/en/edit/proposal/1", "propose")
    assert "Abidjan: " in words(page.xpath("//section[@aria-labelledby='wanted']")[0])
    assert "approval" in words(sent(here, "/en/edit/proposal/1", "record"))
    with editing(kept, person="p01") as director:
        seen = filled(page.xpath("//form[.//input[@name='seen']]")[0])
        assert "approved" in words(sent(director, "/en/edit/proposal/1", "approve", **seen))
    page = sent(here, "/en/edit/proposal/1", "record")
    assert page.xpath("//main//button[text()='Undo']")
    assert kept.proposals.one(1).state == "recorded"
    assert not got(here, "/en/edit/proposal/1").xpath("//main//button")


def test_a_step_is_filled_in_at_what_the_steps_before_it_leave(here: Client, kept: Store) -> None:
    """Lima gets its old name back; and a unit that opens in the draft is known in it."""
    begun(here)
    lima = {"file": "units", "key": "lima", "draft": "1"}
    for name, on in (("Peru", "2027-07-01"), ("Lima", "2028-07-01")):
        sent(here, "/en/edit/step/set", "keep", **lima, **{"row.name": name, "on": on})
    tamale = {"file": "units", "key": "tamale", "on": "2028-01-01", "draft": "1"}
    sent(here, "/en/edit/step/set", "keep", **tamale, **{"row.description": "A new office"})
    again = {"row.name": "Tamale", "on": "2029-01-01", "draft": "1"}
    sent(here, "/en/edit/step/open", "keep", **again)

    steps_ = kept.proposals.one(1).draft.steps[2:]
    told = [getattr(each, "row", {}) for each in steps_]
    described = {"description": "A new office"}
    assert told == [{"name": "Peru"}, {"name": "Lima"}, described, {"name": "Tamale"}]
    assert getattr(steps_[3], "id", "") == "tamale-2"
    form = got(here, "/en/edit/step/move?unit=tamale&part_of=hq&draft=1&known_at=2026-11-23")
    assert "Did you mean" not in words(form)
    assert "Tamale" in words(form.get_element_by_id("offered-units"))
    last = filled(the_form(got(here, link(got(here, "/en/edit/proposal/1"), "Edit 4"))))
    assert last["row.name"] == "Lima"


def test_what_moved_as_a_whole_may_come_to_move_in_part(here: Client, kept: Store) -> None:
    whole = {"from": "manila-payroll", "to": "nairobi", "mode": "full", "on": "2027-07-01"}
    page = sent(here, "/en/edit/step/transfer", "keep", **whole, draft="")
    form = filled(the_form(got(here, link(page, "Edit 1"))))
    sent(here, "/en/edit/step/transfer", "keep", **{**form, "function": "payroll"})

    (step,) = kept.proposals.one(1).draft.steps
    assert isinstance(step, Transfer)
    assert (step.all, step.function) == (False, "payroll")


@pytest.mark.parametrize(
    ("do", "fields", "wrong"),
    [
        ("move", {"unit": "lima", "part_of": "piura"}, "lima → piura → lima"),
        (
            "set",
            {"file": "functions", "key": "finance", "row.name": "Fi", "row.broader": "accounting"},
            "accounting → finance → accounting",
        ),
    ],
)
def test_a_draft_in_which_something_stands_above_itself_is_shown(
    here: Client, do: str, fields: dict[str, str], wrong: str
) -> None:
    asked = {**fields, "on": "2027-07-01"}
    page = sent(here, f"/en/edit/step/{do}", "keep", **asked, draft="")
    assert wrong in words(page)

    for address in ("memo/1", "compare?one=1&other=1", "step/close?draft=1&unit=lima", "mine"):
        got(here, f"/en/edit/{address}")


def test_a_step_is_deleted_and_the_draft_withdrawn(here: Client, kept: Store) -> None:
    begun(here)
    page = sent(here, "/en/edit/proposal/1", "delete-2")
    assert len(steps(page)) == 1
    for act in ("delete-9", "up-1", "down-1", "sing", ""):
        page = sent(here, "/en/edit/proposal/1", act)
        assert "This was not done:" in words(page)
    assert len(steps(page)) == 1

    sent(here, "/en/edit/proposal/1", "withdraw")
    assert kept.proposals.one(1).state == "withdrawn"
    assert "withdrawn" in words(got(here, "/en/edit/proposals"))


def test_nobody_changes_a_draft_that_is_another_by_now(here: Client, kept: Store) -> None:
    """Ada has it open while Ben puts the second step first: what she presses is not done."""
    page = begun(here)
    opens, designated = steps(page)
    (first, second) = (filled(page.xpath(each)[0]) for each in (STEPS, TITLE))
    form = filled(the_form(got(here, link(page, "Edit 2"))))
    sent(here, "/en/edit/proposal/1", "up-2")

    for act, fields in (("delete-2", first), ("name", {**second, "title": "Mine"})):
        told = sent(here, "/en/edit/proposal/1", act, **fields)
        assert "Somebody has changed this draft" in words(told)
        assert steps(told) == [designated, opens]
    told = sent(here, "/en/edit/step/designate", "keep", **form)
    assert "Somebody has changed this draft" in words(told)
    assert "Mine" not in kept.proposals.one(1).draft.title


def test_of_two_who_add_a_step_at_once_both_are_heard(kept: Store, here: Client) -> None:
    """Whoever is slower adds to what the other has left."""
    begun(here)
    theirs = Close(unit="piura", on="2027-07-01")
    meanwhile = [lambda draft: replace(draft, steps=(*draft.steps, theirs))]

    def mine(draft: Draft) -> Draft:
        while meanwhile:
            edit(kept, 1, meanwhile.pop(), MACHINE)
        return replace(draft, steps=(*draft.steps, replace(theirs, unit="gulu")))

    edit(kept, 1, mine, MACHINE)
    assert kept.proposals.one(1).draft.steps[2:] == (theirs, replace(theirs, unit="gulu"))


def test_a_draft_is_exported_as_toml(here: Client, kept: Store) -> None:
    """What `remit plan` reads is what the draft is."""
    begun(here)
    answer = here.get("/en/edit/toml/1")

    assert answer.headers["content-type"].startswith("application/toml")
    assert "attachment" in answer.headers["content-disposition"]
    assert [each["do"] for each in tomllib.loads(answer.text)["step"]] == ["open", "designate"]
    assert read_draft(answer.text).draft == kept.proposals.one(1).draft


def test_something_is_said_of_a_draft_and_at_its_steps(here: Client) -> None:
    begun(here)
    sent(here, "/en/edit/proposal/1", "comment", text="Who pays?", step="2")
    page = sent(here, "/en/edit/proposal/1", "comment", text="<b>Well</b> begun", step="")

    second = page.xpath("//ol[@class='steps'][1]/li[2]")[0]
    assert "Who pays?" in words(second)
    assert "<b>Well</b> begun" in words(page.xpath("//section[@aria-labelledby='said']")[0])
    for step in ("7", "two", "-1", "9" * 5_000):
        refused = sent(here, "/en/edit/proposal/1", "comment", text="Where?", step=step)
        assert "This was not done:" in words(refused)
    assert "Where?" not in words(got(here, "/en/edit/proposal/1"))


def test_a_rejection_is_answered_by_an_edit(here: Client, kept: Store) -> None:
    """Whoever proposed it mends it where they are told why, and proposes it again."""
    begun(here)
    sent(here, "/en/edit/proposal/1", "propose")
    page = sent(here, "/en/edit/proposal/1", "reject", text="Designate it later")
    assert "Designate it later" in words(page)
    buttons = [words(each) for each in page.xpath("//main//button")]
    assert {"Delete 2", "Propose again", "Withdraw"} <= set(buttons)
    assert {"Record it", "Reject", "Approve"}.isdisjoint(buttons)
    assert link(page, "Edit 1")

    version = filled(page.xpath(STEPS)[0])
    sent(here, "/en/edit/proposal/1", "delete-2", **version)
    assert kept.proposals.one(1).state == "draft"
    sent(here, "/en/edit/proposal/1", "propose")
    assert kept.proposals.one(1).state == "proposed"


def test_what_was_written_is_not_lost_where_it_is_refused(here: Client, kept: Store) -> None:
    begun(here)
    told = sent(here, "/en/edit/proposal/1", "comment", text="Where to?", step="7")
    assert words(told.get_element_by_id("text")) == "Where to?"
    assert told.get_element_by_id("step").get("value") == "7"

    named = {"title": "West", "reason": "De\x01mand", "basis": "C/1", "on": "2028"}
    told = sent(here, "/en/edit/proposal/1", "name", **named)
    assert "holds a character that cannot be shown" in words(told)
    shown = filled(told.xpath(TITLE)[0])
    assert (shown["title"], shown["basis"], shown["on"]) == ("West", "C/1", "2028")
    assert told.xpath("//details[.//input[@name='title']]/@open")
    assert kept.proposals.one(1).draft.reason == ""


@pytest.mark.parametrize("text", ["x" * 20_001, "a\x00b"])
@pytest.mark.parametrize("act", ["record", "propose", "keep"])
def test_nothing_is_cut_or_kept_that_nobody_can_read(
    here: Client, kept: Store, act: str, text: str
) -> None:
    head = kept.head
    office = {"row.name": "Tamale", "row.description": text, "row.part_of": "lighthouse"}
    told = sent(here, "/en/edit/step/open", act, **office, draft="", on="2027-07-01")

    assert "This was not done:" in words(told)
    assert len(filled(the_form(told))["row.description"].strip()) == len(text)
    assert (kept.head, kept.proposals.all()) == (head, ())


def test_a_draft_is_called_otherwise(here: Client, kept: Store) -> None:
    begun(here)
    named = {"title": "West Africa", "reason": "Demand", "basis": "C/1", "on": "2028-01-01"}
    page = sent(here, "/en/edit/proposal/1", "name", **named)

    draft = kept.proposals.one(1).draft
    assert (draft.title, draft.reason, draft.basis, draft.on) == tuple(named.values())
    assert "West Africa" in words(page.xpath("//h1")[0])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2027-07-01", "1 July 2027"),
        ("2027-Q3", "third quarter of 2027"),
        *((each, each) for each in ("soon", "2027-13", "by x", "9999-12-31x", "10000")),
    ],
)
def test_the_day_of_a_draft_is_said_and_one_that_is_none_shown(
    here: Client, written: str, said: str
) -> None:
    begun(here)
    page = sent(here, "/en/edit/proposal/1", "name", title="West", on=written)

    assert words(page.xpath("//dl[@class='facts']//dd")[0]) == said
    assert said in words(got(here, "/en/edit/proposals").xpath("//main//ul[@class='rows']")[0])


def test_two_drafts_stand_side_by_side(here: Client) -> None:
    """What they share is told once, and what only one of them does on its side."""
    begun(here)
    root = next(iter(example().histories["units"]))[0]
    office = {"row.name": "Lomé", "id": "lome", "row.part_of": root, "on": "2027-07-01"}
    sent(here, "/en/edit/step/open", "keep", **office, draft="")
    page = got(here, "/en/edit/compare?one=1&other=2")
    (done,) = [each for each in page.xpath("//main/section") if words(each).startswith("What is")]

    one, other = done.xpath(".//div[@class='sides']/div")
    assert "Tamale opens" in words(one)
    assert "Tamale" not in words(other)
    assert "Lomé opens" in words(other)
    assert "In both" in words(got(here, "/en/edit/compare?one=1&other=1"))
    asked = got(here, "/en/edit/compare")
    assert asked.xpath("//select/option[@selected]/@value") == ["1", "2"]


def test_a_step_is_of_the_day_of_its_draft_or_else_of_today(here: Client) -> None:
    begun(here)
    assert filled(the_form(got(here, "/en/edit/step/open?draft=1")))["on"] == "2026-11-23"
    sent(here, "/en/edit/proposal/1", "name", title="West", on="2028")
    assert filled(the_form(got(here, "/en/edit/step/open?draft=1")))["on"] == ""


def test_of_many_proposals_the_last_are_listed(here: Client, kept: Store) -> None:
    for number in range(1, 104):
        begin(kept, Draft(f"Draft {number}"), MACHINE)
    page = got(here, "/en/edit/proposals")

    assert words(page.get_element_by_id("state-draft")) == "draft: 103"
    titles = [words(each) for each in page.xpath("//main//li/a[contains(@href,'/proposal/')]")]
    assert (titles[0], titles[-1], len(titles)) == ("Draft 103", "Draft 4", 100)
    assert "others: 3" in words(page)


def test_one_draft_alone_is_compared_with_nothing(here: Client) -> None:
    begun(here)
    assert "Two drafts side by side" not in words(got(here, "/en/edit/proposals"))
    page = got(here, "/en/edit/compare")
    assert page.xpath("//select[@name='other']/option[@selected]/@value") == ["1"]


def test_a_form_says_for_which_draft_it_is(here: Client, kept: Store) -> None:
    begun(here)
    form = got(here, "/en/edit/step/open?draft=1")

    assert link(form, kept.proposals.one(1).draft.title) == "/en/edit/proposal/1"


@pytest.mark.parametrize("digits", [20, 5_000])
def test_a_number_that_nobody_means_names_nothing(here: Client, digits: int) -> None:
    number = "9" * digits
    for page in (f"proposal/{number}", f"toml/{number}", f"record/{number}"):
        assert here.get(f"/en/edit/{page}").status_code == 404
    compared = here.get("/en/edit/compare", params={"one": number, "other": number})
    assert compared.status_code == 404
    assert here.get("/en/edit/step/open", params={"draft": number, "at": number}).status_code == 200


def test_a_step_that_ends_several_at_once_is_shown_without_a_form(
    here: Client, kept: Store
) -> None:
    """No form has fields for several, and the page is there all the same."""
    keys = (("lima-countries",), ("kampala-countries",))
    begin(kept, Draft("Both end", steps=(End(keys=keys, on="2027-07-01"),)), MACHINE)

    page = got(here, "/en/edit/proposal/1")
    assert [each.count("no longer provides") for each in steps(page)] == [2]
    assert page.xpath("//ol[@class='steps'][1]/li//a") == []
