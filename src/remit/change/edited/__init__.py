"""Edited: the register as somebody edited it elsewhere, and where that leads."""

from remit.change.edited.naming import Word
from remit.change.edited.target import target, word
from remit.change.edited.values import Conflict, Edit, Offer, Recorded, Target

__all__ = ["Conflict", "Edit", "Offer", "Recorded", "Target", "Word", "target", "word"]
