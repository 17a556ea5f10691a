"""The reference page of the interface documents every route, and its examples are true."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import Client

from remit.web.problems import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```text\nGET (\S+)\n```\n\n```json\n(.+?)```", PAGE, re.DOTALL)
LEFT_OUT = "…"


def agrees(written: Any, told: Any) -> bool:  # noqa: ANN401 - JSON
    """Tell whether an answer is as written, but for what is left out."""
    if written == LEFT_OUT:
        return True
    if isinstance(written, dict):
        keys = isinstance(told, dict) and written.keys() == told.keys()
        known = (key for key in written if key != "known_at")
        return keys and all(agrees(written[key], told[key]) for key in known)
    if isinstance(written, list):
        shown = [each for each in written if each != LEFT_OUT]
        long_enough = len(told) > len(shown) if LEFT_OUT in written else len(told) == len(shown)
        return long_enough and all(map(agrees, shown, told))
    return bool(written == told)


def test_every_route_is_documented(client: Client) -> None:
    description = client.get("/api/v1/openapi.json").json()

    headings = {line.split("`")[1] for line in PAGE.splitlines() if re.match("## .*: `", line)}
    assert headings == description["paths"].keys()


def test_every_parameter_is_documented(client: Client) -> None:
    description = client.get("/api/v1/openapi.json").json()

    for path, item in description["paths"].items():
        for each in item["get"]["parameters"]:
            name = each["name"] if each["in"] == "query" else f"{{{each['name']}}}"
            assert re.search(rf"`[^`\n]*{re.escape(name)}\b|{re.escape(name)}`", PAGE), (path, name)


def test_every_kind_of_problem_is_documented() -> None:
    for name, (status, _) in KINDS.items():
        assert f"| `/api/v1#{name}` | {status.value} |" in PAGE


@pytest.mark.parametrize(("address", "written"), EXAMPLES)
def test_every_example_is_true(client: Client, address: str, written: str) -> None:
    answer = client.get(address).json()

    assert agrees(json.loads(written), answer), json.dumps(answer)[:2000]


def test_there_is_an_example_for_each_route_and_the_problem() -> None:
    assert len(EXAMPLES) == 16
