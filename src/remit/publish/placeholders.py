"""The letters that stand for something while a page is laid out.

No text has them: words lose them on their way to a page.
"""

from typing import Final

from markupsafe import Markup

NOTE: Final = "\ufdd0"
"""Begins the mark of a source; its number and `END` follow."""

LEADING: Final = "\ufdd1"
"""Begins the mark of a source that is left out where most rows around have the same."""

END: Final = "\ufdd2"
"""Ends the mark of a source."""

CITED: Final = Markup("\ufdd3")
"""Stands where the list of sources comes."""

HEAD: Final = Markup("\ufdd4")
"""Stands where the last record comes: it is another one while the page is still the same."""

ROWS: Final = Markup("\ufdda")
"""Stands where the rows of a sheet come, which many pages share."""

PIECE: Final = "\ufddb"
"""Begins the mark of a long text that is put in once a page is laid out; `END` ends it."""

ENTRY: Final = "\ufddc"
"""Stands between the entries of a part while they are looked through together."""

STANDING: Final = "\ufdd6"
"""Begins how firmly one fact of a list stands, which may be said for all of them."""

STOOD: Final = "\ufdd7"
"""Ends it."""

ATOM_INSTANT: Final = "\ufdd8"
"""Stands where the instant of the last record comes in an Atom feed."""

RSS_INSTANT: Final = "\ufdd9"
"""Stands where it comes in an RSS feed, which writes it otherwise."""
