"""Derive: the difference of two registers, in the language of steps."""

from remit.change.derive.deriving import derive

__all__ = ["derive"]
