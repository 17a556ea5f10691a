"""Make a register folder of the senior posts of the UK Foreign Office, from its snapshots.

    python uk_foreign_office.py uk-foreign-office-posts.csv fco
    remit load fco --db fco.db

The file holds snapshots, each named by its month. A post is its reference; it reports to
another post, or to none (`XX`). A snapshot is in force from the first day of its month to
the next snapshot's, the last one on. Junior rows have no reference and are left out. Of
rows with one reference in one snapshot the first is kept, and what the others say
otherwise are claims. A post that reports to itself reports to none. All that is left out
or changed is printed.
"""

import csv
import re
import sys
from datetime import datetime
from itertools import pairwise
from pathlib import Path

ROOT = "foreign-and-commonwealth-office"
SETTINGS = """\
id = "uk-foreign-office"
name = "UK Foreign and Commonwealth Office"
languages = ["en"]
default_language = "en"
"""
NOBODY = "XX"
Row = dict[str, str]


def main(source: str, folder: str) -> None:
    """Read the snapshots, and write posts, units, claims, and where they are from."""
    with Path(source).open(encoding="utf-8-sig", newline="") as file:
        rows = [trimmed(row) for row in csv.DictReader(file)]
    senior = [row for row in rows if row["Senior/Junior"] == "Senior"]
    months = sorted({month(row) for row in rows})
    ends = dict(pairwise(months)) | {months[-1]: ""}
    kept, claims = parted(senior)
    posts = joined([dated(row, ends) for row in kept])
    print(f"{len(rows) - len(senior):,} junior rows are left out: they have no reference.")
    write(
        Path(folder),
        {
            "units": units(kept),
            "posts": posts,
            "identifiers": references(kept),
            "claims": claims,
            "sources": [source_of(each) for each in months],
        },
    )
    references_held = len({each["id"] for each in posts})
    print(f"{folder} holds {references_held:,} posts of {len(months)} snapshots.")


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
    itself = above == row["Post Unique Reference"]
    if itself:
        print(f"{month(row)}: {above} reports to itself; it is left without a post above it.")
    return {
        "id": slug(row["Post Unique Reference"]),
        "unit": slug(row["Unit"]),
        "name": row["Job Title"],
        "grade": row["Grade (or equivalent)"],
        "reports_to": "" if itself or above == NOBODY else slug(above),
        "share": "" if row["FTE"] == "1" else row["FTE"],
    }


def parted(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Part the first row of each reference in a snapshot from what the others say otherwise."""
    first: dict[tuple[str, str], Row] = {}
    claims = []
    for row in sorted(rows, key=month):
        key = month(row), row["Post Unique Reference"]
        if key not in first:
            first[key] = row
            continue
        before, other = post(first[key]), post(row)
        differs = [name for name in other if other[name] != before[name]]
        said = ", ".join(f"{name} {other[name]!r}" for name in differs) or "the same again"
        print(f"{key[0]}: {key[1]} stands twice; the second row says {said}.")
        claims += [
            {
                "file": "posts",
                "key": other["id"],
                "column": name,
                "source": f"organogram-{key[0]}",
                "value": other[name],
            }
            for name in differs
        ]
    return list(first.values()), claims


def dated(row: Row, ends: dict[str, str]) -> Row:
    """Give a post for the days of its snapshot."""
    own = month(row)
    end = ends[own] and f"{ends[own]}-01"
    stretch = {"valid_from": f"{own}-01", "valid_to": end}
    return post(row) | stretch | {"source": f"organogram-{own}", "as_of": own}


def joined(posts: list[Row]) -> list[Row]:
    """Join what one snapshot after another says alike: the first of them is the source."""
    apart = {"valid_from", "valid_to", "source", "as_of"}
    found: list[Row] = []
    for each in sorted(posts, key=lambda each: (each["id"], each["valid_from"])):
        last = found[-1] if found else {}
        alike = all(each[name] == last.get(name) for name in each.keys() - apart)
        if alike and last["valid_to"] == each["valid_from"]:
            last["valid_to"] = each["valid_to"]
            last["as_of"] = f"{last['as_of'].partition('/')[0]}/{each['as_of']}"
        else:
            found.append(dict(each))
    return found


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


def write(folder: Path, tables: dict[str, list[Row]]) -> None:
    """Write the folder."""
    if folder.exists():
        sys.exit(f"{folder} is there already; nothing was written.")
    folder.mkdir(parents=True)
    (folder / "register.toml").write_text(SETTINGS, encoding="utf-8")
    for name, rows in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
