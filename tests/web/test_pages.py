"""The pages as they are served: the finder's answers, the languages, the day, what is missing."""

import re
from html.parser import HTMLParser

import pytest
from tests.web.conftest import Client

DAY = "2010-06-01"


class Text(HTMLParser):
    """The words of a page, as a reader sees them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._said: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self._said.append(data)

    def __str__(self) -> str:
        return " ".join(" ".join(self._said).split())


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return str(Text(answer.text))


ROWS = [
    ("ashgabat", "accounting", ["Manila Accounting Services"]),
    ("lima", "accounting", ["Panama Accounting Services", "Manila Accounting Services"]),
    (
        "lima",
        "information-technology",
        ["Panama Administrative Centre", "Manila Administrative Centre"],
    ),
    (
        "lima",
        "networks",
        [
            "Network and Systems Unit",
            "Panama Administrative Centre",
            "Manila Administrative Centre",
        ],
    ),
    ("nairobi", "information-technology", ["Manila Administrative Centre"]),
    ("lima", "administrative-support", ["Panama Administrative Centre"]),
    ("EST", "regional-support", ["Helsinki"]),
    ("EST", "financial-support", ["Helsinki"]),
    ("estonia", "accounting", ["Manila Accounting Services", "Helsinki"]),
    ("african-union", "liaison", ["Addis Ababa"]),
    ("osce", "liaison", ["Vienna"]),
    ("united-nations-vienna", "liaison", ["Vienna"]),
    ("united-nations", "liaison", ["New York"]),
    ("ashgabat", "staff-security", ["Staff Security Unit"]),
    ("ashgabat", "my salary is wrong", ["Manila Human Resources Operations"]),
]


@pytest.mark.parametrize(("at", "need", "names"), ROWS)
def test_the_finder_names_who_answers_and_who_is_next(
    client: Client, at: str, need: str, names: list[str]
) -> None:
    said = page(client, f"/en/who?at={at}&need={need}&on={DAY}")

    places = [said.find(name) for name in names]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("at", "need", "name"),
    [
        ("ashgabat", "accounting", "Бухгалтерская служба в Маниле"),
        ("lima", "networks", "Группа сетей и систем"),
        ("african-union", "liaison", "Аддис-Абеба"),
        ("Ашхабад", "зарплата", "Кадровая служба в Маниле"),
    ],
)
def test_it_does_so_in_russian(client: Client, at: str, need: str, name: str) -> None:
    assert name in page(client, f"/ru/who?at={at}&need={need}&on={DAY}")


def test_a_gap_says_who_was_passed_over(client: Client) -> None:
    assert "Nairobi" in page(client, f"/en/who?at=KEN&need=regional-support&on={DAY}")


def test_without_a_day_it_is_assumed(client: Client) -> None:
    said = page(client, "/en/who?at=ashgabat&need=accounting")

    assert "Central Accounting Support" in said  # as the later list of the centre calls the unit
    assert "2011" in said


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"),
        ("en-GB", "en"),
        ("de,ru;q=0.3,en;q=0.2", "ru"),
        ("de", "en"),
        ("ru;q=0, en;q=0.1", "en"),
        ("", "en"),
        ("*", "en"),
        ("ru;q=abc,,;;=", "en"),
    ],
)
def test_the_door_opens_in_the_readers_language(
    client: Client, accepted: str, language: str
) -> None:
    answer = client.get("/", headers={"accept-language": accepted}, follow_redirects=False)

    assert answer.status_code == 302
    assert answer.headers["location"] == f"/{language}/"
    assert answer.headers["vary"] == "accept-language"


def test_the_door_keeps_the_day(client: Client) -> None:
    answer = client.get(f"/?on={DAY}", headers={"accept-language": "ru"}, follow_redirects=False)

    assert answer.headers["location"] == f"/ru/?on={DAY}"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_page_of_the_day_is_there(client: Client, language: str) -> None:
    for address in ("", "structure/", "unit/mac/", "unit/ashgabat/", "sources/", "sitemap/"):
        text = client.get(f"/{language}/{address}?on={DAY}").text

        assert f'lang="{language}"' in text, address
        assert DAY in text, address


def test_what_is_linked_is_there(client: Client) -> None:
    """Every address that the first pages link to on this site is answered."""
    todo = ["/en/", "/ru/", f"/en/structure/?on={DAY}", f"/en/unit/mac/?on={DAY}"]
    linked = {
        href.replace("&amp;", "&")
        for address in todo
        for href in re.findall(r'href="(/[^"#]*)', client.get(address).text)
    }

    missing = {href for href in linked if client.get(href).status_code != 200}
    assert not missing
    assert len(linked) > 50


@pytest.mark.parametrize(
    ("address", "media_type"),
    [
        ("/static/style.css", "text/css"),
        ("/en/feed.xml", "application/rss+xml"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain"),
    ],
)
def test_the_other_files_are_served_too(client: Client, address: str, media_type: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(media_type)
    assert "etag" in answer.headers


@pytest.mark.parametrize(
    "address",
    ["/en/unit/nobody/", "/en/nothing/", "/de/", "/nothing", "/static/nothing.css"],
)
def test_what_is_not_there_is_a_page_that_helps(client: Client, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "/static/style.css" in answer.text
    assert 'href="/en/' in answer.text


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_day_that_cannot_be_read_is_a_page_that_helps(client: Client, language: str) -> None:
    answer = client.get(f"/{language}/?on=June")

    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "2010-06-01" in answer.text
    assert "/static/style.css" in answer.text


def test_a_page_is_found_without_its_last_slash(client: Client) -> None:
    slash = client.get(f"/en/unit/mac/?on={DAY}", follow_redirects=False)
    none = client.get(f"/en/unit/mac?on={DAY}", follow_redirects=False)

    assert (slash.status_code, none.status_code) == (200, 200)
    assert slash.content == none.content


@pytest.mark.parametrize("address", ["//example.org/", "/\\example.org", "//example.org/%2e%2e"])
def test_no_redirect_leads_elsewhere(client: Client, address: str) -> None:
    answer = client.get(f"http://testserver.local{address}", follow_redirects=False)

    assert not answer.headers.get("location", "/").startswith(("//", "/\\", "http"))
