"""Whatever bytes a file holds, it is read or refused in words; nothing else ever happens."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.folders import folder

from remit.change.check import check
from remit.errors import Mistake, MistakesError
from remit.formats.folder import Reading, place, read_folder, write_folder

UNITS = Path("src/remit/registers/iom/before-2011/units.csv").read_bytes()[:2000]
REMITS = Path("src/remit/registers/iom/before-2011/remits.csv").read_bytes()[:1500]
SETTINGS = Path("src/remit/registers/iom/before-2011/register.toml").read_bytes()
PIECES = [b'"', b",", b"\n", b"\r", b"\0", b"\xff\xfe", b"'", b"=", b"id,", b"[", b"-", b"/", b" "]


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """Cut some bytes out of a file and put others in, a few times."""
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = start + draw(st.integers(0, 40))
        piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=6)))
        data = data[:start] + piece + data[end:]
    return data


def read_or_refused(path: Path) -> tuple[Reading | None, Sequence[Mistake]]:
    """Read a folder, or give its mistakes."""
    try:
        reading = read_folder(path)
    except MistakesError as error:
        return None, error.mistakes
    return reading, place(check(reading.register), reading)


@given(damaged(UNITS), damaged(REMITS), damaged(SETTINGS))
def test_damage_is_read_or_refused(units: bytes, remits: bytes, settings: bytes) -> None:
    files = {"units.csv": units, "remits.csv": remits, "register.toml": settings}
    with TemporaryDirectory() as where:
        reading, mistakes = read_or_refused(folder(Path(where), files))
        assert all(each.file and each.wrong and each.todo for each in mistakes)
        if reading is None:
            return
        write_folder(reading.register, Path(where, "out"))
        assert read_folder(Path(where, "out")).register == reading.register
