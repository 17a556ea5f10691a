"""What a run printed is kept, drawn, and told in the documentation."""

from xml.etree import ElementTree as ET

from benchmarks.measure import Figure
from benchmarks.report.curve import curves, svg
from benchmarks.report.last_run import FILE, read_run, renewed
from benchmarks.report.lines import read
from benchmarks.report.page import CURVE, PAGE, drawing, told
from benchmarks.report.run import claims

SIZES = [
    Figure(f"sizes-{what}-{size}", value * size**power, "µs")
    for what, value, power in (("asked-first", 40, 0), ("everybody", 0.1, 1))
    for size in (1_000, 10_000)
]
TEXT = "{http://www.w3.org/2000/svg}text"


def test_a_figure_is_read_as_it_was_printed() -> None:
    figure = Figure("load", 6.25, "s", 8, {"an empty handler": 12.5, "postgresql": 25})

    (line,) = read([str(figure)])

    assert (line.text, line.goal_text, line.verdict_text) == ("6.25 s", "≤ 8 s", "met")
    assert line.ratio_text == "2 × an empty handler, 4 × PostgreSQL"


def test_at_least_is_the_goal_of_a_rate_and_at_most_that_of_a_time() -> None:
    figures = [
        Figure("rate", 0.4, "×", 0.5),
        Figure("rate", 0.6, "×", 0.5),
        Figure("time", 0.4, "s", 0.5),
        Figure("time", 0.6, "s", 0.5),
        Figure("time", 0.6, "s"),
    ]

    assert [each.is_met for each in figures] == [False, True, True, False, True]


def test_a_file_that_ran_again_takes_the_place_of_its_last_run_alone() -> None:
    known = renewed("", {"load": ["FIGURE a", "chatter"], "tree_http": ["FIGURE b"]}, "2026-11-01")

    now = renewed(known, {"load": ["FIGURE c"]}, "2026-11-02")

    assert read_run(known) == {
        "load 2026-11-01": ["FIGURE a"],
        "tree_http 2026-11-01": ["FIGURE b"],
    }
    assert read_run(now) == {
        "load 2026-11-02": ["FIGURE c"],
        "tree_http 2026-11-01": ["FIGURE b"],
    }


def test_the_curves_are_text_and_lines_in_the_colour_of_the_page() -> None:
    """A tenfold size and a tenfold time are drawn as long as any other."""
    drawn = svg(curves(read(map(str, SIZES))))

    root = ET.fromstring(drawn)
    assert [each.text for each in root.iter(TEXT)] == [
        "10 µs",
        "100 µs",
        "1 ms",
        "1,000",
        "10,000",
        "units",
        "asked first: 40 µs",
        "everybody: 1 ms",
    ]
    assert root.get("fill") == "currentColor"


def test_the_page_tells_the_last_run_and_nothing_else() -> None:
    """Whoever edits a figure by hand is found out; `make bench` writes them."""
    run = FILE.read_text("utf-8")

    assert told(page := PAGE.read_text("utf-8"), run) == page
    assert drawing(run) == CURVE.read_text("utf-8")
    assert {head.split()[0] for head in read_run(run)} <= set(claims())
