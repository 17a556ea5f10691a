"""Compile: what a draft means at a head, as entries with what was there before."""

from remit.change.compile.compiled import Compiled, Made, Read, StepFault
from remit.change.compile.compiling import compile_draft, laid
from remit.change.compile.digest import draft_hash, hash_of

__all__ = [
    "Compiled",
    "Made",
    "Read",
    "StepFault",
    "compile_draft",
    "draft_hash",
    "hash_of",
    "laid",
]
