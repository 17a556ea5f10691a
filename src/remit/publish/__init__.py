"""The site: pages of a register on a day, served live and written to files alike.

`site.py` is what others need: which pages there are, and the bytes of each. A
page is made in three steps: `views/` takes what it shows from the structure,
`reader.py` says it in the reader's language, a template lays it out.
"""
