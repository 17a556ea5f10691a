"""`remit matrix`: every answer of a day, for a spreadsheet or a program."""

from __future__ import annotations

from remit.cli.options import DB, Db, KnownAt, On, RoleOption, TableFormat


def matrix(
    role: RoleOption = "",
    on: On = "",
    known_at: KnownAt = "",
    format_: TableFormat = "csv",
    db: Db = DB,
) -> None:
    """Print every answer of a day, as CSV or JSON.

    One line for each subject, function and role.

    Example: remit matrix --role provides > matrix.csv
    """
    from remit.cli.fetch import fetch
    from remit.cli.tables import print_matrix, refuse_format
    from remit.resolve.asked import read_role
    from remit.resolve.matrix import matrix as every_cell

    refuse_format(format_)
    structure = fetch(db, on, known_at)
    print_matrix(structure, every_cell(structure, read_role(structure, role)), format_)
