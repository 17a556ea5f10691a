"""A second reading of the rules, slow and literal, that the product is held against.

It is written from the design alone and shares no code with the product, so
that a mistake would have to be made twice to pass unseen. `reading.py` answers
questions, `generate.py` draws small organisations and questions about them.

The reading goes up from days to answers, one idea a file: `dates`, `folder`,
`force`, `places`, `scopes`, `answers`, `passed`, `reading`. The drawing is
`draw_time`, `draw_places`, `draw_remits`, and `fitting`, which takes out what a
register would refuse.
"""
