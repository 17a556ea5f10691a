"""IATI files read into activities and transactions: real ones, or one that is made up.

Beside it, lxml's own iteration over the same bytes, which keeps nothing. What an import does
besides is to record, within eight times that.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Final

from benchmarks.measure import Figure, Taken, growth_of, run, time_of
from lxml import etree

from remit.formats.iati import read
from remit.model.published import Noticed

REAL: Final = ("iom-2018.xml", "usaid_usaid-tl.xml", "samples_iati-activities-am-armenia.xml")
MANY: Final = 200_000


def figures(*, small: bool) -> Iterator[Figure]:
    """Read whole files, then one activity with very many transactions."""
    for name, data in files(small=small).items():
        beside, taken = time_of(partial(bare, data)), time_of(partial(through, data))
        yield ratio(f"iati-read-{name}", taken, beside, f"{len(data) / 1e6:.1f} MB, read whole")
    count = 2_000 if small else MANY
    huge = made(1, count)
    grown = growth_of(lambda: through(huge))
    note = (
        f"one activity with {count:,} transactions, {len(huge) / 1e6:.0f} MB: what memory grows by"
    )
    yield Figure("iati-read-memory", grown, "MB", 32, note=note)


def ratio(name: str, taken: Taken, beside: Taken, note: str) -> Figure:
    """Give a time in milliseconds, with five times the other's as its goal."""
    other = beside.wall * 1000
    return Figure(name, taken.wall * 1000, "ms", 5 * other, {"lxml": other}, taken.cpu * 1000, note)


def files(*, small: bool) -> dict[str, bytes]:
    """Give real files where they are at hand, and always one that is made up."""
    around = Path(__file__).resolve().parents
    folder = next(
        (each / "shared/data/iati" for each in around if (each / "shared").exists()), None
    )
    real = [] if small or folder is None else [folder / name for name in REAL]
    found = {path.stem.replace("_", "-"): path.read_bytes() for path in real if path.exists()}
    return {"made": made(20 if small else 2_000, 5), **found}


def made(activities: int, transactions: int) -> bytes:
    """Make a file of activities with as many transactions each."""
    flow = (
        '<transaction ref="{0}"><transaction-type code="3"/>'
        '<transaction-date iso-date="2018-05-01"/>'
        '<value value-date="2018-05-01">{0}.25</value>'
        '<provider-org ref="YY-1"><narrative>The Giver</narrative></provider-org></transaction>\n'
    )
    flows = "".join(map(flow.format, range(transactions)))
    each = (
        '<iati-activity default-currency="USD"><iati-identifier>XX-1-{0}</iati-identifier>'
        '<reporting-org ref="XX-1" type="40"><narrative>The Agency</narrative></reporting-org>'
        "<title><narrative>Wells</narrative></title>"
        '<activity-date type="2" iso-date="2018-01-01"/>'
        "<contact-info><organisation><narrative>Agency - Peru</narrative></organisation>"
        "<email>lima@agency.example</email></contact-info>\n{1}</iati-activity>\n"
    )
    inner = "".join(each.format(number, flows) for number in range(activities))
    return f'<iati-activities version="2.03">\n{inner}</iati-activities>'.encode()


def bare(data: bytes) -> None:
    """Iterate over a file, and do nothing."""
    for _ in etree.iterparse(BytesIO(data)):
        pass


def through(data: bytes) -> None:
    """Read a file, and let everything go."""
    for piece in read(BytesIO(data), "a.xml"):
        assert not isinstance(piece, Noticed) or piece.severity == "warning"


if __name__ == "__main__":
    run(figures)
