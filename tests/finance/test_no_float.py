"""No float touches money: nothing in finance makes one, or could."""

import ast
from pathlib import Path

import remit.finance

FILES = sorted(Path(remit.finance.__file__).parent.rglob("*.py"))


def test_finance_neither_writes_floats_nor_makes_them() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id in {"float", "math"})
        or (isinstance(node, ast.Attribute) and node.attr == "total_seconds")
    ]

    assert len(FILES) > 30
    assert found == []
