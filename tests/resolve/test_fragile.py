"""What is fragile is told of the answers it decides, and of no others."""

from tests.by_hand import structure

from remit.resolve.check import check
from remit.resolve.finding import What


def test_a_narrower_function_that_answers_by_itself_is_not_fragile() -> None:
    """For Lima chance decides between two remits on people; for its payroll there is a third."""
    found = check(
        structure(
            units="id,part_of,site\nhq,,geneva\nlima,hq,lima",
            sites="id,country\ngeneva,CHE\nlima,PER",
            designations="id\nmrf",
            designated="unit,designation\nlima,mrf",
            functions="id,broader\npeople,\npayroll,people\npensions,people",
            remits="""id,holder,role,function,scope
                a,hq,provides,people,within:hq
                b,lima,provides,people,designated:mrf
                c,hq,provides,payroll,everyone
            """,
        )
    )

    fragile = [each for each in found if each.what is What.FRAGILE]
    assert [(each.function, each.subjects, each.remits) for each in fragile] == [
        ("pensions", ("lima",), ("b", "a")),
        ("people", ("lima",), ("b", "a")),
    ]
