"""Make a register folder of the US federal hierarchy, whose rows are paths.

    python us_federal.py us-federal-usaspending.csv federal
    remit load federal --db federal.db

A row is a path from the top (`/US FEDERAL GOVERNMENT/… (302)/… (302-ACUS)`) and the
name at its end. The code in brackets is the id; the path without its end is what the
unit is part of. The source dates nothing, so no row has a day.
"""

import csv
import re
import sys
from pathlib import Path

SOURCE = "usaspending"
SETTINGS = """\
id = "us-federal"
name = "US Federal Government"
languages = ["en"]
default_language = "en"
"""
NAME = re.compile(r"(?:\[usaspending\] )?(?P<words>.*?)(?: \((?P<code>[^()]*)\))?", re.DOTALL)


def main(source: str, folder: str) -> None:
    """Read the paths, and write units, their codes, and where they are from."""
    with Path(source).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    ids = {row["path"]: slug(said(row)["code"] or said(row)["words"]) for row in rows}
    if len(set(ids.values())) < len(rows):
        sys.exit("Two units would have one id; nothing was written.")
    units = [
        {
            "id": ids[row["path"]],
            "name": " ".join(said(row)["words"].split()),
            "part_of": ids.get(row["path"].removesuffix(f"/{row['name']}"), ""),
            "source": SOURCE,
        }
        for row in rows
    ]
    codes = [
        {"kind": "unit", "id": ids[row["path"]], "scheme": SOURCE, "value": said(row)["code"]}
        for row in rows
        if said(row)["code"]
    ]
    sources = [
        {
            "id": SOURCE,
            "title": "Federal hierarchy of USAspending, as paths",
            "publisher": "CivicActions",
            "address": "https://github.com/CivicActions/allusgov",
        }
    ]
    out = Path(folder)
    if out.exists():
        sys.exit(f"{folder} is there already; nothing was written.")
    out.mkdir(parents=True)
    (out / "register.toml").write_text(SETTINGS, encoding="utf-8")
    for name, table in {"units": units, "identifiers": codes, "sources": sources}.items():
        write(out / f"{name}.csv", table)
    print(f"{folder} holds {len(units):,} units.")


def said(row: dict[str, str]) -> dict[str, str]:
    """Part a name into its words and its code."""
    match = NAME.fullmatch(row["name"])
    return match.groupdict(default="") if match else {"words": row["name"], "code": ""}


def slug(text: str) -> str:
    """Make an id: small letters and digits, with hyphens between."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))


def write(path: Path, rows: list[dict[str, str]]) -> None:
    """Write a table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
