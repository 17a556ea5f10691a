"""How the documentation is built: Markdown by MyST, dressed by Furo."""

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
# A section may still be without pages: its glob finds none.
suppress_warnings = ["toc.empty_glob"]

html_theme = "furo"
html_title = "Remit"
# A page shows the page; its source is in the repository.
html_copy_source = False
