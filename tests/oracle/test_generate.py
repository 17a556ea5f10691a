"""What is drawn is a register, and the oracle keeps its own laws on it."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracle.fitting import mistakes
from tests.oracle.folder import KEYS, Register, Tables, as_register, in_order, read_folder
from tests.oracle.generate import Asked, folders, questions, write
from tests.oracle.reading import matrix, who
from tests.shared import tries

FEW = settings(max_examples=tries(40))


def answered(register: Register, asked: Asked) -> list[dict[str, Any]]:
    """Ask a drawn question."""
    return who(
        register,
        asked.subject,
        asked.function,
        asked.on,
        role=asked.role,
        attributes=asked.attributes,
    )


@FEW
@given(folders())
def test_every_row_fits_what_it_belongs_to_and_versions_do_not_overlap(tables: Tables) -> None:
    register = as_register(tables)

    for file in KEYS:
        for row in tables.get(file, []):
            assert not mistakes(register, file, row), (file, row)
        for versions in register.every(file).values():
            for before, after in pairwise(in_order(versions)):
                assert before.end.first is not None
                assert after.start.first is not None
                assert before.end.first <= after.start.first


@FEW
@given(st.data())
def test_a_folder_reads_back_as_it_was_written_in_any_order(data: st.DataObject) -> None:
    tables = data.draw(folders())
    asked = data.draw(questions(tables))
    turned = {file: rows[::-1] for file, rows in tables.items()}

    with TemporaryDirectory() as folder:
        write(Path(folder) / "register", turned)
        read = read_folder(Path(folder) / "register")

    assert answered(read, asked) == answered(as_register(tables), asked)


@FEW
@given(st.data())
def test_a_cell_of_the_matrix_is_the_answer_without_attributes(data: st.DataObject) -> None:
    tables = data.draw(folders())
    asked = data.draw(questions(tables))
    register = as_register(tables)
    cells = {
        (row["role"], row["status"], row["holders"])
        for row in matrix(register, asked.on)
        if (row["subject"], row["function"]) == (asked.subject, asked.function)
    }

    parts = who(register, asked.subject, asked.function, asked.on)

    assert cells == {
        (part["role"], part["status"], " ".join(sorted(part["holders"])))
        for part in parts
        if part["status"] != "not-open"
    }
