"""The options that several commands share, each with its words for people."""

from typing import Annotated, Final

from typer import Argument, Option


def _person_id(text: str) -> str:
    """Refuse a name where an id belongs: it would stand in the log, where `forget` is not."""
    from remit.errors import WrittenWrongError
    from remit.model.column import ID

    if text and not ID.fullmatch(text):
        raise WrittenWrongError(
            f"--as {text!r} is not the id of a person.",
            todo="Write an id such as p1; names belong in persons.csv.",
        )
    return text


DB: Final = "remit.db"
"""Where the register is kept unless said: a file in the folder one stands in."""

Db = Annotated[
    str,
    Option(
        "--db",
        envvar="REMIT_DB",
        metavar="FILE",
        help="The file that keeps the register; also REMIT_DB.",
        show_envvar=False,
    ),
]
On = Annotated[
    str,
    Option(
        "--on",
        metavar="DAY",
        help="The day asked about, as 2010-06-01; today in UTC unless said.",
        show_default=False,
    ),
]
KnownAt = Annotated[
    str,
    Option(
        "--known-at",
        metavar="INSTANT",
        help="As known then, a day or 2026-11-23T15:00:00Z; as known now unless said.",
        show_default=False,
    ),
]
RoleOption = Annotated[
    str,
    Option("--role", metavar="ROLE", help="In this role only: provides.", show_default=False),
]
TableFormat = Annotated[str, Option("--format", metavar="csv|json", help="As a table or JSON.")]
Json = Annotated[bool, Option("--json", help="One JSON document instead of text.")]
As = Annotated[
    str,
    Option(
        "--as",
        metavar="PERSON",
        callback=_person_id,
        help="Who records, by a person's id; recorded as claimed.",
        show_default=False,
    ),
]
Persons = Annotated[bool, Option("--persons", help="With persons.csv; it is left out unless said.")]
Host = Annotated[
    str, Option("--host", metavar="ADDRESS", help="An address of this machine; no other yet.")
]
Port = Annotated[
    int, Option("--port", metavar="PORT", help="The port to answer at; 0 is one that is free.")
]
Folder = Annotated[
    str, Argument(metavar="FOLDER", help="A register folder, or a workbook.", show_default=False)
]
DraftPath = Annotated[
    str,
    Argument(
        metavar="FILE", help="A draft of steps, in TOML; - is what is piped in.", show_default=False
    ),
]
ProposalId = Annotated[
    int, Argument(metavar="ID", help="The number of a proposal.", show_default=False)
]
AsActor = Annotated[
    str,
    Option(
        "--as",
        metavar="PERSON",
        callback=_person_id,
        help="Who acts, by a person's id; kept as claimed.",
        show_default=False,
    ),
]
EditedFolder = Annotated[
    str, Option("--folder", metavar="DIR", help="An edited register folder.", show_default=False)
]
EditedWorkbook = Annotated[
    str, Option("--workbook", metavar="FILE", help="An edited workbook.", show_default=False)
]
Since = Annotated[
    str,
    Option(
        "--from",
        metavar="DAY",
        help="What was edited holds from this day on; unless said, on all days.",
        show_default=False,
    ),
]
Same = Annotated[
    list[str] | None,
    Option(
        "--same",
        metavar="OLD=NEW",
        help="The two ids are of one thing, which keeps the old one.",
        show_default=False,
    ),
]
KeepSteps = Annotated[
    str,
    Option("--toml", metavar="OUT", help="Write the steps to this file.", show_default=False),
]
PeriodOption = Annotated[
    str,
    Option(
        "--period",
        metavar="FROM/TO",
        help="Spending of these days, TO not among them; of the twelve months before the day "
        "unless said.",
        show_default=False,
    ),
]
In = Annotated[
    str,
    Option(
        "--in",
        metavar="CUR",
        help="Everything in this currency, at the rates of exchange_rates.csv.",
        show_default=False,
    ),
]
TablePath = Annotated[
    str,
    Option("--out", metavar="OUT", help="The file to write a table to.", show_default=False),
]
TableName = Annotated[
    str,
    Option(
        "--table",
        metavar="NAME",
        help="Which of the tables; the first as CSV, all in a workbook unless said.",
        show_default=False,
    ),
]
MoneyFormat = Annotated[
    str, Option("--format", metavar="text|csv|xlsx", help="As text, a table, or a workbook.")
]
Office = Annotated[str, Argument(metavar="UNIT", help="A unit, by id, name or alias.")]
