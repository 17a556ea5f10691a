"""The lock files: every dependency by name, version and hash, and no address."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==\S+(?: ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")


def locked(lock: Path) -> set[str]:
    """The names that a lock file pins."""
    return {
        pin["name"] for line in lock.read_text("utf-8").splitlines() if (pin := PIN.match(line))
    }


def names(requirements: list[object]) -> set[str]:
    """The names of requirements as pyproject.toml writes them."""
    return {re.split(r"[\[<>=]", text)[0] for text in requirements if isinstance(text, str)}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_holds_names_versions_and_hashes_alone(lock: Path) -> None:
    lines = lock.read_text("utf-8").splitlines()

    assert [line for line in lines if not (PIN.match(line) or HASH.match(line))] == []


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("base.txt", names(PROJECT["project"]["dependencies"])),
        ("build.txt", names(PROJECT["dependency-groups"]["build"])),
        ("dev.txt", names(PROJECT["project"]["dependencies"])),
        ("dev.txt", names(PROJECT["dependency-groups"]["dev"])),
    ],
)
def test_whatever_the_project_asks_for_is_locked(lock: str, wanted: set[str]) -> None:
    assert wanted - locked(ROOT / "requirements" / lock) == set()


def test_the_scripts_of_others_are_locked_by_version_and_hash_and_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    packages = {name: each for name, each in lock["packages"].items() if name}

    assert lock["lockfileVersion"] == 3
    assert set(packages) == {f"node_modules/{name}" for name in wanted}
    for name, version in wanted.items():
        found = packages[f"node_modules/{name}"]
        assert found["version"] == version
        assert found["integrity"].startswith("sha512-")
        assert "resolved" not in found
