"""Activities of the oracle made the product's, and what both of them find."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.finance.handmade import HERE, OWN
from tests.oracle.finance.made import Activity as Plain
from tests.oracle.finance.made import Ours

from remit.finance.accounts import Accounts
from remit.finance.money import of_units
from remit.model.number import PLACES
from remit.model.project import Attribution, Books, Project
from remit.model.published import Activity, Budget, Copy, Dated, DateType, Flow, Party

DATE_TYPES: tuple[DateType, ...] = ("1", "2", "3", "4")


def accounts_of(activities: Sequence[Plain], ours: Ours) -> Accounts:
    """Open accounts for activities of the oracle."""
    projects = (_project(each) for each in sorted(activities, key=lambda each: each.id))
    names = frozenset(ours.external_names)
    return Accounts(Books(tuple(projects), frozenset(ours.own), names, ours.aliases))


def reckoned(document: dict[str, Any]) -> dict[str, Any]:
    """Give of a row what the oracle reckons too."""
    return {key: document[key] for key in ("activities", "running", "money")}


def _activity(plain: Plain) -> Activity:
    return Activity(
        plain.id,
        Party(OWN),
        Copy(HERE, None, plain.id),
        dates=tuple(
            Dated(type_, plain.dates[type_], HERE) for type_ in DATE_TYPES if type_ in plain.dates
        ),
        parties=tuple(Party(ref, text, role="1") for ref, text in plain.funders),
        flows=tuple(
            Flow(
                each.type,
                each.on,
                decimal(each.amount),
                each.currency,
                HERE,
                provider=Party(each.provider_ref, each.provider_text),
            )
            for each in plain.flows
        ),
        budgets=tuple(
            Budget(
                each.type,
                each.starts,
                each.ends,
                decimal(each.amount),
                each.currency,
                HERE,
                each.value_date,
            )
            for each in plain.budgets
        ),
    )


def _project(plain: Plain) -> Project:
    evidence = plain.office or plain.unit
    attribution = Attribution(plain.unit, "contact-organisation", evidence)
    return Project(_activity(plain), attribution, is_own=True)


def decimal(value: Fraction) -> Decimal:
    """Give an amount of at most ten decimals as a decimal, exactly."""
    return of_units(int(value * 10**PLACES))
