"""What nobody has confirmed in time is marked so on its page, as `remit due` lists it that day."""

from collections.abc import Mapping
from datetime import date

import pytest
from lxml import html
from msgspec.structs import replace
from tests.publish.conftest import A_DAY
from tests.publish.made import PLAIN, pages_of, site_of

from remit.model.body import Body
from remit.model.contact import Contact
from remit.model.evidence import Verification
from remit.model.policy import Policies, PolicySetting
from remit.model.remit import Function, Remit
from remit.model.scope import scope
from remit.model.unit import Unit
from remit.publish.site import Site
from remit.resolve.waiting import waiting
from remit.temporal.attest import as_of
from remit.temporal.bound import named_date
from remit.temporal.stretch import stretch
from remit.text.catalogue import catalogue

LANGUAGES = ("en", "fr", "es", "ru", "ar")
FILES = ("units", "contacts", "remits", "functions", "bodies")
WANTED = Policies({"overdue": PolicySetting(None, {"days": 365, "files": FILES})})
SETTINGS = replace(PLAIN, languages=LANGUAGES, policies=WANTED)
NOW = as_of("2010-05")
"""The site is of 1 June 2010: what is attested then is good for another year."""

FACTS = (
    Unit(id="hq", as_of=NOW),
    Unit(id="lima", part_of="hq", as_of=as_of("2008")),
    Unit(id="rome", part_of="hq", as_of=NOW),
    Unit(id="oslo", part_of="hq", as_of=NOW),
    Unit(id="quito", part_of="hq", stretch=stretch("", "2009"), as_of=as_of("2007")),
    Contact(id="rome-1", unit="rome", kind="web", value="https://x.example", visibility="public"),
    Contact(id="oslo-1", unit="oslo", kind="web", value="https://y.example", visibility="internal"),
    Function(id="payroll", as_of=NOW),
    Function(id="travel", as_of=as_of("2001")),
    Remit(id="r", holder="hq", role="provides", function="payroll", scope=scope("everyone")),
    Body(id="un", as_of=as_of("2010")),
    Verification(file="functions", key="payroll", on=named_date("2010-05"), due=named_date("2010")),
    Verification(file="remits", key="r", on=named_date("2010-01"), due=named_date("2010-03")),
)


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of(*FACTS, settings=SETTINGS)


@pytest.fixture(scope="module")
def made(site: Site) -> Mapping[str, str]:
    return pages_of(site)


def due(made: Mapping[str, str], language: str, page: str) -> str:
    """Give what the foot of a page says of when it is to be looked at next."""
    said = catalogue(language).gettext
    foot = html.document_fromstring(made[f"{language}/{page}index.html"]).xpath("//footer//dl/div")
    words = {"".join(each.xpath("dt//text()")): "".join(each.xpath("dd//text()")) for each in foot}
    return words.get(f"{said('Next due')}{said(': ')}", "")


def test_a_page_says_when_what_it_is_about_is_to_be_looked_at(made: Mapping[str, str]) -> None:
    """Its own row, or whatever belongs to it and waits longer; of what is internal nothing."""
    said = {
        "unit/hq/": "March 2010, overdue",
        "unit/lima/": "31 December 2009, overdue",
        "unit/rome/": "overdue",
        "unit/oslo/": "31 May 2011",
        "unit/quito/": "",
        "function/payroll/": "2010",
        "function/travel/": "31 December 2002, overdue",
        "body/un/": "31 December 2011",
        "": "overdue",
    }

    assert {page: due(made, "en", page) for page in said} == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_listed_as_overdue_is_marked_in_every_language(
    site: Site, made: Mapping[str, str], language: str
) -> None:
    listed = [each for each in waiting(site.structure) if each.is_overdue]
    marked = catalogue(language).gettext("overdue")
    sections = {"units": "unit", "functions": "function", "bodies": "body"}
    pages = {
        f"{sections[each.file]}/{each.key}/" if each.file in sections else f"unit/{each.units[0]}/"
        for each in listed
        if each.key != "oslo-1"
    }

    assert {each.key for each in listed} == {"lima", "rome-1", "oslo-1", "travel", "r"}
    about = [page for section in ("unit", "function", "body") for page in _about(made, section)]
    assert {page for page in about if marked in due(made, language, page)} == pages


def _about(made: Mapping[str, str], section: str) -> list[str]:
    folders = (path.split("/") for path in made if path.startswith(f"en/{section}/"))
    return [f"{section}/{folder[2]}/" for folder in folders if folder[3] == "index.html"]


def test_a_day_is_that_of_the_page() -> None:
    """On the last day of March nothing of the headquarters is overdue yet."""
    structure = site_of(*FACTS, settings=SETTINGS, day=date(2010, 3, 31)).structure

    assert due(pages_of(Site(structure, A_DAY)), "en", "unit/hq/") == "March 2010"
    assert "r" not in {each.key for each in waiting(structure) if each.is_overdue}
