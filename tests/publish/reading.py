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


# What a structure page lists, and what stands before it in its outline.
_LISTED = {
    ".//h2": "# ",
    ".//h3": "## ",
    ".//article/p[@class='place']": "",
    ".//ul[@class='units']/li": "- ",
    ".//ul[@class='areas']/li": "+ ",
    ".//ul[starts-with(@class,'offices')]/li/div": "",
    ".//ul[@class='tree']//li": "",
    ".//ul[@class='partners']/li": "> ",
}


def outline(page: HtmlElement) -> list[str]:
    """Give what a structure page lists, a line each, without dates, sources and descriptions.

    `#` stands before what a section is called, `##` before an office that consists of
    others, `-` before what it consists of, `+` before an area that moved there, `>` before
    a partner; `|` between an office and its place.
    """
    lines = []
    for part in page.xpath("//main/section[not(@aria-labelledby='cited')]"):
        marks = {each: mark for path, mark in _LISTED.items() for each in part.xpath(path)}
        lines += [marks[each] + _named(each).rstrip(" ·") for each in part.iter() if each in marks]
    return lines


def _named(element: HtmlElement) -> str:
    pieces = element.xpath("./span[@class='office' or @class='place']|./a[../span]")
    if len(pieces) > 1:
        return " | ".join(words(piece) for piece in pieces)
    return words(element, without=".//*[@class='soft' or @class='by'][not(self::li)]")
