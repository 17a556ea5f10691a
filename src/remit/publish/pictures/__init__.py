"""Pictures: values in, SVG text out; each with a table that says the same.

A picture is a file of its own. It loads nothing, runs nothing, and bears its day. Its text
is text, to be selected and read aloud; its one style is the same in all pictures
(`style.py`), so that a server can allow it by its hash and nothing else.
"""
