"""IATI: what organisations publish of their projects and budgets, read, written and checked."""

from remit.formats.iati.checking.checker import Checker
from remit.formats.iati.checking.standard import SCHEMAS, Standard, schemas_from, standard_in
from remit.formats.iati.pieces import (
    EarlyFlows,
    Ended,
    Piece,
    ReadActivity,
    ReadOrganisation,
    joined,
)
from remit.formats.iati.reading.head import Head
from remit.formats.iati.reading.limits import Limits
from remit.formats.iati.reading.reader import read
from remit.formats.iati.withheld import Withheld
from remit.formats.iati.writing.writer import write_activities, write_organisations

__all__ = [
    "SCHEMAS",
    "Checker",
    "EarlyFlows",
    "Ended",
    "Head",
    "Limits",
    "Piece",
    "ReadActivity",
    "ReadOrganisation",
    "Standard",
    "Withheld",
    "joined",
    "read",
    "schemas_from",
    "standard_in",
    "write_activities",
    "write_organisations",
]
