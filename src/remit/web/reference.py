"""The interface described for people: one light page, written from its OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, Final
from urllib.parse import quote, urlencode

from litestar import MediaType, Request, get

from remit.web.problems import API, KINDS

_HEAD: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Remit: the interface</title>
<link rel="stylesheet" href="/static/style.css">
</head>
<body>
<main>
<h1>The interface</h1>
<p>Every answer of this site, as JSON. Nothing to sign up for, nothing is changed by asking.
<a href="/api/v1/openapi.json">OpenAPI 3.1 document</a> · <a href="/">To the pages</a></p>
"""
_FOOT: Final = "</main>\n</body>\n</html>\n"


@get("/", media_type=MediaType.HTML, include_in_schema=False, sync_to_thread=True)
def get_reference(request: Request[Any, Any, Any]) -> str:
    """Give the page."""
    schema = request.app.openapi_schema.to_schema()
    return "".join((_HEAD, *_routes(schema["paths"]), *_problems(), _FOOT))


def _routes(paths: Mapping[str, Any]) -> Iterator[str]:
    for path, item in paths.items():
        route = item["get"]
        example = example_of(path, route)
        yield f'<section id="{escape(route["operationId"])}">\n'
        yield f"<h2><code>{escape(path)}</code></h2>\n"
        yield f"<p>{escape(route['description'])}</p>\n"
        yield f'<p>For example <a href="{escape(example)}"><code>{escape(example)}</code></a></p>\n'
        yield "<dl>\n"
        for each in route["parameters"]:
            needed = " (needed)" if each["required"] else ""
            yield f"<dt><code>{escape(each['name'])}</code>{needed}</dt>\n"
            yield f"<dd>{escape(each['description'])}</dd>\n"
        yield "</dl>\n</section>\n"


def _problems() -> Iterator[str]:
    yield '<section id="problems">\n<h2>When there is no answer</h2>\n'
    yield f"<p>A problem document (RFC 9457), whose type is <code>{API}#</code> and a word:</p>\n"
    yield "<dl>\n"
    for name, (status, title) in KINDS.items():
        yield f'<dt id="{name}"><code>{name}</code>, {status.value}</dt>\n'
        yield f"<dd>{escape(title)}.</dd>\n"
    yield "</dl>\n</section>\n"


def example_of(path: str, route: Mapping[str, Any]) -> str:
    """Write the address of an example: what is needed and the day, as the parameters show.

    Example:
        >>> day = {"name": "on", "in": "query", "required": False, "schema": {"examples": ["2010"]}}
        >>> example_of("/tree", {"parameters": [day]})
        '/tree?on=2010'
    """
    query = {}
    for each in route["parameters"]:
        value = each["schema"]["examples"][0]
        if each["in"] == "path":
            path = path.replace(f"{{{each['name']}}}", quote(value))
        elif each["required"] or each["name"] in {"on", "function", "role"}:
            query[each["name"]] = value
    return f"{path}?{urlencode(query)}"
