"""Where boxes stand: laws that hold for every tree."""

from hypothesis import given
from hypothesis import strategies as st
from tests.publish.pictures.trees import Tree, nested, trees

from remit.publish.pictures.layout import SHEET, Box, Layout, layout
from remit.publish.pictures.shelves import STEM

HEIGHTS = (24, 38, 52)


def placed(tree: Tree, heights: tuple[int, ...] = HEIGHTS) -> Layout:
    names = [name for under in tree.values() for name in under]
    return layout({name: heights[at % len(heights)] for at, name in enumerate(names)}, tree)


def overlap(one: Box, other: Box) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def overlapping(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Sweep from the top: a box meets only those whose rows it shares."""
    found: list[tuple[Box, Box]] = []
    open_: list[Box] = []
    for box in sorted(boxes, key=lambda each: each.y):
        open_ = [each for each in open_ if each.y + each.height > box.y]
        found += [(box, each) for each in open_ if overlap(box, each)]
        open_.append(box)
    return found


@given(trees(), st.lists(st.sampled_from(HEIGHTS), min_size=1, max_size=7))
def test_no_two_boxes_overlap(tree: Tree, heights: list[int]) -> None:
    assert overlapping([*placed(tree, tuple(heights)).boxes.values()]) == []


@given(trees())
def test_each_parent_is_above_its_children(tree: Tree) -> None:
    boxes = placed(tree).boxes

    assert all(
        boxes[name].y >= boxes[top].y + boxes[top].height
        for top, under in tree.items()
        for name in under
        if top
    )


@given(trees())
def test_each_unit_has_one_box_within_the_picture(tree: Tree) -> None:
    found = placed(tree)

    assert sorted(found.boxes) == sorted(name for under in tree.values() for name in under)
    assert all(
        0 <= box.x <= found.width - box.width and 0 <= box.y <= found.height - box.height
        for box in found.boxes.values()
    )


@given(trees())
def test_lines_lead_from_each_box_to_those_under_it_and_to_no_other(tree: Tree) -> None:
    """From its lower edge to the middles of their sides, without a gap."""
    found = placed(tree)
    for top, under in tree.items():
        if top:
            box = found.boxes[top]
            reached = _reached(found, (box.x + STEM, box.y + box.height))
            assert {name for name, each in found.boxes.items() if _side(each) in reached} == {
                *under
            }


def _side(box: Box) -> tuple[int, int]:
    return box.x, box.y + box.height // 2


def _reached(found: Layout, start: tuple[int, int]) -> set[tuple[int, int]]:
    """Follow the lines from a point: those that touch one that was followed."""
    left, todo = set(found.lines), [(*start, *start)]
    ends = set()
    while todo:
        line = todo.pop()
        touching = {each for each in left if _touch(line, each)}
        left -= touching
        todo += touching
        ends |= {point for each in touching for point in (each[:2], each[2:])}
    return ends


def _touch(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(
        max(min(one[at], one[at + 2]), min(other[at], other[at + 2]))
        <= min(max(one[at], one[at + 2]), max(other[at], other[at + 2]))
        for at in (0, 1)
    )


@given(trees())
def test_lines_run_through_no_box(tree: Tree) -> None:
    """They touch edges only."""
    found = placed(tree)

    assert [
        (line, box) for line in found.lines for box in found.boxes.values() if _crosses(line, box)
    ] == []


def _crosses(line: tuple[int, int, int, int], box: Box) -> bool:
    left, right = sorted((line[0], line[2]))
    top, bottom = sorted((line[1], line[3]))
    across = left < box.x + box.width and right > box.x
    return across and top < box.y + box.height and bottom > box.y


@given(trees())
def test_read_from_the_right_it_is_the_same_mirrored(tree: Tree) -> None:
    found = placed(tree)

    assert found.mirrored().mirrored() == found
    assert overlapping([*found.mirrored().boxes.values()]) == []


def test_250_siblings_fill_a_sheet() -> None:
    """In columns: neither a line of boxes nor a tower."""
    found = placed({"": ["top"], "top": [f"u{number}" for number in range(250)]})

    assert len(found.boxes) == 251
    assert overlapping([*found.boxes.values()]) == []
    assert 0.7 < found.width / found.height / SHEET < 1.4


def test_900_units_can_be_read_on_one_sheet() -> None:
    """On A3 within margins their type is 1 mm high at least: small print, but print."""
    found = placed(nested(900, 9))

    assert len(found.boxes) == 900
    assert overlapping([*found.boxes.values()]) == []
    millimetre = max(found.width / 400, found.height / 277)
    assert 12 / millimetre > 1
