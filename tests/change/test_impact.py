"""What a change would break, of an organisation that a person can look through."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

import pytest
from msgspec import json
from msgspec.structs import replace
from tests.by_hand import register

from remit.change.diff import applied
from remit.change.impact.answers import Changed, changed_answers
from remit.change.impact.attributes import EVERY
from remit.change.impact.depending import Consequence, Setting
from remit.change.impact.document import impact_document
from remit.change.impact.grouping import Appearing
from remit.change.impact.whole import Impact, impact_of
from remit.change.impact.words import impact_words
from remit.model.change import SETTINGS, Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.scope import Scope, scope
from remit.resolve.compare import GAP, NOT_OPEN, Told
from remit.temporal.history import History
from remit.temporal.period import ENDLESS, Period
from remit.temporal.stretch import stretch
from remit.text.local import Local

WORLD = register(
    units="""
        id,      name,    part_of, site,   valid_from, valid_to
        world,   World,   ,        geneva, ,
        manila,  Manila,  world,   manila, ,
        panama,  Panama,  world,   panama, ,
        lima,    Lima,    world,   lima,   ,
        cusco,   Cusco,   lima,    ,       ,
        quito,   Quito,   world,   quito,  ,
        bogota,  Bogotá,  world,   bogota, ,
        nairobi, Nairobi, world,   nairobi,,
    """,
    sites="""
        id,      country
        geneva,  CHE
        manila,  PHL
        panama,  PAN
        lima,    PER
        quito,   ECU
        bogota,  COL
        nairobi, KEN
    """,
    groups="id,name\n west,Western hemisphere",
    members="""
        group, member
        west,  m49-019
    """,
    functions="""
        id,         name,       broader
        accounting, Accounting,
        payables,   Payables,   accounting
        taxes,      Taxes,      accounting
        travel,     Travel,
    """,
    remits="""
        id,       holder,  role,     function,   scope,      conditions
        acc-all,  manila,  provides, accounting, everyone,
        acc-west, panama,  provides, accounting, group:west,
        travel-1, nairobi, provides, travel,     everyone,
        echo-1,   lima,    provides, travel,     group:west, funder=echo
    """,
    contacts="id,unit,kind,value\n lima-1,lima,phone,+51 1 234\n cusco-1,cusco,phone,+51 84 567",
    posts="id,unit,name\n head-cusco,cusco,Head",
    appointments="post,person\n head-cusco,p1",
    transfers="""
        id,  function,   from,   to,     on
        t-1, accounting, world,  panama, 2001
    """,
)

DAY = date(2027, 7, 1)
FROM = Period(DAY, ENDLESS)
WESTERN = ("bogota", "cusco", "lima", "panama", "quito")
MANILA, PANAMA = Told("answered", ("manila",)), Told("answered", ("panama",))
NAIROBI, LIMA = Told("answered", ("nairobi",)), Told("answered", ("lima",))


def known(file: str, *key: str) -> Fact:
    row: Fact = WORLD.histories[file][key].versions[0]
    return row


def entry(fact: Fact, first: str = "2027-07-01", last: str = "") -> Entry:
    when = stretch(first, last)
    return Entry(fact.FILE, KINDS[fact.FILE].key(fact), when, replace(fact, stretch=when))


def absent(file: str, *key: str, first: str = "2027-07-01", last: str = "") -> Entry:
    return Entry(file, key, stretch(first, last))


def fact(file: str, **cells: str) -> Fact:
    row: Fact = KINDS[file].fact(cells)
    return row


def changed(*entries: Entry, before: Register = WORLD) -> list[Changed]:
    """What units are told otherwise; countries have the same answers, and say nothing new."""
    found = changed_answers(before, applied(before, entries), entries)
    return [each for each in found if each.kind == "unit"]


def broken(*entries: Entry) -> Impact:
    return impact_of(WORLD, applied(WORLD, entries), entries)


class Called:
    """Names out of the two registers, whichever knows a thing."""

    def __init__(self, after: Register, _: date) -> None:
        self._registers = (WORLD, after)

    def of(self, file: str, *key: str) -> str:
        for each in self._registers:
            for version in each.histories.get(file, {}).get(key, History[Any]()).versions:
                name: Local = getattr(version, "name", Local())
                if name:
                    return name.best().text
        return " ".join(key)

    def any_of(self, files: Sequence[str], name: str) -> str:
        return next(said for file in files if (said := self.of(file, name)) or file == files[-1])

    def scope(self, scope: Scope) -> str:
        def said() -> Iterator[str]:
            for term in scope.terms():
                file = "groups" if term.word == "group" else "units"
                name = self.of(file, term.id) if term.id else term.word
                yield f"but not {name}" if term.excepted else name

        return " ".join(said())


def said(*entries: Entry, before: Register = WORLD) -> dict[str, tuple[str, ...]]:
    after = applied(before, entries)
    impact = impact_of(before, after, entries)
    return dict(impact_words(impact, partial(Called, after)))


def pass_to_manila(first: str = "2027-07-01", last: str = "") -> Entry:
    return entry(replace(known("remits", "acc-west"), holder="manila"), first, last)


# Answers --------------------------------------------------------------------------------


def test_a_remit_that_passes_on_changes_the_answers_on_its_function_and_narrower_ones() -> None:
    assert changed(pass_to_manila()) == [
        Changed(function, "provides", "unit", PANAMA, MANILA, FROM, WESTERN)
        for function in ("accounting", "payables", "taxes")
    ]


def test_countries_are_asked_about_as_well() -> None:
    entries = (pass_to_manila(),)
    found = changed_answers(WORLD, applied(WORLD, entries), entries)

    (own,) = (each for each in found if (each.function, each.kind) == ("taxes", "country"))
    assert {"PER", "CAN"} < set(own.subjects)
    assert (own.before, own.after) == (PANAMA, MANILA)


def test_what_is_for_a_time_only_changes_answers_for_that_time() -> None:
    found = changed(pass_to_manila("2027-07-01", "2028-01-01"))

    assert {each.days for each in found} == {Period(DAY, date(2028, 1, 1))}


def test_an_answer_that_stays_changed_while_others_change_is_one_entry() -> None:
    """Quito closes a year later without the change as with it: it is told for that year."""
    closing = (absent("units", "quito", first="2028-07-01"),)
    before = applied(WORLD, closing)
    found = changed(pass_to_manila(), before=before)

    assert {(each.days, each.subjects) for each in found} == {
        (FROM, ("bogota", "cusco", "lima", "panama")),
        (Period(DAY, date(2028, 7, 1)), ("quito",)),
    }


def test_who_opens_is_told_something_and_who_closes_nothing() -> None:
    opened = entry(fact("units", id="tarija", part_of="lima"))
    found = changed(opened, absent("units", "quito"))

    own = [each for each in found if (each.function, each.role) == ("taxes", "provides")]
    assert own == [
        Changed("taxes", "provides", "unit", PANAMA, NOT_OPEN, FROM, ("quito",)),
        Changed("taxes", "provides", "unit", NOT_OPEN, PANAMA, FROM, ("tarija",)),
    ]


def test_an_answer_may_change_only_for_requests_that_say_something() -> None:
    """The remit for what the funder pays ends: who asks without a funder is told the same."""
    found = changed(absent("remits", "echo-1"))

    echo = ((("funder", "echo"),),)
    assert found == [Changed("travel", "provides", "unit", LIMA, NAIROBI, FROM, WESTERN, echo)]


def test_what_changes_with_every_request_is_told_once() -> None:
    found = changed(pass_to_manila(), absent("remits", "echo-1"))

    assert {each.only_with for each in found if each.function == "taxes"} == {EVERY}


def test_a_change_of_what_no_answer_hangs_on_changes_none() -> None:
    assert changed(entry(replace(known("contacts", "lima-1"), value="+51 1 999"))) == []
    assert changed() == []


def test_a_function_that_is_no_more_is_asked_no_more() -> None:
    found = changed(absent("functions", "travel"))

    assert {(each.function, each.after) for each in found} == {("travel", NOT_OPEN)}
    assert {each.before for each in found if each.role == "reviews"} == {GAP}
    assert "provides" in {each.role for each in found}


def test_another_function_of_responsibility_moves_all_that_is_said_by_it() -> None:
    under = fact(
        "remits", id="u", holder="lima", role="provides", function="travel", scope="under:panama"
    )
    before = applied(WORLD, (entry(under, ""),))
    settings = replace(before.settings, responsibility_function="accounting")
    found = changed(Entry(SETTINGS, (settings.id,), row=settings), before=before)

    assert [(each.before, each.after, each.subjects) for each in found] == [
        (NAIROBI, LIMA, WESTERN)
    ]


def test_two_registers_read_apart_are_compared_as_one_that_was_changed() -> None:
    entries = (pass_to_manila(),)
    after = applied(WORLD, entries)
    anew = Register(
        after.settings,
        {
            file: {key: replace(history) for key, history in found.items()}
            for file, found in after.histories.items()
        },
    )

    assert changed_answers(WORLD, anew, entries) == changed_answers(WORLD, after, entries)


# Groups and words ---------------------------------------------------------------------------


def test_what_changes_alike_is_one_sentence() -> None:
    assert said(pass_to_manila()) == {
        "Answers": ("Accounting, 5 units (Western hemisphere): Panama → Manila, from 1 July 2027",),
        "Left open": (
            "Transfer without a remit: Accounting: Panama holds none on it, from 1 July 2027",
        ),
    }


def test_a_broader_function_alone_is_said_so() -> None:
    """Panama keeps payables, so accounting changes without all that is narrower."""
    kept = fact(
        "remits",
        id="pay-west",
        holder="panama",
        role="provides",
        function="payables",
        scope="group:west",
    )

    assert said(pass_to_manila(), entry(kept))["Answers"] == (
        (
            "Taxes and Accounting itself, 5 units (Western hemisphere): Panama → Manila, "
            "from 1 July 2027"
        ),
    )


def test_all_but_one_are_said_by_what_the_others_have_in_common() -> None:
    own = fact(
        "remits",
        id="acc-quito",
        holder="quito",
        role="provides",
        function="accounting",
        scope="unit:quito",
    )
    before = applied(WORLD, (entry(own, ""),))
    entries = (pass_to_manila(),)

    (group,) = impact_of(before, applied(before, entries), entries).groups

    assert group.whom == scope("group:west -unit:quito")


def test_a_few_are_told_by_name() -> None:
    own = fact(
        "remits",
        id="acc-quito",
        holder="quito",
        role="provides",
        function="accounting",
        scope="unit:quito | unit:bogota",
    )

    assert said(entry(own))["Answers"] == (
        "Accounting, Bogotá and Quito: Panama → Quito, from 1 July 2027",
    )


def test_who_opens_and_closes_is_counted_and_not_told_answer_by_answer() -> None:
    opened = entry(fact("units", id="tarija", name="Tarija", part_of="lima"))
    impact = broken(opened, absent("units", "quito"))

    assert impact.groups == ()
    assert impact.appearing == (
        Appearing("unit", False, FROM, ("quito",), answered=4, contested=0, gaps=0),
        Appearing("unit", True, FROM, ("tarija",), answered=4, contested=0, gaps=0),
    )
    assert said(opened, absent("units", "quito"))["Opens or closes"] == (
        "Quito closes, from 1 July 2027: 4 answered",
        "Tarija opens, from 1 July 2027: 4 answered",
    )


# What is left open -----------------------------------------------------------------------------


def test_a_gap_that_a_change_leaves_is_told_and_one_that_it_mends() -> None:
    """Travel is left to nobody, and from then on somebody oversees payables in Peru."""
    oversees = fact(
        "remits",
        id="o",
        holder="manila",
        role="oversees",
        function="payables",
        scope="country:PER",
    )
    assert said(absent("remits", "travel-1"), entry(oversees))["Left open"] == (
        (
            "New gap: Payables (oversees), 6 units (everyone but not Cusco but not Lima), "
            "from 1 July 2027"
        ),
        "New gap: Travel, 8 units (everyone), from 1 July 2027",
    )
    before = applied(WORLD, (absent("remits", "travel-1", first=""),))
    assert said(entry(known("remits", "travel-1")), before=before)["Mended"] == (
        "No longer a gap: Travel, 8 units (everyone), from 1 July 2027",
    )


def test_a_contest_is_told_while_it_lasts() -> None:
    twin = fact(
        "remits",
        id="acc-two",
        holder="lima",
        role="provides",
        function="accounting",
        scope="group:west",
    )

    found = broken(entry(twin, "2027-07-01", "2027-08-01"))

    contests = [each for each in found.arising if each.finding.what == "contest"]
    assert {each.days for each in contests} == {Period(DAY, date(2027, 8, 1))}
    assert {each.finding.function for each in contests} == {"accounting", "payables", "taxes"}


def test_an_answer_that_holds_by_who_is_there_is_told() -> None:
    """Peru's offices lie in the west, which the two scopes do not say."""
    own = fact(
        "remits",
        id="acc-lima",
        holder="lima",
        role="provides",
        function="accounting",
        scope="within:lima",
    )

    found = said(entry(own))["Left open"]

    assert (
        "Newly fragile: Accounting, Cusco and Lima: acc-lima of Lima prevails over acc-west of "
        "Panama only by who is there, from 1 July 2027"
    ) in found


# What ends ------------------------------------------------------------------------------------


def test_all_that_goes_on_beneath_a_unit_that_closes_ends_with_it() -> None:
    assert said(absent("units", "lima"))["Ends with it"] == (
        "The appointment Head, p1 ends with Head, from 1 July 2027",
        "The contact cusco-1 ends with Cusco, from 1 July 2027",
        "The contact lima-1 ends with Lima, from 1 July 2027",
        "The post Head ends with Cusco, from 1 July 2027",
        "The remit echo-1 ends with Lima, from 1 July 2027",
        "Cusco closes with Lima, from 1 July 2027",
    )


def test_what_moves_ends_with_what_it_moves_to() -> None:
    """Cusco comes under Quito, which closes: Lima, which it leaves, has nothing to do with it."""
    moved = fact("units", id="cusco", name="Cusco", part_of="quito")
    found = said(entry(moved), absent("units", "quito", first="2029"))

    assert [each for each in found["Ends with it"] if "closes" in each] == [
        "Cusco closes with Quito, from 1 January 2029"
    ]


def test_what_a_change_ends_itself_is_not_told_to_end_with_something() -> None:
    ended = (
        absent("units", "cusco"),
        absent("contacts", "cusco-1"),
        absent("posts", "head-cusco"),
        absent("appointments", "head-cusco", "p1"),
    )

    assert broken(*ended).ended == ()


# Whatever else depends on answers ------------------------------------------------------------


def test_whatever_depends_on_answers_is_asked_what_a_change_means_for_it() -> None:
    def pages(setting: Setting) -> Iterable[Consequence]:
        names = {name for each in setting.answers for name in each.subjects}
        return [Consequence("pages", f"offices/{name}", "changes", FROM) for name in sorted(names)]

    entries = (pass_to_manila(),)
    impact = impact_of(WORLD, applied(WORLD, entries), entries, [pages])

    assert {"offices/bogota", "offices/cusco"} < {each.thing for each in impact.consequences}


# The document ---------------------------------------------------------------------------------


def test_the_document_says_the_same_in_plain_values() -> None:
    document = impact_document(broken(pass_to_manila()))

    assert json.decode(json.encode(document)) == document
    assert document["days"] == ["2027-07-01"]
    assert document["groups"] == [
        {
            "functions": ["accounting", "payables", "taxes"],
            "broadest": ["accounting"],
            "alone": [],
            "role": "provides",
            "kind": "unit",
            "before": {"status": "answered", "holders": ["panama"]},
            "after": {"status": "answered", "holders": ["manila"]},
            "valid_from": "2027-07-01",
            "valid_to": None,
            "only_with": [],
            "whom": "group:west",
            "subjects": ["bogota", "cusco", "lima", "panama", "quito"],
        }
    ]
    assert len(document["answers"]) == 6


@pytest.mark.parametrize("file", ["contacts", "posts"])
def test_what_ends_is_in_the_document_with_its_row(file: str) -> None:
    document = impact_document(broken(absent("units", "cusco")))

    (found,) = [each for each in document["ended"] if each["file"] == file]

    assert found["owners"] == ["cusco"]
    assert found["days"] == [{"valid_from": "2027-07-01", "valid_to": None}]
    assert found["row"]["unit"] == "cusco"
