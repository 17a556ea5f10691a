"""Who gave, and whether it is the organisation itself."""

import pytest
from msgspec.structs import replace
from tests.by_hand import register
from tests.finance.handmade import HERE, activity, books

from remit.finance.donors import Donor, Donors
from remit.finance.parties import aliases_of
from remit.model.published import Flow, Party

CANADA = Party("CA-3", "Canada", role="1")
SWEDEN = Party("SE-0", "Sweden", role="1")


def donor(provider: Party | None, *funders: Party, aliases: dict[str, str] | None = None) -> Donor:
    """Say who gave a transaction of an activity with some funders."""
    said = replace(books(), aliases=aliases or {})
    transaction = Flow("11", None, None, "USD", HERE, provider=provider)
    return Donors(said).of(activity("A", parties=funders), transaction)


def test_the_reference_of_the_provider_is_the_key() -> None:
    assert donor(Party("CA-3", "Ottawa"), SWEDEN) == Donor("CA-3", "Ottawa")


def test_else_that_of_the_funder_with_the_same_text() -> None:
    assert donor(Party("", " Sweden "), CANADA, SWEDEN) == Donor("SE-0", "Sweden")


def test_else_that_of_the_only_funder() -> None:
    assert donor(Party("", "Ottawa"), CANADA) == Donor("CA-3", "Ottawa")
    assert donor(None, CANADA) == Donor("CA-3", "Canada")


def test_else_its_text_and_else_nobody_knows() -> None:
    assert donor(Party("", "Ottawa "), CANADA, SWEDEN) == Donor("name:ottawa", "Ottawa")
    assert donor(None, CANADA, SWEDEN) == Donor("unknown")


@pytest.mark.parametrize("nothing", ["", "-", "N/A", "n/a", "NONE", "0"])
def test_what_stands_for_no_reference_is_none(nothing: str) -> None:
    assert donor(Party(nothing, "Ottawa")).key == "name:ottawa"


def test_our_own_reference_is_internal_but_for_names_that_are_outside() -> None:
    assert donor(Party("XM-OWN", "Development Fund")) == Donor(
        "XM-OWN", "Development Fund", is_internal=True
    )
    assert donor(Party("xm-own", "Development Fund")).is_internal
    assert donor(Party("XM-OWN", "Our Friends")) == Donor("name:our friends", "Our Friends")


def test_keys_that_mean_one_body_are_one() -> None:
    aliases = aliases_of(
        register(
            bodies="id,name\n canada,Canada",
            identifiers="""
                kind, id,     scheme,     value
                body, canada, org-id,     CA-3
                body, canada, org-id,     XM-DAC-301-1
                body, canada, iati-party, Global Affairs
                unit, lima,   org-id,     PE-RUC-1
            """,
        )
    )

    assert aliases == {"XM-DAC-301-1": "CA-3", "name:global affairs": "CA-3"}
    assert donor(Party("", "Global Affairs"), aliases=dict(aliases)).key == "CA-3"


def test_a_text_may_mean_ourselves() -> None:
    assert donor(Party("", "The Fund"), aliases={"name:the fund": "XM-OWN"}).is_internal
