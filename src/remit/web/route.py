"""How a route is made: what it is called, what it gives, and what may be wrong with a question."""

from __future__ import annotations

from types import UnionType
from typing import Final

from litestar import get
from litestar.openapi.datastructures import ResponseSpec

from remit.web.problems import MEDIA_TYPE, Problem

_PROBLEMS: Final = {
    400: "A parameter that cannot be read, or that the route does not have",
    404: "Nothing is called that; the nearest names are given",
    409: "Several are called that; the candidates are given",
    503: "The register cannot be read just now",
}


def route(
    path: str,
    name: str,
    shape: type[object] | UnionType,
    gives: str,
    *,
    sync_to_thread: bool | None = True,
) -> get:
    """Make a route: on a thread of its own, so that a long answer keeps nobody waiting.

    One that sees to that itself, being a coroutine, has `sync_to_thread` of none.
    """
    responses = {200: ResponseSpec(shape, generate_examples=False, description=gives)}
    for status, words in _PROBLEMS.items():
        responses[status] = ResponseSpec(
            Problem, generate_examples=False, description=words, media_type=MEDIA_TYPE
        )
    return get(
        path,
        operation_id=name,
        summary=gives,
        sync_to_thread=sync_to_thread,
        responses=responses,
    )
