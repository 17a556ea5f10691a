"""The commands, one a file: fetch once, decide purely, record once."""
