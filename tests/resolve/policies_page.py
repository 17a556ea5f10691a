"""The page of policies: the part of it that says what the program says, made anew.

`python -m tests.resolve.policies_page` writes it, for a person to read what changed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from remit.formats.folder.toml import toml_value
from remit.resolve.policies.catalogue import POLICIES
from remit.resolve.policies.policy import Policy

PAGE = Path("docs/reference/policies.md")

_PART = re.compile(r"(<!-- policies begin.*?-->\n)(.*)(<!-- policies end -->)", re.DOTALL)


def renewed(page: str) -> str:
    """Give the page with what the program says of each policy now."""
    said = "\n".join(line for policy in POLICIES.values() for line in _lines(policy))
    return _PART.sub(lambda part: f"{part[1]}\n{said}\n{part[3]}", page)


def _lines(policy: Policy) -> Iterator[str]:
    yield f"### {policy.id}\n"
    yield f"**{policy.title}.** {policy.means}\n"
    yield f"*Why it matters.* {policy.matters}\n"
    yield f"*What to do.* {policy.todo}\n"
    yield f"Usually a {policy.severity}.\n" if policy.severity != "off" else "Usually off.\n"
    for name, each in policy.parameters.items():
        yield f"*It goes by* `{name}`, usually `{toml_value(each.usual)}`. {each.words}\n"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
