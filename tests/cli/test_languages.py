"""`remit languages`: what is said in each language, and what is not."""

from pathlib import Path

from tests.cli.running import run

UNITS = """id,name,name_fr,name_tk,part_of
hq,Headquarters,Siège,,
lima,Lima,,,hq
"""


def test_what_lacks_is_counted_and_named(tmp_path: Path) -> None:
    folder, db = tmp_path / "small", str(tmp_path / "small.db")
    folder.mkdir()
    (folder / "register.toml").write_text(
        'id = "small"\nname = "Small"\nname_fr = "Petit"\nlanguages = ["en", "fr", "tk"]\n'
    )
    (folder / "units.csv").write_text(UNITS, "utf-8")
    run("load", str(folder), "--db", db)

    shown = run("languages", "--db", db).out
    lines = [" ".join(line.split()) for line in shown.splitlines()]
    found = run("languages", "--json", "--db", db).document["languages"]
    units = [each["names"][1] for each in found]

    assert lines[0] == "English French Turkmen"
    assert lines[2:4] == ["register.toml all all 0 of 1", "units all 1 of 2 0 of 2"]
    assert "French, units, not said: lima" in lines
    assert "Turkmen: no pages; the program does not speak it." in lines
    assert [(each["kind"], each["said"], each["all"]) for each in units] == [
        ("units", 2, 2),
        ("units", 1, 2),
        ("units", 0, 2),
    ]
    assert [each["lacking"] for each in units] == [[], ["lima"], ["hq", "lima"]]
    assert [each["has_pages"] for each in found] == [True, True, False]
