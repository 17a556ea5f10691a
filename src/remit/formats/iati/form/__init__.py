"""The form of 2.03: its words for those of older series, and its order."""
