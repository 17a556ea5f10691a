"""Registers small enough to ask everybody everything, and entries that change who may edit."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from remit.change.check import check
from remit.change.diff import applied
from remit.model.change import Entry
from remit.model.kind import KINDS
from remit.model.register import Register, empty
from remit.model.settings import Settings
from remit.model.structure import Structure
from remit.rights.right import ROOT
from remit.temporal.stretch import UNBOUNDED, Stretch, stretch

ACT = date(2026, 3, 1)
DAYS = [date(2026, 1, 1), ACT, date(2026, 7, 1), date(2027, 1, 1), date(2027, 7, 1)]
"""The day of the act, one before it, and some on which plans take effect."""

UNITS = ["world", "hq", "lima", "cusco", "rome"]
OFTEN = ["hq", "lima", "cusco"]
"""The units in which most happens."""

PERSONS = ["ada", "ben", "eve"]
SCOPES = [
    "everyone",
    "everyone",
    "country:PER",
    "group:west",
    "designated:mrf",
    "everyone -designated:mrf",
    *(f"{word}:{unit}" for unit in UNITS for word in ("unit", "within", "within")),
    *(f"under:{unit}" for unit in OFTEN),
    "within:lima -unit:cusco",
]
BASE: list[tuple[str, dict[str, str]]] = [
    ("functions", {"id": "regional-support", "name": "Regional support"}),
    ("functions", {"id": "support", "name": "Support"}),
    ("groups", {"id": "coast", "name": "Coast"}),
    ("groups", {"id": "west", "name": "West"}),
    ("designations", {"id": "mrf", "name": "MRF"}),
    ("sites", {"id": "site-per", "country": "PER"}),
    ("sites", {"id": "site-ita", "country": "ITA"}),
    ("units", {"id": "world", "name": "World"}),
    ("units", {"id": "hq", "name": "HQ", "part_of": "world"}),
    ("units", {"id": "lima", "name": "Lima", "part_of": "world", "site": "site-per"}),
    ("units", {"id": "cusco", "name": "Cusco", "part_of": "lima"}),
    *(
        ("posts", {"id": f"post-{unit}", "unit": unit, "name": "Head"})
        for unit in ("world", "hq", "lima", "cusco")
    ),
]
"""Rome opens, if it does, by an entry that is drawn."""


def entry(file: str, cells: dict[str, str], written: Stretch = UNBOUNDED) -> Entry:
    """Give the entry of a row, written as cells."""
    row = KINDS[file].fact(cells, written)
    return Entry(file, KINDS[file].key(row), written, row)


def absent(file: str, *key: str, written: Stretch = UNBOUNDED) -> Entry:
    """Give the entry of an absent row."""
    return Entry(file, key, written)


base = applied(empty(Settings(id="drawn")), tuple(entry(*each) for each in BASE))


@st.composite
def stretches(draw: DrawFn) -> Stretch:
    """Draw a stretch; most are open at the end, as plans are."""
    texts = ["", *(day.isoformat() for day in DAYS)]
    start = draw(st.sampled_from([*[""] * 5, *texts]))
    ends = [text for text in texts[1:] if text > start]
    return stretch(start, draw(st.sampled_from([*[""] * 2 * len(ends), "", *ends])))


def one_of(*texts: str) -> st.SearchStrategy[str]:
    """Draw one of some texts."""
    return st.sampled_from(texts)


unit, person = one_of(*UNITS, *OFTEN, *OFTEN[:2]), one_of(*PERSONS)
post = unit.map("post-{}".format)

ROWS: dict[str, dict[str, st.SearchStrategy[str]]] = {
    "units": {"id": unit, "part_of": one_of("", *UNITS), "site": one_of("", "site-per")},
    "designated": {"unit": unit, "designation": one_of("mrf")},
    "members": {"group": one_of("west", "coast"), "member": one_of(*UNITS, "PER", "ITA", "coast")},
    "functions": {"id": one_of("regional-support"), "broader": one_of("", "support")},
    "sites": {"id": one_of("site-per", "site-ita"), "country": one_of("PER", "ITA")},
    "posts": {"id": post, "unit": unit},
    "appointments": {
        "post": post,
        "person": person,
        "kind": one_of("holder", "substitute"),
    },
    "delegations": {"from": unit, "to": unit, "functions": one_of(*["register"] * 4, "")},
    "remits": {
        "id": one_of(*(f"r-{number}" for number in range(6))),
        "holder": unit,
        "role": one_of("proposes", "approves", "approves", "administers"),
        "function": one_of("register"),
        "scope": one_of(*SCOPES),
        "conditions": one_of(*[""] * 7, "funder=echo"),
    },
}
SUPPORT = ROWS["remits"] | {
    "id": one_of("s-1", "s-2"),
    "role": one_of("provides"),
    "function": one_of("regional-support", "support"),
    "scope": one_of(*(each for each in SCOPES if "under" not in each)),
}
NAMED = {"units", "posts", "functions"}


@st.composite
def entries(draw: DrawFn, files: tuple[str, ...] = tuple(ROWS)) -> Entry:
    """Draw an entry that may change who may edit: a row, or sometimes its absence."""
    file = draw(st.sampled_from(files))
    kind = SUPPORT if file == "remits" and draw(st.integers(0, 4)) == 0 else ROWS[file]
    cells = {column: text for column, of in kind.items() if (text := draw(of))}
    if file in NAMED:
        cells["name"] = "Name"
    written = draw(stretches())
    made = entry(file, cells, written)
    return Entry(file, made.key, written) if draw(st.integers(0, 5)) == 0 else made


def recorded(register: Register, *some: Entry) -> Register | None:
    """Give the register with entries recorded; nothing where it may not be so."""
    now = applied(register, some).after(register)
    return None if check(now) else now


@st.composite
def registers(draw: DrawFn) -> Register:
    """Draw a register: people on posts and remits on `register`, then whatever else may be."""
    register = base
    several = [
        *draw(st.lists(entries(("appointments",)), min_size=3, max_size=6)),
        *draw(st.lists(entries(("remits",)), min_size=3, max_size=6)),
        *draw(st.lists(entries((*ROWS, "units", "delegations")), min_size=3, max_size=9)),
    ]
    for each in several:
        register = recorded(register, each) or register
    return register


def subjects(register: Register) -> list[str]:
    """List everything that may be touched: every unit, also one nobody knows, and the root."""
    return [*sorted(key[0] for key in register.histories["units"]), "unheard-of", ROOT]


def structures(register: Register) -> list[Structure]:
    """Give the organisation on each of the days."""
    return [Structure(register, day) for day in DAYS]
