"""The decision memo: one proposal on paper, for those who read it before they agree."""
