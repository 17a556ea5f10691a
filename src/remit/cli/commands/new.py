"""`remit new`: a folder to begin a register of one's own with."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option


def new(
    folder: Annotated[
        str, Argument(metavar="FOLDER", help="A folder that is not there yet, or is empty.")
    ],
    owner: Annotated[
        str, Option("--owner", metavar="NAME", help="The organisation, in its own words.")
    ],
) -> None:
    """Begin a register of your own: a folder that explains itself.

    It has every table, six example rows, and says what each column means.

    Example: remit new lighthouse --owner "Lighthouse Relief"
    """
    from pathlib import Path

    from remit.cli.console import out
    from remit.formats.workbook.first import new_with_workbook

    workbook = new_with_workbook(Path(folder), owner)
    also = f", a workbook of the same ({workbook})" if workbook else ""
    said = (
        f"{folder} holds the tables of {owner}'s register{also}, and a README.txt.",
        "Next:",
        f"  remit load {folder}",
        "  remit who nairobi payroll",
    )
    for line in said:
        out().print(line, soft_wrap=True)
