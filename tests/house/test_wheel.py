"""The wheel: what is in the folder is in the package."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"


def test_the_wheel_carries_every_file_of_the_project(tmp_path: Path) -> None:
    """Templates, styles, catalogues and registers travel with the code."""
    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "src/remit"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()

    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert {path.removeprefix("src/") for path in listed} <= set(archive.namelist())
