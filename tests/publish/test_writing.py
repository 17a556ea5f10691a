"""A site comes into a folder whole, or not at all."""

import resource
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.publish.made import site_of

from remit.errors import RemitError
from remit.model.unit import Unit
from remit.publish.build import batches
from remit.publish.build.folder import Folder
from remit.publish.build.making import LIST
from remit.publish.drafts import Draft
from remit.publish.site import Site, Written, paths, publication, write_site
from remit.text.local import Local

SMALL = site_of(Unit(id="root", name=Local("Root")), Unit(id="lima", name=Local("Lima")))


def written(folder: Path) -> dict[str, bytes]:
    """Give every file under a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_file_is_written_and_told_of(tmp_path: Path) -> None:
    """And nothing else; what was built of what is beside it, hidden."""
    told: list[tuple[int, int]] = []
    done = write_site(
        publication(SMALL), tmp_path / "site", on_file=lambda one, of: told.append((one, of))
    )

    files = set(written(tmp_path / "site"))
    assert files == {*paths(SMALL), LIST}
    assert done == Written(len(files), len(files))
    assert told[-1] == (len(files) - 1, len(files) - 1)
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.remit"}


@pytest.mark.parametrize("name", ["CNAME", ".git/HEAD", "en/mine.html"])
def test_what_somebody_put_beside_the_pages_is_never_lost(tmp_path: Path, name: str) -> None:
    """The folder is replaced as a whole, and so it is refused, naming the file."""
    site = tmp_path / "site"
    write_site(publication(SMALL), site)
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("mine")

    with pytest.raises(RemitError, match=name):
        write_site(publication(SMALL), site)
    assert (site / name).read_text() == "mine"


def test_the_second_time_the_same_bytes_are_there(tmp_path: Path) -> None:
    """A page that is gone from the register is gone from the folder."""
    write_site(publication(SMALL), tmp_path / "site")
    first = written(tmp_path / "site")
    write_site(publication(site_of(Unit(id="root", name=Local("Root")))), tmp_path / "site")
    smaller = written(tmp_path / "site")
    write_site(publication(SMALL), tmp_path / "site")

    assert "en/unit/lima/index.html" not in smaller
    assert written(tmp_path / "site") == first


@pytest.mark.parametrize("lost", ["en/unit/lima/index.html", "static", "."])
def test_what_somebody_took_away_is_written_again(tmp_path: Path, lost: str) -> None:
    """A file, a folder, or all of them: the next site is whole again."""
    site = tmp_path / "site"
    write_site(publication(SMALL), site)
    first = written(site)
    gone = site / lost
    gone.unlink() if gone.is_file() else shutil.rmtree(gone)
    site.mkdir(exist_ok=True)
    write_site(publication(SMALL), site)

    assert written(site) == first


@pytest.mark.parametrize("step", ["fill", "note", "appear", "keep_spare"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_whoever_is_interrupted_leaves_a_whole_site_and_knows_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, after: bool
) -> None:
    """Between any two steps; what is published next is right in every byte."""
    site, empty = tmp_path / "site", site_of(Unit(id="root", name=Local("Root")))
    ours = [publication(SMALL), publication(empty)]
    whole = []
    for each in ours:
        write_site(each, site)
        whole.append(written(site))
    real = getattr(Folder, step)

    def stopped(self: Folder, *arguments: object) -> None:
        if after:
            real(self, *arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Folder, step, stopped)
        with pytest.raises(KeyboardInterrupt):
            write_site(ours[0], site)
    assert written(site) in whole
    for number in (1, 0, 0, 1):
        write_site(ours[number], site)
        assert written(site) == whole[number]
    kinds = {path.name.partition("-")[0] for path in (tmp_path / ".site.remit").iterdir()}
    assert kinds == {"before", "built", "lock"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_site(publication(SMALL), tmp_path / "site")

    assert (tmp_path / "site" / "index.html").is_file()


def test_a_folder_with_something_else_is_refused_and_stays(tmp_path: Path) -> None:
    """Even where it holds a page already; so is a file."""
    (tmp_path / "index.html").write_text("mine")
    for out in (tmp_path, tmp_path / "index.html"):
        with pytest.raises(RemitError, match="empty"):
            write_site(publication(SMALL), out)

    assert written(tmp_path) == {"index.html": b"mine"}


def test_a_failure_on_the_way_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old site stands, and no half one beside it."""
    write_site(publication(SMALL), tmp_path / "site")
    before = written(tmp_path / "site")
    beside = {path.name for path in (tmp_path / ".site.remit").iterdir()}

    def fail(_site: Site, path: str, _read: object) -> Draft:
        if path == "en/structure/index.html":
            raise OSError(28, "No space left on device")
        return Draft("half", "text/html")

    monkeypatch.setattr(batches, "drafted", fail)
    with pytest.raises(RemitError, match="No space left on device"):
        write_site(publication(SMALL), tmp_path / "site")

    assert written(tmp_path / "site") == before
    assert {path.name for path in (tmp_path / ".site.remit").iterdir()} == beside


def test_a_file_that_finds_no_room_is_never_cut_off_in_silence(tmp_path: Path) -> None:
    """Here none may be longer than 500 letters; the system writes so many, and says no more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            batches.write(tmp_path, "en/index.html", b"x" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_another_day_is_another_site(tmp_path: Path, site_on: Callable[[date], Site]) -> None:
    """In 1930 there was nothing yet; the site says so on fewer pages."""
    assert write_site(publication(site_on(date(1930, 1, 1))), tmp_path / "site").files > 0
    page = (tmp_path / "site" / "en" / "structure" / "index.html").read_text("utf-8")

    assert "No unit was open on this day." in page
    assert "Not open on 1 January 1930" in (
        tmp_path / "site" / "en" / "unit" / "lima" / "index.html"
    ).read_text("utf-8")


def test_what_another_program_noted_is_made_anew(tmp_path: Path) -> None:
    """Nobody can read its note, nor knows what is in the folder it kept; that is no obstacle."""
    for _ in range(2):
        write_site(publication(SMALL), tmp_path / "site")
        write_site(publication(site_of(Unit(id="root", name=Local("Base")))), tmp_path / "site")
    for note in (tmp_path / ".site.remit").glob("built-*"):
        note.write_bytes(b"another program's")
    write_site(publication(SMALL), tmp_path / "site")
    assert "en/unit/lima/index.html" in written(tmp_path / "site")
