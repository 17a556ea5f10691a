"""Draw drafts: every kind of step, any of its fields filled with any text."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from tests.formats.drawn import LANGUAGES, cells

from remit.formats.draft.forms import COLUMNS_OF, STEPS
from remit.formats.folder.decode import CONTROL
from remit.formats.folder.header import BOUNDS, possible_names
from remit.model.kind import KINDS
from remit.model.policy import Policies, PolicySetting
from remit.model.settings import Settings
from remit.model.step import Common, Draft, Record, Result
from remit.text.local import Local

TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12).filter(
        lambda text: not CONTROL.search(text)
    ),
    st.sampled_from(
        ["[[step]]", 'a"b', '"""', "'''", "\\", "two\nlines\n", "# no", "a\r\nb", "\t"]
    ),
)
DAYS = st.sampled_from(["", "2027-07-01", "2011-Q3", "by 2014", "2024-02-30", "always", "soon"])
_LISTED = st.lists(TEXTS, max_size=3).map(tuple)


@st.composite
def rows(draw: DrawFn, file: str) -> dict[str, str]:
    """Draw a row of a file, with cells that its columns allow and others."""
    kind = KINDS[file]
    row = {}
    for name in possible_names(kind, LANGUAGES):
        if name in {*BOUNDS, "id", "source", "as_of", "note"} or not draw(st.booleans()):
            continue
        row[name] = draw(st.one_of(cells(kind, kind.find(name)[0]), TEXTS))
    return row


RESULTS = st.builds(Result, TEXTS.filter(bool), rows("units"))
SETTINGS = st.builds(
    lambda name, most: Settings(
        id="drawn",
        name=Local(name),
        policies=Policies({"depth": PolicySetting("off", {"most": most})}),
    ),
    TEXTS.map(str.strip),
    st.integers(1, 9),
)
_BY_NAME: dict[str, SearchStrategy[Any]] = {
    "on": DAYS,
    "until": DAYS,
    "valid_from": DAYS,
    "valid_to": DAYS,
    "mode": st.sampled_from(["full", "partial", "shared"]),
    "kind": st.sampled_from(["holder", "acting", "substitute"]),
    "on_close": st.sampled_from(["", "end", "successor"]),
    "all": st.booleans(),
    "beside": st.booleans(),
    "part_of": st.none() | TEXTS,
    "site": st.none() | TEXTS,
    "units": _LISTED,
    "successors": _LISTED,
    "add": _LISTED,
    "remove": _LISTED,
    "key": _LISTED.filter(bool),
    "keys": st.lists(_LISTED.filter(bool), max_size=3).map(tuple),
}


@st.composite
def steps(draw: DrawFn) -> Common:
    """Draw a step of any kind."""
    step = draw(st.sampled_from(list(STEPS.values())))
    file = COLUMNS_OF.get(step) or draw(st.sampled_from(sorted(KINDS)))
    values: dict[str, Any] = {}
    for name in step.__struct_fields__:
        values[name] = draw(_BY_NAME.get(name, TEXTS))
    if "file" in values:
        values["file"] = file
    if "row" in values:
        values["row"] = draw(rows(file))
    if "into" in values:
        several = st.lists(RESULTS, max_size=3).map(tuple)
        values["into"] = draw(several if step.__name__ == "Split" else RESULTS)
    if step is Record:
        values |= draw(
            st.sampled_from([{"settings": None}, {"settings": None, "row": None}])
            | SETTINGS.map(lambda one: {"settings": one, "row": None, "file": "register"})
        )
    made: Common = step(**values)
    return made


drafts = st.builds(
    Draft,
    title=TEXTS.filter(bool),
    reason=TEXTS,
    basis=TEXTS,
    on=DAYS,
    steps=st.lists(steps(), max_size=4).map(tuple),
)
