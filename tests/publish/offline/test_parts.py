"""The directory in one file is made of parts: a change makes some anew, and the file is whole."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from benchmarks.made.organisation import structure
from benchmarks.made.shape import Shape
from msgspec.structs import replace
from tests.publish.test_what_a_change_concerns import changed, row

from remit.model.contact import Contact
from remit.model.evidence import Source
from remit.model.fact import Fact
from remit.model.register import Register
from remit.model.remit import Function, Remit
from remit.model.structure import Structure
from remit.model.unit import Unit
from remit.publish.build.batches import Work, make_batch
from remit.publish.build.built import Built, Interned, packed, read_built, write_built
from remit.publish.build.checks import Checks
from remit.publish.build.directory import Directory
from remit.publish.build.stale import stale
from remit.publish.offline.file import offline
from remit.publish.offline.plan import plan
from remit.publish.reads import Read
from remit.publish.site import Site
from remit.temporal.stretch import stretch
from remit.text.local import Local

TODAY = date(2026, 11, 23)
LANGUAGES = ("en", "ru")

Change = Callable[[Register], Register]


def some(register: Register, noun: type[Fact], at: int = 20) -> Any:  # noqa: ANN401 - any row
    """Give a row of a noun, somewhere among them."""
    return row(register, noun, *sorted(register.all(noun))[at])


def a_telephone(register: Register) -> Register:
    number = Contact(id="desk", unit=some(register, Unit).id, kind="phone", value="+41 22 717 9111")
    return changed(register, replace(number, visibility="public"))


def another_telephone(register: Register) -> Register:
    return changed(register, replace(row(register, Contact, "desk"), value="+41 22 717 9112"))


def a_name(register: Register) -> Register:
    return changed(register, replace(some(register, Unit), name=Local("Aachen")))


def a_remit(register: Register) -> Register:
    holder = some(register, Unit, 7).id
    return changed(register, replace(some(register, Remit), holder=holder, source="a-letter"))


def a_source(register: Register) -> Register:
    return changed(register, Source(id="a-letter", title=Local("A letter")))


def its_title(register: Register) -> Register:
    return changed(register, Source(id="a-letter", title=Local("A long letter")))


def a_new_unit(register: Register) -> Register:
    top = next(each for each in register.all(Unit).values() if not each.versions[0].part_of)
    return changed(register, Unit(id="oslo", name=Local("Oslo"), part_of=top.versions[0].id))


def it_closes(register: Register) -> Register:
    unit = row(register, Unit, "oslo")
    return changed(register, replace(unit, stretch=stretch("", "2020-01-01")))


def a_function(register: Register) -> Register:
    return changed(register, replace(some(register, Function, 3), name=Local("Archives")))


def its_place(register: Register) -> Register:
    return changed(register, replace(some(register, Function, 3), order=99))


CHANGES: Mapping[Change, int] = {
    a_telephone: 1,
    another_telephone: 1,
    a_name: 0,
    a_remit: 0,
    a_source: 0,
    its_title: 0,
    a_new_unit: 0,
    it_closes: 0,
    a_function: 0,
    its_place: 0,
}
"""Changes one after the other; and how many parts are others then, where that is sure."""


@pytest.mark.parametrize("units", [60, 150], ids=["in full", "in brief"])
def test_change_after_change_it_is_what_it_is_when_made_anew(units: int, tmp_path: Path) -> None:
    """Of parts that were kept, written down and read again, and of those made anew."""
    before = structure(Shape(units=units, functions=8, remits=120))
    old, texts = made(before, None, None, tmp_path)
    for change, many in CHANGES.items():
        now = Structure(change(before.register), before.day)
        concerned = stale(old, before, now)
        directory = Directory(site_of(now), old, concerned)
        is_kept, count = directory.is_as_it_was, len(directory.todo)
        fresh = {f"{each}/offline.html": offline(site_of(now), each) for each in LANGUAGES}
        assert not is_kept or texts == fresh, change
        assert not many or count == many, change
        assert count < len(plan(now)), change
        old, texts = made(now, directory, old, tmp_path)
        assert texts == fresh, change
        before = now


def site_of(of: Structure) -> Site:
    """Publish an organisation in two languages."""
    return Site(of, TODAY, LANGUAGES)


def made(
    of: Structure, begun: Directory | None, old: Built | None, folder: Path
) -> tuple[Built, dict[str, str]]:
    """Make what is not kept; give what was built of what, as it is read again, and the files."""
    directory = begun or Directory(site_of(of), None, ())
    batch = make_batch(directory.todo, Work({}, folder, Checks((), "")))
    assert directory.take(batch.parts)
    read: set[Read] = set()
    texts = {path: draft.text for path, draft, _ in directory.files(read)}
    known = Interned(old.reads if old is not None else ())
    reads = {group: {batch.reads[each] for each in used} for group, used in batch.used.items()}
    reads[directory.group] = read
    used = {group: packed(known.numbers(each)) for group, each in reads.items()}
    built = Built(
        "", "", 0, "", None, of.day, known.all, directory.kept | used, {}, {}, directory.parts
    )
    again = read_built(write_built(built))
    assert again is not None
    return again, texts
