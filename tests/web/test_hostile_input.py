"""Whatever somebody sends is text, and the worst it gets is a sentence."""

from urllib.parse import quote

import pytest
from tests.web.conftest import Client

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "a" * 10_000,
    "../../../etc/passwd",
    "..%2f..%2f",
    "\0",
    "lima\0",
    "\r\nset-cookie: a=b",
    "'; DROP TABLE entry; --",
    "{{ 7 * 7 }}",
    "%s%n%x",
    "\u202e\ufeff\U0010ffff",
    "١٢٣",
    "-1",
    "𝓵𝓲𝓶𝓪" * 40,
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "address",
    [
        "/en/who?at={}&need=accounting",
        "/ru/who?at=lima&need={}",
        "/en/who?at=lima&need=accounting&on={}",
        "/en/?on={}",
        "/en/{}",
        "/{}",
        "/static/{}",
        "/api/v1/who?subject={}",
        "/api/v1/who?subject=lima&function={}",
        "/api/v1/who?subject=lima&function=payroll&role={}",
        "/api/v1/who?subject=lima&function=payroll&with={}",
        "/api/v1/who?subject=lima&known_at={}",
        "/api/v1/units/{}",
        "/api/v1/serves/{}",
        "/api/v1/matrix?role={}",
        "/api/v1/tree?{}",
    ],
)
def test_hostile_input_is_text(client: Client, address: str, text: str) -> None:
    answer = client.get(address.format(quote(text, safe="")), follow_redirects=False)

    assert answer.status_code < 500
    assert "set-cookie" not in answer.headers
    assert "<script>alert" not in answer.text or "json" in answer.headers["content-type"]
    assert "<img src=x" not in answer.text or "json" in answer.headers["content-type"]
    assert "root:" not in answer.text
    assert "Traceback" not in answer.text
    assert len(answer.content) < 100_000


@pytest.mark.parametrize(
    "query", ["on=%ff%fe", "at=%c3%28", "=", "&&&", "on", "%00=%00", "a=b;c=d"]
)
def test_a_query_that_is_no_text_is_a_sentence_too(client: Client, query: str) -> None:
    for path in ("/en/", "/en/who", "/api/v1/units"):
        assert client.get(f"{path}?{query}").status_code < 500
