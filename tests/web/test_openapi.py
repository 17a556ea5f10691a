"""The interface describes itself, truly and completely."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.web.conftest import Client

ROUTES = {
    "/api/v1/who",
    "/api/v1/timeline",
    "/api/v1/history/{thing}",
    "/api/v1/diff",
    "/api/v1/search",
    "/api/v1/coverage",
    "/api/v1/transfers",
    "/api/v1/serves/{unit}",
    "/api/v1/units",
    "/api/v1/units/{unit}",
    "/api/v1/tree",
    "/api/v1/matrix",
    "/api/v1/rasci",
    "/api/v1/routing",
}


@pytest.fixture(scope="module")
def description(client: Client) -> Any:  # noqa: ANN401 - JSON
    return client.get("/api/v1/openapi.json").json()


def test_every_route_is_in_it(client: Client, description: Any) -> None:  # noqa: ANN401 - JSON
    served = {
        route.path_format
        for route in client.app.routes
        if route.path.startswith("/api/v1/") and "openapi.json" not in route.path
    }

    assert description["openapi"].startswith("3.1")
    assert set(description["paths"]) == served == ROUTES


def test_every_parameter_is_described_and_has_an_example(description: Any) -> None:  # noqa: ANN401 - JSON
    for path, item in description["paths"].items():
        names = {each["name"] for each in item["get"]["parameters"]}

        assert {"on", "known_at"} <= names, path
        for each in item["get"]["parameters"]:
            assert each["description"].endswith("."), each
            assert each["schema"]["examples"], each
        assert {"200", "400", "404", "409", "503"} <= item["get"]["responses"].keys()


def test_every_example_is_answered(client: Client) -> None:
    page = client.get("/api/v1").text

    examples = [part.split('"')[0] for part in page.split('<a href="/api/v1/')[1:]]
    assert len(examples) == len(ROUTES) + 1
    for example in examples:
        assert client.get(f"/api/v1/{example.replace('&amp;', '&')}").status_code == 200


@pytest.mark.parametrize("path", sorted(ROUTES))
def test_whatever_is_sent_the_answers_are_as_described(
    client: Client,
    description: Any,  # noqa: ANN401 - JSON
    path: str,
) -> None:
    schema = schemathesis.openapi.from_dict(description)
    # Most of what one may ask of the matrix is the whole of it, which takes long to look through.
    examples = 6 if path.endswith("/matrix") else 25
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_schema_conformance,
    ]

    @given(case=schema[path]["GET"].as_strategy())
    @settings(
        max_examples=examples, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    def ask(case: schemathesis.Case[Any]) -> None:
        asked = case.as_transport_kwargs(base_url="http://testserver.local")
        answer = client.request(asked["method"], asked["url"], params=asked["params"])
        case.validate_response(answer, checks=checks)

    ask()
