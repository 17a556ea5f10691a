"""No float touches money: nothing that reckons with it, keeps or reads it makes one, or could."""

import ast
import re
from pathlib import Path

import ibis
import pytest

import remit
from remit.finance.queries import LINES, answering, grouped

ROOT = Path(remit.__file__).parent
PLACES = (
    "finance",
    "publish/money",
    "web/money",
    "register/ledger.py",
    "register/filling.py",
    "cli/paying.py",
    "cli/render/amounts.py",
    "model/activity.py",
    "model/cost.py",
    "model/number.py",
    "model/paying.py",
    "model/project.py",
    "model/published.py",
    "formats/iati/reading/money.py",
    "formats/iati/reading/numbers.py",
)
FILES = [
    file
    for place in PLACES
    for file in ([ROOT / place] if place.endswith(".py") else sorted((ROOT / place).rglob("*.py")))
]

NAMES = frozenset(
    {
        *("float", "complex", "total_seconds", "truediv", "__truediv__", "__float__"),
        *("mean", "avg", "median", "std", "var", "quantile", "to_pandas", "to_numpy", "df"),
    }
)
"""What gives a float, whatever it is asked of: in Python, in Ibis, in what DuckDB gives back."""

MODULES = frozenset({"array", "json", "math", "numpy", "pandas", "random", "statistics", "struct"})
EXACT = frozenset({"ceil", "floor", "gcd", "lcm"})
"""What of `math` gives whole numbers of fractions."""

TYPE = re.compile(r"(?i)\b(float|double|real)(4|8|16|32|64)?\b")


def floats(code: str) -> list[int]:
    """Give the lines of code that make a float, or may."""
    tree = ast.parse(code)
    documented = {id(each) for node in ast.walk(tree) for each in _documentation(node)}
    nodes = (node for node in ast.walk(tree) if id(node) not in documented)
    return sorted(
        node.lineno
        for node in nodes
        if isinstance(node, ast.expr | ast.stmt)
        and (_is_written(node) or _is_asked_for(node) or _is_divided(node))
    )


def _is_written(node: ast.AST) -> bool:
    """Tell whether a float stands there, or a type of a table that is one."""
    match node:
        case ast.Constant(value=float() | complex()):
            return True
        case ast.Constant(value=str() as text):
            return TYPE.search(text) is not None
        case _:
            return False


def _is_asked_for(node: ast.AST) -> bool:
    """Tell whether something is named, or a module imported, that gives floats."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name in NAMES
        case ast.Import(names=names):
            return any(each.name.partition(".")[0] in MODULES for each in names)
        case ast.ImportFrom(module=str() as module, names=names):
            is_exact = module == "math" and {each.name for each in names} <= EXACT
            return module.partition(".")[0] in MODULES and not is_exact
        case _:
            return False


def _is_divided(node: ast.AST) -> bool:
    """Tell whether something is divided that does not show that it is a fraction."""
    match node:
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return not (_is_fraction(left) or _is_fraction(right) or _is_text(right))
        case ast.AugAssign(op=ast.Div()):
            return True
        case ast.BinOp(op=ast.Pow(), right=ast.UnaryOp(op=ast.USub())):
            return True
        case _:
            return False


def _is_fraction(node: ast.expr) -> bool:
    """Tell whether an operand shows that it is a fraction: whole numbers divided are a float."""
    match node:
        case ast.Call(func=ast.Name(id="Fraction")):
            return True
        case ast.BinOp(left=left, op=ast.Mult() | ast.Div(), right=right):
            return _is_fraction(left) or _is_fraction(right)
        case _:
            return False


def _is_text(node: ast.expr) -> bool:
    """Tell whether it is the name of a file, below a folder."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _documentation(node: ast.AST) -> list[ast.expr]:
    """Give the docstring of a module, class or function, as it stands in the code."""
    match node:
        case (
            ast.Module(body=[ast.Expr(value=ast.Constant(value=str()) as said), *_])
            | ast.ClassDef(body=[ast.Expr(value=ast.Constant(value=str()) as said), *_])
            | ast.FunctionDef(body=[ast.Expr(value=ast.Constant(value=str()) as said), *_])
        ):
            return [said]
        case _:
            return []


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_about_money_makes_a_float(file: Path) -> None:
    assert floats(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "share = 0.5",
        "share = 1e2",
        "float(amount)",
        "amount.__float__()",
        "part / whole",
        "rest / len(units)",
        "(one + other) / 2",
        "cents /= 100",
        "cents * 10 ** -2",
        "days.total_seconds()",
        "from math import fsum",
        "import math",
        "import statistics",
        "import numpy as np",
        "import json",
        "operator.truediv(cents, 100)",
        "map(int.__truediv__, cents, days)",
        "lines.amount.mean()",
        "lines.amount.cast('float64')",
        "SCHEMA = {'amount': 'double'}",
        "connection.sql('SELECT amount::DOUBLE FROM lines')",
        "expression.to_pandas()",
    ],
)
def test_whatever_makes_one_is_seen(code: str) -> None:
    assert floats(code) == [1]


@pytest.mark.parametrize(
    "code",
    [
        "Fraction(one) / other",
        "Fraction(left) * MONTHS / Fraction(burn)",
        "Fraction(cents, 100)",
        "cents // 100",
        "from math import floor",
        "files('remit.finance') / 'packs'",
        'def of() -> None:\n    """Never a float."""',
    ],
)
def test_what_is_exact_is_let_be(code: str) -> None:
    assert floats(code) == []


def test_the_ledger_and_its_sums_hold_money_in_decimals_of_ten_places() -> None:
    lines = ibis.table(LINES, name="lines")
    days = {"valid_from": "date", "valid_to": "date"}
    held = ibis.table({"unit": "string", "holder": "string", **days}, name="held")

    for table in (lines, grouped(lines, ["unit", "month"]), answering(lines, held)):
        types = dict(table.schema().items())
        assert str(types.pop("amount")) == "decimal(38, 10)"
        assert not any(each.is_floating() or each.is_decimal() for each in types.values())
