"""Who would answer next, where the answer itself stays as it is."""

from tests.by_hand import register

from remit.change.diff import applied
from remit.change.impact.chains import Chains, Relinked
from remit.change.impact.walk import Walk
from remit.model.change import Entry
from remit.model.fact import Fact
from remit.model.kind import KINDS
from remit.temporal.stretch import stretch

WORLD = register(
    units="""
        id,    part_of, site
        hq,    ,
        lima,  hq,      lima
        cusco, lima,
        puno,  lima,
        rome,  hq,      rome
        oslo,  hq,
    """,
    sites="id, country\n lima, PER\n rome, ITA",
    groups="id, name\n lakes, Lakes",
    members="group, member\n lakes, puno\n lakes, cusco\n lakes, rome\n lakes, hq",
    functions="id, name\n travel, Travel",
    remits="""
        id,     holder, role,     function, scope
        all,    hq,     provides, travel,   everyone
        lakes,  rome,   provides, travel,   group:lakes
        peru,   lima,   provides, travel,   within:lima
        puno,   puno,   provides, travel,   unit:puno
    """,
)

HOLDERS = ("hq", "lima", "puno")


def relinked(*cells: dict[str, str]) -> tuple[Relinked, ...]:
    """Give the units with another chain once some rows are recorded, from 2027 on."""
    entries = tuple(_entry(**each) for each in cells)
    walk = Walk(WORLD, applied(WORLD, entries), entries)
    chains = Chains(walk)
    for step in walk.steps():
        chains.look(step)
    return tuple(each for each in chains.found() if each.kind == "unit")


def _entry(file: str, **cells: str) -> Entry:
    row: Fact = KINDS[file].fact(cells)
    return Entry(file, KINDS[file].key(row), stretch("2027", ""), row)


def test_two_remits_change_places_where_the_other_one_reaches_fewer_now() -> None:
    """Of those after Puno, Lima reaches three and the lakes four: until two more open at Lima."""
    more = [{"file": "units", "id": each, "part_of": "lima"} for each in ("ica", "tacna")]
    subjects = ("cusco", "ica", "puno", "tacna")

    assert relinked(*more) == (Relinked("unit", "travel", subjects, (*HOLDERS, "rome")),)


def test_whoever_comes_within_one_more_has_another_chain_and_who_is_answered_by_it_no_more() -> (
    None
):
    """All of Peru is within the lakes then: Cusco, which both contested, is Lima's alone."""
    one_more = {"file": "members", "group": "lakes", "member": "lima"}
    subjects, holders = ("cusco", "lima"), ("hq", "lima", "rome")

    assert relinked(one_more) == (Relinked("unit", "travel", subjects, holders),)


def test_a_row_that_says_something_else_of_a_remit_is_seen_by_all_it_reaches() -> None:
    lakes = KINDS["remits"].cells(WORLD.histories["remits"]["lakes",].versions[0])
    subjects = ("cusco", "hq", "puno", "rome")

    assert relinked({"file": "remits", **lakes, "basis": "Order 7"}) == (
        Relinked("unit", "travel", subjects, (*HOLDERS, "rome")),
    )


def test_what_no_answer_hangs_on_changes_no_chain() -> None:
    assert relinked({"file": "contacts", "id": "c", "unit": "lima", "kind": "web"}) == ()
