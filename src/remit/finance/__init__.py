"""Who pays: figures of offices, what ends when money stops, and the path of every figure.

Pure, as resolve is. Money is exact: `money.py` holds the only arithmetic on it, and no float
touches it. From what publishers say to figures: `copies.py` says which of several copies of an
activity counts, `attribute.py` which unit manages it, `accounts.py` what its money is;
`known.py` what is known of that on a day, `office.py` the figures of an office. A figure is
made of parts (`part.py`), and `explain.py` shows them as terms that add up to it.
"""
