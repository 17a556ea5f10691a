"""Law: whatever is wrong with a draft is told in the language of whoever reads it."""

from hypothesis import HealthCheck, given, settings
from tests.change.spoken import unsaid
from tests.formats.draft_steps import drafts
from tests.property.test_any_draft_is_told_or_made import HEAD, likely
from tests.shared import tries

from remit.change.compile import compile_draft
from remit.model.step import Draft
from remit.text.saying import English, Saying


def is_said(draft: Draft) -> None:
    """See that nothing stands in English but what a person wrote, and names."""
    for fault in compile_draft(draft, HEAD).faults:
        for text in filter(None, (fault.wrong, fault.todo)):
            assert isinstance(text, Saying), text
            assert not isinstance(text, English), text
            assert unsaid(text, "ru") == unsaid(text, "ar") == []


@given(drafts)
@settings(max_examples=tries(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_wrong_with_any_draft_is_said_in_any_language(draft: Draft) -> None:
    is_said(draft)


@given(likely())
@settings(max_examples=tries(100), deadline=None)
def test_what_is_wrong_with_a_draft_that_may_be_meant_is_said_in_any_language(
    draft: Draft,
) -> None:
    is_said(draft)
