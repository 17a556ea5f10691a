"""`remit finance`: figures, tables and paths, on the example register."""

import csv
import io
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.cli.running import run

import remit

DAY = ("--on", "2026-06-01")


WITHOUT_A_DONOR = (*("what-if", "--donor", "XX-EXAMPLE-HARBOUR", "--from", "2026-07-01"),)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a register that holds the example, and is only asked."""
    path = tmp_path_factory.mktemp("example") / "remit.db"
    assert run("demo", "example", "--no-serve", "--db", str(path)).code == 0
    return str(path)


@pytest.fixture(autouse=True)
def _asked(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REMIT_DB", example)
    monkeypatch.setenv("COLUMNS", "80")


def test_the_share_financed_by_projects_stands_with_every_office_or_why_nobody_knows_it() -> None:
    found = run("finance", "offices", *DAY, "--json").document["offices"]

    said = {e["unit"]: e["share_by_projects"] or e["share_reason"] for e in found}
    assert said == {
        "almaty": "no-office-costs",
        "kampala": "0.482527",
        "lima": "no-office-costs",
        "suva": "0.687500",
    }


def test_every_line_of_text_fits_into_eighty_columns() -> None:
    for question in (["offices"], ["office", "kampala"], ["core"], ["allocate"], ["flows"]):
        day = () if question == ["flows"] else DAY
        found = run("finance", *question, *day)
        assert (found.code, found.err) == (0, "")
        assert max(map(len, found.out.splitlines())) <= 80


FIGURES = (
    *("cost", "charged", "core", "share_by_projects", "services:reciprocal"),
    *("services:direct:transactions", "remaining", "hhi"),
)


def paths(of: str, figure: str, *more: str) -> list[dict[str, Any]]:
    """Give the paths of a figure, each of which adds up to it."""
    found: list[dict[str, Any]] = run(
        "finance", "explain", of, figure, *DAY, *more, "--json"
    ).document["paths"]
    for path in found:
        terms = (Decimal(e["amount"]) * Decimal(e["share"]) for e in path["terms"])
        assert round(sum(terms, Decimal(0)), 12) == Decimal(path["value"])
        assert path["figure"] == figure.removesuffix(":transactions")
    return found


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_is_the_sum_of_its_path(figure: str) -> None:
    """To the last digit: what is rounded is a term of its own."""
    assert paths("kampala", figure)
    assert paths("kampala", figure, "--period", "2026-01-10/2026-05-20")


def test_the_share_that_projects_pay_comes_from_what_they_are_charged_with() -> None:
    (path,) = paths("kampala", "share_by_projects")

    assert (path["value"], path["currency"]) == ("0.482527", "USD")
    assert {term["rule"] for term in path["terms"]} == {"posts-funding", "as-posts"}
    assert paths("nairobi", "share_by_projects") == []


def test_every_sum_of_the_core_and_of_services_has_its_path() -> None:
    core = run("finance", "core", *DAY, "--json").document["core"][-1]
    services = run("finance", "allocate", *DAY, "--json").document["allocations"]

    assert all((core["agreements"], core["units"], services))
    for each in core["agreements"]:
        (path,) = paths(each["agreement"], "overhead")
        assert path["value"] == each["overhead"]
    for each in core["units"]:
        assert each["cost"] in {path["value"] for path in paths(each["unit"], "core")}
    for each in (one for one in services if one["currency"] == "USD"):
        for one in each["allocated"]:
            found = paths(one["unit"], f"services:{each['method']}")
            assert (each["currency"], one["amount"]) in {(p["currency"], p["value"]) for p in found}


def test_what_is_explained_has_to_be_a_figure() -> None:
    """Also of a unit without a project, and of an agreement."""
    figure = run("finance", "explain", "nairobi", "moon", *DAY)
    near = run("finance", "explain", "nairobi", "services:directly", *DAY)
    agreement = run("finance", "explain", "harbour-2026", "overhead", *DAY)

    assert (figure.code, near.code, agreement.code) == (2, 2, 2)
    assert "cost, charged, core, share_by_projects, services:direct" in figure.err
    assert "Did you mean services:direct?" in near.err
    assert "No agreement is called 'harbour-2026'.\nDid you mean harbour-2025?" in agreement.err


def test_what_offices_cost_is_told_where_there_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "register.toml").write_text('id = "tiny"\nname = "Tiny"\n')
    (tmp_path / "units.csv").write_text("id,name\nlima,Lima\n")
    (tmp_path / "office_costs.csv").write_text(
        "unit,kind,amount,currency,month\nlima,rent,70,USD,2026-05\n"
    )
    db = ("--db", str(tmp_path / "tiny.db"))
    assert run("load", str(tmp_path), *db).code == 0

    office = run("finance", "office", "lima", *DAY, *db, "--json").document
    path = run("finance", "explain", "lima", "cost", *DAY, *db, "--json").document["paths"][0]

    assert [(each["kind"], each["cost"]) for each in office["costs"]] == [("rent", "70")]
    assert path["value"] == "70"
    assert "No office manages a project" in run("finance", "offices", *DAY, *db).out


def test_the_core_is_what_overhead_pays_and_the_rest() -> None:
    core = run("finance", "core", *DAY, "--json").document["core"]

    assert [each["currency"] for each in core if each["units"]] == ["CHF", "KES", "USD"]
    for each in core:
        parts = sum(Decimal(unit["cost"]) for unit in each["units"])
        assert Decimal(each["cost"]) == parts
        assert Decimal(each["cost"]) == Decimal(each["overhead"]) + Decimal(each["rest"])


def test_what_a_source_states_of_the_core_stands_beside_it(db: str) -> None:
    """The core of 2022 of the reference register: 175.7 = 54.7 + 121.0 million dollars."""
    found = run("finance", "core", "--on", "2022-06-01", "--db", db, "--json")

    (core,) = [each for each in found.document["stated"] if each["on"] == "2022"]
    assert core["difference"] == "0"
    assert [each["value"] for each in core["parts"]] == ["54700000", "121000000"]
    said = "core-structure-total, 2022: USD 175,700,000 = 54,700,000 + 121,000,000"
    assert said in run("finance", "core", "--on", "2022-06-01", "--db", db).out


def test_a_ledger_without_transactions_says_so(db: str) -> None:
    said = run("finance", "flows", "--db", db).out

    assert said.splitlines()[0] == "No transaction is known."


def test_all_four_methods_charge_the_same_total() -> None:
    found = run("finance", "allocate", *DAY, "--json").document["allocations"]

    of: dict[str, set[tuple[str, Decimal]]] = {}
    for each in found:
        totals = {name: Decimal(amount) for name, amount in each["totals"].items()}
        assert totals["allocated"] + totals["undistributed"] == totals["cost"]
        of.setdefault(each["currency"], set()).add(("cost", totals["cost"]))
    assert {each["method"] for each in found} == {
        *("direct", "step-down", "reciprocal", "activity-based")
    }
    assert all(len(totals) == 1 for totals in of.values())


def test_flows_keep_types_apart_and_add_up_to_what_was_recorded() -> None:
    found = run("finance", "flows", "--by", "unit", "--json").document

    assert found["by"] == ["type", "unit"]
    kampala = {row["type"]: row["amount"] for row in found["rows"] if row["unit"] == "kampala"}
    assert kampala["11"] == "240000"


@pytest.mark.parametrize(
    ("question", "tables"),
    [
        (("offices",), ("offices", "totals", "noticed", "review")),
        (("offices", "--by", "region"), ("groups",)),
        (
            ("office", "kampala"),
            ("cliff", "donors", "activities", "countries", "posts", "costs", "office"),
        ),
        (("office", "kampala", "--explain", "remaining"), ("path",)),
        (WITHOUT_A_DONOR, ("lost", "offices", "totals", "months", "posts", "functions", "answers")),
        (("core",), ("core", "totals", "stated")),
        (("allocate",), ("allocated", "totals")),
    ],
)
def test_every_table_is_csv_and_each_row_says_of_which_day_it_is(
    question: tuple[str, ...], tables: tuple[str, ...]
) -> None:
    """Whatever is copied out of one is dated, and says which record was the last."""
    for table in tables:
        found = run("finance", *question, *DAY, "--format", "csv", "--table", table)

        assert found.code == 0, found.err
        head, *rows = csv.reader(io.StringIO(found.out))
        assert {len(row) for row in rows} <= {len(head)}
        for row in rows:
            said = dict(zip(head, row, strict=True))
            assert said["valid_on"] == "2026-06-01"
            assert said["record"].startswith("1 ")


@pytest.mark.parametrize(
    "question", [("offices",), ("explain", "kampala", "core"), WITHOUT_A_DONOR, ("allocate",)]
)
def test_a_workbook_has_every_table_that_csv_has(question: tuple[str, ...], tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine", reason="needs the extra `excel`")
    path = tmp_path / "all.xlsx"
    assert run("finance", *question, *DAY, "--format", "xlsx", "--out", str(path)).code == 0

    book = calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        named = () if question[0] == "explain" else ("--table", name)
        written = run("finance", *question, *DAY, "--format", "csv", *named).out
        sheet = book.get_sheet_by_name(name).to_python()
        assert [len(each) for each in sheet] == [
            len(each) for each in csv.reader(io.StringIO(written))
        ]


def test_the_first_table_is_the_one_that_is_asked_about() -> None:
    """Nothing has to be said for what a question is about."""
    first = {
        ("offices",): "unit,name,country",
        ("office", "kampala"): "month,currency,amount,ending",
        ("explain", "kampala", "core"): "figure,currency,activity,of",
        WITHOUT_A_DONOR: "unit,currency,month,before,lost",
        ("flows",): "type,unit,donor,month",
    }
    for question, head in first.items():
        day = () if question == ("flows",) else DAY
        assert run("finance", *question, *day, "--format", "csv").out.startswith(head)


def test_a_table_of_losses_says_what_would_stop() -> None:
    found = run("finance", *WITHOUT_A_DONOR, *DAY, "--format", "csv", "--table", "posts")

    first = next(csv.DictReader(io.StringIO(found.out)))
    assert first.pop("record").startswith("1 ")
    assert first == {
        "post": "kampala-head",
        "unit": "kampala",
        "coverage_before": "0.5",
        "coverage_after": "0.25",
        "uncovered_from": "2026-07-01",
        "valid_on": "2026-06-01",
        "what_if": "donor-ends XX-EXAMPLE-HARBOUR",
        "from_day": "2026-07-01",
        "to_day": "2028-07-01",
    }


def test_months_of_one_currency_are_not_measured_by_those_of_another(tmp_path: Path) -> None:
    """Ninety million yen beside some thousand dollars leave the bars of the dollars as they are."""
    folder = tmp_path / "example"
    shutil.copytree(Path(remit.__file__).parent / "registers" / "example", folder)
    for file, row in {
        "activities": "reef-yen,Yen,,,,suva,coral-trust,2,2026-01-01,2026-12-31,,accounts,2026",
        "transactions": "reef-yen,11,2026-01-01,90000000,JPY,,,,,accounts,2026,",
    }.items():
        path = folder / f"{file}.csv"
        path.write_text(f"{path.read_text('utf-8')}{row}\n", "utf-8")
    kept = str(tmp_path / "two.db")
    assert run("load", str(folder), "--db", kept).code == 0
    found = run("finance", "office", "suva", *DAY, "--db", kept).out

    bars = {line.split()[-2]: line.count("█") for line in found.splitlines() if "2026-07 " in line}
    assert bars == {"USD": 24, "JPY": 24}


def test_a_workbook_has_amounts_as_numbers(tmp_path: Path) -> None:
    calamine = pytest.importorskip("python_calamine", reason="needs the extra `excel`")
    path = tmp_path / "kampala.xlsx"
    saved = run("finance", "office", "kampala", *DAY, "--format", "xlsx", "--out", str(path))
    assert saved.code == 0

    book = calamine.CalamineWorkbook.from_path(path)
    assert book.sheet_names == [
        *("cliff", "donors", "activities", "countries", "posts", "costs", "office")
    ]
    assert book.get_sheet_by_name("cliff").to_python()[1][:3] == ["2026-06", "USD", 16726.88]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("offices", "--by", "colour"), "No group is called 'colour'."),
        (("offices", "--format", "pdf"), "Write --format text, csv, xlsx."),
        (("offices", "--format", "xlsx"), "Name it with --out offices.xlsx."),
        (("allocate", "--method", "guess"), "No method is called 'guess'."),
        (("allocate", "--driver", "weight"), "No driver is called 'weight'."),
        (("explain", "kampala", "luck"), "No figure is called 'luck'."),
        (("flows", "--by", "weather"), "No column is called 'weather'."),
        (("office", "kampala", "--format", "csv", "--table", "x"), "There is no table 'x'."),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(
    question: tuple[str, ...], said: str
) -> None:
    found = run("finance", *question)

    assert found.code == 2
    assert said in found.err.replace("\n", " ")


def test_an_office_without_money_stops_and_what_comes_of_it_can_be_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lima has one project: without it, nobody supports its region from that month on."""
    monkeypatch.chdir(tmp_path)
    question = ("finance", "what-if", "--activity", "andes-roads", "--from", "2026-07-01")
    found = run(*question, *DAY, "--toml", "without.toml", "--json").document

    assert [(each["unit"], each["without_money_from"]) for each in found["offices"]] == [
        ("lima", "2026-07")
    ]
    assert {each["unit"] for each in found["functions"]} == {"lima"}
    assert {each["lost_from"] for each in found["functions"]} == {"2026-07-01"}
    assert all("lima" in e["before"] and "lima" not in e["after"] for e in found["answers"])
    assert found["plan"] == {"file": "without.toml", "steps": 1}
    assert run("plan", "without.toml", "--json").code == 0


LEFT_OUT = "There is no rate for 315 USD of overhead of 'coral-2025' in 2025-07: it is left out."


def test_what_has_no_rate_is_told_beside_the_figures() -> None:
    """No rates stand there for the months before June 2025, nor for kroner at all."""
    ends = ["what-if", "--cut", "10", "--from", "2026-07-01"]
    groups = ["offices", "--by", "country"]
    for question in (["core"], ["allocate"], ["office", "kampala"], ["offices"], groups, ends):
        told = " ".join(run("finance", *question, *DAY, "--in", "DKK").out.split())
        assert "There is no rate for" in told
        assert "more; --json lists all" in told
    found = run("finance", "core", *DAY, "--in", "DKK", "--json").document["findings"]
    assert LEFT_OUT in {each["text"] for each in found}


def test_whose_cost_goes_to_nobody_is_told(tmp_path: Path) -> None:
    """Computers are for nobody but IT itself, though half of what it costs is said to be theirs."""
    for name, text in {
        "register.toml": 'id = "tiny"\nname = "Tiny"\n',
        "units.csv": "id,name\nit,IT\nlima,Lima\n",
        "functions.csv": "id,name\ncomputers,C\nregional-support,S\ntravel,T\n",
        "remits.csv": "id,holder,role,function,scope\n1,it,provides,travel,everyone\n",
        "service_shares.csv": "unit,function,share\nit,computers,0.5\n",
        "office_costs.csv": "unit,kind,amount,currency,month\nit,rent,70,USD,2026-05\n",
    }.items():
        (tmp_path / name).write_text(text)
    db = ("--db", str(tmp_path / "tiny.db"))
    assert run("load", str(tmp_path), *db).code == 0

    found = run("finance", "allocate", "--method", "direct", *DAY, *db).out

    assert "IT serves nobody who could bear it: direct USD 35 (no-consumer)" in found
