"""`remit finance`: how offices are financed, until when, and what would end with it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option, Typer

from remit.cli.help import Command, Group
from remit.cli.options import (
    DB,
    Db,
    In,
    Json,
    KeepSteps,
    KnownAt,
    MoneyFormat,
    Office,
    On,
    PeriodOption,
    TableName,
    TablePath,
)

finance = Typer(
    name="finance",
    cls=Group,
    no_args_is_help=True,
    help="Say who pays: how offices are financed, by which projects, until when.",
)


@finance.command(cls=Command)
def offices(
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="GROUP",
            help="Put together by designation, region or country.",
            show_default=False,
        ),
    ] = "",
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
    """Say how every office is financed, the most at risk first.

    First those that stand on one project; of each, the one whose money ends
    soonest: used up, or with the last day of its last project.

    Example: remit finance offices --on 2019-01-01
    """
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_money, grouping
    from remit.cli.render.groups import show_groups
    from remit.cli.render.money import show_offices
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.document import offices_document
    from remit.finance.groups import grouped
    from remit.finance.office_document import groups_document
    from remit.finance.office_tables import all_offices_tables, groups_table
    from remit.finance.review_table import review_table
    from remit.finance.tabular import stamp
    from remit.publish.money.asked import read_period
    from remit.publish.money.costing import Costing

    days = read_period(period)
    refuse_table(format_, out_)
    group = grouping(by)
    structure, on_day = fetch_money(db, on, known_at, into)
    if group is not None:
        groups = grouped(on_day, structure, group, days)
        document = groups_document(structure, on_day, groups, days)
        tables = [groups_table(document)]
    else:
        shares = Costing(structure.register, on_day, days).by_projects(on_day.accounts.offices)
        document = offices_document(structure, on_day, days, shares)
        tables = [*all_offices_tables(document), review_table(on_day.accounts)]
    if as_json:
        print_json(document)
    elif format_ != "text":
        write_tables(tables, File(format_, out_, table), stamp(structure, document))
    elif group is not None:
        show_groups(out(), structure, document)
    else:
        show_offices(out(), structure, document)


@finance.command(cls=Command)
def office(
    unit: Office,
    explain: Annotated[
        str,
        Option(
            "--explain",
            metavar="FIGURE",
            help="The path of a figure: remaining, burn_month, cliff:2019-03, core.",
            show_default=False,
        ),
    ] = "",
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
    """Say how UNIT is financed: by whom, until when, month by month.

    Example: remit finance office bogota --on 2019-01-01
    """
    from remit.cli.asking import unit_id
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_money
    from remit.cli.render.office import show_office
    from remit.cli.render.paths import show_paths
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.office_document import office_document
    from remit.finance.office_tables import office_tables
    from remit.finance.tabular import stamp
    from remit.publish.money.asked import read_period
    from remit.publish.money.beside import beside
    from remit.publish.money.costing import Costing
    from remit.publish.money.paths import paths_of

    days = read_period(period)
    refuse_table(format_, out_)
    structure, on_day = fetch_money(db, on, known_at, into)
    name = unit_id(structure, unit)
    costing = Costing(structure.register, on_day, days)
    paths = paths_of(costing, name, explain) if explain else ()
    document = office_document(structure, on_day, name, days, beside(costing, name, paths))
    if as_json:
        print_json(document)
    elif format_ != "text":
        file = File(format_, out_, table or ("path" if explain else ""))
        write_tables(office_tables(document), file, stamp(structure, document))
    elif explain:
        show_paths(out(), structure, name, paths)
    else:
        show_office(out(), structure, document)


@finance.command(cls=Command)
def explain(
    unit: Annotated[
        str, Argument(metavar="UNIT", help="A unit, by id, name or alias; or an agreement, by id.")
    ],
    figure: Annotated[
        str,
        Argument(
            metavar="FIGURE",
            help="remaining, burn_month, hhi, cliff:2019-03, cost, core, share_by_projects, "
            "services:direct, services:direct:offices; overhead of an agreement.",
            show_default=False,
        ),
    ],
    period: PeriodOption = "",
    into: In = "",
    on: On = "",
    known_at: KnownAt = "",
    format_: MoneyFormat = "text",
    out_: TablePath = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what FIGURE of UNIT comes from: every amount, its share, and where it stands.

    The figure is the sum of amount · share, a path for each currency.

    Example: remit finance explain bogota remaining --on 2019-01-01
    """
    from remit.cli.asking import unit_id
    from remit.cli.console import out, print_json
    from remit.cli.paying import fetch_money
    from remit.cli.render.paths import show_paths
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.cost_paths import OVERHEAD
    from remit.finance.path_tables import path_table
    from remit.finance.tabular import stamp
    from remit.publish.money.asked import read_period
    from remit.publish.money.costing import Costing
    from remit.publish.money.paths import paths_answer, paths_of

    days = read_period(period)
    refuse_table(format_, out_)
    structure, on_day = fetch_money(db, on, known_at, into)
    costing = Costing(structure.register, on_day, days)
    name = unit if figure == OVERHEAD else unit_id(structure, unit)
    if as_json:
        print_json(paths_answer(structure, costing, name, figure))
    elif format_ != "text":
        document = paths_answer(structure, costing, name, figure)
        of = "agreement" if figure == OVERHEAD else "unit"
        said = {of: name, **stamp(structure, document)}
        write_tables([path_table(document["paths"])], File(format_, out_), said)
    else:
        show_paths(out(), structure, name, paths_of(costing, name, figure))


@finance.command("what-if", cls=Command)
def what_if(
    start: Annotated[
        str, Option("--from", metavar="DAY", help="The first day without it, as 2019-03-01.")
    ],
    activity: Annotated[
        list[str] | None,
        Option("--activity", metavar="ID", help="An activity that ends; may be repeated."),
    ] = None,
    donor: Annotated[
        list[str] | None,
        Option("--donor", metavar="KEY", help="Somebody who gives no more; may be repeated."),
    ] = None,
    cut: Annotated[
        str, Option("--cut", metavar="PCT", help="So many per cent of everything are cut.")
    ] = "",
    months: Annotated[
        int, Option("--months", min=1, max=120, help="How many months to look ahead.")
    ] = 24,
    into: In = "",
    on: On = "",
    known_at: KnownAt = "",
    toml: KeepSteps = "",
    format_: MoneyFormat = "text",
    table: TableName = "",
    out_: TablePath = "",
    as_json: Json = False,
    db: Db = DB,
) -> None:
    """Say what is lost if an activity or a donor ends, or all is cut.

    Say one of --activity, --donor and --cut. Tells which offices are without
    money from when, which posts lose cover, and who would answer where such
    offices stop. --toml keeps that as steps to be planned.

    Example: remit finance what-if --donor US-GOV-1 --from 2019-03-01 --on 2019-01-01
    """
    from pathlib import Path

    from remit.cli.console import out, print_json
    from remit.cli.edited import keep_draft
    from remit.cli.paying import cause_said, fetch_money
    from remit.cli.render.whatif import show_what_if
    from remit.cli.tabling import File, refuse_table, write_tables
    from remit.finance.tabular import stamp
    from remit.finance.whatif import what_if as reckoned
    from remit.finance.whatif_document import whatif_document
    from remit.finance.whatif_tables import whatif_stamp, whatif_tables
    from remit.publish.money.ending import ending
    from remit.temporal.moment import read_day

    first = read_day(start)
    refuse_table(format_, out_)
    structure, on_day = fetch_money(db, on, known_at, into)
    cause = cause_said(on_day.accounts, activity or (), donor or (), cut)
    found = reckoned(on_day, cause, first, months)
    come = ending(structure.register, on_day, found, toml)
    if toml:
        keep_draft(come.draft, Path(toml))
    document = whatif_document(structure, on_day, found, come.following)
    if as_json:
        print_json(document)
    elif format_ != "text":
        said = {**stamp(structure, document), **whatif_stamp(document)}
        write_tables(whatif_tables(document, found), File(format_, out_, table), said)
    else:
        show_what_if(out(), structure, on_day, found, come.following)
