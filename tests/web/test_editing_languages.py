"""Editing in the languages of its readers: on no page does English stand unmarked."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from msgspec.structs import replace
from tests.web.conftest import Client, record_all
from tests.web.editing import FROM_HERE, editing, example, got, plan, posted, words

from remit.change.diff import diff
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.publish.mixing import mixed
from remit.register import Store, open_store
from remit.text.local import Local, LocalWords

TRANSFER = {"function": "payroll", "from": "manila-payroll", "to": "nairobi", "on": "2027-07-01"}
OPENING = {"row.name": "Tamale", "row.part_of": "abidjan", "on": "2027-07-01"}

TYPED = {"Tamale", "X"}
"""Names that are typed here."""

PAGES = (
    "",
    "thing/units/abidjan",
    "step/open?row.name=Tamale&row.part_of=abidjan&on=2027-07-02",
    "step/set?file=contacts&key=abidjan-mail&row.value=x&row.kind=phone",
    "step/set?file=units&key=abidjan&row.name=Abidjan&row.name_fr=Abidjan",
    "step/transfer?function=payroll&from=manila-payroll&to=nairobi&on=2027-07-01",
    "step/transfer?function=payroll&from=manila-payroll&to=&known_at=2030-01-01T00:00:00Z",
    "step/close?unit=abidjan&on=2027-07-01",
    "step/close?unit=abidjan&on=soon",
    "step/close?unit=nobody&on=2027-07-01",
    "step/assign?row.holder=nairobi&row.role=x&row.function=payroll&row.scope=under:x&on=2028",
    "step/record?file=sites&row.city=X&row.country=Kenia&row.latitude=north",
    "due",
    "mine",
    "proposals",
    "proposal/1",
    "proposal/2",
    "compare?one=1&other=2",
    "record/1",
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The example register, which speaks Arabic, too; two drafts are kept."""
    path: Path = tmp_path_factory.mktemp("languages") / "example.db"
    settings = replace(example().settings, languages=(*example().settings.languages, "ar"))
    with open_store(path, create=True) as store:
        register = Register(settings, example().histories)
        record_all(store, diff(empty(Settings(id="")), register))
        with editing(store) as client:
            posted(client, "/ru/edit/step/open", "keep", OPENING)
            posted(client, "/ar/edit/step/transfer", "keep", TRANSFER | {"draft": ""})
        yield store


@pytest.fixture(scope="module")
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


@cache
def _names() -> frozenset[str]:
    """Give the texts of the register that are in English, as its own language."""
    rows = (
        row
        for histories in example().histories.values()
        for history in histories.values()
        for row in history.versions
    )
    values = [getattr(row, field) for row in rows for field in row.__struct_fields__]
    texts = {" ".join(each.text.split()) for each in values if isinstance(each, Local)}
    lists = {"; ".join(each.words) for each in values if isinstance(each, LocalWords)}
    return frozenset(texts | lists | TYPED)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["ru", "ar"])
def test_no_english_stands_unmarked(here: Client, language: str, page: str) -> None:
    """Nor is any sentence of the program said in English: only names of the register are."""
    found = got(here, f"/{language}/edit/{page}")
    english = {words(each) for each in found.xpath("//main//*[@lang='en']")}

    assert mixed(html.tostring(found, encoding="unicode"), language) == ()
    assert english - _names() == set()


def test_a_plan_is_said_in_the_language_of_its_reader(here: Client) -> None:
    asked = "step/open?row.name=Tamale&row.part_of=abidjan&on=2027-07-01"

    assert "Tamale opens as part of Abidjan" in plan(got(here, f"/en/edit/{asked}"))
    assert "Ouverture : Tamale, au sein de : Abidjan" in plan(got(here, f"/fr/edit/{asked}"))
    russian = plan(got(here, f"/ru/edit/{asked}"))
    assert "Открытие: Tamale; вышестоящее подразделение — Абиджан (1 июля 2027 г.)" in russian


def test_an_arabic_sentence_keeps_names_apart(here: Client) -> None:
    """What runs the other way is isolated, and said to be of its own language."""
    text = here.get("/ar/edit/step/transfer", params=TRANSFER | {"known_at": "2030"}).text

    assert 'نقل: <bdi lang="en">Payroll</bdi>، <bdi lang="en">Manila Payroll</bdi> ← ' in text


def test_why_something_was_not_done_is_said_in_the_language_of_its_reader(here: Client) -> None:
    answer = here.post("/ru/edit/proposal/1", data={"act": "sing"}, headers=FROM_HERE)

    assert "здесь ничто этого не делает" in answer.text
    assert mixed(answer.text, "ru") == ()


def test_a_record_has_its_title_in_the_language_of_the_register(kept: Store, here: Client) -> None:
    """Whoever keeps a step without a title reads their own language; the log has one."""
    step = got(here, "/ru/edit/proposal/1").xpath("//span[@class='words']")[0]

    assert kept.proposals.one(1).draft.title == "Tamale opens as part of Abidjan (1 July 2027)"
    assert words(step).startswith("Открытие: Tamale; ")
