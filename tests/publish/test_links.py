"""A file of a site links only to what is published with it; a build with a flaw is refused."""

import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.publish.made import site_of

from remit.errors import AmbiguousError, RemitError, UnknownError
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.build import batches
from remit.publish.drafts import Draft
from remit.publish.edition import HTML
from remit.publish.links import Links
from remit.publish.publication import drafted, publication
from remit.publish.reads import Read
from remit.publish.site import Site, write_site
from remit.text.local import Local

FILES = ["index.html", "en/index.html", "en/unit/lima/index.html", "static/style.css", "a b.svg"]
BASE = "https://example.org/who/"
SMALL = site_of(
    Unit(id="root", name=Local("Root")),
    *(Unit(id=f"unit-{number}", name=Local("Unit")) for number in range(100)),
)
LINK, WORD = '<p><a href="../nowhere/">x</a></p>', "<p>Ашхабад</p>"


@pytest.mark.parametrize(
    ("path", "text", "dead"),
    [
        ("en/index.html", '<a href="unit/lima/index.html"><img src="../a%20b.svg">', ()),
        ("en/index.html", '<a href="unit/lima/"><a href="../#top"><a href="?on=2010-06-01">', ()),
        ("en/index.html", '<a href="unit/quito/index.html">', ("unit/quito/index.html",)),
        ("en/index.html", '<img src="../a.svg">', ("../a.svg",)),
        ("en/unit/lima/index.html", '<a href="../../index.html"><a href="../../x">', ("../../x",)),
        ("en/unit/lima/index.html", '<a href="../index.html">', ("../index.html",)),
        ("en/index.html", '<a href="/en/unit/quito/index.html">', ("/en/unit/quito/index.html",)),
        ("en/index.html", '<h2 id="one"><a href="#one"><a href="#two">', ("#two",)),
        (
            "en/index.html",
            '<a href="https://iom.int/x"><a href="mailto:a@b.org"><a href="//x">',
            (),
        ),
        ("en/index.html", f'<link href="{BASE}en/index.html"><link href="{BASE}">', ()),
        ("en/index.html", f'<link href="{BASE}fr/index.html">', (f"{BASE}fr/index.html",)),
        (
            "feed.xml",
            f"<link>{BASE}en/unit/lima/index.html</link><loc>{BASE}x</loc>",
            (f"{BASE}x",),
        ),
        ("en/feed.xml", '<rss xml:base="../"><link>en/index.html</link>', ()),
        ("en/feed.xml", "<rss><link>en/index.html</link>", ("en/index.html",)),
        ("en/index.html", "<p>href=&#34;nowhere&#34;</p>", ()),
        ("en/index.html", '<a href="http://[">', ()),
    ],
)
def test_a_link_that_leads_nowhere_is_found(path: str, text: str, dead: tuple[str, ...]) -> None:
    """As files, without a server; addresses elsewhere and words that only look like links apart."""
    assert Links(FILES, BASE).dead(path, text) == dead


def test_what_was_found_good_on_one_page_is_not_good_everywhere() -> None:
    """What is kept of earlier pages is kept for those beside them."""
    links = Links(FILES)

    assert links.dead("en/unit/lima/index.html", '<a href="../../index.html">') == ()
    assert links.dead("en/unit/quito/index.html", '<a href="../../index.html">') == ()
    assert links.dead("on/2010/en/unit/x.html", '<a href="../../index.html">') == (
        "../../index.html",
    )


def test_every_file_of_several_days_and_editions_leads_somewhere(
    site_on: Callable[[date], Site],
) -> None:
    """In two languages; 1930 has no country, and 2012 not those of 2010."""
    days = [site_on(date(year, 6, 1)).structure for year in (2010, 2012, 1930)]
    main = Site(days[0], date(2026, 11, 23), ("en", "ar"))
    published = publication(main, days[1:], ["ashgabat", "nairobi"])
    files = list(published.files())
    links = Links(f"{site.prefix}{path}" for site, path in files)

    dead = {}
    for site, path in files:
        draft = drafted(site, path, set())
        if draft.media_type.partition(";")[0] in {"text/html", "image/svg+xml"}:
            dead[site.prefix + path] = links.dead(site.prefix + path, draft.text)
    assert {path: found for path, found in dead.items() if found} == {}


@pytest.mark.parametrize(
    ("body", "said"),
    [(LINK, "would lead nowhere: ../nowhere/"), (WORD, "unmarked: Ашхабад")],
    ids=["link", "word"],
)
@pytest.mark.parametrize("worth_it", [1, 1_000_000], ids=["workers", "alone"])
def test_a_site_with_a_flaw_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, said: str, worth_it: int
) -> None:
    """With the page and what is wrong on it; nothing is published, whoever made the page."""
    flawed = "en/unit/unit-7/index.html"

    def drafts(site: Site, path: str, read: set[Read]) -> Draft:
        return Draft(body, HTML, language="en") if path == flawed else drafted(site, path, read)

    monkeypatch.setattr(batches, "drafted", drafts)
    monkeypatch.setattr(batches, "_WORTH_IT", worth_it)
    with pytest.raises(RemitError, match="Nothing was published") as refused:
        write_site(publication(SMALL), tmp_path / "site")

    assert refused.value.wrong.startswith(flawed)
    assert said in refused.value.wrong
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "error",
    [
        RemitError("It is wrong.", todo="Mend it."),
        UnknownError("unit", "limma", ["lima"]),
        AmbiguousError("lima", [("unit", "lima", "Lima")]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_out_of_another_process_whole(error: RemitError) -> None:
    """With all it carries, so that people read the same."""
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - of our own making

    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_a_country_offers_only_days_on_which_it_has_a_page(
    site_on: Callable[[date], Site],
) -> None:
    """A structure of 1930 has no country with an office."""
    days: list[Structure] = [site_on(date(year, 6, 1)).structure for year in (2010, 1930)]
    published = publication(Site(days[0], date(2026, 11, 23), ("en",)), days[1:])
    kenya = drafted(published.main, "en/place/KEN/index.html", set()).text
    lima = drafted(published.main, "en/unit/lima/index.html", set()).text

    assert "on/1930-06-01/" not in kenya
    assert "on/1930-06-01/en/unit/lima/" in lima
