"""What stands behind an answer, and who was passed over and why, each on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from remit.cli.render.rows import named
from remit.model.remit import Remit
from remit.model.scope import Scope, scope
from remit.model.structure import Structure
from remit.publish.english.names import Names
from remit.publish.english.words import (
    ENGLISH,
    ITS_OWN,
    OF_SEVERAL,
    WORDS_ONLY,
    conditions_words,
    listed,
    reason_words,
    scope_words,
    since_words,
)
from remit.resolve.answer import Link, PassedOver, Reason
from remit.text.days import bound_words

_NAMED = 5


class Chain:
    """Puts links and remits passed over into words."""

    def __init__(self, structure: Structure, names: Names) -> None:
        """Take the structure they are of."""
        self._structure = structure
        self.names = names

    def whom(self, link: Link) -> str:
        """Say for whom a link answers, and where."""
        said = scope_words(scope(link.scope), self.names)
        where = conditions_words(list(link.conditions.items()))
        return f"{said}, where {where}" if where else said

    def behind(self, link: Link) -> Text:
        """Say who would answer next."""
        text = named(self.names.unit(link.holder), link.holder)
        text.append(f": {self.names.function(link.function)}")
        return text.append(f", for {self.whom(link)}")

    def passed_over(self, passed: Sequence[PassedOver]) -> Iterator[Text]:
        """Say who nearly answers and what is missing, a line a reason."""
        by_reason: dict[str, list[str]] = {}
        for each in passed:
            by_reason.setdefault(self._reason(each), []).append(each.holder)
        for reason, holders in by_reason.items():
            if len(holders) == 1:
                text = named(self.names.unit(holders[0]), holders[0])
            else:
                text = named(listed([self.names.unit(each) for each in holders], _NAMED))
            said = reason if len(holders) == 1 else OF_SEVERAL.get(reason, reason)
            yield text.append(f": {said}")

    def _reason(self, passed: PassedOver) -> str:
        remit = self._version(passed)
        if passed.reason is Reason.NOT_YET_IN_FORCE and passed.valid_from:
            return f"only from {since_words(passed.valid_from)} on"
        if passed.reason is Reason.ENDED and passed.valid_to:
            return f"only until {bound_words(passed.valid_to, ENGLISH)}"
        if remit is None:
            return reason_words(passed.reason, "others", ())
        if passed.reason is Reason.OUTSIDE_SCOPE:
            if self._is_words_only(remit.scope):
                return WORDS_ONLY
            if str(remit.scope) == f"under:{remit.holder}":
                return ITS_OWN
        return reason_words(passed.reason, scope_words(remit.scope, self.names), remit.conditions)

    def _version(self, passed: PassedOver) -> Remit | None:
        history = self._structure.register.history(Remit, passed.remit)
        written = passed.valid_from or "", passed.valid_to or ""
        return next((each for each in history.versions if _written(each) == written), None)

    def _is_words_only(self, written: Scope) -> bool:
        terms = [term for term in written.terms() if not term.excepted]
        return all(term.word == "group" and not self._structure.members(term.id) for term in terms)


def _written(remit: Remit) -> tuple[str, str]:
    return remit.stretch.valid_from.text, remit.stretch.valid_to.text
