"""Drafts compiled at small registers, and what comes of them as lines of text."""

from tests.by_hand import register

from remit.change.compile import Compiled, compile_draft
from remit.change.compile.compiled import Made
from remit.change.diff import applied
from remit.model.kind import KINDS
from remit.model.register import Register
from remit.model.settings import Settings
from remit.model.step import Draft, Step

DAY = "2027-07-01"

UNITS = """
    id,     name,   part_of, valid_from
    iom,    IOM,    ,
    hq,     HQ,     iom,     1951
    manila, Manila, iom,     2002
    panama, Panama, iom,     2002
    lima,   Lima,   panama,  2005
    quito,  Quito,  panama,  2006
"""
FUNCTIONS = """
    id,         name,    broader
    finance,    Finance,
    accounting, Acc,     finance
    payroll,    Pay,     finance
"""


def compiled(*steps: Step, on: str = DAY, **tables: str) -> Compiled:
    """Compile steps at a register of these tables; units and functions are there unless given."""
    head = register(**({"units": UNITS, "functions": FUNCTIONS} | tables))
    return compile_draft(Draft("A change", on=on, steps=steps), head)


def made(*steps: Step, on: str = DAY, **tables: str) -> list[str]:
    """Compile steps that are well, and give what they make as lines."""
    found = compiled(*steps, on=on, **tables)
    assert refused(found) == []
    assert applied(found.before, found.entries) == found.after
    return [line(each) for each in found.made]


def faults(*steps: Step, on: str = DAY, **tables: str) -> list[str]:
    """Compile steps that are not, and give what is wrong as lines."""
    return refused(compiled(*steps, on=on, **tables))


def refused(found: Compiled) -> list[str]:
    return [f"{each.step} {each.field}: {each.wrong}; {each.todo}" for each in found.faults]


def line(one: Made) -> str:
    """Write what a step makes on one line: step, file, key, days, and the cells that differ."""
    days = f"{one.stretch.valid_from.text}..{one.stretch.valid_to.text}"
    start = f"{one.step} {one.file} {' '.join(one.key)} {days}"
    if one.after is None:
        return f"{start} absent"
    if isinstance(one.after, Settings):
        return f"{start} settings"
    kind = KINDS[one.file]
    now = kind.cells(one.after)
    before = one.before[-1] if one.before else None
    was = {} if before is None or isinstance(before, Settings) else kind.cells(before)
    keys = {column.name for column in kind.key_columns}
    changed = {
        name: now.get(name, "")
        for name in [*now, *was]
        if name not in keys and now.get(name) != was.get(name)
    }
    return " ".join([start, *(f"{name}={text!r}" for name, text in changed.items())])


def rows(register: Register, file: str) -> list[str]:
    """Write every version of a file on a line."""
    kind = KINDS[file]
    return [
        " ".join(
            [
                f"{version.stretch.valid_from.text}..{version.stretch.valid_to.text}",
                *(f"{name}={text}" for name, text in kind.cells(version).items()),
            ]
        )
        for key, history in sorted(register.histories[file].items())
        for version in history.versions
    ]
