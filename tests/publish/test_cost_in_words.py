"""Cost that moves, in words: one table for each thing that is told, and what nobody knows."""

from collections.abc import Mapping, Sequence

from tests.by_hand import register
from tests.finance.test_moving import A_DAY, TABLES

from remit.change.compile import compile_draft
from remit.model.register import Register
from remit.model.step import Assign, Close, Draft, End, Move, Open, Set, Step
from remit.publish.money.moving.part import cost_part
from remit.publish.parts import Part

Rows = Sequence[Sequence[str]]


def part(*steps: Step, known: Register | None = None) -> Part:
    """Tell what steps mean for cost, from 1 January 2027 on."""
    head = register(**TABLES) if known is None else known
    return cost_part(compile_draft(Draft("A change", on="2027-01-01", steps=steps), head), A_DAY)


def told(found: Part) -> Mapping[str, Rows]:
    """Give the tables by their titles, and notes under none."""
    sheets = {each.heading: each.sheet for each in found.told}
    rows = {title: [*it.rows, *it.totals] for title, it in sheets.items() if it is not None}
    notes = [each.lines for each in found.told if each.sheet is None]
    return {**rows, "": notes} if notes else rows


SINCE = "from 1 January 2027"
MONTHS = "Office costs are those of the last month known of each: January 2026 to April 2026"
CARRY = "What units carry a month, with all that is under them"


def test_a_unit_passes_with_its_posts_and_what_is_not_known_of_them_is_said() -> None:
    assert told(part(Move(unit="buying", part_of="manila"))) == {
        "What moves": [
            ("Buying (1 post)", "Geneva", "Manila", SINCE, "not known"),
            ("Buying (1 post)", "Geneva", "Manila", SINCE, "CHF 9,850 (as in April 2026)"),
            ("Buying (1 post)", "Geneva", "Manila", SINCE, "USD 100"),
        ],
        CARRY: [
            ("Geneva", SINCE, "CHF 9,850", "not known"),
            ("Geneva", SINCE, "USD 100", "not known"),
            ("Manila", SINCE, "not known", "CHF 9,850"),
            ("Manila", SINCE, "not known", "USD 100"),
            ("All units", SINCE, "CHF 9,850", "CHF 9,850"),
            ("All units", SINCE, "USD 4,100", "USD 4,100"),
        ],
        "": [
            ("Office costs are those of the last month known of each: January 2026 to April 2026",)
        ],
    }


def test_what_opens_is_new_and_what_closes_ends_and_leaves_its_projects() -> None:
    found = told(part(Open(id="new", row={"name": "New"}), Close(unit="lima", on_close="end")))

    assert found["What moves"] == [
        ("New", "new", "New", SINCE, "not known"),
        ("Head", "Lima", "ends", SINCE, "USD 4,000"),
    ]
    assert found["Projects that pass, and what is left of their money"] == [
        ("Water", "Lima", "nobody, from 1 January 2027", "USD 700")
    ]
    assert found["Who pays for posts"] == [
        ("Head", "Lima", f"{SINCE} until 1 January 2028", "Water (50%), no project (50%)", "ends")
    ]


def test_a_post_that_others_pay_for() -> None:
    found = told(part(End(file="posts_funding", key=("head", "water"))))

    assert found == {
        "Who pays for posts": [
            (
                "Head",
                "Lima",
                f"{SINCE} until 1 January 2028",
                "Water (50%), no project (50%)",
                "no project (100%)",
            )
        ]
    }


def test_rates_of_overhead_and_those_of_whom_no_cost_is_known(example: Register) -> None:
    rate = Set(file="overhead_rates", key=("coral-2026",), row={"rate": "0.0825"})
    row = {"holder": "accra", "role": "provides", "function": "legal", "scope": "country:GHA"}
    found = told(part(rate, Assign(row=row), known=example))

    assert found["By which rate agreements pay for the core"] == [
        ("coral-2026", SINCE, "7% of what is spent", "8.25% of what is spent")
    ]
    assert found[""] == [("Not known what they cost who serve: Accra",)]


def test_a_rate_of_overhead_is_told_with_what_it_leaves_out_and_at_most_pays(
    example: Register,
) -> None:
    cap = Set(file="overhead_rates", key=("harbour-2025",), row={"cap": "9000", "exclusions": ""})
    found = told(part(cap, known=example))

    assert found["By which rate agreements pay for the core"] == [
        (
            "harbour-2025",
            SINCE,
            "7% of what is spent, without disbursements, at most USD 8,500",
            "7% of what is spent, at most USD 9,000",
        )
    ]


def test_a_register_without_costs_says_so_in_one_line() -> None:
    known = register(units=TABLES["units"], posts=TABLES["posts"])

    assert told(part(Move(unit="buying", part_of="manila"), known=known)) == {
        "": [("Not known: no post and no office has a cost in the register",)]
    }
