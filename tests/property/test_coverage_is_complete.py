"""Law: coverage finds what asking every subject one by one would find, and nothing else."""

from collections import defaultdict
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.oracle.generate import folders, questions
from tests.property.test_two_readings_agree import loaded
from tests.shared import tries

from remit.model.scope import Term
from remit.model.structure import Structure, Subject
from remit.resolve.answer import Question, Status
from remit.resolve.asking import asked_of
from remit.resolve.coverage import coverage
from remit.resolve.definition import Match, matching, outcome, prevails
from remit.resolve.finding import What
from remit.resolve.layers import Asked
from remit.resolve.within import is_structurally_within

Found = dict[tuple[What, Asked, tuple[str, ...]], set[str]]
"""The subjects of each kind of finding, question and remits."""

FOR_ALL = {(Term("everyone"),), (Term("everywhere"),)}
OF_ANSWERS = {What.GAP, What.CONTEST, What.FRAGILE, What.FRAGILE_CONTEST, What.DESERT}


def one_by_one(structure: Structure) -> Found:
    """Ask everybody everything by the plain rules."""
    found: Found = defaultdict(set)
    for asked in asked_of(structure):
        kind, function, role = asked
        for name in structure.subjects[kind]:
            matches = matching(structure, Question(Subject(kind, name), function), role)
            for what, remits in findings(structure, matches, asked):
                found[what, asked, remits].add(name)
    return found


def findings(
    structure: Structure, matches: tuple[Match, ...], asked: Asked
) -> Iterator[tuple[What, tuple[str, ...]]]:
    """What there is to say of one answer."""
    plain = tuple(match for match in matches if not match.conditions)
    status, won = outcome(structure, plain, asked[2])
    if status is Status.GAP:
        yield What.GAP, ()
    if status is Status.CONTESTED:
        yield What.CONTEST, tuple(sorted(match.remit.id for match in won))
    if plain and all(set(match.remit.scope.alternatives) & FOR_ALL for match in plain):
        yield What.DESERT, ()
    if structure.all_roles[asked[2]].rule == "narrowest":
        yield from fragile(structure, plain, won, status, asked)


def fragile(
    structure: Structure,
    plain: tuple[Match, ...],
    won: tuple[Match, ...],
    status: Status,
    asked: Asked,
) -> Iterator[tuple[What, tuple[str, ...]]]:
    """Which pairs of remits only chance decides between."""

    def within(one: Match, other: Match) -> bool:
        scopes = one.remit.scope, other.remit.scope
        return is_structurally_within(structure, *scopes, asked[0])

    for one in won:
        for other in plain:
            level = one.distance == other.distance
            if level and prevails(one, other) and not within(one, other):
                yield What.FRAGILE, (one.remit.id, other.remit.id)
        for other in won if status is Status.CONTESTED else ():
            if one is not other and within(one, other):
                yield What.FRAGILE_CONTEST, (one.remit.id, other.remit.id)


@settings(
    max_examples=tries(60), suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(st.data())
def test_coverage_is_what_asking_everybody_would_find(data: st.DataObject) -> None:
    """Gaps, contests, deserts, fragile answers and contests, each with all its subjects."""
    tables = data.draw(folders())
    structure = Structure(loaded(tables), data.draw(questions(tables)).on)

    found: Found = defaultdict(set)
    for each in coverage(structure):
        if each.what in OF_ANSWERS and each.kind is not None:
            asked = each.kind, each.function, each.role
            remits = () if each.what is What.DESERT else each.remits
            found[each.what, asked, remits] |= set(each.subjects)

    assert found == one_by_one(structure)
