"""The policies about answers and the remits behind them."""

from __future__ import annotations

from typing import Final

from remit.resolve.finding import What
from remit.resolve.policies.policy import Parameter, Policy
from remit.text.catalogue import N_

OF_ANSWERS: Final = (
    Policy(
        id=What.CONTEST,
        title=N_("Contested: several claim it, and none is narrower"),
        means="Two or more units answer for a function to the same subject, in a role in which "
        "the narrowest remit wins, and none of their remits is narrower than the others.",
        matters="Whoever asks is sent to several, and each of them may wait for the other.",
        todo="Narrow or end one remit; or mark all of them as shared, where they do answer "
        "together.",
    ),
    Policy(
        id=What.FRAGILE_CONTEST,
        title=N_("Fragile contests: one claim lies within the other by what the two say"),
        means="A contest that only chance has made: one scope is narrower by what it says, but "
        "reaches the same subjects as the other that day.",
        matters="It vanishes when an office opens elsewhere, and comes back when one closes.",
        todo="Say in one of the scopes what is meant: except the narrower from the wider one.",
    ),
    Policy(
        id=What.RESPONSIBILITY,
        title=N_("Missions under nobody, or under several who contest it"),
        means="The function that `responsibility_function` names, regional support unless said, "
        "is provided to a mission by nobody, or by several who contest it. Units that share it "
        "are one answer.",
        matters="A mission is under whoever provides it: scopes with `under:` follow from this "
        "answer, and so does who endorses its projects.",
        todo="Give the mission, or its country, to one unit with a remit in the role provides; "
        "where it belongs to no region, put its designation out of this policy.",
        parameters={
            "designations": Parameter(
                ("country-mission",), "Who needs one answer: units that hold one of these."
            )
        },
    ),
    Policy(
        id=What.GAP,
        title=N_("Gaps: nobody answers"),
        means="A function concerns subjects of a kind, some remit has it in a role, and to some "
        "of these subjects nobody answers in that role. Where none has it in a role, nor a "
        "broader function, nobody is expected to answer: the end of the last remit there leaves "
        "no gap.",
        matters="They have nobody to turn to, and no one knows that it is theirs.",
        todo="Widen a remit, or give a new one; where it concerns other kinds of subject, say so "
        "in the column `concerns` of the function. A function that has lost its last remit is "
        "found by `function-without-remit`: set that to `refusal`, too, where its loss is to be "
        "refused.",
    ),
    Policy(
        id=What.FUNCTION_WITHOUT_REMIT,
        title=N_("Functions that nobody has"),
        means="A function is in force, and no remit is: neither on it, nor on a broader or a "
        "narrower one.",
        matters="It is not even a gap: where no remit has a function in a role, nobody is "
        "expected to answer, and its last remit may have ended unseen.",
        todo="Give it to somebody, or end the function.",
    ),
    Policy(
        id=What.FRAGILE,
        title=N_("Fragile: narrower only by who happens to be there"),
        means="One remit prevails over another because it reaches fewer subjects that day, and "
        "not because its scope lies within the other's by what the two say.",
        matters="An office that opens or closes elsewhere may turn the answer to the other unit.",
        todo="Except the one from the scope of the other, or name for whom each is meant.",
    ),
    Policy(
        id=What.ORPHAN,
        title=N_("Orphans: remits for nobody, or of a closed unit"),
        means="A remit reaches no subject that day; or it has no end of its own and its holder "
        "has closed.",
        matters="Somebody was to answer there, and it was lost when the structure changed.",
        todo="End the remit, correct its scope, or give it to the successor of its holder.",
    ),
    Policy(
        id=What.WORDS_ONLY,
        title=N_("Areas known in words only: remits that reach nobody until members are named"),
        means="The scope of a remit names only groups without a member on any day.",
        matters="It is known that somebody answers for an area, but not for whom.",
        todo="Name the members of the group in members.csv, once a source lists them.",
    ),
    Policy(
        id=What.TERM_NOT_IN_FORCE,
        title=N_("Scopes that name what is closed"),
        means="A term of a scope names a unit that is not open that day, or a body that is not "
        "in force.",
        matters="The remit reaches fewer than whoever wrote it meant, or excepts nobody.",
        todo="Name the successor in the scope, or take the term away.",
    ),
    Policy(
        id=What.SINGLE_POINT,
        title=N_("Single points: one filled post behind answers"),
        means="One filled post is the only one of all who hold an answer; the register knows no "
        "other.",
        matters="When this person is away, nobody answers.",
        todo="Fill another post, share the function, or appoint a substitute from another post.",
    ),
    Policy(
        id=What.DESERT,
        title=N_("Deserts: answered only by remits for all"),
        means="No remit behind an answer is meant for fewer than everyone or everywhere.",
        matters="The centre answers to everybody alike, and nobody is near: usual in a small "
        "organisation, worth a look in a large one.",
        todo="Give the function to somebody nearer, or put this policy off.",
    ),
)
