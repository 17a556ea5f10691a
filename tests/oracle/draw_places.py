"""Draw the units, sites, bodies and groups of a small organisation (§2)."""

from datetime import date
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.draw_time import DAYS, Stretch, bounds, origin, pick, some_stretches, split
from tests.oracle.fitting import fit
from tests.oracle.folder import A_FEW_COUNTRIES, Row, Tables

UNITS = ["geneva", "manila", "lima", "cusco", "nairobi", "kisumu", "rome", "dushanbe"]
SITES = ["site-1", "site-2", "site-3"]
BODIES = ["donor", "union", "council"]
GROUPS = ["coast", "west", "area"]
AREAS = ["m49-019", "m49-202", "m49-142"]
"""Of UN M49: the Americas, sub-Saharan Africa, Asia; one holds each country but one."""
DESIGNATIONS = ["mrf", "slm"]
COUNTRIES = sorted(A_FEW_COUNTRIES)


def ids(rows: list[Row]) -> list[str]:
    """Give the ids of a table, each once, in its order."""
    return list(dict.fromkeys(row["id"] for row in rows))


@st.composite
def places(draw: DrawFn) -> Tables:
    """Draw everything that a scope can name; what belongs to a unit fits it."""
    tables: Tables = {"sites.csv": draw(sites()), "bodies.csv": draw(bodies())}
    tables["units.csv"] = draw(units())
    fit(tables, "units.csv")
    known = ids(tables["units.csv"])
    for row in tables["units.csv"]:
        line = pick(draw, [""] * len(known) + known)
        row["reports_to"] = "" if line == row["id"] else line
        row["successors"] = heirs(draw, known, row["id"])
    for row in tables["bodies.csv"]:
        row["successors"] = heirs(draw, ids(tables["bodies.csv"]), row["id"])
    # Lines and successors tell versions apart that were alike, and change no day.
    tables["designations.csv"] = [{"id": one, "name": one.upper()} for one in DESIGNATIONS]
    tables["groups.csv"] = [{"id": one, "name": one.title()} for one in GROUPS]
    tables["designated.csv"] = draw(designated(known))
    tables["members.csv"] = draw(members([*known, *ids(tables["bodies.csv"]), *COUNTRIES, *AREAS]))
    fit(tables, "designated.csv")
    fit(tables, "members.csv")
    return tables


@st.composite
def units(draw: DrawFn) -> list[Row]:
    """Draw a tree of three to eight units, which may be another tree after each of two turns.

    In each era a unit is under one that comes before it in the order of that
    era: no day has a cycle, and two units may change places.
    """
    names = UNITS[: draw(st.integers(3, len(UNITS)))]
    turns = sorted(draw(st.sets(st.sampled_from(DAYS), max_size=2)))
    eras = [draw(parents(names)) for _ in range(len(turns) + 1)]
    rows = []
    for name in names:
        lives = some_stretches(draw, wholes=6 if name == names[0] else 2)
        for stretch in [piece for life in lives for piece in split(life, turns)]:
            parent = eras[era_of(stretch, turns)][name]
            rows.append(
                {
                    "id": name,
                    "name": name.title(),
                    "part_of": parent,
                    "site": pick(draw, ["", *SITES]),
                    **bounds(draw, stretch, free=not parent),
                    **origin(draw),
                }
            )
    return rows


@st.composite
def parents(draw: DrawFn, names: list[str]) -> dict[str, str]:
    """Draw what each unit is part of in one era; most often there is one root."""
    first, *others = names
    order = [first, *draw(st.permutations(others))]
    return {first: ""} | {
        name: pick(draw, [*order[:place], *order[:place], ""])
        for place, name in enumerate(order)
        if place
    }


def heirs(draw: DrawFn, known: list[str], own: str) -> str:
    """Draw what takes the place of something when it closes; a circle is possible."""
    others = [name for name in known if name != own]
    return " ".join(others[place] for place in draw(_two_below(len(others))))


@cache
def _two_below(number: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(0, number - 1), max_size=2, unique=True) if number else NONE


NONE = st.just(list[int]())


def era_of(stretch: Stretch, turns: list[date]) -> int:
    """Give the number of turns up to the start of a stretch."""
    start = stretch[0]
    return sum(1 for turn in turns if start is not None and turn <= start)


@st.composite
def sites(draw: DrawFn) -> list[Row]:
    """Draw sites, of which one may move to another country or be given up."""
    return [
        {
            "id": site,
            "name": site.title(),
            "city": site.title(),
            "country": pick(draw, COUNTRIES),
            **bounds(draw, stretch, free=True),
        }
        for site in SITES
        for stretch in some_stretches(draw, wholes=2)
    ]


@st.composite
def bodies(draw: DrawFn) -> list[Row]:
    """Draw up to three bodies, each perhaps part of one before it."""
    names = BODIES[: draw(st.integers(0, len(BODIES)))]
    return [
        {
            "id": name,
            "name": name.title(),
            "kind": "donor",
            "country": pick(draw, ["", *COUNTRIES]),
            "part_of": pick(draw, ["", *names[:place]]),
            **bounds(draw, stretch, free=True),
        }
        for place, name in enumerate(names)
        for stretch in some_stretches(draw, wholes=2)
    ]


@st.composite
def designated(draw: DrawFn, known: list[str]) -> list[Row]:
    """Draw which units hold which designations, and when."""
    pairs = st.tuples(st.sampled_from(known), st.sampled_from(DESIGNATIONS))
    return [
        {
            "unit": unit,
            "designation": designation,
            **bounds(draw, stretch, free=False),
            **origin(draw),
        }
        for unit, designation in sorted(draw(st.sets(pairs, max_size=5)))
        for stretch in some_stretches(draw, wholes=2)
    ]


@st.composite
def members(draw: DrawFn, known: list[str]) -> list[Row]:
    """Draw the members of groups; a group holds only groups before it, so none holds itself."""
    pairs = st.integers(0, len(GROUPS) - 1).flatmap(
        lambda place: st.tuples(
            st.just(GROUPS[place]), st.sampled_from([*known, *GROUPS[:place], *GROUPS[:place]])
        )
    )
    return [
        {
            "group": group,
            "member": member,
            **bounds(draw, stretch, free=member in (*COUNTRIES, *GROUPS, *AREAS)),
            **origin(draw),
        }
        for group, member in sorted(draw(st.sets(pairs, max_size=8)))
        for stretch in some_stretches(draw, wholes=2)
    ]
