"""The register as it is kept: an append-only log, and what is derived from it.

Start with `open_store`; `store.py` says what a store can do, whatever its engine.
"""

from remit.register.opening import open_store
from remit.register.store import Recorded, Store

__all__ = ["Recorded", "Store", "open_store"]
