"""How the documentation is built: Markdown by MyST, dressed by Furo."""

import logging

import remit

project = "Remit"
author = "the authors of Remit"
# The same sources give the same pages, in whatever year they are built.
copyright = "the authors of Remit"  # noqa: A001 - Sphinx reads this name
release = remit.__version__
version = release

extensions = ["myst_parser"]
# Tables, definition lists and callouts are written as people write them elsewhere.
myst_enable_extensions = ["colon_fence", "deflist"]
# A link may point at any heading down to the third level.
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "Remit"
# A page shows the page; its source is in the repository.
html_copy_source = False


def has_pages(record: logging.LogRecord) -> bool:
    """Let every warning through but one: a section may still be without pages."""
    return getattr(record, "subtype", "") != "empty_glob"


# Sphinx gives this warning no type, so `suppress_warnings` cannot name it.
logging.getLogger("sphinx.sphinx.directives.other").addFilter(has_pages)
