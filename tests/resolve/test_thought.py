"""What was thought of a day: the same question, asked of what was known after each record."""

from datetime import UTC, date, datetime, timedelta

from tests.by_hand import register

from remit.model.register import Register
from remit.model.structure import Head, Structure, Subject
from remit.resolve.answer import Question
from remit.resolve.thought import thoughts

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2011, 5, 3)


def known(*registers: Register) -> list[Structure]:
    """Give what was known of the day after each record, an hour apart."""
    return [
        Structure(each, DAY, Head(number, "3f2a", NOON + timedelta(hours=number)))
        for number, each in enumerate(registers, start=1)
    ]


def thought_of(holder: str, **tables: str) -> Register:
    return register(
        units="id\n lima\n quito",
        functions="id\n payroll",
        remits=f"""
            id, holder,   role,     function, scope
            r,  {holder}, provides, payroll,  everyone
        """,
        **tables,
    )


def test_a_thought_lasts_until_a_record_makes_it_another() -> None:
    found = thoughts(
        known(thought_of("lima"), thought_of("lima"), thought_of("quito")),
        Question(Subject("unit", "lima"), "payroll", "provides", {"funder": "echo"}),
    )

    assert [(each.since.sequence, each.holders) for each in found] == [
        (1, ("lima",)),
        (3, ("quito",)),
    ]


def test_what_was_not_known_at_all_answered_nobody() -> None:
    """Not the office, not the function, and not the role."""
    with_role = thought_of("lima", roles="id,rule\n provides,narrowest\n informed,every")
    registers = known(register(units="id\n quito"), thought_of("lima"), with_role)

    provided, informed = (
        thoughts(registers, Question(Subject("unit", "lima"), "payroll", role))
        for role in ("provides", "informed")
    )

    assert [each.status.value for each in provided] == ["not-open", "answered"]
    assert [each.status.value for each in informed] == ["not-open", "gap"]
