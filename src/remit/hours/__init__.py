"""Opening hours: when somebody answers, and when next, in whatever zone the asker is.

`reading` reads the cell, `opening` joins it with a zone and the holidays, `asked` answers.
"""
