"""What each page of a site says, for tests that ask something of all of them."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from tests.publish.reading import read, words

from remit.publish.addresses import OFFLINE


def html_pages(pages: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Give the pages among the files; the one file that holds all of them is none."""
    among = (path for path in pages if path.endswith(".html") and not path.endswith(OFFLINE))
    return ((path, pages[path]) for path in among)


class Said(NamedTuple):
    """What a page says, read once for all tests: the trees of all pages would fill the memory.

    Attributes:
        title: Its title.
        leads: Every file of the site that it links to.
        ids: The ids of its elements.
        anchors: The ids that it links to on itself.
        forbidden: How many elements have script or style that a policy may forbid.
        scripts: The files of scripts, as they are called.
        images: Those of images.
        styles: The addresses of its styles.
        robots: What it asks of search engines.
        header: Every file that its header links to.
        foot: The words at its foot, of a page in English.
    """

    title: str
    leads: frozenset[str]
    ids: list[str]
    anchors: frozenset[str]
    forbidden: int
    scripts: list[str]
    images: list[str]
    styles: list[str]
    robots: list[str]
    header: frozenset[str]
    foot: str


FORBIDDEN = (
    "//script[text() and not(@type='application/ld+json')]|//style|//@style|//iframe|//*[@onclick]"
)


def look(path: str, body: bytes) -> Said:
    """Read a page."""
    page = read(body)

    def ask(where: str) -> list[str]:
        return [str(each) for each in page.xpath(where)]

    def files(where: str) -> Iterator[str]:
        for href in ask(where):
            if not urlsplit(href).scheme and not href.startswith("#"):
                yield normpath(join(dirname(path), unquote(href.partition("#")[0])))

    return Said(
        title=page.findtext("head/title", ""),
        leads=frozenset(files("//@href|//@src|//@action")),
        ids=ask("//@id"),
        anchors=frozenset(href[1:] for href in ask("//@href") if href.startswith("#")),
        forbidden=len(page.xpath(FORBIDDEN)),
        # Also those of other hosts, which are no file of the site.
        scripts=[normpath(join(dirname(path), each)) for each in ask("//script/@src")],
        images=[normpath(join(dirname(path), each)) for each in ask("//img/@src")],
        styles=ask("//link[@rel='stylesheet']/@href"),
        robots=ask("//meta[@name='robots']/@content"),
        header=frozenset(files("//header//@href")),
        foot=" ".join(map(words, page.xpath("//footer"))) if path.startswith("en/") else "",
    )
