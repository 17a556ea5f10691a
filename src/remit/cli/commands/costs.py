"""`remit finance core|allocate|flows`: what no project pays, who bears it, where money went."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from remit.cli.commands.finance import finance
from remit.cli.help import Command
from remit.cli.options import (
    DB,
    Db,
    In,
    Json,
    KnownAt,
    MoneyFormat,
    On,
    PeriodOption,
    TableName,
    TablePath,
)

__all__ = ["finance"]


@finance.command(cls=Command)
def core(
    period: PeriodOption = "",
    into: In = "",
    on: On = "",
    known_at: KnownAt = "",
    format_: MoneyFormat = "text",
    table: TableName = "",
    out_: TablePath = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what of posts and offices no project pays, and what pays for it.

    Overhead of agreements pays a part; the rest is for contributions without a
    purpose. Totals that sources state stand beside, with what they are made of.

    Example: remit finance core --on 2026-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_costs
    from remit.cli.render.costs import show_core
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.cost_tables import core_tables
    from remit.finance.tabular import stamp
    from remit.publish.money.asked import read_period
    from remit.publish.money.cost_answers import core_answer

    days = read_period(period)
    refuse_table(format_, out_)
    structure, costing = fetch_costs(db, on, known_at, into, days)
    document = core_answer(structure, costing)
    if as_json:
        print_json(document)
    elif format_ != "text":
        file = File(format_, out_, table)
        write_tables(core_tables(document), file, stamp(structure, document))
    else:
        show_core(out(), structure, document)


@finance.command(cls=Command)
def allocate(
    method: Annotated[
        str,
        Option(
            "--method",
            metavar="METHOD",
            help="direct, step-down, reciprocal or activity-based; all four unless said.",
            show_default=False,
        ),
    ] = "",
    driver: Annotated[
        str,
        Option("--driver", metavar="DRIVER", help="posts, offices, transactions or equal."),
    ] = "posts",
    period: PeriodOption = "",
    into: In = "",
    on: On = "",
    known_at: KnownAt = "",
    format_: MoneyFormat = "text",
    table: TableName = "",
    out_: TablePath = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Charge the cost of those who serve to those they serve, along the remits in force.

    What is allocated and what goes to nobody is the cost, to the cent, by every method.

    Example: remit finance allocate --method reciprocal --on 2026-06-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_costs
    from remit.cli.render.costs import show_allocations
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.cost_tables import allocation_tables
    from remit.finance.tabular import stamp
    from remit.publish.money.asked import read_driver, read_methods, read_period
    from remit.publish.money.cost_answers import allocation_answer

    methods, by, days = read_methods(method), read_driver(driver), read_period(period)
    refuse_table(format_, out_)
    structure, costing = fetch_costs(db, on, known_at, into, days)
    document = allocation_answer(structure, costing, methods, by)
    if as_json:
        print_json(document)
    elif format_ != "text":
        file = File(format_, out_, table)
        write_tables(allocation_tables(document), file, stamp(structure, document))
    else:
        show_allocations(out(), structure, document)


@finance.command(cls=Command)
def flows(
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="COLUMNS",
            help="Some of unit, donor, country, sector, month, type and activity, with commas.",
        ),
    ] = "unit,donor,month",
    others: Annotated[
        bool, Option("--others", help="With what other organisations report.")
    ] = False,
    known_at: KnownAt = "",
    format_: MoneyFormat = "text",
    out_: TablePath = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Add transactions up by unit, donor, country, sector or month, and by currency.

    Types stay apart: what is promised is never added to what is spent. The
    ledger is a file beside the register, made anew where it is not of the last record.

    Example: remit finance flows --by unit,month --format csv
    """
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_flows
    from remit.cli.render.flows import show_flows
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.cost_tables import flows_table
    from remit.finance.tabular import stamp

    refuse_table(format_, out_)
    columns = tuple(each.strip() for each in by.split(",") if each.strip())
    structure, document = fetch_flows(db, known_at, columns, own=not others)
    if as_json:
        print_json(document)
    elif format_ != "text":
        write_tables([flows_table(document)], File(format_, out_), stamp(structure, document))
    else:
        show_flows(out(), structure, document)
