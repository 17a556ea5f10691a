"""The decision memo of a proposal, from its page: to print, and as PDF."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from tests.web.conftest import NOON, Client
from tests.web.editing import editing, got, kept_in, link, sent, words

from remit.change.proposal import Act
from remit.model.change import Actor
from remit.model.step import Draft, Rename
from remit.publish.memo.style import ALLOWED, STYLE
from remit.register import Store
from remit.register.proposing import propose_draft

STEP = Rename(unit="lima", row={"name": "Callao <by the sea>"})
DRAFT = Draft("Lima is by the sea", reason="So it is", on="2027-07-01", steps=(STEP,))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with kept_in(tmp_path / "example.db") as store:
        propose_draft(store, DRAFT, Act(Actor("p02"), NOON))
        yield store


@pytest.fixture
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def test_the_page_of_a_proposal_leads_to_its_memo(here: Client) -> None:
    sent(here, "/en/edit/proposal/1", "comment", text="Are we sure?", step="")
    page = got(here, link(got(here, "/en/edit/proposal/1"), "To print"))

    assert words(page.xpath("//h1")[0]) == "Lima is by the sea"
    assert [words(each) for each in page.xpath("//h2")] == [
        "Steps",
        "What is different then",
        "What comes of it",
        "Comments",
        "What it still needs",
    ]
    assert "Lima is called Callao <by the sea>" in words(page)
    assert "somebody at the machine, 23 November 2026: Are we sure?" in words(page)
    assert "Lantern" not in words(page)


def test_a_browser_may_show_a_memo_as_it_is_meant(here: Client) -> None:
    """It brings its own style, which the server allows by its hash, and nothing else."""
    response = here.get("/en/edit/memo/1")

    assert f"<style>{STYLE}</style>" in response.text
    assert ALLOWED in response.headers["content-security-policy"]
    assert response.headers["cache-control"] == "no-store"
    assert "src=" not in response.text


def test_a_memo_is_handed_over_as_pdf(here: Client) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    response = here.get(link(got(here, "/en/edit/proposal/1"), "PDF"))

    assert response.content.startswith(b"%PDF")
    assert response.headers["content-type"] == "application/pdf"
    assert "proposal-1.pdf" in response.headers["content-disposition"]


def test_where_nothing_prints_it_is_said_what_to_do(
    here: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    page = got(here, "/en/edit/memo/1/pdf", 501)

    assert words(page.xpath("//h1")[0]) == "This is not installed here"
    assert words(page.xpath("//main/p")[0]) == (
        "A PDF needs a library that is not installed. Install it with: pip install 'remit[pdf]', "
        "or open the memo as a page and print that."
    )


@pytest.mark.parametrize("address", ["memo", "memo/7", "memo/x", "memo/1/doc", "memo/1/pdf/2"])
def test_there_is_no_other_memo(here: Client, address: str) -> None:
    got(here, f"/en/edit/{address}", 404)
