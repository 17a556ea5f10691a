"""Kinds: each noun with its file, its key and its columns, derived from the noun itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern
from types import NoneType
from typing import Annotated, Any, Final, Generic, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from remit.model.activity import Activity, Agreement, Budget, Transaction
from remit.model.body import Accreditation, Body
from remit.model.column import Column, Says, choices, codec
from remit.model.contact import Contact, Person
from remit.model.cost import (
    ExchangeRate,
    FundingLine,
    OfficeCost,
    OverheadRate,
    PostCost,
    ServiceShare,
)
from remit.model.evidence import (
    Claim,
    Document,
    Identifier,
    Source,
    Statement,
    Verification,
    single_blanks,
)
from remit.model.fact import Fact
from remit.model.holiday import Holiday
from remit.model.place import Country, Group, Membership, Site
from remit.model.post import Appointment, Delegation, Post
from remit.model.received import Received
from remit.model.remit import Function, Measure, Remit, Role, Transfer
from remit.model.shape import Cell, Shape, shape
from remit.model.unit import Designated, Designation, Unit
from remit.temporal.stretch import UNBOUNDED, Stretch
from remit.text.local import Local, LocalWords

Key = tuple[str, ...]
Cells = Mapping[str, str]
"""A row as it is written: column name to text; blank cells are left out."""

F = TypeVar("F", bound=Fact)

EVIDENCE: Final = ("source", "as_of", "note")
"""The columns of every row that say who says so."""


class Kind(Struct, Generic[F], frozen=True):
    """A noun as files and the log know it; its key columns together name a row."""

    name: str
    noun: type[F]
    dated: bool
    columns: tuple[Column, ...]
    key_columns: tuple[Column, ...]

    def key(self, fact: Fact) -> Key:
        """Give the key of a fact of this kind."""
        return tuple([column.show(getattr(fact, column.field)) for column in self.key_columns])

    def column(self, name: str) -> Column | None:
        """Give the column of a name, without its language."""
        return next((column for column in self.columns if column.name == name), None)

    def cells(self, fact: Fact) -> dict[str, str]:
        """Write a fact as cells, without its stretch and without blank ones.

        Example:
            >>> KINDS["functions"].cells(Function(id="payroll", broader="human-resources"))
            {'id': 'payroll', 'broader': 'human-resources'}
        """
        written: dict[str, str] = {}
        for column in self.columns:
            value = getattr(fact, column.field)
            is_left_out = value is column.default or value == column.default
            if is_left_out and not (column.says.key or column.says.required):
                continue
            if column.translated:
                written |= _shown(column, value)
            else:
                written[column.name] = column.show(value)
        return {name: text for name, text in written.items() if text}

    def fact(self, cells: Cells, stretch: Stretch = UNBOUNDED) -> F:
        """Read a fact from its cells, the exact inverse of `cells`.

        Raises:
            WrittenWrongError: A cell cannot be read.
            LookupError: A cell has no column.
        """
        values = _shape(self.name, tuple(cells)).values(cells.values())
        return self.noun(stretch=stretch, **values)

    def find(self, name: str) -> tuple[Column, str]:
        """Give the column a cell's name means, and its language (blank: the default one).

        Raises:
            LookupError: There is no such column.
        """
        return _found(self.name, name)


@lru_cache(maxsize=4096)
def _found(kind: str, name: str) -> tuple[Column, str]:
    # A log of a million entries asks for the same few names again and again.
    if (column := LOGGED[kind].column(name)) is not None:
        return column, ""
    stem, _, language = name.rpartition("_")
    column = LOGGED[kind].column(stem)
    if column is None or not column.translated or not language:
        raise LookupError(name)
    return column, language


@lru_cache(maxsize=4096)
def _shape(kind: str, names: tuple[str, ...]) -> Shape:
    return shape(Cell(*LOGGED[kind].find(name)) for name in names)


def _shown(column: Column, value: Local | LocalWords) -> Iterable[tuple[str, str]]:
    if isinstance(value, Local):
        own, others = value.text, value.others
    else:
        own, others = column.show(value.words), _joined(column, value)
    return [(column.name, own), *((f"{column.name}_{code}", text) for code, text in others)]


def _joined(column: Column, value: LocalWords) -> tuple[tuple[str, str], ...]:
    return tuple((code, column.show(words)) for code, words in value.others)


def _kind(noun: type[F]) -> Kind[F]:
    hints = get_type_hints(noun, include_extras=True)
    defaults = {field.name: field.default for field in msgspec.structs.fields(noun)}
    own = [name for name in noun.__annotations__ if get_origin(hints[name]) is Annotated]
    fields = (*own, *(name for name in EVIDENCE if name not in own))
    columns = tuple(_column(name, hints[name], defaults[name]) for name in fields)
    keys = tuple(column for column in columns if column.says.key)
    return Kind(noun.FILE, noun, noun.DATED, columns, keys)


def _column(field: str, hint: object, default: object) -> Column:
    written, says = get_args(hint)
    plain = [each for each in get_args(written) if each is not NoneType]
    kind = plain[0] if NoneType in get_args(written) else written
    read = codec(kind)
    return Column(
        field=field,
        name=field.rstrip("_"),
        says=says,
        read=intern if read.read is str and _is_repeated(field, says) else read.read,
        show=read.show,
        default=default,
        translated=kind in {Local, LocalWords},
        choices=choices(kind),
        form=read.form,
    )


def _is_repeated(field: str, says: Says) -> bool:
    """Tell whether many rows say the same: then one text is kept for all of them."""
    return says.key or bool(says.refers) or field == "source"


_NOUNS: Final[tuple[type[Fact], ...]] = (
    Unit,
    Designation,
    Designated,
    Site,
    Country,
    Group,
    Membership,
    Function,
    Role,
    Remit,
    Transfer,
    Measure,
    Body,
    Accreditation,
    Contact,
    Holiday,
    Post,
    Appointment,
    Person,
    Delegation,
    Verification,
    Identifier,
    Statement,
    Document,
    Claim,
    Activity,
    Transaction,
    Budget,
    Agreement,
    PostCost,
    FundingLine,
    OfficeCost,
    OverheadRate,
    ExchangeRate,
    ServiceShare,
    Source,
)

KINDS: Final[Mapping[str, Kind[Any]]] = {noun.FILE: _kind(noun) for noun in _NOUNS}
"""Every kind, by the name of its file, in the order of DESIGN 6."""

LOGGED: Final[Mapping[str, Kind[Any]]] = {**KINDS, Received.FILE: _kind(Received)}
"""Every kind that the log knows: what was received stands in no file of the folder."""


def written_key(key: Key) -> str:
    """Give a key as claims and verifications write it: its parts by single blanks.

    Example:
        >>> written_key(("new-york", "slm")), written_key(("lighthouse", "staff", ""))
        ('new-york slm', 'lighthouse staff')
    """
    return single_blanks(" ".join(key))


def kind_of(noun: type[F]) -> Kind[F]:
    """Give the kind of a noun."""
    return KINDS[noun.FILE]
