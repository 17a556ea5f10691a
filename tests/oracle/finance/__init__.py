"""A second reckoning of who pays, slow and literal, that the product is held against.

It is written from the definitions alone and shares no code with the product. Everything is a
`Fraction`; nothing is kept; a day is counted where the product looks it up. `reading.py` takes
an IATI 2.03 file, `activity.py` says what is known of one activity on a day, `office.py` the
figures of an office, `whatif.py` what is lost when money stops. `draw.py` draws activities.
"""
