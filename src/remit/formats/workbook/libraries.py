"""The two libraries of the extra `excel`, imported when a workbook is read or written."""

from importlib import import_module
from types import ModuleType

from remit.errors import NotInstalledError


def reading() -> ModuleType:
    """Give the library that reads workbooks.

    Raises:
        NotInstalledError: It is not.
    """
    return _installed("python_calamine")


def writing() -> ModuleType:
    """Give the library that writes workbooks.

    Raises:
        NotInstalledError: It is not.
    """
    return _installed("xlsxwriter")


def _installed(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        wrong = f"Workbooks need the library {name}, which is not installed here."
        todo = "Install it with: pip install remit[excel]"
        raise NotInstalledError(wrong, todo=todo) from None
