"""Steps in words: one English sentence each, with the names that things have that day."""

from remit.change.words.sentences import in_words

__all__ = ["in_words"]
