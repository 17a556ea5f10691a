"""The parameters of a question over HTTP: what they are called, mean and look like."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Any, Final, Literal

from litestar.connection import ASGIConnection
from litestar.handlers.base import BaseRouteHandler
from litestar.openapi.spec import Example
from litestar.params import PathParameter, QueryParameter

from remit.errors import QuestionError

LONGEST: Final = 200
"""Characters that any id, name or word may have; more is no question."""

REPEATED: Final = frozenset({"with", "activity", "donor"})
"""The parameters that may stand in a question more than once."""

On = Annotated[
    str,
    QueryParameter(
        description="The day asked about; today in UTC unless said.",
        format="date",
        examples=[Example(value="2010-06-01")],
        max_length=LONGEST,
    ),
]
KnownAt = Annotated[
    str,
    QueryParameter(
        description="As known at this instant, or at the end of this day; now unless said.",
        examples=[Example(value="2026-11-23T15:00:00Z")],
        max_length=LONGEST,
    ),
]
SubjectText = Annotated[
    str,
    QueryParameter(
        name="subject",
        description="Who asks: an office, body or country, by id, code, name or alias.",
        examples=[Example(value="ashgabat")],
        min_length=1,
        max_length=LONGEST,
    ),
]
FunctionText = Annotated[
    str,
    QueryParameter(
        name="function",
        description="For what: a function, by id, name, synonym or in words. "
        "Without it the whole service sheet is given.",
        examples=[Example(value="accounting")],
        max_length=LONGEST,
    ),
]
RoleText = Annotated[
    str,
    QueryParameter(
        name="role",
        description="In which role; all of them unless said.",
        examples=[Example(value="provides")],
        max_length=LONGEST,
    ),
]
WithTexts = Annotated[
    tuple[str, ...],
    QueryParameter(
        name="with",
        description="A fact about the request, as key=value; may be repeated, a key once.",
        examples=[Example(value=["funder=echo"])],
    ),
]
ThenOn = Annotated[
    str,
    QueryParameter(
        name="then_on",
        description="The second day, with which the first is compared; the same one may be.",
        format="date",
        examples=[Example(value="2012-06-01")],
        min_length=1,
        max_length=LONGEST,
    ),
]
ThenKnownAt = Annotated[
    str,
    QueryParameter(
        name="then_known_at",
        description="The second as known at this instant; as known_at unless said.",
        examples=[Example(value="2026-11-23T15:00:00Z")],
        max_length=LONGEST,
    ),
]
SearchText = Annotated[
    str,
    QueryParameter(
        name="text",
        description="A name in any language, or words.",
        examples=[Example(value="бухгалтерия")],
        min_length=1,
        max_length=LONGEST,
    ),
]
ThingText = Annotated[
    str,
    PathParameter(
        description="A unit, body, country, function, group, designation or site, by id or name; "
        "kind and id where several have one id: site:vienna.",
        examples=[Example(value="vienna")],
    ),
]
Follow = Annotated[
    Literal["", "false", "true"],
    QueryParameter(
        name="follow",
        description="true: where the subject has closed, also who answers to what took its place.",
        examples=[Example(value="true")],
    ),
]
NeededFunction = Annotated[
    str,
    QueryParameter(
        name="function",
        description="For what: a function, by id, name, synonym or in words.",
        examples=[Example(value="accounting")],
        min_length=1,
        max_length=LONGEST,
    ),
]
Format = Annotated[
    Literal["json", "csv"],
    QueryParameter(
        name="format", description="As JSON or as CSV.", examples=[Example(value="csv")]
    ),
]
OneUnitText = Annotated[
    str,
    QueryParameter(
        name="unit",
        description="Of this unit only, open that day, by id or name.",
        examples=[Example(value="lima")],
        max_length=LONGEST,
    ),
]
ToText = Annotated[
    str,
    QueryParameter(
        name="to",
        description="To this unit only, by id or name.",
        examples=[Example(value="mac")],
        max_length=LONGEST,
    ),
]
UnitText = Annotated[
    str,
    PathParameter(
        description="A unit open that day, by id or name.",
        examples=[Example(value="mac-accounting")],
    ),
]


async def known_parameters(
    connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
) -> None:
    """Refuse a parameter that the route does not have, or one given twice that stands once.

    A misspelt `on` would otherwise be an answer for today that looks like one for then.

    Raises:
        QuestionError: There is such a parameter.
    """
    known = _parameters(handler)
    given = connection.query_params
    for name in given:
        if name not in known:
            nearest = get_close_matches(name, known, n=1) or sorted(known)
            raise QuestionError(
                f"There is no parameter {name!r} here.", todo=f"Write {' or '.join(nearest)}."
            )
        if name not in REPEATED and len(given.getall(name)) > 1:
            raise QuestionError(f"{name!r} is given more than once.", todo="Give it once.")


def _parameters(handler: BaseRouteHandler) -> set[str]:
    found = handler.parsed_fn_signature.parameters.items()
    return {
        field.kwarg_definition.name or name
        for name, field in found
        if isinstance(field.kwarg_definition, QueryParameter)
    }
