"""Cost that moves: what a change of the structure means for who carries what, and who pays.

`lines.py` says what each thing costs a month on a day; `moves.py` what of it passes from whom to
whom, and `carried.py` what units carry before and after. `funding.py` says who pays for posts,
`projects.py` who manages projects, `services.py` what those who serve charge, `overhead.py` by
which rates. `days.py` has the days on which any of that may turn, and `whole.py` puts it together.
"""
