"""Totals that sources state, with their parts: of money alone, and written as all money is."""

from tests.by_hand import register

from remit.finance.cost_document import stated_document
from remit.finance.stated import stated_totals
from remit.model.evidence import Statement

KEPT = register(
    sources="id,title\nbook,Budget\nother,Another",
    statements=(
        "subject,what,on,value,unit,source\n"
        "iom,core-total,2022,175.50,USD,book\n"
        "iom,core-assessed,2022,54.70,USD,book\n"
        "iom,core-income,2022,120,USD,book\n"
        "iom,core-income-of-others,2022,9,USD,other\n"
        "iom,staff-total,2022,30,persons,book\n"
        "iom,staff-field,2022,20,persons,book"
    ),
)


def test_a_total_stands_with_the_parts_that_the_same_source_states_beside_it() -> None:
    rows = (row for each in KEPT.all(Statement).values() for row in each.versions)

    assert [stated_document(each) for each in stated_totals(rows)] == [
        {
            "subject": "iom",
            "what": "core-total",
            "on": "2022",
            "unit": "USD",
            "source": "book",
            "value": "175.5",
            "parts": [
                {"what": "core-assessed", "value": "54.7"},
                {"what": "core-income", "value": "120"},
            ],
            "difference": "0.8",
        }
    ]
