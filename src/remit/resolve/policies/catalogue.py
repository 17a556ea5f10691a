"""Every policy that Remit knows, by id, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.resolve.finding import What
from remit.resolve.policies.of_answers import OF_ANSWERS
from remit.resolve.policies.of_money import OF_MONEY
from remit.resolve.policies.of_records import OF_RECORDS
from remit.resolve.policies.of_units import OF_UNITS
from remit.resolve.policies.policy import Policy

_BY_ID: Final = {each.id: each for each in (*OF_ANSWERS, *OF_UNITS, *OF_RECORDS, *OF_MONEY)}

POLICIES: Final[Mapping[str, Policy]] = {
    what.value: _BY_ID[what] for what in What if what is not What.OWN
}
"""Each kind of finding is a policy, but for those of a register's own, which it explains itself."""
