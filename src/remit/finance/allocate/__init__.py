"""Allocation: the cost of those who serve, charged to those they serve, by four methods.

From remits to charges: `serving.py` says who serves whom and which part of their cost that is,
`weights.py` by what it is shared, `channels.py` in which proportion. `methods.py` has the
methods, `reciprocal.py` the one that goes round in circles, `delivery.py` whole cents.
`pieces.py` parts the days where anything turns, and `allocating.py` is what one asks.
"""
