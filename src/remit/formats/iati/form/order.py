"""The order of elements in 2.03: put right by construction, whatever it was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from remit.formats.iati.xml import Element, etree, tag_of

# One line an element, as the schemas of 2.03 have them; what only holds narratives has no order.
_LINES: Final = """
iati-activity: iati-identifier reporting-org title description participating-org other-identifier
    activity-status activity-date contact-info activity-scope recipient-country recipient-region
    location sector tag country-budget-items humanitarian-scope policy-marker collaboration-type
    default-flow-type default-finance-type default-aid-type default-tied-status budget
    planned-disbursement capital-spend transaction document-link related-activity legacy-data
    conditions result crs-add fss
other-identifier: owner-org
contact-info: organisation department person-name job-title telephone email website mailing-address
location: location-reach location-id name description activity-description administrative point
    exactness location-class feature-designation
point: pos
country-budget-items: budget-item
budget-item: description
budget: period-start period-end value
planned-disbursement: period-start period-end value provider-org receiver-org
transaction: transaction-type transaction-date value description provider-org receiver-org
    disbursement-channel sector recipient-country recipient-region flow-type finance-type aid-type
    tied-status
document-link: title description category language document-date recipient-country
conditions: condition
result: title description document-link reference indicator
indicator: title description document-link reference baseline period
baseline: location dimension document-link comment
period: period-start period-end target actual
target: location dimension comment document-link
actual: location dimension comment document-link
crs-add: other-flags loan-terms loan-status channel-code
loan-terms: repayment-type repayment-plan commitment-date repayment-first-date repayment-final-date
loan-status: interest-received principal-outstanding principal-arrears interest-arrears
fss: forecast
iati-organisation: organisation-identifier name reporting-org total-budget recipient-org-budget
    recipient-region-budget recipient-country-budget total-expenditure document-link
total-budget: period-start period-end value budget-line
recipient-org-budget: recipient-org period-start period-end value budget-line
recipient-region-budget: recipient-region period-start period-end value budget-line
recipient-country-budget: recipient-country period-start period-end value budget-line
total-expenditure: period-start period-end value expense-line
budget-line: value narrative
expense-line: value narrative
"""


def _read(lines: str) -> Mapping[str, tuple[str, ...]]:
    each = (line.partition(":") for line in lines.replace("\n    ", " ").split("\n") if line)
    return {parent: tuple(children.split()) for parent, _, children in each}


ORDER: Final[Mapping[str, tuple[str, ...]]] = _read(_LINES)
"""Of each element that has several kinds of children, the kinds in their order."""

_RANKS: Final = {
    parent: {child: rank for rank, child in enumerate(children)}
    for parent, children in ORDER.items()
}


_ANYWHERE: Final[Mapping[str, int]] = {}

# Where none is, what has no ranks need not be looked at.
_HAS_FOREIGN: Final = etree.XPath("boolean(.//*[namespace-uri()])")


def arrange(root: Element) -> None:
    """Put the children of an element, and theirs, into their order.

    Children of one kind stay as they were among themselves; what the standard does not know
    comes after what it knows, and what is of another namespace last.
    """
    every = root.iter() if _HAS_FOREIGN(root) else root.iter(*_RANKS)
    for element in every:
        _sort(element, _RANKS.get(tag_of(element), _ANYWHERE))


def _sort(element: Element, ranks: Mapping[str, int]) -> None:
    keys = [_rank(tag_of(child), ranks) for child in element]
    if keys != sorted(keys):
        pairs = sorted(zip(keys, element, strict=True), key=lambda pair: pair[0])
        element[:] = [child for _, child in pairs]


def _rank(tag: str, ranks: Mapping[str, int]) -> int:
    found = ranks.get(tag)
    return len(ranks) + tag.startswith("{") if found is None else found
