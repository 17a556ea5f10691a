"""The site of a register: which files it has, what is in each, and how they get into a folder."""

from remit.publish.edition import Rendered, Site
from remit.publish.pages import paths, render, render_answer
from remit.publish.writing import write_site

__all__ = ["Rendered", "Site", "paths", "render", "render_answer", "write_site"]
