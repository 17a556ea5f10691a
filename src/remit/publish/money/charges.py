"""Which posts lose cover with the money that stops, as far as it is known who pays for them."""

from __future__ import annotations

from collections.abc import Iterable

from remit.finance.charges import Charge, Uncovered, uncovered
from remit.finance.covers import Covers
from remit.finance.whatif import WhatIf
from remit.model.project import Project
from remit.model.register import Register


def charges_of(register: Register, projects: Iterable[Project] = ()) -> tuple[Charge, ...]:
    """Give the shares of posts that activities pay for, as `posts_funding.csv` has it.

    Args:
        register: The register, with all its posts and who pays for them.
        projects: Those of the books, which pay while they run; one that was received goes by the
            identifier that it has there.
    """
    received = (each.activity for each in projects)
    return tuple(
        Charge(cover.post, cover.unit, activity, share, cover.days)
        for covers in Covers(register, received).posts.values()
        for cover in covers
        for activity, share in cover.by
    )


def losing_posts(
    register: Register, projects: Iterable[Project], found: WhatIf
) -> tuple[Uncovered, ...]:
    """Give the posts that lose cover with the money that stops."""
    return uncovered(found, charges_of(register, projects))
