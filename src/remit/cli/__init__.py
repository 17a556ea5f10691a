"""The command line: every answer in a terminal, every mistake in words."""
