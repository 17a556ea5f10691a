"""The tree of a day as a document, however deep."""

import pytest
from msgspec import json
from tests.by_hand import structure

from remit.errors import QuestionError
from remit.model.structure import Structure
from remit.resolve.document import DEEPEST, Document, tree_document


def chain(levels: int) -> Structure:
    """Give units each in the one before."""
    rows = [f"u{number},u{number - 1}" for number in range(1, levels)]
    return structure(units="\n".join(["id,part_of", "u0,", *rows]))


def test_the_tree_holds_units_within_units_in_their_order() -> None:
    day = structure(
        units="id,part_of,order \n iom,,1 \n lima,iom,2 \n quito,iom,1 \n desk,lima, \n friends,,9"
    )
    document = tree_document(day)

    def names(units: list[Document]) -> str:
        return " ".join(f"{each['id']}({names(each['units'])})" for each in units)

    assert names(document["units"]) == "iom(quito() lima(desk())) friends()"


def test_a_tree_as_deep_as_json_goes_is_written() -> None:
    document = tree_document(chain(DEEPEST))

    for _ in range(DEEPEST):
        (document,) = document["units"]
    assert document["id"] == f"u{DEEPEST - 1}"
    assert json.format(json.encode(tree_document(chain(DEEPEST)))).count(b'"units"') == DEEPEST + 1


@pytest.mark.parametrize("levels", [DEEPEST + 1, 3000])
def test_a_deeper_one_is_refused_in_words(levels: int) -> None:
    with pytest.raises(QuestionError, match=f"has {levels} levels") as caught:
        tree_document(chain(levels))

    assert caught.value.todo == "Ask for the units instead; each says which it is part of."
