"""Workbooks: a register as one file of sheets, for those who edit it in a spreadsheet."""

from remit.formats.workbook.origin import workbook_origin
from remit.formats.workbook.reader import read_workbook
from remit.formats.workbook.replace import ENDING, There, replace_workbook, there
from remit.formats.workbook.sheets import SUFFIXES
from remit.formats.workbook.writer import Stamp, workbook_bytes

__all__ = [
    "ENDING",
    "SUFFIXES",
    "Stamp",
    "There",
    "read_workbook",
    "replace_workbook",
    "there",
    "workbook_bytes",
    "workbook_origin",
]
