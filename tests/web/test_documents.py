"""Every document of the interface is the document of the core, at the moment asked about."""

import csv
import io
from typing import Any

import msgspec
import pytest
from tests.web.conftest import Client

from remit.model.structure import Structure, Subject, SubjectKind
from remit.resolve import document, rasci, routing
from remit.resolve.answer import Question
from remit.resolve.definition import who_answers
from remit.resolve.matrix import matrix
from remit.resolve.serves import serves
from remit.resolve.timeline import timeline
from remit.resolve.timeline_document import timeline_document
from remit.web import shapes

DAY = "on=2010-06-01"


def told(client: Client, address: str) -> Any:  # noqa: ANN401 - JSON
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def plain(value: object) -> Any:  # noqa: ANN401 - JSON
    return msgspec.json.decode(msgspec.json.encode(value))


@pytest.mark.parametrize("role", ["", "provides", "oversees"])
@pytest.mark.parametrize(
    ("kind", "subject", "function"),
    [
        ("unit", "ashgabat", "accounting"),
        ("unit", "lima", "networks"),
        ("country", "EST", "regional-support"),
        ("body", "african-union", "liaison"),
    ],
)
def test_who(
    client: Client, structure: Structure, kind: SubjectKind, subject: str, function: str, role: str
) -> None:
    told_ = told(client, f"who?subject={subject}&function={function}&role={role}&{DAY}")

    question = Question(Subject(kind, subject), function, role)
    answer = who_answers(structure, question)
    assert told_ == plain(document.who_document(structure, answer))
    msgspec.convert(told_, shapes.Who, strict=True)


@pytest.mark.parametrize("role", ["", "provides"])
def test_timeline(client: Client, structure: Structure, role: str) -> None:
    told_ = told(client, f"timeline?subject=EST&function=regional-support&role={role}&{DAY}")

    question = Question(Subject("country", "EST"), "regional-support", role)
    lines = timeline(structure, question)
    assert told_ == plain(timeline_document(structure, question, lines))
    msgspec.convert(told_, shapes.Timeline, strict=True)


def test_the_sheet_has_every_function(client: Client, structure: Structure) -> None:
    sheet = told(client, f"who?subject=ashgabat&{DAY}")

    assert {key: sheet[key] for key in ("subject", "kind", "valid_on")} == {
        "subject": "ashgabat",
        "kind": "unit",
        "valid_on": "2010-06-01",
    }
    assert [line["function"] for line in sheet["sheet"]] == list(structure.functions)
    one = told(client, f"who?subject=ashgabat&function=accounting&{DAY}")
    assert {"function": "accounting", "roles": one["roles"]} in sheet["sheet"]
    msgspec.convert(sheet, shapes.Sheet, strict=True)


def test_serves(client: Client, structure: Structure) -> None:
    told_ = told(client, f"serves/mac-accounting?{DAY}")

    services = serves(structure, "mac-accounting")
    assert told_ == plain(document.serves_document(structure, "mac-accounting", services))
    msgspec.convert(told_, shapes.Serves, strict=True)


def test_units(client: Client, structure: Structure) -> None:
    told_ = told(client, f"units?{DAY}")

    assert told_ == plain(document.units_document(structure))
    msgspec.convert(told_, shapes.Units, strict=True)


def test_one_unit(client: Client, structure: Structure) -> None:
    told_ = told(client, f"units/mac?{DAY}")

    unit = document.unit_document(structure, structure.units["mac"])
    assert told_ == plain(document.moment_document(structure) | unit)
    msgspec.convert(told_, shapes.OneUnit, strict=True)


def test_tree(client: Client, structure: Structure) -> None:
    told_ = told(client, f"tree?{DAY}")

    assert told_ == plain(document.tree_document(structure))
    assert {each["id"]: each["count"] for each in told_["designations"]}["mrf"] == 18
    msgspec.convert(told_, shapes.Tree, strict=True)


def test_the_tree_of_a_day_before_everything_is_empty(client: Client) -> None:
    assert told(client, "tree?on=1930-01-01")["units"] == []


def test_matrix(client: Client, structure: Structure) -> None:
    told_ = told(client, f"matrix?role=provides&{DAY}")

    cells = list(matrix(structure, "provides"))
    assert told_ == plain(document.matrix_document(structure, cells))
    msgspec.convert(told_, shapes.Matrix, strict=True)


def test_the_matrix_as_csv_has_the_same_cells(client: Client) -> None:
    answer = client.get(f"/api/v1/matrix?role=provides&format=csv&{DAY}")
    as_json = told(client, f"matrix?role=provides&{DAY}")["matrix"]

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    joined = [
        cell | {name: " ".join(cell[name]) for name in ("holders", "remits")} for cell in as_json
    ]
    assert rows == joined


def test_rasci(client: Client, structure: Structure) -> None:
    told_ = told(client, f"rasci?unit=lima&{DAY}")

    assert told_ == plain(rasci.rasci_document(structure, rasci.rasci(structure, "lima")))
    msgspec.convert(told_, shapes.Rasci, strict=True)


def test_routing(client: Client, structure: Structure) -> None:
    """All contacts of the register are public, so nothing is left out."""
    told_ = told(client, f"routing?{DAY}")

    assert told_ == plain(routing.routing_document(structure, routing.routing(structure)))
    msgspec.convert(told_, shapes.Routing, strict=True)


def test_the_tables_as_csv_have_the_same_lines(client: Client, structure: Structure) -> None:
    for name, columns in (("rasci", rasci.columns(structure)), ("routing", routing.COLUMNS)):
        answer = client.get(f"/api/v1/{name}?format=csv&{DAY}")
        header, *lines = csv.reader(io.StringIO(answer.text))

        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert header == list(columns)
        assert len(lines) == len(told(client, f"{name}?{DAY}")[name])


def test_without_a_day_it_is_today(client: Client) -> None:
    answer = told(client, "who?subject=ashgabat&function=accounting&role=provides")

    assert answer["valid_on"] == "2026-11-23"
    assert answer["roles"][0]["holders"] == ["mac-accounting"]
    assert answer["roles"][0]["standing"] == "assumed"
    assert answer["roles"][0]["chain"][0]["attested"] == "2009/2011-06"


def test_attributes_are_facts_about_the_request(client: Client) -> None:
    address = f"who?subject=lima&function=payroll&with=staff=national&with=funder=echo&{DAY}"

    assert told(client, address)["attributes"] == {"funder": "echo", "staff": "national"}
