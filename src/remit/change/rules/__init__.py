"""The hard rules of what may be recorded, one idea a file; `check` asks them all."""
