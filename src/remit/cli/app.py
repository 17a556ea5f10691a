"""All commands, under the headings that they have in the help."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from remit import __version__
from remit.cli.commands.approve import approve
from remit.cli.commands.chart import chart
from remit.cli.commands.check import check
from remit.cli.commands.comment import comment
from remit.cli.commands.costs import finance
from remit.cli.commands.coverage import coverage
from remit.cli.commands.demo import demo
from remit.cli.commands.diff import diff
from remit.cli.commands.due import due
from remit.cli.commands.export import export
from remit.cli.commands.forget import forget
from remit.cli.commands.history import history
from remit.cli.commands.iati import iati
from remit.cli.commands.languages import languages
from remit.cli.commands.load import load
from remit.cli.commands.map import map as world_map
from remit.cli.commands.matrix import matrix
from remit.cli.commands.new import new
from remit.cli.commands.plan import plan
from remit.cli.commands.propose import propose
from remit.cli.commands.publish import publish
from remit.cli.commands.rasci import rasci
from remit.cli.commands.record import record
from remit.cli.commands.reject import reject
from remit.cli.commands.review import review
from remit.cli.commands.routing import routing
from remit.cli.commands.search import search
from remit.cli.commands.serve import serve
from remit.cli.commands.serves import serves
from remit.cli.commands.show import show
from remit.cli.commands.timeline import timeline
from remit.cli.commands.transfers import transfers
from remit.cli.commands.tree import tree
from remit.cli.commands.undo import undo
from remit.cli.commands.verify import verify
from remit.cli.commands.who import who
from remit.cli.commands.withdraw import withdraw
from remit.cli.help import Command, Group

COMMANDS: Final = {
    "Begin": (demo, new, load, export),
    "Ask": (who, serves, transfers, tree, show, search, matrix, rasci, routing),
    "Ask about the past": (timeline, history, diff),
    "Change": (plan, propose, review, comment, approve, reject, withdraw, record, undo),
    "Take care": (check, due, coverage, verify, forget),
    "Show to others": (serve, publish, chart, world_map, languages),
}
"""Every command, under the heading it has in the help."""

GROUPS: Final = {"Say who pays": (finance, iati)}
"""Commands of several words, under their heading."""

app = typer.Typer(
    name="remit",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["--help", "-h"]},
)
for panel, commands in COMMANDS.items():
    for command in commands:
        app.command(cls=Command, rich_help_panel=panel)(command)
for panel, groups in GROUPS.items():
    for group in groups:
        app.add_typer(group, rich_help_panel=panel)


def _print_version(asked: bool) -> None:
    if asked:
        print(f"remit {__version__}")
        raise typer.Exit


@app.callback()
def remit(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show a traceback where Remit itself is at fault.")
    ] = False,
) -> None:
    """Who answers, why, and who pays: the structure of record for worldwide organisations.

    Try it:  [bold]remit demo[/bold], then  [bold]remit who ashgabat accounting[/bold]
    """
