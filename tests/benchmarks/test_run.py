"""One run of all benchmarks ends, whatever one of them does."""

from pathlib import Path

import pytest
from benchmarks.report import run

LINE = "FIGURE waiting 1 s goal - ratio - met"
WAITING = f"""
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
if os.fork() == 0:
    time.sleep(3600)
{{}}
print("{LINE}", flush=True)
"""
"""Starts a process that holds on to what it prints to: the run would wait an hour for it."""


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of benchmarks, each of which may take a second."""
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    monkeypatch.setattr(run, "HERE", folder)
    monkeypatch.setattr(run, "LIMIT", 1.0)
    monkeypatch.setattr(run, "PATIENCE", 0.2)
    return folder


@pytest.mark.parametrize("then", ["time.sleep(3600)", ""], ids=["waits", "leaves it behind"])
def test_a_file_that_does_not_end_is_stopped_with_all_it_started(
    asked: Path, capsys: pytest.CaptureFixture[str], then: str
) -> None:
    (asked / "waiting.py").write_text(WAITING.format(then), "utf-8")

    assert run.main(["waiting", "--small"]) == (1 if then else 0)

    said = " ".join(capsys.readouterr().out.split())
    assert "waiting has not ended within 0 minutes, and is stopped." in said
    assert "To see where it stands: python -m benchmarks.waiting" in said


def test_what_fails_is_not_kept_and_the_others_are(
    asked: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (asked / "failing.py").write_text("raise SystemExit('no')", "utf-8")
    (asked / "waiting.py").write_text(f"print('{LINE}')", "utf-8")

    assert run.main(["failing", "waiting", "--small"]) == 1
    assert "waiting" in capsys.readouterr().out.splitlines()[-2]
