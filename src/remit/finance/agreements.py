"""Under which agreement an activity is paid: the one it names, else the only one naming it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from remit.finance.recorded import placed
from remit.finance.whole_books import published_ids
from remit.model.activity import Activity, Agreement
from remit.model.project import Project
from remit.model.published import Noticed
from remit.model.register import Register


def agreements_of(register: Register, projects: Iterable[Project] = ()) -> Mapping[str, str]:
    """Give the agreement of each activity that has one, by its id here or in IATI.

    Args:
        register: Its activities and agreements.
        projects: Those of the books: one that names an agreement of the register is under it.
    """
    named = _naming(register)
    found = {name: each.pop() for name, each in named.items() if len(each) == 1}
    for (name,), history in register.all(Activity).items():
        if said := history.versions[-1].agreement:
            found[name] = said
    known = register.all(Agreement)
    for project in projects:
        if (project.activity.agreement,) in known:
            found[project.id] = project.activity.agreement
    ids = published_ids(register)
    return found | {ids[name]: found[name] for name in ids if name in found}


def noticed_in_agreements(register: Register) -> Iterator[Noticed]:
    """Say which activities are named by several agreements, and name none themselves."""
    named = _naming(register)
    for row, place in placed(register, Activity):
        if not row.agreement and len(named[row.id]) > 1:
            said = f"{', '.join(sorted(named[row.id]))} name it, and it names none of them: "
            text = f"{said}its costs bear no overhead."
            yield Noticed("several-agreements", "warning", row.id, place, text)


def _naming(register: Register) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for (name,), history in register.all(Agreement).items():
        for each in history.versions:
            if each.activity:
                found[each.activity].add(name)
    return found
