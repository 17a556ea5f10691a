"""What axe finds on a page on which all that is folded is open."""

from typing import TYPE_CHECKING

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has no types

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
"""What axe looks for; where it finds nothing, it need not say where."""

OPENED = """() => {
  document.querySelectorAll("details").forEach(each => { each.open = true; });
  return document.documentElement.scrollWidth;
}"""

EACH_KIND = """() => {
  const kind = each => [
    each.tagName, each.getAttribute("class"), each.getAttribute("lang"), each.getAttribute("dir"),
    each.getAttribute("role"), each.getAttributeNames(), each.textContent.trim() !== "",
    ...Array.from(each.children, kind),
  ].join();
  for (const parent of document.querySelectorAll("main, main *")) {
    const seen = {};
    for (const each of [...parent.children]) {
      const which = kind(each);
      seen[which] = (seen[which] || 0) + 1;
      if (seen[which] > 3) each.remove();
    }
  }
}"""
"""Takes away what comes a fourth time beside what is built alike, and so looks alike."""


def looked_at(page: "Page", width: int) -> str:
    """Say what is wrong on a page for somebody with a screen of a width, and nothing where none is.

    A long list of what is built alike is as good as its first lines, and takes axe very long.
    """
    wide = page.evaluate(OPENED)
    page.evaluate(EACH_KIND)
    found = Axe().run(page, options=RULES)
    told = found.generate_report() if found.violations_count else ""
    return told + (f"it is {wide} pixels wide" if wide > width else "")
