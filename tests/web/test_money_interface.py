"""The figures as JSON: the documents of the commands, described, for this machine only."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from litestar import Litestar
from litestar.testing import TestClient
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tests.cli.running import run
from tests.shared import tries
from tests.web.conftest import Client
from tests.web.editing import HERE, editing, kept_in
from tests.web.test_reference_page import agrees

from remit.web.money import cost_shapes, shapes

BASE = "/api/v1/finance"
DAY = "on=2026-06-01"
WHAT_IF = "--on 2026-06-01 --from 2026-07-01 --months 3"
DOCUMENTS: list[tuple[str, str, type]] = [
    (f"offices?{DAY}", "offices --on 2026-06-01", shapes.Offices),
    (f"offices?{DAY}&in=CHF", "offices --on 2026-06-01 --in CHF", shapes.Offices),
    (
        f"offices/kampala?{DAY}&explain=remaining&period=2026-01-01/2026-06-01",
        "office kampala --on 2026-06-01 --explain remaining --period 2026-01-01/2026-06-01",
        shapes.OneOffice,
    ),
    (
        f"offices/kampala?{DAY}&explain=charged",
        "office kampala --on 2026-06-01 --explain charged",
        shapes.OneOffice,
    ),
    (f"core?{DAY}&in=CHF", "core --on 2026-06-01 --in CHF", cost_shapes.CoreAnswer),
    (
        f"allocations?{DAY}&driver=offices&period=2026-05-10/2026-06-01",
        "allocate --on 2026-06-01 --driver offices --period 2026-05-10/2026-06-01",
        cost_shapes.Allocations,
    ),
    (
        f"allocations?{DAY}&method=step-down",
        "allocate --on 2026-06-01 --method step-down",
        cost_shapes.Allocations,
    ),
    (f"paths/kampala/hhi?{DAY}", "explain kampala hhi --on 2026-06-01", cost_shapes.Paths),
    (
        f"paths/Kampala/services:direct:equal?{DAY}",
        "explain Kampala services:direct:equal --on 2026-06-01",
        cost_shapes.Paths,
    ),
    (
        f"paths/harbour-2025/overhead?{DAY}",
        "explain harbour-2025 overhead --on 2026-06-01",
        cost_shapes.Paths,
    ),
    (
        f"what-if?{DAY}&from=2026-07-01&months=3&donor=XX-EXAMPLE-HARBOUR&donor=name:coral%20trust",
        f"what-if {WHAT_IF} --donor XX-EXAMPLE-HARBOUR --donor 'name:coral trust'",
        shapes.WhatIf,
    ),
]
ROUTES = (
    *("/offices", "/offices/{unit}", "/what-if", "/core", "/allocations"),
    "/paths/{of}/{figure}",
)
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\nGET (\S+)\n```\n\n```json\n(.+?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("money")


@pytest.fixture(scope="module")
def here(folder: Path) -> Iterator[TestClient[Litestar]]:
    with kept_in(folder / "example.db") as store, editing(store) as client:
        yield client


@pytest.fixture(scope="module")
def description(here: Client) -> Any:  # noqa: ANN401 - JSON
    return here.get("/api/v1/openapi.json").json()


@pytest.mark.parametrize(("address", "command", "shape"), DOCUMENTS)
def test_a_document_is_that_of_the_command(
    here: Client, folder: Path, address: str, command: str, shape: type
) -> None:
    told = here.get(f"{BASE}/{address}").json()
    db = str(folder / "example.db")

    assert told == json.loads(run("finance", *shlex.split(command), "--json", "--db", db).out)
    msgspec.convert(told, shape, strict=True)


def test_posts_that_lose_cover_are_told(here: Client) -> None:
    told = here.get(f"{BASE}/what-if?{DAY}&from=2026-07-01&activity=lake-water").json()

    assert told["posts"] == [
        {
            "post": "kampala-head",
            "unit": "kampala",
            "coverage_before": "0.500000",
            "coverage_after": "0.250000",
            "uncovered_from": "2026-07-01",
        },
        {
            "post": "kampala-projects",
            "unit": "kampala",
            "coverage_before": "1.000000",
            "coverage_after": "0.000000",
            "uncovered_from": "2026-07-01",
        },
    ]


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ("what-if", 400, "Nothing stops. Say exactly one of: activity, donor, cut."),
        ("what-if?cut=10&donor=XX-EXAMPLE-HARBOUR", 400, "Several things stop: donor, cut."),
        ("what-if?donor=moon", 404, "No donor is called 'moon'."),
        ("what-if?cut=10&months=0", 400, "from 1 to 120"),
        ("offices?period=2026", 400, "'2026' is no period"),
        ("offices?in=moon", 400, "'moon' is no currency of ISO 4217."),
        ("offices/moon", 404, "moon"),
        ("offices/kampala?explain=moon", 404, "No figure is called 'moon'."),
        ("allocations?method=moon", 404, "No method is called 'moon'."),
        ("allocations?driver=moon", 404, "No driver is called 'moon'."),
        ("paths/moon/core", 404, "moon"),
        ("paths/kampala/moon", 404, "No figure is called 'moon'."),
        ("paths/kampala/overhead", 404, "No agreement is called 'kampala'."),
        ("offices?onn=2026-06-01", 400, "'onn'"),
    ],
)
def test_what_is_wrong_with_a_question_is_told(
    here: Client, asked: str, status: int, said: str
) -> None:
    answer = here.get(f"{BASE}/{asked}")

    assert answer.status_code == status
    assert said in answer.json()["detail"]


def test_the_description_has_the_routes_here_and_nowhere_else(description: Any) -> None:  # noqa: ANN401 - JSON
    own = {path: item["get"] for path, item in description["paths"].items() if BASE in path}

    assert own.keys() == {f"{BASE}{each}" for each in ROUTES}
    for route in own.values():
        for each in route["parameters"]:
            assert each["description"].endswith("."), each
            assert each["schema"]["examples"], each


@pytest.mark.parametrize("path", ROUTES)
def test_whatever_is_sent_the_answers_are_as_described(
    here: Client,
    description: Any,  # noqa: ANN401 - JSON
    path: str,
) -> None:
    schema = schemathesis.openapi.from_dict(description)
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_schema_conformance,
    ]

    @given(case=schema[f"{BASE}{path}"]["GET"].as_strategy())
    @settings(
        max_examples=tries(15), phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
    def ask(case: schemathesis.Case[Any]) -> None:
        asked = case.as_transport_kwargs(base_url=HERE)
        answer = here.request(asked["method"], asked["url"], params=asked["params"])
        case.validate_response(answer, checks=checks)

    ask()


def test_the_reference_documents_every_route(description: Any) -> None:  # noqa: ANN401 - JSON
    headings = {line.split("`")[1] for line in PAGE.splitlines() if re.match("### .*: `", line)}

    assert headings == {path for path in description["paths"] if BASE in path}
    for path in headings:
        section = PAGE.split(f"`{path}`\n", 1)[1]
        for each in description["paths"][path]["get"]["parameters"]:
            assert f"`{each['name']}" in section, (path, each["name"])


@pytest.mark.parametrize(("asked", "written"), EXAMPLES)
def test_examples_are_true(here: Client, asked: str, written: str) -> None:
    assert agrees(json.loads(written), here.get(asked).json())
