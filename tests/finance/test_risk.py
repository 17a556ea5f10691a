"""Which offices are looked at first."""

from typing import Any

from remit.finance.risk import by_risk

DAY = "2019-01-01"


def money(
    left: str,
    months: str | None = None,
    until: str | None = None,
    *,
    came: str = "100",
    currency: str = "USD",
) -> dict[str, Any]:
    """Give the figures of an office in a currency, as far as they say how long money lasts."""
    return {
        "currency": currency,
        "funding_in": came,
        "remaining": left,
        "runway_months": months,
        "funded_until": until,
    }


def order(alone: str = "", **offices: tuple[int, list[dict[str, Any]]]) -> list[str]:
    """Give offices in the order in which they are looked at: how many projects run, their money."""
    rows = [
        {"unit": unit, "running": running, "money": amounts}
        for unit, (running, amounts) in offices.items()
    ]
    document = {
        "valid_on": DAY,
        "offices": rows,
        "single_activity": {"running": alone.split(), "ever": []},
    }
    return [each["unit"] for each in by_risk(document)]


def test_money_ends_when_it_is_used_up_or_its_last_project_is_over_whichever_is_sooner() -> None:
    """Eleven months of money that ends in three are three: the case that matters."""
    found = order(
        athens=(2, [money("24701868", "11.7", "2019-03-31")]),
        baku=(2, [money("5", "5.0", "2020-12-31")]),
        cairo=(2, [money("5", "2.0", "2021-12-31")]),
    )

    assert found == ["cairo", "athens", "baku"]


def test_whoever_stands_on_one_project_comes_first() -> None:
    found = order(
        "suva",
        lima=(3, [money("5", "1.0", "2019-02-01")]),
        suva=(1, [money("5", "30.0", "2022-01-01")]),
    )

    assert found == ["suva", "lima"]


def test_offices_without_money_come_last_and_those_that_ran_out_first() -> None:
    """A project that was paid for and runs on without anything left has run out today."""
    found = order(
        almaty=(0, [money("0")]),
        belize=(1, [money("0", came="0")]),
        kigali=(1, [money("0")]),
        lima=(2, [money("5", "1.0", "2019-02-01")]),
        oslo=(0, []),
    )

    assert found == ["kigali", "lima", "almaty", "belize", "oslo"]


def test_of_several_currencies_the_one_that_ends_last_counts() -> None:
    """A small grant that ends, or ended, is no danger where another pays on."""
    euro = money("5", "0.5", "2019-01-15", currency="EUR")
    found = order(
        quito=(3, [euro, money("0", currency="CHF"), money("900", "20.0", "2021-01-01")]),
        rabat=(3, [money("9", "6.0", "2019-07-01")]),
    )

    assert found == ["rabat", "quito"]


def test_money_without_an_end_that_is_known_comes_after_money_that_ends() -> None:
    found = order(
        accra=(1, [money("5")]),
        berlin=(2, [money("5", None, "2029-01-01")]),
    )

    assert found == ["berlin", "accra"]
