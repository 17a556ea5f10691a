"""What changed, what is planned and what was recorded lately: for feeds, and for people."""
