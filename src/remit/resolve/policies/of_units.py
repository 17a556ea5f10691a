"""The policies about units: what they are called and designated, where they stand, the tree."""

from __future__ import annotations

from typing import Final

from remit.resolve.finding import What
from remit.resolve.policies.policy import Parameter, Policy
from remit.text.catalogue import N_

OF_UNITS: Final = (
    Policy(
        id=What.DESIGNATION_WITHOUT_REMIT,
        title=N_("Designations that change nothing: no remit speaks of them"),
        means="A unit holds a designation, but no scope in force names those so designated, and "
        "neither the unit nor one within it holds a remit. Rights to edit the register do not "
        "count.",
        matters="An office is called something, and nothing follows from it: nobody can tell "
        "what it is there for.",
        todo="Record what the office answers for, or what is done for all offices of its kind; "
        "or end the designation.",
    ),
    Policy(
        id=What.ABROAD,
        title=N_("Units abroad without a country of their own"),
        means="A mission has no site of its own, so that it stands where the nearest unit above "
        "it with a site does, or nowhere. Being a mission it is meant to stand in a country "
        "of its own.",
        matters="Whatever is given by country passes it by: it counts as an office of the "
        "country of its headquarters. A sub-office may stand where its mission does.",
        todo="Record the site at which it stands; a country is enough where no city is known.",
        parameters={
            "designations": Parameter(
                ("country-mission",), "Who needs a site: units that hold one of these."
            )
        },
    ),
    Policy(
        id=What.UNIT_WITHOUT_CONTACT,
        title=N_("Units that cannot be reached: no contact is known"),
        means="Neither the unit has a contact in force, nor has one above it that stands at the "
        "same site: a section is reached through the office around it. A register that keeps "
        "no contacts is not asked for any.",
        matters="Whoever is told that this unit answers cannot turn to it.",
        todo="Record a mailbox or a telephone number of the unit; not that of a person.",
    ),
    Policy(
        id=What.SIMILAR_NAMES,
        title=N_("Names that are nearly the same, in one language or across several"),
        means="Two units, functions or bodies are called alike: by the same words in whatever "
        "order, letters and accents, or with one slip in a word of seven letters or more. Units "
        "are compared with their siblings, and those that have a site with the others of that "
        "country; bodies with those of their country.",
        matters="One thing may have been recorded twice; and people who search take the wrong one.",
        todo="Where it is one thing, end one row and name the other as its successor; else "
        "tell them apart by their names.",
    ),
    Policy(
        id=What.SPAN,
        title=N_("Too wide: more units directly under one than somebody can oversee"),
        means="More units are part of one unit than the register wants.",
        matters="Nobody can look after so many; what they do is not coordinated.",
        todo="Put units between, by region or by field of work; or allow for more.",
        parameters={"most": Parameter(15, "How many units may be directly part of one.")},
    ),
    Policy(
        id=What.DEPTH,
        title=N_("Too deep: more levels than the register wants"),
        means="The tree of units has more levels, roots included, than the register wants.",
        matters="What is decided above arrives late below, and what is known below hardly ever "
        "arrives above.",
        todo="Take a level out, by moving its units to the unit above; or allow for more.",
        parameters={"most": Parameter(8, "How many levels there may be.")},
    ),
    Policy(
        id=What.LINE_TO_CLOSED,
        title=N_("Lines of reporting to a closed unit"),
        means="A unit reports to one that is not open that day.",
        matters="Its reports go nowhere.",
        todo="Name the successor in `reports_to`, or take the line away.",
    ),
    Policy(
        id=What.LINES_IN_A_CYCLE,
        title=N_("Lines of reporting that go round"),
        means="Units report to each other in a circle.",
        matters="Nobody among them decides.",
        todo="Take one of the lines away.",
    ),
)
