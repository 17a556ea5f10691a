"""Reading a page as a visitor does: its words, under its headings."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement


def read(page: bytes) -> HtmlElement:
    """Read a page."""
    return html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))


def words(element: HtmlElement, *, without: str = "") -> str:
    """Give the words of an element on one line; notes and dates beside it left out."""
    copy = html.fragment_fromstring(
        html.tostring(element, encoding="unicode", with_tail=False), create_parent=True
    )
    for each in copy.xpath(".//sup|.//*[contains(@class,'when')]"):
        each.drop_tree()
    for each in copy.xpath(without) if without else ():
        each.drop_tree()
    return " ".join(copy.text_content().split())


def section(page: HtmlElement, name: str) -> HtmlElement:
    """Give the section under a heading's id."""
    (found,) = page.xpath(f"//section[@aria-labelledby='{name}']")
    assert isinstance(found, HtmlElement)
    return found


def listed(element: HtmlElement, path: str) -> list[str]:
    """Give the words of each element on a path."""
    return [words(each) for each in element.xpath(path)]
