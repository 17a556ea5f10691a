"""How each kind of step stands in TOML: its keys, and whose columns it takes among them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, get_args

import msgspec
from msgspec import Struct

from remit.model.kind import KINDS
from remit.model.step import Assign, Common, End, Open, OpenPost, Rename, Step

STEPS: Final[Mapping[str, type[Common]]] = {
    str(step.__struct_config__.tag): step for step in get_args(Step)
}
"""The kinds of steps, by what they do."""

COLUMNS_OF: Final[Mapping[type[Common], str]] = {
    Open: "units",
    Rename: "units",
    Assign: "remits",
    OpenPost: "posts",
}
"""The steps that take the columns of a file among their keys, and of which."""

EVIDENCE: Final = ("source", "as_of", "note")
REMIT: Final = "remit"
REMITS: Final = "remits"
"""How a step says which remit ends, or which, instead of a file with a key or keys."""

ABSENT: Final = "absent"
"""How a step says that no row holds on the days it records."""


class Form(Struct, frozen=True):
    """The keys of one kind of step in their order, with the field each stands for."""

    step: type[Common]
    fields: Mapping[str, Any]
    file: str

    def names(self) -> list[str]:
        """Give every key that may stand in it."""
        columns = [column.name for column in KINDS[self.file].columns] if self.file else []
        return list(dict.fromkeys(["do", *self.fields, *columns, *self._more()]))

    def _more(self) -> list[str]:
        if self.step is End:
            return [REMIT, REMITS]
        return [ABSENT] if "valid_from" in self.fields else []


@lru_cache(maxsize=64)
def form(step: type[Common]) -> Form:
    """Give the form of a kind of step.

    Example:
        >>> list(form(STEPS["close"]).fields)
        ['on', 'unit', 'successors', 'on_close', 'source', 'as_of', 'note']
    """
    own = {each.encode_name: each for each in msgspec.structs.fields(step)}
    file = COLUMNS_OF.get(step, "")
    if file:
        del own["row"]
    order = sorted(own, key=_place)
    return Form(step, {name: own[name] for name in order}, file)


def _place(name: str) -> int:
    first, last = ("on", "id"), ("until", "row", *EVIDENCE)
    if name in first:
        return first.index(name) - len(first)
    return last.index(name) + 1 if name in last else 0
