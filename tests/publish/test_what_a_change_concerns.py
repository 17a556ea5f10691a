"""After a change only the files that it concerns are written, and all of these are."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.publish.conftest import TODAY
from tests.publish.planning import listed, made_others, of_few_countries

from remit.model.contact import Contact
from remit.model.evidence import Verification
from remit.model.fact import Fact
from remit.model.kind import Key, kind_of
from remit.model.place import Site as Place
from remit.model.register import Register
from remit.model.remit import Remit
from remit.model.structure import Head, Structure
from remit.model.unit import Designated, Unit
from remit.publish.build.built import Built
from remit.publish.site import Publication, Site, publication, write_site
from remit.temporal.bound import named_date
from remit.temporal.history import History, history
from remit.temporal.stretch import stretch
from remit.text.local import Local

DAY = date(2026, 6, 1)
HEADS = re.compile(r"(\d)\1{63}|(\d)\2{11}")
KNOWN = re.compile(
    r"2026-06-01T08:0\d:00(\.000000)?Z|\b0?8:0\d(:00)?\b|8\.0\d|>\s*\d <code>|\b\d ·"
)
"""Where a file says which record it knows last, and of which instant."""

Change = Callable[[Register], Register]


def written(folder: Path) -> dict[str, str]:
    """Give what every file says, the record at its foot aside."""
    return {
        path.relative_to(folder).as_posix(): _without_foot(path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".parquet"
    }


def _without_foot(body: bytes) -> str:
    text = HEADS.sub("", body.decode("utf-8", "replace"))
    return KNOWN.sub("", text)


def changed(register: Register, *facts: Fact) -> Register:
    """Give a register in which some rows are others; what was known of their keys is gone."""
    histories: dict[str, Mapping[Key, History[Any]]] = dict(register.histories)
    for fact in facts:
        key = kind_of(type(fact)).key(fact)
        histories[fact.FILE] = {**histories.get(fact.FILE, {}), key: history([fact])}
    return Register(register.settings, histories)


def row(register: Register, noun: type[Fact], *key: str) -> Any:  # noqa: ANN401 - any row
    """Give the last version of a row."""
    return register.history(noun, *key).versions[-1]


def a_new_telephone(register: Register) -> Register:
    return changed(
        register, replace(row(register, Contact, "press-phone"), value="+44 20 7946 0019")
    )


def a_name_in_russian(register: Register) -> Register:
    unit = row(register, Unit, "hanoi")
    return changed(register, replace(unit, name=Local(unit.name.text, (("ru", "Ханой-2"),))))


def a_new_office(register: Register) -> Register:
    return changed(register, Unit(id="oslo", name=Local("Oslo"), part_of="lighthouse"))


def an_office_closes(register: Register) -> Register:
    unit = row(register, Unit, "mbabane")
    return changed(register, replace(unit, stretch=stretch("", "2026-05-01")))


def a_remit_more(register: Register) -> Register:
    remit = next(iter(register.all(Remit).values())).versions[-1]
    return changed(register, replace(remit, id="one-more", holder="suva"))


def another_designation(register: Register) -> Register:
    return changed(register, Designated(unit="suva", designation="regional-office"))


def another_city(register: Register) -> Register:
    site = row(register, Place, "lima")
    return changed(register, replace(site, city=Local("Callao")))


def something_is_verified(register: Register) -> Register:
    seen = Verification(file="units", key="suva", on=named_date("2026-05-30"))
    return changed(register, seen)


CHANGES = (
    a_new_telephone,
    a_name_in_russian,
    a_new_office,
    an_office_closes,
    a_remit_more,
    another_designation,
    another_city,
    something_is_verified,
)


def site_of(register: Register, number: int, day: date = DAY) -> Publication:
    """Publish the example in two languages, and as Suva shows it; of the record with a number."""
    head = Head(number, f"{number}" * 64, datetime(2026, 6, 1, 8, number, tzinfo=UTC))
    site = Site(Structure(register, day, head), TODAY, ("en", "ru"))
    return publication(site, editions=["suva"])


@pytest.mark.parametrize("changes", [CHANGES[::2], CHANGES[1::2]], ids=["one half", "the other"])
def test_what_is_built_on_is_what_is_built_anew(
    changes: tuple[Change, ...], example: Register, tmp_path: Path
) -> None:
    """Change after change, every file says the same, whether it was kept or made anew.

    And every page that says something else was in the plan of the change.
    """
    out, known = tmp_path / "site", {0: site_of(of_few_countries(example), 0)}
    write_site(known[0], out)
    last = written(out)

    def earlier(built: Built) -> Mapping[str, Structure]:
        return {site.prefix: site.structure for site in known[built.sequence].sites}

    for number, change in enumerate(changes, 1):
        before = known[number - 1].main.structure.register
        known[number] = after = site_of(change(before), number)
        some = write_site(after, out, earlier=earlier)
        fresh = tmp_path / f"fresh-{number}"
        whole = write_site(after, fresh)
        now = written(fresh)
        assert written(out) == now, change
        assert 0 < some.new < whole.files, change
        planned = listed(before, after.main.structure.register, DAY)
        assert made_others(last, now) <= planned, change
        last = now
    assert write_site(known[len(changes)], out, earlier=earlier).new == 0


def test_until_when_a_page_may_be_believed_is_said_anew_on_every_page(
    example: Register, tmp_path: Path
) -> None:
    """What is planned for next week ends the trust in pages that do not tell of it, too."""
    few = of_few_countries(example)
    before = site_of(few, 0, TODAY)
    planned = Designated(
        unit="suva", designation="regional-office", stretch=stretch("2026-12-01", "")
    )
    after = site_of(changed(few, planned), 1, TODAY)
    out, fresh = tmp_path / "site", tmp_path / "fresh"
    write_site(before, out)
    page = "en/unit/hanoi/index.html"
    assert "2026-11-30" not in written(out)[page]

    write_site(after, out, earlier=lambda _: {each.prefix: each.structure for each in before.sites})
    write_site(after, fresh)
    assert "2026-11-30" in written(out)[page]
    assert written(out) == written(fresh)
