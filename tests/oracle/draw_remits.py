"""Draw functions, roles and remits with scopes of every term (§2, §4.1)."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.draw_places import AREAS, COUNTRIES, DESIGNATIONS, GROUPS, ids
from tests.oracle.draw_time import bounds, origin, some_stretches
from tests.oracle.folder import FIVE_ROLES, Row, Tables

FUNCTIONS = ["people", "regional-support", "payroll", "travel", "health", "money"]
OWN_ROLES: list[Row] = [
    {"id": "endorses", "name": "Endorses", "rule": "every", "order": "3"},
    {"id": "provides", "name": "Provides", "rule": "narrowest", "order": "10"},
    {"id": "hosts", "name": "Hosts", "rule": "narrowest", "order": "1"},
    {"id": "audits", "name": "Audits", "rule": "every", "order": "2"},
]
CONDITIONS = {"funder": ["echo", "usaid"], "staff": ["international"]}


@st.composite
def functions(draw: DrawFn) -> list[Row]:
    """Draw three to six functions, each perhaps narrower than one before it in some order."""
    names = draw(st.permutations(FUNCTIONS[: draw(st.integers(3, len(FUNCTIONS)))]))
    return [
        {
            "id": name,
            "name": name.title(),
            "broader": draw(st.sampled_from(["", *names[:place], *names[:place]])),
            **draw(bounds(stretch, free=True)),
            **draw(origin()),
        }
        for place, name in enumerate(names)
        for stretch in draw(some_stretches(wholes=3))
    ]


@st.composite
def roles(draw: DrawFn) -> list[Row] | None:
    """Draw roles of the organisation's own, or `None` for the five that are always known."""
    if draw(st.sampled_from([True, True, True, False])):
        return None
    return draw(st.lists(st.sampled_from(OWN_ROLES), min_size=2, unique_by=lambda row: row["id"]))


def related(rows: list[Row], function: str) -> set[str]:
    """Give a function and all that are broader or narrower than it by any versions.

    Links of different days are followed too: more than §4.1 asks for, so that
    no reading could refuse what is drawn.
    """
    links = {(row["id"], row["broader"]) for row in rows if row["broader"]}
    above, below = {function}, {function}
    for _ in rows:
        above |= {broader for narrower, broader in links if narrower in above}
        below |= {narrower for narrower, broader in links if broader in below}
    return above | below


@st.composite
def scopes(draw: DrawFn, tables: Tables, *, under: bool) -> str:
    """Draw a scope of up to three alternatives."""
    found = draw(st.lists(alternatives(tables, under=under), min_size=1, max_size=3))
    # The same terms in another order are the same alternative.
    return " | ".join({frozenset(terms): " ".join(terms) for terms in found}.values())


@st.composite
def alternatives(draw: DrawFn, tables: Tables, *, under: bool) -> list[str]:
    """Draw one alternative: a plain term, perhaps another, perhaps an exception."""
    many = st.lists(terms(tables, under=under), min_size=1, max_size=2, unique=True)
    first, *others = draw(many)
    return [first, *(draw(st.sampled_from(["-", "-", ""])) + term for term in others)]


@st.composite
def terms(draw: DrawFn, tables: Tables, *, under: bool) -> str:
    """Draw one term of the table; `under:` only where it is allowed."""
    known, outside = ids(tables["units.csv"]), ids(tables["bodies.csv"])
    named = {
        "unit": known,
        "within": known,
        "country": COUNTRIES,
        "group": [*GROUPS, *AREAS],
        "designated": DESIGNATIONS,
        "under": known if under else [],
        "body": outside,
    }
    kinds = [kind for kind in named if named[kind]]
    kind = draw(st.sampled_from(["everyone", "everywhere", "within", "everyone", *kinds]))
    return f"{kind}:{draw(st.sampled_from(named[kind]))}" if kind in named else kind


@st.composite
def remits(draw: DrawFn, tables: Tables, responsibility: str) -> list[Row]:
    """Draw six to twelve remits, half of them in stretches, most on the first functions."""
    known_roles = ids(tables.get("roles.csv", FIVE_ROLES))
    known_functions = ids(tables["functions.csv"])
    barred = related(tables["functions.csv"], responsibility)
    some_under = responsibility in known_functions and "provides" in known_roles
    known_units = ids(tables["units.csv"])
    rows = []
    for number in range(draw(st.integers(6, 12))):
        for stretch in draw(some_stretches()):
            # The first of the list are often asked, so that remits meet.
            often = [*known_functions, *known_functions[:2] * 3, "register"]
            function = draw(st.sampled_from(often))
            rights = function == "register"
            under = some_under and not rights and function not in barred
            rows.append(
                {
                    "id": f"r-{number}",
                    "holder": draw(st.sampled_from([*known_units[:1], *known_units])),
                    "role": "approves"
                    if rights
                    else draw(st.sampled_from([*known_roles, *known_roles[:1] * 3])),
                    "function": function,
                    "scope": draw(scopes(tables, under=under)),
                    "conditions": draw(conditions()),
                    "shared": draw(st.sampled_from(["", "", "true"])),
                    "step": draw(st.sampled_from(["", "1", "2", "10"])),
                    "basis": draw(st.sampled_from(["", "Council resolution 1"])),
                    **draw(bounds(stretch, free=False)),
                    **draw(origin()),
                }
            )
    return rows


@st.composite
def conditions(draw: DrawFn) -> str:
    """Draw conditions, most often none."""
    keys = draw(st.one_of(st.just(set[str]()), st.sets(st.sampled_from(sorted(CONDITIONS)))))
    return " ".join(f"{key}={draw(st.sampled_from(CONDITIONS[key]))}" for key in sorted(keys))
