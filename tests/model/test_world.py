"""The small table of countries holds what the published one does."""

import csv

from tests.shared import shared

from remit.model.world import ALPHA_2, M49, M49_PREFIX

LEVELS = ("Region Code", "Sub-region Code", "Intermediate Region Code")


def test_countries_and_regions_are_those_of_the_published_table() -> None:
    """Every code of ISO 3166-1, and every region, sub-region and intermediate region of M49."""
    with shared("geo/country-codes.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ISO3166-1-Alpha-3"]]

    regions: dict[str, set[str]] = {}
    for row in rows:
        for code in filter(None, (row[level] for level in LEVELS)):
            regions.setdefault(f"{M49_PREFIX}{code:0>3}", set()).add(row["ISO3166-1-Alpha-3"])
    assert {row["ISO3166-1-Alpha-3"]: row["ISO3166-1-Alpha-2"] for row in rows} == dict(ALPHA_2)
    assert regions == {area: set(countries) for area, countries in M49.items()}
