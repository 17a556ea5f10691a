"""Scopes as people write them."""

import pytest

from remit.errors import WrittenWrongError
from remit.model.scope import scope


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "may not be blank"),
        ("everyone |", "empty"),
        ("| everyone", "empty"),
        ("-country:PER", "only excepts"),
        ("everyone | everyone", "alternative twice"),
        ("unit:a unit:b | unit:b unit:a", "alternative twice"),
        ("unit:a unit:a", "term twice"),
        ("unit:a -unit:a", "term twice"),
        ("all", "no term"),
        ("everyone:x", "no term"),
        ("unit:", "no term"),
        ("--unit:a everyone", "no term"),
        ("region:africa", "no term"),
    ],
)
def test_a_scope_that_says_nothing_clear_is_refused(written: str, said: str) -> None:
    """With what is wrong, and what to do."""
    with pytest.raises(WrittenWrongError, match=said) as refused:
        scope(written)
    assert refused.value.todo


def test_a_scope_is_written_with_single_blanks_in_the_order_given() -> None:
    """Reading what was written gives it back."""
    written = "group:west -country:PER | unit:hq"

    assert str(scope("  group:west   -country:PER|unit:hq ")) == written
    assert scope(written) == scope(str(scope(written)))
