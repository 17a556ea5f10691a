"""The projects that an organisation published itself, on the pages of its offices."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lxml import html
from msgspec.structs import fields as fields_of
from msgspec.structs import replace
from tests.finance.handmade import activity, flow
from tests.web.conftest import asking
from tests.web.editing import kept_in, words

from remit.cli.publishing import announce_projects, earlier
from remit.model.change import Actor
from remit.model.published import Activity, Dated, Party, Place, Share
from remit.publish.money.receiving import Asked, receive
from remit.publish.projects import PublicProject, public_project
from remit.publish.public.activity import public_activity
from remit.publish.public.fields import PUBLISHED, WITHHELD
from remit.publish.site import Site, publication, render, write_site
from remit.register import Store
from remit.temporal.moment import Moment
from remit.text.local import Local

DAY = date(2026, 6, 1)
SECRET = "canary"
OWN = "XX-EXAMPLE-LIGHTHOUSE"


ACTIVITY = """<iati-activity default-currency="USD" last-updated-datetime="{made}">
<iati-identifier>X-1</iati-identifier>
<reporting-org ref="{reporter}" type="40"><narrative>Lighthouse</narrative></reporting-org>
<title><narrative xml:lang="en">{title}</narrative>
<narrative xml:lang="fr">Puits</narrative></title>
<description><narrative>canary description</narrative></description>
<participating-org role="1" ref="H"><narrative>Harbour Fund</narrative></participating-org>
<participating-org role="4" ref="C"><narrative>canary partner</narrative></participating-org>
<activity-status code="2"/>
<activity-date type="2" iso-date="2026-01-01"/><activity-date type="3" iso-date="2026-12-31"/>
<contact-info><organisation><narrative>canary office</narrative></organisation>
<person-name><narrative>canary person</narrative></person-name>
<email>canary@example.org</email></contact-info>
<recipient-country code="UG"/>
<sector vocabulary="1" code="14030"><narrative>Drinking water</narrative></sector>
<transaction><transaction-type code="11"/><transaction-date iso-date="2026-01-01"/>
<value value-date="2026-01-01">424242</value></transaction>
</iati-activity>"""
"""Of Uganda, for which Nairobi answers; and with all that must not go out."""


def published(title: str = "Wells &amp; pumps", reporter: str = OWN, month: int = 1) -> str:
    """Write an activity, made in a month."""
    made = f"2026-0{month}-01T00:00:00Z"
    return ACTIVITY.format(title=title, reporter=reporter, made=made)


def take(store: Store, folder: Path, *activities: str) -> None:
    """Receive a file."""
    path = folder / "own.xml"
    lines = ('<iati-activities version="2.03">', *activities, "</iati-activities>")
    path.write_text("\n".join(lines), "utf-8")
    receive(store, store.structure(Moment(DAY)), Asked((path,)), Actor())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with kept_in(tmp_path / "example.db") as store:
        yield store


def site_of(store: Store, tmp_path: Path, day: date = DAY) -> Site:
    """Give the site of a day, as it is published."""
    structure = store.structure(Moment(day))
    announce_projects(str(tmp_path / "example.db"), [structure])
    return Site(structure, day)


def page(site: Site, path: str = "en/unit/nairobi/") -> str:
    made = render(site, path)
    assert made is not None
    return made.body.decode()


def told(text: str) -> list[str]:
    """Give what a page says of projects."""
    rows = html.document_fromstring(text).xpath("//section[@aria-labelledby='projects']//li")
    return [words(each) for each in rows]


def test_a_mission_shows_what_was_published_and_runs(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, published())
    site = site_of(store, tmp_path)

    (row,) = told(page(site))
    assert row == (
        "Wells & pumps Theme: Drinking water Paid by: Harbour Fund "
        f"1 January 2026 – 31 December 2026 Published in IATI: X-1 ({OWN})"
    )
    assert told(page(site, "fr/unit/nairobi/"))[0].startswith("Puits Thème")
    assert '<span lang="en">Wells &amp; pumps</span>' in page(site, "es/unit/nairobi/")


def test_no_figure_and_no_person_goes_out(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, published())

    for path in ("en/unit/nairobi/", "en/", "en/news/", "data/register.ttl", "en/feed.xml"):
        text = page(site_of(store, tmp_path), path)
        assert SECRET not in text
        assert "424242" not in text


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_what_does_not_run_on_the_day_is_not_told(store: Store, tmp_path: Path, day: date) -> None:
    take(store, tmp_path, published())

    assert told(page(site_of(store, tmp_path, day))) == []


def test_what_others_publish_and_what_only_the_folder_has_is_not_told(
    store: Store, tmp_path: Path
) -> None:
    """The example's folder has projects that run, as in Kampala: it never published them."""
    take(store, tmp_path, published(reporter="SOMEBODY-ELSE"))

    site = site_of(store, tmp_path)
    assert told(page(site)) == told(page(site, "en/unit/kampala/")) == []


def test_a_new_import_makes_the_pages_of_its_offices_anew_and_no_others(
    store: Store, tmp_path: Path
) -> None:
    db, out = str(tmp_path / "example.db"), tmp_path / "site"
    take(store, tmp_path, published())
    one = publication(site_of(store, tmp_path))
    write_site(one, out)
    before = {each: each.read_bytes() for each in out.rglob("*.html") if "/unit/" in str(each)}

    take(store, tmp_path, published("Wells, pumps and taps", month=2))
    other = publication(site_of(store, tmp_path))
    write_site(other, out, earlier=earlier(db, other))

    changed = {
        each.relative_to(out).as_posix()
        for each, body in before.items()
        if each.read_bytes() != body
    }
    # In French it is called as it was: that page is another one in nothing.
    assert changed == {f"{each}/unit/nairobi/index.html" for each in ("en", "es", "ru")}
    assert "Wells, pumps and taps" in (out / "en/unit/nairobi/index.html").read_text("utf-8")


def test_a_live_page_tells_the_same(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, published())
    with asking(store) as everybody:
        answer = everybody.get(f"/en/unit/nairobi/?on={DAY}")

    assert told(answer.text) == told(page(site_of(store, tmp_path)))
    assert SECRET not in answer.text


@pytest.mark.parametrize("noun", [Activity, Party, Share, Dated])
def test_every_part_of_an_activity_is_decided_once(noun: type) -> None:
    """A new one stays inside until somebody has decided, and until then this fails."""
    name = noun.__name__
    decided = [*PUBLISHED[name], *WITHHELD[name]]

    assert sorted(decided) == sorted(each.name for each in fields_of(noun))


def test_what_is_withheld_is_blank() -> None:
    full = replace(
        activity("A", "2026-01-01/2026-12-31", flow("11", "2026-01-01", "365")),
        title=Local("Roads"),
        contact=SECRET,
        mailbox=SECRET,
        description=Local(SECRET),
        parties=(Party("R", "Fund", "1", SECRET, SECRET),),
        sectors=(Share(SECRET, SECRET, None, "Transport"),),
    )
    shown = public_activity(full)

    assert SECRET not in repr(shown)
    assert (shown.flows, shown.budgets, shown.copy.place) == ((), (), Place("", 0))
    assert public_project(full, DAY) == PublicProject(
        "A",
        Local("Roads"),
        ("Transport",),
        ("Fund",),
        date(2026, 1, 1),
        date(2026, 12, 31),
        full.reporter.ref,
    )


def test_a_text_with_a_mailbox_in_it_is_left_out() -> None:
    full = replace(
        activity("A", "2026-01-01/2026-12-31"),
        title=Local("Ask ada@example.org", (("fr", "Routes"),)),
        parties=(Party("", "ada@example.org", "1"), Party("", "Fund", "1")),
    )
    known = public_project(full, DAY)

    assert known is not None
    assert (known.title, known.donors) == (Local("", (("fr", "Routes"),)), ("Fund",))
