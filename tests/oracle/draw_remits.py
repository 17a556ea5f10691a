"""Draw functions, roles and remits with scopes of every term (§2, §4.1)."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.oracle.draw_places import AREAS, COUNTRIES, DESIGNATIONS, GROUPS, ids
from tests.oracle.draw_time import bounds, origin, pick, some_stretches
from tests.oracle.folder import FIVE_ROLES, Row, Tables

FUNCTIONS = ["people", "regional-support", "payroll", "travel", "health", "money"]
OWN_ROLES: list[Row] = [
    {"id": "endorses", "name": "Endorses", "rule": "every", "order": "3"},
    {"id": "provides", "name": "Provides", "rule": "narrowest", "order": "10"},
    {"id": "hosts", "name": "Hosts", "rule": "narrowest", "order": "1"},
    {"id": "audits", "name": "Audits", "rule": "every", "order": "2"},
]
CONDITIONS = {"funder": ["echo", "usaid"], "staff": ["international"]}
SOME_KEYS = st.one_of(st.just(set[str]()), st.sets(st.sampled_from(sorted(CONDITIONS))))


@st.composite
def functions(draw: DrawFn) -> list[Row]:
    """Draw three to six functions, each perhaps narrower than one before it in some order."""
    names = draw(st.permutations(FUNCTIONS[: draw(st.integers(3, len(FUNCTIONS)))]))
    return [
        {
            "id": name,
            "name": name.title(),
            "broader": pick(draw, ["", *names[:place], *names[:place]]),
            **bounds(draw, stretch, free=True),
            **origin(draw),
        }
        for place, name in enumerate(names)
        for stretch in some_stretches(draw, wholes=3)
    ]


@st.composite
def roles(draw: DrawFn) -> list[Row] | None:
    """Draw roles of the organisation's own, or `None` for the five that are always known."""
    if pick(draw, [True, True, True, False]):
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


def scopes(tables: Tables, *, under: bool) -> st.SearchStrategy[str]:
    """Give a way to draw scopes of up to three alternatives, made once for many scopes."""
    some_terms = st.lists(terms(tables, under=under), min_size=1, max_size=2, unique=True)
    # The same terms in another order are the same alternative.
    return st.lists(alternatives(some_terms), min_size=1, max_size=3).map(
        lambda found: " | ".join({frozenset(each): " ".join(each) for each in found}.values())
    )


@st.composite
def alternatives(draw: DrawFn, some_terms: st.SearchStrategy[list[str]]) -> list[str]:
    """Draw one alternative: a plain term, perhaps another, perhaps an exception."""
    first, *others = draw(some_terms)
    return [first, *(pick(draw, ["-", "-", ""]) + term for term in others)]


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
    kind = pick(draw, ["everyone", "everywhere", "within", "everyone", *kinds])
    return f"{kind}:{pick(draw, named[kind])}" if kind in named else kind


@st.composite
def remits(draw: DrawFn, tables: Tables, responsibility: str) -> list[Row]:
    """Draw six to twelve remits, half of them in stretches, most on the first functions."""
    known_roles = ids(tables.get("roles.csv", FIVE_ROLES))
    known_functions = ids(tables["functions.csv"])
    barred = related(tables["functions.csv"], responsibility)
    some_under = responsibility in known_functions and "provides" in known_roles
    known_units = ids(tables["units.csv"])
    scope = {under: scopes(tables, under=under) for under in (False, True)}
    rows = []
    for number in range(draw(st.integers(6, 12))):
        for stretch in some_stretches(draw):
            # The first of the list are often asked, so that remits meet.
            often = [*known_functions, *known_functions[:2] * 3, "register"]
            function = pick(draw, often)
            rights = function == "register"
            under = some_under and not rights and function not in barred
            rows.append(
                {
                    "id": f"r-{number}",
                    "holder": pick(draw, [*known_units[:1], *known_units]),
                    "role": "approves"
                    if rights
                    else pick(draw, [*known_roles, *known_roles[:1] * 3]),
                    "function": function,
                    "scope": draw(scope[under]),
                    "conditions": conditions(draw),
                    "shared": pick(draw, ["", "", "true"]),
                    "step": pick(draw, ["", "1", "2", "10"]),
                    "basis": pick(draw, ["", "Council resolution 1"]),
                    **bounds(draw, stretch, free=False),
                    **origin(draw),
                }
            )
    return rows


def conditions(draw: DrawFn) -> str:
    """Draw conditions, most often none."""
    keys = draw(SOME_KEYS)
    return " ".join(f"{key}={pick(draw, CONDITIONS[key])}" for key in sorted(keys))
