"""The Equal Earth projection: areas are true to each other, and it looks like the world.

Šavrič, Patterson and Jenny: The Equal Earth map projection, International Journal of
Geographical Information Science 33 (2019) 454.
"""

from __future__ import annotations

from math import asin, cos, pi, radians, sin, sqrt
from typing import Final

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_ROOT: Final = sqrt(3) / 2

WIDEST: Final = 2 * pi / (3 * _A1) * sqrt(3)
"""How far east of the middle the world reaches, in its own unit."""


def equal_earth(longitude: float, latitude: float) -> tuple[float, float]:
    """Give where a place is: east and north of the middle, in radians of a globe.

    Args:
        longitude: Degrees, east positive.
        latitude: Degrees, north positive.

    Example:
        >>> equal_earth(0, 0), [round(each, 4) for each in equal_earth(180, 0)]
        ((0.0, 0.0), [2.7066, 0.0])
        >>> [round(each, 4) for each in equal_earth(0, 90)]
        [0.0, 1.3174]
    """
    angle = asin(_ROOT * sin(radians(latitude)))
    two, six = angle**2, angle**6
    bend = 9 * _A4 * six * two + 7 * _A3 * six + 3 * _A2 * two + _A1
    x = 2 * sqrt(3) * radians(longitude) * cos(angle) / (3 * bend)
    return x, angle * (_A1 + _A2 * two + six * (_A3 + _A4 * two))
