"""Whose pages may tell of other projects: who manages one hangs on what publishers call offices."""

from __future__ import annotations

from remit.change.impact.depending import Setting
from remit.finance.naming import SCHEMES, says_who_manages
from remit.model.activity import Activity, Transaction
from remit.model.evidence import Identifier
from remit.model.received import Received
from remit.publish.planned.listing import Listing


def managing(to: Listing, setting: Setting) -> None:
    """List the pages of all units that may manage a published project, where another one may.

    The projects themselves are not in the register, so whose they are is not looked at.
    """
    if not any(True for _ in to.ever.all(Received)):
        return
    rows = any(says_who_manages(each.file, each.key) for each in setting.entries)
    function = setting.before.settings.responsibility_function
    answers = any((each.kind, each.function) == ("country", function) for each in setting.answers)
    if rows or answers:
        ever = to.ever
        to.add("unit", to.reached.responsible)
        to.add("unit", {each.id for each in ever.all(Identifier) if each.scheme in SCHEMES})
        to.add("unit", {each.unit for each in ever.all(Activity)})
        to.add("unit", {each.unit for each in ever.all(Transaction)})
