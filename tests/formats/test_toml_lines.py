"""Where in a TOML text something is set: its own line, whatever stands in texts and comments."""

import pytest

from remit.formats.folder.toml_lines import Lines

WRITTEN = '''\
text = """
title = "in a text"
[policies]
gap = "off" \\""""
more = \'\'\'
[[step]]
\'\'\' # title = "in a comment"
title = "#" # the title

policies.gap = "off"
"policies"."a b" . c = [ # what
    "one, two", [1.5, 2027-07-01 07:00:00],
    { id = "]", row = { 'k=v' = 1, order = [
        7,
    ] } },
]

[[ step ]]
do = "set"
[step.row]
value = "x"

  [[step]]
do = "open"
[[step.into]]
id = "a"
[[step.into]]
id = "b"
row.name = "B"
[step.into.more]
id = 7
[finance]
'''


@pytest.mark.parametrize(
    ("way", "line"),
    [
        ("text", 1),
        ("more", 5),
        ("title", 8),
        ("policies gap", 10),
        ("policies", 10),
        ("policies|a b|c", 11),
        ("policies|a b|c|0", 12),
        ("policies|a b|c|1", 12),
        ("policies|a b|c|1|1", 12),
        ("policies|a b|c|2", 13),
        ("policies|a b|c|2|row|k=v", 13),
        ("policies|a b|c|2|row|order|0", 14),
        ("step", 18),
        ("step 0", 18),
        ("step 0 do", 19),
        ("step 0 row", 20),
        ("step 0 row value", 21),
        ("step 1", 23),
        ("step 1 do", 24),
        ("step 1 into 0 id", 26),
        ("step 1 into 1", 27),
        ("step 1 into 1 row name", 29),
        ("step 1 into 1 more id", 31),
        ("finance", 32),
    ],
)
def test_each_thing_is_found_where_it_is_written(way: str, line: int) -> None:
    assert Lines(WRITTEN).of(*way.split("|" if "|" in way else " ")) == line


def test_what_is_not_there_is_sought_in_what_it_would_be_in() -> None:
    lines = Lines(WRITTEN)

    assert lines.of("step", "1", "into", "1", "name", "x") == 27
    assert lines.of("step", "7", "do") == 18
    assert lines.of("nothing") == lines.of() == 1


def test_a_table_stands_at_its_own_head_and_not_where_it_is_named_on_the_way() -> None:
    lines = Lines("[a.b.c]\nx = 1\n[a]\ny = 2\n[a.b]\n")

    assert [lines.of(*way) for way in ("a", "ab", "abc", "abcx")] == [3, 5, 1, 2]


def test_below_is_the_nearest_of_that_name() -> None:
    lines = Lines(WRITTEN)

    assert lines.below("step", "0", "do") == 19
    assert lines.below("step", "0", "value") == 21
    assert lines.below("step", "1", "id") == 26
    assert lines.below("step", "1", "nothing") == 23
    assert lines.below("nothing") == 1


@pytest.mark.parametrize(
    "text", ['a = """', "[[", "]]}}", "a = {,,= [[\n=", '"\nb = 1', "[]\n[[]]"]
)
def test_what_is_no_toml_has_lines_all_the_same(text: str) -> None:
    assert 1 <= Lines(text).of("a", "0") <= 2
