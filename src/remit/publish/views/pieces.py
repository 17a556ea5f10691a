"""The markup of answers, put together from pieces that are laid out once for all pages.

Thousands of rows name the same few remits; so each is laid out once a language, and a
row is as quick as joining texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from markupsafe import Markup, escape
from msgspec import Struct

from remit.model.structure import Structure
from remit.publish import names
from remit.publish.environment import environment
from remit.publish.notes import Row, row_of, without
from remit.publish.reader import Reader
from remit.publish.reads import Read
from remit.publish.shown import ShownPassed, ShownRole, ShownRow
from remit.publish.standings import in_full, says_nothing, without_standing
from remit.publish.views import answers
from remit.publish.words import link
from remit.temporal.attest import Standing

_CHAIN: Final = 3
_CHAIN_ELSE: Final = 1
"""How many remits a row of a sheet shows of whoever does the work, and in the other roles: who
answers, and who would next. The finder shows all."""


class Piece(Struct, frozen=True):
    """A piece of markup, and what of the organisation it shows.

    Of each answer in it, `notes` has the source, by its number, and `said` how firmly it
    stands, in words; `is_attested` tells whether any fact in it is attested, and so says nothing.
    """

    markup: str
    notes: tuple[int, ...] = ()
    said: tuple[str, ...] = ()
    is_attested: bool = False
    read: frozenset[Read] = frozenset()
    standings: frozenset[Standing] = frozenset()


class Pieces:
    """The pieces laid out for the pages of one folder, in one language.

    Args:
        reader: Of a page of the folder.
    """

    def __init__(self, reader: Reader) -> None:
        """Lay out the few words that stand in every row."""
        self._known: dict[tuple[object, ...], Piece] = {}
        self._told: dict[tuple[str, int, str], Row] = {}
        self._spare: dict[bool, list[Reader]] = {False: [], True: []}
        # The macros of a template are attributes of its module.
        self._macros: Any = environment(reader.language).get_template("pieces.html").module
        said = reader.said
        self.why = str(escape(said.gettext("Why")))
        self.others = str(escape(said.gettext("others:")))
        self.passed_over = Markup('<p class="label">{}</p>').format(said.gettext("Passed over:"))
        nobody = said.gettext("Nobody, as far as the register knows.")
        self.nobody = Markup('<p class="gap">{}</p>').format(nobody)

    def function(self, reader: Reader, name: str) -> str:
        """Give the name of a function."""
        return self._piece(reader, ("function", name), lambda one: _function(one, name)).markup

    def holders(self, reader: Reader, shown: ShownRole, *, is_usual: bool) -> Piece:
        """Give who answers."""
        key = ("holders", shown.role, shown.status, shown.holders, shown.chain[0][0], is_usual)

        def make(one: Reader) -> Piece:
            made = answers.holders(one, shown, is_usual=is_usual)
            on = made.evidence
            return Piece(self._macros.holders(made), (on.note,), (on.standing,))

        return self._piece(reader, key, make)

    def link(self, reader: Reader, remit: str, distance: int) -> Piece:
        """Give a remit of the chain."""

        def make(one: Reader) -> Piece:
            made = answers.chain_link(one, remit, distance)
            return Piece(self._macros.chain_link(made))

        return self._piece(reader, ("link", remit, bool(distance)), make)

    def scope(self, reader: Reader, remit: str, distance: int) -> str:
        """Give for whom the holder of a remit answers, and through which broader function."""

        def make(one: Reader) -> Piece:
            made = answers.chain_link(one, remit, distance)
            return Piece(self._macros.scope(made))

        return self._piece(reader, ("scope", remit, bool(distance)), make).markup

    def passed(self, reader: Reader, shown: ShownPassed, macro: str = "passed") -> str:
        """Give a remit passed over."""

        def make(one: Reader) -> Piece:
            return Piece(getattr(self._macros, macro)(answers.passed(one, shown)))

        return self._piece(reader, (macro, shown), make).markup

    def part(self, reader: Reader, shown: ShownRole, usual: str) -> Piece:
        """Give the answer in one role; those who share it share the piece."""
        key = ("part", id(shown), usual)
        return self._piece(reader, key, lambda one: _part(one, self, shown, usual))

    def row(self, reader: Reader, shown: ShownRow, depth: int) -> Piece:
        """Give the row of a function; subjects that are answered by the same share the piece."""
        if shown.gap is not None:
            return _row(reader, self, shown, depth)
        key = ("row", shown.function, depth, *map(id, shown.roles))
        return self._piece(reader, key, lambda one: _row(one, self, shown, depth))

    def told(self, row: Piece, note: int, standing: str) -> Row:
        """Give a row of a sheet, above which a source and a standing are named for most rows."""
        key = row.markup, note, standing
        found = self._told.get(key)
        if found is None:
            found = row_of(in_full(without(without_standing(row.markup, standing), note)))
            self._told[key] = found
        return found

    def stands(self, place: names.Place) -> str:
        """Give where a holder stands."""
        return str(self._macros.stands(place))

    def _piece(
        self, reader: Reader, key: tuple[object, ...], make: Callable[[Reader], Piece]
    ) -> Piece:
        key = (reader.notes, *key)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._made(reader, make)
        reader.reads(found.read)
        reader.standings |= found.standings
        return found

    def _made(self, reader: Reader, make: Callable[[Reader], Piece]) -> Piece:
        spare = self._spare[reader.notes]
        # Pieces are made of others, each read by somebody of their own.
        neighbour = spare.pop() if spare else reader.neighbour()
        made = make(neighbour)
        neighbour.finish()
        found = Piece(
            str(made.markup),
            made.notes,
            made.said,
            made.is_attested,
            frozenset(neighbour.read),
            frozenset(neighbour.standings),
        )
        neighbour.forget()
        spare.append(neighbour)
        return found


class _Shelves:
    """The pieces of one structure, by language and folder."""

    def __init__(self, _structure: Structure) -> None:
        self.known: dict[tuple[str, str], Pieces] = {}


def pieces(reader: Reader) -> Pieces:
    """Give the pieces for a page."""
    known = reader.site.structure.derived(_Shelves).known
    key = reader.language, reader.neighbourhood
    found = known.get(key)
    if found is None:
        found = known[key] = Pieces(reader)
    return found


def _row(reader: Reader, own: Pieces, shown: ShownRow, depth: int) -> Piece:
    made = [own.part(reader, each, shown.usual) for each in shown.roles]
    parts = [each.markup for each in made]
    if shown.gap is not None:
        parts.append(_gap(reader, own, shown.gap, is_open=False))
    inset = f' class="in{depth}"' if depth else ""
    function = own.function(reader, shown.function)
    markup = f'<tr{inset}><th scope="row">{function}</th><td>\n{"".join(parts)}</td></tr>\n'
    return Piece(
        markup,
        tuple(note for each in made for note in each.notes),
        tuple(said for each in made for said in each.said),
        says_nothing(markup),
    )


def whole(reader: Reader, shown: ShownRow) -> tuple[Markup, ...]:
    """Give each part of an answer with all that there is to say, opened."""
    own = pieces(reader)
    parts = [_whole(reader, own, each, shown.usual) for each in shown.roles]
    if shown.gap is not None:
        parts.append(_gap(reader, own, shown.gap, is_open=True))
    return tuple(Markup(part) for part in parts)  # noqa: S704 - pieces are escaped


def _part(reader: Reader, own: Pieces, shown: ShownRole, usual: str) -> Piece:
    """Say who answers, for whom, and who would next; what is said once is not said again."""
    who = own.holders(reader, shown, is_usual=shown.role == usual)
    most = _CHAIN if shown.role == usual else _CHAIN_ELSE
    (first, distance), *others = shown.chain
    if len(shown.holders) == 1:
        scope = own.scope(reader, first, distance)
        if not others:
            markup = f'<div class="part">\n{who.markup}<p class="scope">{scope}</p>\n</div>\n'
            return Piece(markup, who.notes, who.said)
        links = [f"<li>{scope}</li>\n"]
    else:
        links = [own.link(reader, first, distance).markup]
    links += [own.link(reader, *each).markup for each in others[: most - 1]]
    more = len(shown.chain) - len(links)
    if more:
        links.append(f"<li>{own.others} {more}</li>\n")
    markup = (
        f'<div class="part">\n{who.markup}<details><summary>{own.why}</summary>\n'
        f"<ol>\n{''.join(links)}</ol>\n</details>\n</div>\n"
    )
    return Piece(markup, who.notes, who.said)


def _whole(reader: Reader, own: Pieces, shown: ShownRole, usual: str) -> str:
    who = own.holders(reader, shown, is_usual=shown.role == usual).markup
    stands = answers.place(reader, shown)
    place = own.stands(stands) if stands is not None else ""
    links = "".join(own.link(reader, remit, distance).markup for remit, distance in shown.chain)
    return (
        f'<div class="part">\n{who}{place}<details open><summary>{own.why}</summary>\n'
        f"<ol>\n{links}</ol>\n{_passed_over(reader, own, shown)}</details>\n</div>\n"
    )


def _gap(reader: Reader, own: Pieces, shown: ShownRole, *, is_open: bool) -> str:
    near = "".join(own.passed(reader, each, "near") for each in shown.near)
    passed = _passed_over(reader, own, shown)
    opened = " open" if is_open else ""
    why = f"<details{opened}><summary>{own.why}</summary>{passed}</details>\n" if passed else ""
    return f'<div class="part"><div>{own.nobody}\n{near}</div>\n{why}</div>\n'


def _passed_over(reader: Reader, own: Pieces, shown: ShownRole) -> str:
    return "".join(_passed_lines(reader, own, shown)) if shown.passed else ""


def _passed_lines(reader: Reader, own: Pieces, shown: ShownRole) -> Iterator[str]:
    yield f"{own.passed_over}\n<ul>\n"
    for each in shown.passed:
        yield own.passed(reader, each)
    if shown.passed_more:
        yield f"<li>{own.others} {shown.passed_more}</li>\n"
    yield "</ul>\n"


def _function(reader: Reader, name: str) -> Piece:
    return Piece(str(link(names.function(reader, name), reader.language)))
