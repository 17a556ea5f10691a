"""A second reading of the rules, slow and literal, that the product is held against.

It is written from the design alone and shares no code with the product, so
that a mistake would have to be made twice to pass unseen. `reading.py` answers
questions, `generate.py` draws small organisations to ask about.
"""
