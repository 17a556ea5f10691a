"""The money of offices as tables: of all, of some put together, of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from remit.finance.path_tables import path_table
from remit.finance.tabular import YES, Cell, Document, Table, amount, listed, table

_COUNTS: Final = ("activities", "running", "delivers")
_AMOUNTS: Final = (
    *("commitments_in", "funding_in", "internal_in", "internal_remaining", "spending"),
    *("remaining", "pipeline", "burn_month", "runway_months", "hhi"),
)
_LARGEST: Final = (
    *("top_donor", "top_donor_name", "top_donor_share"),
    *("top_activity", "top_activity_share"),
)
_FIGURES: Final = (
    *("currency", *_AMOUNTS, "runway_reason", "estimated", "funded_until", "donors"),
    *_LARGEST,
)
_OFFICE: Final = ("unit", "name", "country", "designations", "one_project", "one_donor", *_COUNTS)
_OF_MONEY: Final = ("funding_in", "internal_in", "remaining")


def all_offices_tables(document: Document) -> tuple[Table, ...]:
    """Give all offices, and what they have together."""
    columns = ("currency", *_OF_MONEY)
    return (
        offices_table(document),
        listed("totals", columns, document["totals"], _OF_MONEY),
        noticed_table(document["findings"]),
    )


def offices_table(document: Document) -> Table:
    """Give all offices, a row for each currency; one without money has a row, too."""
    columns = (*_OFFICE, *_FIGURES, "share_by_projects", "share_reason")
    return table("offices", columns, _offices(document))


def _offices(document: Document) -> Iterator[Sequence[Cell]]:
    alone = frozenset(document["single_activity"]["running"])
    for each in document["offices"]:
        for money in _money(each):
            one_donor = each["unit"] in document["single_donor"].get(money.get("currency"), ())
            yield (
                *(each["unit"], each["name"], each["country"], " ".join(each["designations"])),
                *(YES[each["unit"] in alone], YES[one_donor]),
                *_figures(each, money),
                *(amount(each["share_by_projects"]), each.get("share_reason")),
            )


def groups_table(document: Document) -> Table:
    """Give groups of offices, a row for each currency."""
    rows = (
        (each["group"], " ".join(each["offices"]), *_figures(each, money))
        for each in document["groups"]
        for money in _money(each)
    )
    return table("groups", ("group", "offices", *_COUNTS, *_FIGURES), rows)


def office_tables(document: Document) -> tuple[Table, ...]:
    """Give what there is of one office: months, donors, activities, countries, costs, figures."""
    path = (path_table([document["path"]]),) if "path" in document else ()
    return (
        *(_part(name, document) for name in ("cliff", "donors")),
        _activities(document["activities"]),
        _part("countries", document),
        _posts(document["posts"]),
        _part("costs", document),
        _figures_table(document["office"]),
        *path,
    )


_PARTS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "cliff": (("month", "currency", "amount", "ending"), ("amount",)),
    "donors": (("currency", "key", "name", "funding_in", "share"), ("funding_in", "share")),
    "countries": (("country", "currency", "funding_in"), ("funding_in",)),
    "costs": (("kind", "currency", "cost", "charged", "core"), ("cost", "charged", "core")),
}
"""Parts of the document whose rows are those of a table: its columns, and which hold numbers."""


def _part(name: str, document: Document) -> Table:
    columns, amounts = _PARTS[name]
    return listed(name, columns, document[name], amounts)


def _figures_table(office: Document) -> Table:
    columns = ("unit", "name", *_COUNTS, *_FIGURES, "share_by_projects", "share_reason")
    share = (amount(office["share_by_projects"]), office.get("share_reason"))
    rows = (
        (office["unit"], office["name"], *_figures(office, money), *share)
        for money in _money(office)
    )
    return table("office", columns, rows)


def _figures(office: Document, money: Document) -> Iterator[Cell]:
    donor, activity = money.get("top_donor") or {}, money.get("top_activity") or {}
    yield from (office[name] for name in _COUNTS)
    yield money.get("currency")
    yield from (amount(money.get(name)) for name in _AMOUNTS)
    yield money.get("runway_reason")
    yield YES[money["estimated"]] if money else None
    yield from (money.get("funded_until"), money.get("donors"))
    yield from (donor.get("key"), donor.get("name"), amount(donor.get("share")))
    yield from (activity.get("id"), amount(activity.get("share")))


def _activities(activities: Iterable[Document]) -> Table:
    names = ("id", "title", "rule", "evidence", "estimated", "running", "first_day", "last_day")
    rows = ({**each, **money} for each in activities for money in _money(each))
    return listed("activities", (*names, "currency", *_OF_MONEY), rows, _OF_MONEY)


def _posts(posts: Iterable[Document]) -> Table:
    """Give posts, a row for each activity that pays for one; one that none pays for has a row."""
    columns = ("post", "share", "covered", "unfunded_from", "activity", "activity_share")
    none: Sequence[Document] = ({},)
    rows = (
        {**each, "activity": by.get("activity"), "activity_share": by.get("share")}
        for each in posts
        for by in each["by"] or none
    )
    return listed("posts", columns, rows, ("share", "covered", "activity_share"))


def noticed_table(findings: Iterable[Document]) -> Table:
    """Give what was noticed, each with its place."""
    columns = ("activity", "code", "severity", "text", "file", "line")
    return listed("noticed", columns, findings)


def _money(figures: Document) -> Sequence[Document]:
    """Give figures by currency; where there is no money, one row is left empty."""
    found: Sequence[Document] = figures["money"]
    return found or ({},)
