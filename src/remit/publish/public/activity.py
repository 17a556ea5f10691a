"""What goes out of an activity that the organisation published: whatever is not listed does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from remit.model.published import Activity, Copy, Dated, Party, Place, Share
from remit.publish.public.fields import PUBLISHED

_NOWHERE: Final = Place("", 0)
_BLANK: Final[Mapping[type, Struct]] = {
    Activity: Activity("", Party(), Copy(_NOWHERE, None, "")),
    Party: Party(),
    Share: Share(""),
    Dated: Dated("1", None, _NOWHERE),
}


def public_activity(activity: Activity) -> Activity:
    """Give an activity with what goes out of it and of its parts; all else is blank."""
    return replace(activity, **_trimmed(activity))


def _trimmed(value: Struct) -> dict[str, object]:
    kind = type(value)
    out = PUBLISHED[kind.__name__]
    return {
        name: _part(getattr(value if name in out else _BLANK[kind], name))
        for name in value.__struct_fields__
    }


def _part(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_part, value))
    if isinstance(value, Struct) and type(value) in _BLANK:
        return replace(value, **_trimmed(value))
    return value
