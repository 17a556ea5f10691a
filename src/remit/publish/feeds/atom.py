"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from remit.publish.feeds.channel import Channel
from remit.publish.feeds.instant import atom_instant
from remit.publish.feeds.item import Item
from remit.publish.feeds.xml import xml


def atom(channel: Channel) -> str:
    """Write a feed as Atom."""
    itself = f'<link rel="self" type="application/atom+xml" href="{xml(channel.itself)}"/>\n'
    base = f' xml:base="{channel.top}"' if channel.top else ""
    rights = f"<rights>{xml(channel.rights)}</rights>\n"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{xml(channel.language)}"{base}>\n'
        f"<id>{channel.identity}</id>\n"
        f"<title>{xml(channel.title)}</title>\n"
        f"<subtitle>{xml(channel.summary)}</subtitle>\n"
        f"<updated>{atom_instant(channel.updated)}</updated>\n"
        f"<author><name>{xml(channel.author)}</name></author>\n"
        f'<link rel="alternate" type="text/html" href="{xml(channel.link)}"/>\n'
        f"{itself if channel.itself else ''}"
        f"{rights if channel.rights else ''}"
        f"{''.join(map(_entry, channel.items))}"
        "</feed>\n"
    )


def _entry(item: Item) -> str:
    return (
        f"<entry>\n<id>{item.identity}</id>\n<title>{xml(item.title)}</title>\n"
        f"<updated>{atom_instant(item.updated)}</updated>\n"
        f'<link rel="alternate" type="text/html" href="{xml(item.link)}"/>\n'
        f"<summary>{xml(item.summary)}</summary>\n</entry>\n"
    )
