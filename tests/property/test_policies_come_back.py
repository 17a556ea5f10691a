"""Law: what a register says of policies comes back from what is written, and is written alike."""

import tomllib

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from remit.formats.folder.notes import Notes
from remit.formats.folder.policies_table import policies_text, read_policies
from remit.formats.folder.toml_lines import Lines
from remit.model.policy import SEVERITIES, WANTED, OwnPolicy, Policies, PolicySetting
from remit.model.scope import scope
from remit.model.settings import Settings
from remit.resolve.policies.catalogue import POLICIES

_ids = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
_severities = st.sampled_from(SEVERITIES)
_values = st.integers(1, 10**9) | st.sets(_ids, max_size=3).map(lambda ids: tuple(sorted(ids)))
_said = st.builds(
    PolicySetting,
    severity=st.none() | _severities,
    values=st.dictionaries(st.sampled_from(("days", "files", "most")), _values),
)
_letters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t")
_own = st.builds(
    OwnPolicy,
    id=_ids,
    scope=st.sampled_from(("everyone", "everywhere -unit:hq | body:un")).map(scope),
    function=_ids,
    role=_ids,
    status=st.sampled_from(WANTED),
    severity=_severities,
    explanation=st.text(_letters, max_size=12).map(str.strip),
)
_policies = st.builds(
    Policies,
    said=st.dictionaries(st.sampled_from(tuple(POLICIES)), _said, max_size=3),
    own=st.lists(_own, max_size=3, unique_by=lambda own: own.id).map(
        lambda own: tuple(sorted(own, key=lambda each: each.id))
    ),
)


@given(_policies)
def test_policies_come_back_from_the_file_and_from_the_log(policies: Policies) -> None:
    text, notes = policies_text(policies), Notes()

    read = read_policies(tomllib.loads(text).get("policies", {}), Lines(text).of, notes)

    assert notes.found == []
    assert read == policies
    assert policies_text(read) == text
    settings = Settings(id="drawn", policies=policies)
    assert msgspec.json.decode(msgspec.json.encode(settings), type=Settings) == settings


_toml = st.recursive(
    st.none().map(lambda _: "x") | st.booleans() | st.integers() | st.floats() | st.dates() | _ids,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_ids, inner, max_size=3),
    max_leaves=8,
)


_own_said = st.dictionaries(st.sampled_from(("id", "scope", "function", "status")), _toml)
_table = st.dictionaries(
    st.sampled_from(("gap", "depth", "own", "x")), _toml | st.lists(_own_said, max_size=2)
)


@given(_toml | _table)
def test_whatever_stands_there_is_read_or_told_and_never_a_traceback(said: object) -> None:
    notes = Notes("register.toml")

    read = read_policies(said, Lines("").of, notes)

    assert isinstance(read, Policies)
    assert all(each.column.startswith("policies") and each.wrong for each in notes.found)
