"""What a register says of itself: `register.toml`."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from remit.model.policy import Policies
from remit.text.local import Local

DEFAULT_RESPONSIBILITY = "regional-support"

Further: TypeAlias = str | tuple[str, ...] | dict[str, str]
"""A further setting: a text, a list of texts in the order in which they are written, a table."""


class Settings(Struct, frozen=True, kw_only=True):
    """Whose register it is, who publishes it, in which languages, under which notice."""

    id: str
    name: Local = Local()
    tagline: Local = Local()
    publisher: str = ""
    notice: Local = Local()
    licence: str = ""
    index: bool = True
    languages: tuple[str, ...] = ("en",)
    default_language: str = "en"
    responsibility_function: str = DEFAULT_RESPONSIBILITY
    base_url: str = ""
    policies: Policies = Policies()
    finance: dict[str, Further] = {}
