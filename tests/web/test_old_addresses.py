"""Whoever kept an old address is led to the new one, for good, with what was asked."""

import pytest
from tests.web.conftest import asking, record_all

from remit.model.change import Entry
from remit.model.evidence import Identifier
from remit.register import Store


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("/en/unit/santiago-de-lima/", "/en/unit/lima/"),
        ("/en/unit/santiago-de-lima", "/en/unit/lima/"),
        ("/ru/unit/santiago-de-lima/?on=2010-06-01&x=1", "/ru/unit/lima/?on=2010-06-01"),
    ],
)
def test_an_old_address_leads_to_the_new_one(store: Store, asked: str, there: str) -> None:
    row = Identifier(kind="unit", id="lima", scheme="former-id", value="santiago-de-lima")
    key = ("unit", "lima", "former-id", "santiago-de-lima")
    record_all(store, (Entry("identifiers", key, row=row),))

    with asking(store) as client:
        answer = client.get(asked, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (301, there)
