"""Drafts as TOML: a reorganisation in a file that people write, send and keep."""

from remit.formats.draft.reader import DraftFile, read_draft
from remit.formats.draft.writer import write_draft

__all__ = ["DraftFile", "read_draft", "write_draft"]
