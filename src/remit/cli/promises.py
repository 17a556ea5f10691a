"""What was promised at a transfer, and what was measured since."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby

from remit.model.remit import Measure, Transfer
from remit.model.structure import Structure
from remit.publish.english.words import ENGLISH, counted
from remit.text.days import bound_words


def promise_lines(structure: Structure, transfer: Transfer) -> list[str]:
    """Say what was promised, and below it what was measured, a line for each day or year."""
    promised = "; ".join(filter(None, (_cost(transfer), _days(transfer))))
    measured = [each for each in structure.measures if each.of == transfer.id]
    lines = [f"promised {promised}"] if promised else []
    for on, figures in groupby(measured, key=lambda each: each.on.text):
        said = ", ".join(_figure(each, transfer) for each in figures)
        lines.append(f"measured {bound_words(on, ENGLISH)}: {said}")
    return lines


def _cost(transfer: Transfer) -> str:
    if transfer.cost_promised is None:
        return ""
    said = f"a cost of {_amount(transfer.cost_promised, transfer)} a year"
    if transfer.cost_before is None:
        return said
    return f"{said}, before {_amount(transfer.cost_before, transfer)}"


def _days(transfer: Transfer) -> str:
    if transfer.days_promised is None:
        return ""
    return f"an answer in {counted(transfer.days_promised, 'working day')}"


def _figure(measure: Measure, transfer: Transfer) -> str:
    value = measure.value or Decimal(0)
    shown = _amount(value, transfer) if measure.what == "cost" else f"{value:,}"
    return f"{measure.what.replace('-', ' ')} {shown}"


def _amount(value: Decimal, transfer: Transfer) -> str:
    return f"{value:,} {transfer.currency}".strip()
