"""Every step and every file has a form, in words; and what it would change is told."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from tests.publish.test_hostile_text import HOSTILE
from tests.web.conftest import Client
from tests.web.editing import (
    FROM_HERE,
    editing,
    example,
    filled,
    got,
    kept_in,
    plan,
    posted,
    sent,
    the_form,
    words,
)

from remit.change.called.labels import COLUMNS, FILES
from remit.model.kind import EVIDENCE, KINDS
from remit.register import Store
from remit.web.editing.filled import PARTED
from remit.web.editing.offered import FORMS

SEEN = "2026-11-23T00:00:00Z"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with kept_in(tmp_path_factory.mktemp("forms") / "example.db") as store:
        yield store


@pytest.fixture(scope="module")
def here(kept: Store) -> Iterator[TestClient[Litestar]]:
    with editing(kept) as client:
        yield client


def test_every_file_and_column_has_words() -> None:
    assert set(FILES) == set(KINDS)
    columns = {each.name for kind in KINDS.values() for each in kind.columns}
    assert columns.difference(EVIDENCE) <= set(COLUMNS)


@pytest.mark.parametrize("do", FORMS)
def test_every_step_has_a_form_that_says_what_is_lacking(here: Client, do: str) -> None:
    """Opened, it asks; sent blank, each field that must be filled in says so."""
    opened = the_form(got(here, f"/en/edit/step/{do}"))
    required = opened.xpath(".//*[@aria-required='true']")
    assert required
    assert "must be filled in" not in words(opened)

    fields = filled(opened)
    preview = got(here, f"/en/edit/step/{do}?known_at={SEEN}&" + "until=")
    assert "Still to be filled in:" in plan(preview)
    refused = sent(here, f"/en/edit/step/{do}", "record", **fields)
    assert len(refused.xpath("//*[@aria-invalid]")) == len(required)
    assert all(each.get("aria-describedby") for each in refused.xpath("//*[@aria-invalid]"))
    assert "expected" not in words(refused).casefold()


@pytest.mark.parametrize("file", KINDS)
def test_the_rows_of_every_file_can_be_changed(here: Client, kept: Store, file: str) -> None:
    """The form shows what stands there; sent as it is, nothing would be different."""
    register = example()
    for key in list(register.histories[file])[:2]:
        row = register.histories[file][key].versions[-1]
        cells = KINDS[file].cells(row)
        on = row.stretch.valid_from.text or "2000-01-01"
        page = got(here, f"/en/edit/step/set?file={file}&key={quote(PARTED.join(key))}&on={on}")
        shown = filled(the_form(page))
        for name, text in cells.items():
            column, language = KINDS[file].find(name)
            if not column.says.key and name not in EVIDENCE and not language:
                assert shown[f"row.{name}"].strip() == text.strip(), (key, name)
        same = here.get("/en/edit/step/set", params={**shown, "act": "look"})
        assert "Nothing would be different." in same.text, (key, same.text[-3000:])


@pytest.mark.parametrize("file", KINDS)
def test_a_row_can_be_added_to_every_file(here: Client, file: str) -> None:
    """What somebody recorded once can be filled in again, and would be the same."""
    register = example()
    history = next(iter(register.histories[file].values()))
    row = history.versions[-1]
    cells = KINDS[file].cells(row)
    keys = {each.name for each in KINDS[file].key_columns}
    fields = {("key." if name in keys else "row.") + name: text for name, text in cells.items()}
    days = {"on": row.stretch.valid_from.text, "until": row.stretch.valid_to.text}
    asked = {**fields, "file": file, "known_at": SEEN, **(days if KINDS[file].dated else {})}
    page = here.get("/en/edit/step/record", params=asked)

    assert page.status_code == 200
    assert "Still to be filled in" not in page.text
    blank = here.post(
        "/en/edit/step/record",
        data={"file": file, "act": "record"},
        headers=FROM_HERE,
    )
    assert blank.status_code == 200
    assert "Something that is needed is not filled in" in blank.text


@pytest.mark.parametrize(
    "asked",
    [
        "record?file=contacts&row.unit=lima&row.kind=phone&row.value=1",
        "rename?unit=lima&row.name=Peru",
    ],
)
def test_a_day_that_is_none_is_told_where_it_stands(here: Client, asked: str) -> None:
    for name in ("on", "as_of"):
        page = got(here, f"/en/edit/step/{asked}&{name}=2027-13&known_at={SEEN}")
        (wrong,) = page.xpath("//*[@aria-invalid]")
        assert wrong.get("name") == name
        told = [page.get_element_by_id(each) for each in wrong.get("aria-describedby").split()]
        assert "'2027-13'" in words(told[0])


def test_what_is_mended_alike_is_told_once(here: Client) -> None:
    """Nairobi has more than a dozen rows; what to do about them is a field of the form."""
    page = got(here, f"/en/edit/step/close?unit=nairobi&on=2027-01-01&known_at={SEEN}")

    told = plan(page)
    assert told.count("cannot close on 1 January 2027") == 8
    assert re.search(r"others: \d+ ", told)
    assert told.count("Choose what becomes of what belongs to it") == 1
    assert 'on_close = "end"' not in words(page)
    (field,) = page.xpath("//*[@aria-invalid]")
    said = words(page.get_element_by_id(field.get("aria-describedby")))
    assert said.endswith("by a step of its own.")


def test_sources_are_offered_and_those_of_a_row_are_not_taken_for_those_of_a_change(
    here: Client,
) -> None:
    form = the_form(got(here, "/en/edit/step/set?file=contacts&key=lima-mail"))

    (source,) = form.xpath(".//input[@name='source']")
    assert source.get("value") == ""
    offered = form.get_element_by_id(source.get("list")).xpath("./option/@value")
    assert "handbook" in offered


def test_whoever_corrects_a_number_is_asked_for_it_first(here: Client) -> None:
    key = next(iter(example().histories["contacts"]))[0]
    page = the_form(got(here, f"/en/edit/step/set?file=contacts&key={key}"))

    first = page.xpath(".//input[not(@type='hidden')]")[0]
    assert first.get("name") == "row.value"
    assert first.get("value")


def test_a_name_is_as_good_as_an_id(here: Client) -> None:
    """In any language; what is only like one is asked about, and never recorded."""
    register = example()
    (unit,) = next(iter(register.histories["units"]))
    name = register.histories["units"][unit,].versions[-1].name.text
    asked = {"row.name": "Accra", "row.part_of": name, "known_at": SEEN}
    page = here.get("/en/edit/step/open", params=asked)
    assert "as part of" in page.text
    assert "Did you mean" not in page.text

    wrong = {**asked, "row.part_of": name[:-1] + "x"}
    page = here.get("/en/edit/step/open", params=wrong)
    assert "Did you mean:" in page.text
    refused = posted(here, "/en/edit/step/open", "record", wrong)
    assert "may mean" in refused


def test_an_id_need_not_be_thought_of(here: Client) -> None:
    """It is made of the name, and free."""
    opened = {"row.name": "Accra", "known_at": SEEN, "file": "units", "key.id": ""}
    added = {"row.unit": "accra", "row.kind": "phone", "row.value": "+233 1", "file": "contacts"}

    shown = got(here, "/en/edit/step/open?row.name=Accra&on=2027-01-01")
    assert "Accra opens" in plan(shown)
    page = here.get("/en/edit/step/record", params={**added, "known_at": SEEN})
    assert "accra-phone" in page.text
    assert here.get("/en/edit/step/record", params=opened).status_code == 200


@pytest.mark.parametrize("text", ["".join(HOSTILE[:4]), "".join(HOSTILE[5:10]), HOSTILE[10]])
def test_hostile_text_stays_text(here: Client, text: str) -> None:
    """In every field, as a name of a field, and where a number belongs."""
    for do in FORMS:
        form = the_form(got(here, f"/en/edit/step/{do}"))
        fields = dict.fromkeys(filled(form), text)
        for name in (*fields, "draft", "at", text[:50]):
            fields[name] = text
        _is_text(here, f"/en/edit/step/{do}", fields, text)
    for file in ("units", "contacts", "identifiers", "sites"):
        fields = {"file": file, "key.id": text, "row.name": text, "row.value": text, "key": text}
        _is_text(here, "/en/edit/step/record", fields, text)
    for address in ("due", "proposals", "compare", "mine", "record/1"):
        answer = here.get(f"/en/edit/{address}", params={"done": text, "confirmed": text})
        assert answer.status_code == 200


def _is_text(here: Client, address: str, fields: dict[str, str], text: str) -> None:
    for answer in (
        here.get(address, params={name: value[:300] for name, value in fields.items()}),
        here.post(address, data={**fields, "act": "record"}, headers=FROM_HERE),
    ):
        assert answer.status_code == 200, (address, answer.text[-500:])
        page = html.document_fromstring(answer.text)
        assert page.xpath("//main//script|//main//img|//main//svg") == []
        assert page.xpath("//main//*[@onload or @onerror or @onclick or @style]") == []
        assert [each for each in page.xpath("//main//@href") if each.startswith("javascript")] == []


def test_a_form_is_in_the_language_of_its_reader(here: Client) -> None:
    """And its link to another language asks the same."""
    page = got(here, "/en/edit/step/record?file=contacts&row.unit=x")
    others = page.xpath("//ul[@class='tools']//a[@hreflang]/@href")

    assert others
    for each in others:
        assert the_form(got(here, each)).xpath(".//input[@name='row.unit']/@value") == ["x"]
