"""Make register folders of the senior posts of the UK Foreign Office, one of each snapshot.

    python uk_foreign_office.py uk-foreign-office-posts.csv fco
    remit load fco/2011-03 --db fco.db
    remit plan --folder fco/2011-09 --from 2011-09-01 --db fco.db

The file holds snapshots, each named by its month. A post is its reference; it reports to
another post, or to none (`XX`). A snapshot is in force from the first day of its month to
the next snapshot's, the last one on. So the first is a register, and each that follows
shows one day: what the register is to say from that day on.

Junior rows have no reference and are left out. Of rows with one reference in one snapshot
the first is kept, and what the others say otherwise are claims. A post that reports to
itself reports to none. All that is left out or changed is printed. The file lists posts
and not units: a unit that no post names any more is kept.
"""

import csv
import re
import sys
from datetime import datetime
from pathlib import Path

ROOT = "foreign-and-commonwealth-office"
SETTINGS = """\
id = "uk-foreign-office"
{on}name = "UK Foreign and Commonwealth Office"
languages = ["en"]
default_language = "en"
"""
NOBODY = "XX"
Row = dict[str, str]


def main(source: str, folder: str) -> None:
    """Read the snapshots, and write a folder of each."""
    with Path(source).open(encoding="utf-8-sig", newline="") as file:
        rows = [trimmed(row) for row in csv.DictReader(file)]
    out = Path(folder)
    if out.exists():
        sys.exit(f"{folder} is there already; nothing was written.")
    senior = [row for row in rows if row["Senior/Junior"] == "Senior"]
    print(f"{len(rows) - len(senior):,} junior rows are left out: they have no reference.")
    months = sorted({month(row) for row in rows})
    so_far: list[Row] = []
    for own in months:
        kept, claims = parted([row for row in senior if month(row) == own], own)
        so_far += kept
        is_first = own == months[0]
        tables = {
            "units": units(so_far),
            "posts": [dated(row, own, is_first=is_first) for row in kept],
            "identifiers": references(so_far),
            "claims": claims,
            "sources": [source_of(own)],
        }
        write(out / own, tables, on="" if is_first else f'on = "{own}-01"\n')
        print(f"{own}: {len(kept)} posts.")


def trimmed(row: Row) -> Row:
    """Give a row with single blanks within its cells, and none around them."""
    return {name: " ".join(cell.split()) for name, cell in row.items()}


def month(row: Row) -> str:
    """Give the month of a snapshot: Sep-13 is 2013-09."""
    return datetime.strptime(row["Back to Index"], "%b-%y").strftime("%Y-%m")  # noqa: DTZ007 - a month is in no zone


def slug(text: str) -> str:
    """Make an id: small letters and digits, with hyphens between."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))


def post(row: Row) -> Row:
    """Give what a row says of its post."""
    above = row["Reports to Senior Post"]
    is_top = above in {NOBODY, row["Post Unique Reference"]}
    return {
        "id": slug(row["Post Unique Reference"]),
        "unit": slug(row["Unit"]),
        "name": row["Job Title"],
        "grade": row["Grade (or equivalent)"],
        "reports_to": "" if is_top else slug(above),
        "share": "" if row["FTE"] == "1" else row["FTE"],
    }


def parted(rows: list[Row], own: str) -> tuple[list[Row], list[Row]]:
    """Part the first row of each reference from what the others say otherwise."""
    first: dict[str, Row] = {}
    claims = []
    for row in rows:
        reference = row["Post Unique Reference"]
        if reference == row["Reports to Senior Post"]:
            print(f"{own}: {reference} reports to itself; it is left without a post above it.")
        if first.setdefault(reference, row) is row:
            continue
        before, other = post(first[reference]), post(row)
        differs = [name for name in other if other[name] != before[name]]
        said = ", ".join(f"{name} {other[name]!r}" for name in differs) or "the same again"
        print(f"{own}: {reference} stands twice; the second row says {said}.")
        claims += [claim(before["id"], name, other[name], own) for name in differs]
    return list(first.values()), claims


def claim(identity: str, column: str, value: str, own: str) -> Row:
    """Give what a snapshot says of a post, too."""
    source = f"organogram-{own}"
    return {"file": "posts", "key": identity, "column": column, "source": source, "value": value}


def dated(row: Row, own: str, *, is_first: bool) -> Row:
    """Give a post with its source; what follows the first snapshot is dated when it is planned."""
    first = {"valid_from": f"{own}-01"} if is_first else {}
    return {**post(row), **first, "source": f"organogram-{own}", "as_of": own}


def units(rows: list[Row]) -> list[Row]:
    """Give the office and its units, which no source dates."""
    names = {slug(row["Unit"]): row["Unit"] for row in rows}
    office = {"id": ROOT, "name": "Foreign and Commonwealth Office", "part_of": ""}
    return [office, *({"id": each, "name": names[each], "part_of": ROOT} for each in sorted(names))]


def references(rows: list[Row]) -> list[Row]:
    """Give the references that are written otherwise than an id is."""
    written = sorted({row["Post Unique Reference"] for row in rows})
    return [
        {"kind": "post", "id": slug(each), "scheme": "organogram", "value": each}
        for each in written
        if each != slug(each)
    ]


def source_of(own: str) -> Row:
    """Give the snapshot of a month as a source."""
    return {
        "id": f"organogram-{own}",
        "title": f"Organogram of the Foreign and Commonwealth Office, {own}",
        "publisher": "Foreign and Commonwealth Office",
        "address": "https://github.com/peterrcook/organograms",
        "seen_on": "",
    }


def write(folder: Path, tables: dict[str, list[Row]], *, on: str) -> None:
    """Write a folder, without the tables that have no rows."""
    folder.mkdir(parents=True)
    (folder / "register.toml").write_text(SETTINGS.format(on=on), encoding="utf-8")
    for name, rows in tables.items():
        if rows:
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0])
                writer.writeheader()
                writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
