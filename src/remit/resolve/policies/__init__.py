"""Policies: what a register wants to hold of itself, one idea a file.

Each is a value with an id, a severity and an explanation; `judge.py` tells which of them
a day breaks, and `refusals.py` which of those a change would be refused for.
"""
