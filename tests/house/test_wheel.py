"""The wheel: what is in the folder is in the package."""

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"


def is_ours(path: Path) -> bool:
    """Tell whether a file was written by a person and not left by a tool."""
    return path.is_file() and not any(
        part == "__pycache__" or part.startswith(".") for part in path.relative_to(SOURCE).parts
    )


def test_the_wheel_carries_every_file_of_the_project(tmp_path: Path) -> None:
    """Templates, styles, catalogues and registers travel with the code."""
    ours = {str(path.relative_to(SOURCE)) for path in SOURCE.rglob("*") if is_ours(path)}

    subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT, check=True)

    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert ours - set(archive.namelist()) == set()
