"""Who answers, why, and who pays, on any day, for organisations that work worldwide.

Example:
    >>> import remit
    >>> remit.__version__.count(".")
    2
"""

__version__ = "0.1.0"
