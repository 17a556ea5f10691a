"""The policies about what is promised, stated and confirmed."""

from __future__ import annotations

from typing import Final

from remit.resolve.finding import What
from remit.resolve.policies.policy import Parameter, Policy
from remit.text.catalogue import N_

OF_RECORDS: Final = (
    Policy(
        id=What.TRANSFER_WITHOUT_REMIT,
        title=N_("Transfers that no remit bears out"),
        means="A function was transferred to a unit, and neither it nor one within it holds a "
        "remit on that function or a narrower one.",
        matters="What was decided was not carried out; or it was, and the register does not know.",
        todo="Give the unit the remit, or record that it passed on.",
    ),
    Policy(
        id=What.PROMISE_WITHOUT_MEASURE,
        title=N_("Promises that nobody has measured"),
        means="At a transfer a cost or a number of days to an answer was promised, so many days "
        "have passed since, and measures.csv has no figure for it under `cost` or `days`.",
        matters="Nobody can tell whether the transfer was worth it.",
        todo="Measure it, and record the figure with its source.",
        parameters={"days": Parameter(365, "How many days after the transfer it is looked for.")},
    ),
    Policy(
        id=What.OVERDUE,
        title=N_("Overdue: nobody has confirmed that it is still true"),
        means="The day has passed by which a fact was to be confirmed. That day stands in "
        "verifications.csv; of the files named here it is else so many days after the fact "
        "was last verified or attested, or began.",
        matters="A structure goes stale unseen: telephone numbers first.",
        todo="Look at the fact; correct it, or record a verification. `remit due` lists who is "
        "to do it.",
        parameters={
            "files": Parameter((), "Files all of whose rows are to be confirmed: contacts, units."),
            "days": Parameter(365, "How many days a row of these files is good for."),
        },
    ),
    Policy(
        id=What.STATEMENT_DIFFERS,
        title=N_("Figures that differ from what is listed"),
        means="A source states how many there are on that day, and the register lists fewer or "
        "more. Compared are `members` and `countries` of a group; `units` and `offices` (units "
        "with a site of their own) under a unit; the plural of a designation, of a unit and "
        "all under it; and `countries-covered` of whoever is responsible for them. A list "
        "with nothing in it is missing, and does not differ.",
        matters="Either the source is wrong, or the list: readers will find both figures.",
        todo="Find out which; correct the list, or say in the note of the statement why the two "
        "differ.",
    ),
    Policy(
        id=What.PERSONAL_MAILBOX,
        title=N_("Mailboxes that read like the name of a person"),
        means="The mailbox of a unit is named as a person would be.",
        matters="It stops working when they leave; and an address that names a person can "
        "never be erased from the log.",
        todo="Record a mailbox of the unit.",
    ),
)
