"""Files of projects for the commands of IATI: made up, and of one office."""

from pathlib import Path

from lxml import etree
from tests.formats.iati.made import activity, file, transaction

from remit.model.received import Received
from remit.register import open_store

OFFICE = "<organisation><narrative>IOM - Peru</narrative></organisation>"
LIMA = f"<contact-info>{OFFICE}{{}}</contact-info>"
REPORTER = '<reporting-org ref="XX-1" type="40"><narrative>Org</narrative></reporting-org>'


def register_of_lima(folder: Path) -> Path:
    """Write a register folder with one office, whose name among publishers is known."""
    folder.mkdir()
    (folder / "register.toml").write_text('id = "org"\nname = "Org"\n')
    (folder / "units.csv").write_text("id,name\nlima,Lima\n")
    called = "kind,id,scheme,value\nunit,lima,iati-office,IOM - Peru\n"
    (folder / "identifiers.csv").write_text(called)
    return folder


def project(amount: str = "100", stamp: str = "2019-01-01", contact: str = "") -> str:
    """Write an activity of Lima that has one incoming commitment."""
    inner = REPORTER + (contact or LIMA.format("")) + transaction(amount, "11")
    said = f'last-updated-datetime="{stamp}T00:00:00Z"' if stamp else ""
    return activity(inner, f'default-currency="USD" {said}', "XX-1-7")


def written(path: Path, *activities: str, attributes: str = "") -> Path:
    """Write a file of activities."""
    path.write_bytes(file(*activities, attributes=attributes))
    return path


def versions(db: Path) -> list[str]:
    """Give the amounts of all copies that were recorded, in their order."""
    with open_store(str(db)) as store:
        rows = [
            each.entry.row
            for each in store.entries()
            if each.entry.file == Received.FILE and isinstance(each.entry.row, Received)
        ]
        bodies = store.received(row.body for row in rows)
    values = (etree.fromstring(bodies[row.body]).findtext("transaction/value") for row in rows)
    return [each or "" for each in values]
