"""The shapes of the documents, for the description of the interface.

`resolve/document.py` makes the documents; a test holds every one of them to these.
"""

from __future__ import annotations

from msgspec import Struct

from remit.model.event import What
from remit.model.remit import Rule
from remit.model.structure import SubjectKind
from remit.resolve.answer import Link, PassedOver, Status
from remit.resolve.finding import Finding
from remit.resolve.matrix import Cell
from remit.resolve.routing import Route
from remit.search import Kind, Match
from remit.temporal.attest import Standing


class Moment(Struct, kw_only=True):
    """The day asked about, and the instant of the last record that is counted."""

    valid_on: str
    known_at: str | None


class Evidence(Struct, kw_only=True):
    """Since and until when, how firmly, and who says so; dates as they are written."""

    valid_from: str | None
    valid_to: str | None
    standing: Standing
    attested: str | None
    source: str | None
    note: str | None


class Role(Struct, kw_only=True):
    """The answer in one role: holders, and every matching remit behind them."""

    role: str
    rule: Rule
    status: Status
    holders: list[str]
    standing: Standing | None
    chain: list[Link]
    passed_over: list[PassedOver]
    passed_over_total: int


class Capacity(Evidence, kw_only=True):
    """A status held with the body asked about."""

    holder: str
    body: str
    status: str
    exercised_by: str | None


class Delegation(Evidence, kw_only=True, rename={"from_": "from"}):
    """Who acts for a holder; without functions in all of them."""

    from_: str
    to: str
    functions: str = ""
    basis: str = ""


class Who(Moment, kw_only=True):
    """Who answers to a subject for a function, a part a role."""

    subject: str
    kind: SubjectKind
    function: str
    attributes: dict[str, str]
    roles: list[Role]
    capacity: list[Capacity]
    delegations: list[Delegation]
    contacts: list[dict[str, str | None]]
    successors: list[str]
    followed: list[Who]


class FunctionRoles(Struct, kw_only=True):
    """One line of a service sheet."""

    function: str
    roles: list[Role]


class Sheet(Moment, kw_only=True):
    """The service sheet of a subject: who answers for every function."""

    subject: str
    kind: SubjectKind
    sheet: list[FunctionRoles]
    followed: list[Sheet]


class Subjects(Struct, kw_only=True):
    """Subjects by kind."""

    units: list[str]
    bodies: list[str]
    countries: list[str]


class Event(Struct, kw_only=True):
    """A row began, changed or ended on a day; `written` is the bound as it is written."""

    on: str | None
    written: str | None
    file: str
    key: str
    change: What
    columns: list[str]
    source: str | None


class RowEvent(Event, kw_only=True):
    """The same, with the row as it was and as it is since; cells that are blank are left out."""

    note: str | None
    before: dict[str, str] | None
    after: dict[str, str] | None


class History(Moment, kw_only=True):
    """What happened to one thing; what has no first day is told first, on no day."""

    kind: Kind
    id: str
    events: list[RowEvent]


class Told(Struct, kw_only=True):
    """What an answer comes to."""

    status: Status
    holders: list[str]


class Turned(Struct, kw_only=True):
    """Answers that are different in one way."""

    function: str
    role: str
    kind: SubjectKind
    before: Told
    after: Told
    subjects: list[str]


class Diff(Struct, kw_only=True):
    """What is different at a second moment, compared with a first."""

    before: Moment
    after: Moment
    rows: list[RowEvent]
    answers: list[Turned]


class Search(Moment, kw_only=True):
    """What a text may mean, the best first."""

    text: str
    matches: list[Match]


class Coverage(Moment, kw_only=True):
    """What a day leaves open, the gravest first."""

    findings: list[Finding]


class Transfer(Evidence, kw_only=True, rename={"from_": "from"}):
    """What passed from whom to whom; further cells are there where something is known."""

    id: str
    function: str
    from_: str
    to: str
    mode: str
    scope: str = ""
    on: str = ""
    cost_before: str = ""
    cost_promised: str = ""
    currency: str = ""
    days_promised: str = ""
    basis: str = ""


class Transfers(Moment, kw_only=True):
    """What was transferred, in the order of ids."""

    transfers: list[Transfer]


class Won(Struct, kw_only=True):
    """A remit over which none prevails."""

    remit: str
    holder: str
    function: str
    scope: str
    valid_from: str | None
    valid_to: str | None
    attested: str | None
    basis: str | None
    source: str | None


class Spell(Struct, kw_only=True):
    """Days with one answer, from the first up to, but not including, `valid_to`."""

    valid_from: str | None
    valid_to: str | None
    status: Status
    holders: list[str]
    remits: list[Won]
    cut_by: list[Event]


class Line(Struct, kw_only=True):
    """The answers in one role through the years; no day is left out."""

    role: str
    spells: list[Spell]


class Timeline(Moment, kw_only=True):
    """Who answered to a subject for a function on every day."""

    subject: str
    kind: SubjectKind
    function: str
    roles: list[Line]


class Service(Struct, kw_only=True):
    """One remit of a unit: to whom it is the answer, and whom it stands behind for."""

    remit: str
    function: str
    role: str
    scope: str
    conditions: dict[str, str]
    answers: Subjects
    behind: Subjects
    valid_from: str | None
    valid_to: str | None
    standing: Standing
    attested: str | None
    source: str | None


class Serves(Moment, kw_only=True):
    """Whom a unit serves, in what."""

    unit: str
    serves: list[Service]


class Unit(Evidence, kw_only=True):
    """An open unit, with its place and designations of the day."""

    id: str
    name: str
    short_name: str | None
    part_of: str | None
    reports_to: list[str]
    city: str | None
    country: str | None
    designations: list[str]


class Units(Moment, kw_only=True):
    """Every open unit, in id order."""

    units: list[Unit]


class OneUnit(Unit, kw_only=True):
    """One open unit, at a moment."""

    valid_on: str
    known_at: str | None


class Branch(Unit, kw_only=True):
    """An open unit with the units that are part of it."""

    units: list[Branch]


class Count(Struct, kw_only=True):
    """How many open units hold a designation, and how many of them no source attests then."""

    id: str
    count: int
    assumed: int


class Tree(Moment, kw_only=True):
    """The tree of open units, and the counts of designations."""

    designations: list[Count]
    units: list[Branch]


class Matrix(Moment, kw_only=True):
    """Every subject, function and role of the day."""

    matrix: list[Cell]


class Duty(Struct, kw_only=True):
    """Who plays which part for an office in a function; `others` by role of the register's own."""

    unit: str
    function: str
    responsible: list[str]
    accountable: list[str]
    supporting: list[str]
    consulted: list[str]
    informed: list[str]
    others: dict[str, list[str]]
    contested: list[str]


class Rasci(Moment, kw_only=True):
    """A line an office and function."""

    rasci: list[Duty]


class Routing(Moment, kw_only=True):
    """Where a service desk sends requests, a line a subject and function."""

    routing: list[Route]
