"""The whole directory as one file, opened from a disk without a network."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has no types
from tests.browser.conftest import HEAD, SIZES
from tests.browser.everybody import RULES
from tests.publish.made import site_of
from tests.publish.test_hostile_text import HOSTILE
from tests.shared import reference_register

from remit.model.contact import Contact
from remit.model.place import Site as Place
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.model.structure import SUBJECT_KINDS, Structure, Subject
from remit.model.unit import Unit
from remit.publish import names
from remit.publish.evidence import evidence, title_of
from remit.publish.reader import Reader
from remit.publish.site import Site, render
from remit.resolve.answer import Question, Status
from remit.resolve.document import contacts
from remit.resolve.who import who_answers
from remit.text.local import Local, LocalWords

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Open = Callable[[Site, str], "Page"]

ASK = """async (pairs) => {
  const found = [];
  // Nobody looks on: a page that is not laid out anew answers the sooner.
  document.querySelectorAll(".chapter").forEach(each => { each.hidden = true; });
  for (const pair of pairs) {
    const changed = new Promise(done => window.addEventListener("hashchange", done, {once: true}));
    location.hash = "#ask/" + pair;
    await changed;
    found.push(Array.from(document.querySelectorAll("#answer .told"), told => ({
      role: told.dataset.role || "",
      status: told.dataset.status,
      holders: Array.from(told.querySelectorAll(".holder > bdi, .holder > a"), e => e.textContent),
      standing: told.querySelector(".standing")?.textContent || "",
      evidence: Array.from(told.children).filter(e => e.matches("p.about")).map(e => e.textContent),
      contacts: Array.from(told.querySelectorAll(".contact .value"), e => e.textContent),
    })));
  }
  return found;
}"""


@pytest.fixture(scope="module")
def reference() -> Site:
    """The reference register on 1 June 2010."""
    register = reference_register()
    return Site(Structure(register, date(2010, 6, 1), HEAD), date(2010, 6, 2))


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Opens the file of a site from a disk, without a network; nothing may go wrong in it."""
    wrong: list[str] = []
    with browser.new_context(offline=True) as context:

        def open_(site: Site, language: str) -> "Page":
            made = render(site, f"{language}/offline.html")
            assert made is not None
            file = tmp_path / f"{language}.html"
            file.write_bytes(made.body)
            page = context.new_page()
            page.on("console", lambda message: wrong.append(message.text))
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.on("request", lambda asked: _only_the_file(asked.url, file, wrong))
            page.clock.set_fixed_time("2010-07-01T12:00:00Z")
            page.goto(file.as_uri())
            return page

        yield open_
    assert wrong == []


def _only_the_file(url: str, file: Path, wrong: list[str]) -> None:
    if url.partition("#")[0] != file.as_uri():
        wrong.append(f"asked for {url}")


def expected(site: Site, language: str, subject: Subject, function: str) -> list[dict[str, Any]]:
    """Say what `who` answers, in the words of the file."""
    reader = Reader(site, language, "x")
    structure = site.structure
    answer = who_answers(structure, Question(subject, function))
    reached = [row for row in contacts(structure, answer) if row.visibility == "public"]
    standing = {
        "attested": "attested for this day",
        "assumed": "in force as far as we know",
        "imprecise": "the exact day is not known",
    }
    found = []
    for role in answer.roles:
        if not role.holders:
            continue
        said = []
        for link in role.chain[: role.winners]:
            it = evidence(reader, structure.remits[link.remit])
            since = ", ".join(part for part in (it.since, it.until) if part)
            words = " · ".join(part for part in (since, it.standing) if part)
            said.append((words, title_of(reader, structure.remits[link.remit].source).words.text))
        found.append(
            {
                "role": role.role,
                "status": role.status.value,
                "holders": [names.unit(reader, each).words.text for each in role.holders],
                "standing": reader.said.gettext(standing[role.standing.value])
                if role.standing
                else "",
                "evidence": list(dict.fromkeys(said)),
                "contacts": sorted(row.value for row in reached if row.unit in set(role.holders)),
            }
        )
    return found or [{"role": "", "status": Status.GAP.value}]


def test_it_answers_what_who_answers(opened: Open, reference: Site, lighthouse: Structure) -> None:
    """Holders, standing, since when, source and contact, for offices, countries and partners."""
    for site, every in ((reference, 15), (Site(lighthouse, date(2026, 6, 1)), 9)):
        structure = site.structure
        subjects = [
            Subject(kind, name)
            for kind, step in zip(SUBJECT_KINDS, (every, 9, 60), strict=True)
            for name in structure.subjects[kind][::step]
        ]
        asked = [(subject, name) for subject in subjects for name in structure.functions]
        page = opened(site, "en")
        answers = page.evaluate(ASK, [f"{s.kind}:{s.id}/{name}" for s, name in asked])

        assert len(asked) > 200
        assert any(len(told) > 1 for told in answers)
        for (subject, function), told in zip(asked, answers, strict=True):
            wanted = expected(site, "en", subject, function)
            assert [_without(each) for each in told] == [_without(each) for each in wanted]
            for one, other in zip(told, wanted, strict=True):
                for line, (words, title) in zip(
                    one["evidence"], other.get("evidence", []), strict=True
                ):
                    assert line.startswith(words), (subject, function)
                    assert title in line, (subject, function)


def _without(told: dict[str, Any]) -> tuple[Any, ...]:
    return (
        told["role"],
        told["status"],
        told.get("holders", []),
        told.get("standing", ""),
        sorted("".join(each.split()) for each in told.get("contacts", [])),
    )


def test_whoever_answers_is_reached_as_who_says(opened: Open) -> None:
    """By the contacts for the function, or a broader one, or all; not for another."""
    kinds = {"all": "", "work-line": "work", "pay-line": "pay", "other-line": "other"}
    site = site_of(
        Unit(id="root", name=Local("Root")),
        Function(id="work", name=Local("Work")),
        Function(id="pay", name=Local("Pay"), broader="work"),
        Function(id="other", name=Local("Other")),
        Remit(id="w", holder="root", role="provides", function="work", scope=scope("everyone")),
        *(
            Contact(
                id=name,
                unit="root",
                kind="e-mail",
                value=f"{name}@example.org",
                function=function,
                visibility="public",
            )
            for name, function in kinds.items()
        ),
        Contact(id="no", unit="root", kind="e-mail", value="hidden@example.org"),
    )
    page = opened(site, "en")
    subject = Subject("unit", "root")
    answers = page.evaluate(ASK, ["unit:root/pay", "unit:root/work", "unit:root/other"])

    assert [[sorted(one["contacts"]) for one in told] for told in answers] == [
        [["all@example.org", "pay-line@example.org", "work-line@example.org"]],
        [["all@example.org", "work-line@example.org"]],
        [[]],
    ]
    assert [_without(one) for one in answers[0]] == [
        _without(one) for one in expected(site, "en", subject, "pay")
    ]


SEARCHED = {
    "at": {
        "Lima": "Lima",
        "lim": "Lima",
        "Лима": "Lima",
        "ашгабад": "Ashgabat",
        "NAIROBY": "Nairobi",
        "niarobi": "Nairobi",
        "san jose": "San José",
        "peru": "Peru",
        "Kirghizistan": "Kyrgyzstan",
        "Киргизия": "Kyrgyzstan",
        "osce": "Organization for Security and Co-operation in Europe (OSCE)",
        "MAC": "Manila Administrative Centre",
    },
    "need": {
        "payrol": "Payroll",
        "my salary is wrong": "Payroll",
        "зарплата": "Payroll",
        "интернет": "Networks and systems",
    },
}


def test_it_is_searched_as_one_types(opened: Open, reference: Site) -> None:
    """In any language, without accents, by beginnings, with one letter wrong."""
    page = opened(reference, "en")
    for field, wanted in SEARCHED.items():
        for typed, found in wanted.items():
            page.locator(f"#{field}").fill(typed)
            assert found in page.locator("#found li").all_inner_texts()[:8], typed


def test_the_keyboard_is_enough(opened: Open, reference: Site) -> None:
    """From office to answer without a mouse; the address holds the question."""
    page = opened(reference, "en")
    page.get_by_label("I am at").focus()
    page.keyboard.type("ashgabat")
    page.keyboard.press("Enter")
    page.get_by_label("I need").focus()
    page.keyboard.type("payroll")
    page.keyboard.press("Enter")

    page.locator("#answer .told").wait_for()
    assert page.url.endswith("#ask/unit:ashgabat/payroll")
    assert "Manila Human Resources Operations" in page.locator("#answer").inner_text()
    page.locator("#answer .holder a").click()
    assert page.url.endswith("#unit-mac-human-resources-operations") or "#unit-" in page.url


def test_nothing_called_so_is_said(opened: Open, reference: Site) -> None:
    page = opened(reference, "en")
    page.get_by_label("I am at").fill("qqqq")

    assert page.locator("#found").inner_text() == "Nothing is called that"


def test_it_works_without_script(browser: "Browser", reference: Site, tmp_path: Path) -> None:
    """Then it is a booklet, with an index, and no form that does nothing."""
    made = render(reference, "en/offline.html")
    assert made is not None
    (tmp_path / "one.html").write_bytes(made.body)
    with browser.new_context(java_script_enabled=False, offline=True) as context:
        page = context.new_page()
        page.goto((tmp_path / "one.html").as_uri())

        assert not page.get_by_label("I am at").is_visible()
        page.locator(".index").get_by_role("link", name="Lima", exact=True).click()
        assert page.url.endswith("#unit-lima")
        assert "Peru" in page.locator("#unit-lima").inner_text()
        assert page.locator("main").evaluate("e => getComputedStyle(e).maxWidth") == "960px"


def test_past_its_day_it_says_so(opened: Open, reference: Site) -> None:
    page = opened(reference, "en")
    stale = page.locator("[data-stale]")
    assert not stale.is_visible()

    page.clock.set_fixed_time("2011-06-02T12:00:00Z")
    page.reload()
    assert stale.is_visible()
    assert "2 July 2010" in stale.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_it_is_for_everybody(
    browser: "Browser", tmp_path: Path, size: str, scheme: Literal["light", "dark"]
) -> None:
    """Axe finds nothing, with an answer shown; and nothing scrolls sideways."""
    made = render(arabic(), "ar/offline.html")
    assert made is not None
    # The policy lets no tool in either; all else stays as it is.
    body = re.sub(rb"<meta http-equiv=[^>]+>", b"", made.body, count=1)
    (tmp_path / "one.html").write_bytes(body)
    width, height = SIZES[size]
    with browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme
    ) as context:
        page = context.new_page()
        page.goto((tmp_path / "one.html").as_uri() + "#ask/unit:beirut/pay")
        found = Axe().run(page, options=RULES)

        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_as_a_booklet(opened: Open, reference: Site) -> None:
    """On sheets of A4 with their numbers, every office among the headings, nothing to click."""
    page = opened(reference, "en")
    page.emulate_media(media="print")
    assert not page.get_by_label("I am at").is_visible()
    pdf = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    titles = {_text(each) for each in re.findall(rb"/Title (\(.*?(?<!\\)\)|<[0-9a-fA-F]*>)", pdf)}
    sheets = pdf.count(b"/Type /Page\n")

    assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595" in pdf
    assert 20 <= sheets <= 70
    reader = Reader(reference, "en", "x")
    offices = {names.unit(reader, each).words.text for each in reference.structure.units}
    joined = "".join("".join(sorted(titles)).split())
    assert {name for name in offices if "".join(name.split()) not in joined} == set()


def _text(written: bytes) -> str:
    if written.startswith(b"<"):
        raw = bytes.fromhex(written[1:-1].decode())
    else:
        raw = re.sub(rb"\\([()\\])", rb"\1", written[1:-1])
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")


ARABIC = Settings(
    id="made", name=Local("دليل المكاتب"), languages=("ar", "ru", "en"), default_language="ar"
)


def arabic() -> Site:
    """A few offices in Arabic, with Russian names."""
    site = site_of(
        Unit(id="root", name=Local("المنظمة")),
        Unit(
            id="cairo",
            name=Local("القاهرة", (("ru", "Каир"), ("en", "Cairo"))),
            part_of="root",
            site="house",
        ),
        Unit(id="beirut", name=Local("بيروت", (("ru", "Бейрут"),)), part_of="root"),
        Place(id="house", city=Local("القاهرة"), country="EGY"),
        Contact(id="line", unit="root", kind="phone", value="+20 2 5555 0100", visibility="public"),
        Function(id="pay", name=Local("الرواتب"), synonyms=LocalWords(("أجور",))),
        Remit(id="p", holder="root", role="provides", function="pay", scope=scope("everyone")),
        settings=ARABIC,
    )
    return Site(site.structure, site.today, ("ar", "ru"))


def test_it_reads_from_right_to_left(opened: Open) -> None:
    """Arabic with or without its article, and Cyrillic; the page runs the other way."""
    page = opened(arabic(), "ar")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    cairo = "القاهرة"
    wanted = {cairo: cairo, "قاهره": cairo, "каир": cairo, "بيرت": "بيروت", "مصر": "مصر"}
    for typed, found in wanted.items():
        page.locator("#at").fill(typed)
        assert found in page.locator("#found li").all_inner_texts(), typed


def test_it_answers_from_right_to_left(opened: Open) -> None:
    page = opened(arabic(), "ar")
    page.locator("#need").fill("اجور")
    page.keyboard.press("Enter")
    page.locator("#at").fill("بيروت")
    page.keyboard.press("Enter")
    page.locator("#answer .told").wait_for()

    assert page.locator("#answer .holder").inner_text() == "المنظمة"
    box = page.locator("#answer .told").bounding_box()
    assert box is not None
    assert (
        page.locator("#answer .told").evaluate("e => getComputedStyle(e).borderRightWidth") == "3px"
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_stay_text_in_what_is_found(opened: Open, text: str) -> None:
    """Nothing runs, nothing is loaded, and the answer bears the name as it is."""
    says = Local(text)
    site = site_of(
        Unit(id="root", name=says, short_name=says),
        Function(id="work", name=says),
        Remit(id="w", holder="root", role="provides", function="work", scope=scope("everyone")),
        Contact(id="c", unit="root", kind="web", value=text, label=says, visibility="public"),
        settings=Settings(id="made", name=says),
    )
    page = opened(site, "en")
    (told,) = page.evaluate(ASK, ["unit:root/work"])[0]

    printed = "".join("\ufffd" if letter in "\x00\x07\x1b\ufffe" else letter for letter in text)
    assert told["holders"] == [printed]
    assert page.locator("img, iframe, script:not([type]) ~ script").count() == 0
    assert json.loads(page.locator("#data").text_content() or "")["functions"]["ids"] == ["work"]
