"""A feed as RSS 2.0."""

from __future__ import annotations

from remit.publish.feeds.channel import Channel
from remit.publish.feeds.instant import rss_instant
from remit.publish.feeds.item import Item
from remit.publish.feeds.xml import xml


def rss(channel: Channel) -> str:
    """Write a feed as RSS.

    An item has a day of publication only where it is known when it was recorded: a register
    knows when something was, which is not when it was told.
    """
    built = f"<lastBuildDate>{rss_instant(channel.updated)}</lastBuildDate>\n"
    itself = f'<atom:link rel="self" type="application/rss+xml" href="{xml(channel.itself)}"/>\n'
    base = f' xml:base="{channel.top}"' if channel.top else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"{base}>\n<channel>\n'
        f"<title>{xml(channel.title)}</title>\n"
        f"<link>{xml(channel.link)}</link>\n"
        f"<description>{xml(channel.summary)}</description>\n"
        f"<language>{xml(channel.language)}</language>\n"
        f"{built}"
        f"{itself if channel.itself else ''}"
        f"{''.join(map(_item, channel.items))}"
        "</channel>\n</rss>\n"
    )


def _item(item: Item) -> str:
    is_known = item.updated is not None
    published = f"<pubDate>{rss_instant(item.updated)}</pubDate>\n" if is_known else ""
    return (
        f"<item>\n<title>{xml(item.title)}</title>\n<link>{xml(item.link)}</link>\n"
        f"<description>{xml(item.summary)}</description>\n"
        f'<guid isPermaLink="false">{item.identity}</guid>\n{published}</item>\n'
    )
