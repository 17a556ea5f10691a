"""The site of 500 offices × 60 functions in four languages: written whole, and after one change.

Whole: every page, feed, picture, data file and the directory in one file, into an empty folder.
After a change, only what it concerns is written; of a telephone number that is a handful of pages,
the data, and the directory. Beside both, as many files of the same bytes are copied.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.made.organisation import structure
from benchmarks.made.shape import A_DAY, Shape
from benchmarks.measure import Figure, run, time_of, timed

from remit.model.contact import Contact
from remit.model.kind import Key
from remit.model.register import Register
from remit.model.structure import Head, Structure
from remit.publish.addresses import OFFLINE
from remit.publish.build.built import Built
from remit.publish.site import Publication, Site, publication, write_site
from remit.temporal.history import History, history

PLACE = Path(__file__).parents[1] / "build"
LANGUAGES = ("en", "fr", "es", "ru")
FIRST = Head(1, "1" * 64, datetime(2026, 3, 1, tzinfo=UTC))
SECOND = Head(2, "2" * 64, datetime(2026, 3, 2, tzinfo=UTC))


def figures(*, small: bool) -> Iterator[Figure]:
    """Write the site, and write it again after a telephone number has changed."""
    units, functions, remits = (40, 4, 40) if small else (500, 60, 2_000)
    made = structure(Shape(units, functions, remits)).register
    unit = sorted(name for (name,) in made.histories["units"])[units // 2]
    sites = [
        published(with_telephone(made, unit, number), head)
        for number, head in (("+41 22 717 9111", FIRST), ("+41 22 717 9112", SECOND))
    ]
    PLACE.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="site-", dir=PLACE) as kept:
        # Each time another folder, and none where everybody removes files: for six minutes ext4
        # looks at each removed one by one before it makes new ones there. Nobody publishes so;
        # whoever measures twice in a row measures that.
        empty = (Path(kept) / str(number) for number in count())
        whole = time_of(lambda: write_site(anew(sites[0]), next(empty)), repeats=3)
        out = Path(kept) / "0"
        files = sum(1 for path in out.rglob("*") if path.is_file())
        copied = time_of(lambda: shutil.copytree(out, next(empty)), repeats=3)
        note = f"{files} files, two processors where there are"
        yield timed("site-500x60x4", whole, (10, "s"), {"copying as many files": copied}, note)
        turn = Turns(sites, out)
        changed = time_of(turn, repeats=5)
        note = f"{turn.new} files of {files} are others, {len(LANGUAGES)} of them the directory"
        beside = {"copying as many files": time_of(lambda: turn.copy(Path(kept) / "few"))}
        yield timed("site-after-one-change", changed, (0.5, "s"), beside, note)


class Turns:
    """Publishes one of two sites and then the other: each time one number is another one."""

    def __init__(self, sites: list[Publication], out: Path) -> None:
        self._sites = sites
        self._out = out
        self._turn = 0
        self.new = 0

    def __call__(self) -> None:
        self._turn += 1
        site = self._sites[self._turn % 2]
        self.new = write_site(site, self._out, earlier=self._earlier).new

    def _earlier(self, built: Built) -> Mapping[str, Structure]:
        known = self._sites[0 if built.sequence == FIRST.sequence else 1]
        return {each.prefix: each.structure for each in known.sites}

    def copy(self, few: Path) -> None:
        """Copy as many files as are written after a change, the directory among them."""
        clear(few)
        few.mkdir()
        pages = sorted(self._out.glob("*/unit/*/index.html"))[: self.new - len(LANGUAGES)]
        for number, path in enumerate([*pages, *self._out.glob(f"*/{OFFLINE}")]):
            shutil.copyfile(path, few / str(number))


def anew(site: Publication) -> Publication:
    """Give the same of a structure that nobody has asked before."""
    (main,) = site.sites
    return published(main.structure.register, FIRST)


def published(register: Register, head: Head) -> Publication:
    """Publish a register in four languages."""
    return publication(Site(Structure(register, A_DAY, head), A_DAY, LANGUAGES))


def with_telephone(register: Register, unit: str, number: str) -> Register:
    """Give the register with one public telephone."""
    row = Contact(id="desk", unit=unit, kind="phone", value=number, visibility="public")
    contacts: Mapping[Key, History[Contact]] = {("desk",): history([row])}
    return Register(register.settings, {**register.histories, "contacts": contacts})


def clear(folder: Path) -> None:
    """Remove what stands there."""
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    run(figures)
