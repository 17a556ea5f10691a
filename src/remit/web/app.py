"""The application: which routes there are, and what stands around them."""

from __future__ import annotations

from litestar import Litestar
from litestar.datastructures import State
from litestar.di import Provide
from litestar.enums import MediaType
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

import remit
from remit.register.store import Store
from remit.web.api import api_router, describe_csv
from remit.web.application import Application
from remit.web.desk import Clock, Desk
from remit.web.editing.editor import Editing
from remit.web.headers import security_headers
from remit.web.money.api import money_router
from remit.web.money.ledger import Ledger
from remit.web.pages import get_page, go_in, post_page
from remit.web.problems import API, answer_error
from remit.web.remembering import Remembering
from remit.web.scripts import FILES


def create_app(
    store: Store, *, clock: Clock, person: str = "", is_edited: bool = False
) -> Litestar:
    """Make the application that answers about one register.

    Args:
        store: The register; it is asked anew with every request.
        clock: Tells this instant, and so what day it is.
        person: Who changes the register here; blank for whoever is at the machine itself.
        is_edited: Whether it may be changed here at all.
    """
    desk, ledger = Desk(store, clock, is_edited=is_edited), Ledger(store)
    remembering = Remembering(desk)
    # Figures are internal: there is no route to them where anybody may ask.
    inside = [money_router()] if is_edited else []
    app = Application(
        [api_router(), *inside, go_in, *FILES, get_page, post_page],
        state=State(
            {
                "editing": Editing(desk, store, person) if is_edited else None,
                "ledger": ledger,
                "shows_money": is_edited,
            }
        ),
        dependencies={
            "desk": Provide(lambda: desk, sync_to_thread=False),
            "ledger": Provide(lambda: ledger, sync_to_thread=False),
        },
        middleware=[remembering],
        before_send=[security_headers(remembering)],
        exception_handlers={Exception: answer_error},
        openapi_config=_description(),
        logging_config=None,
    )
    describe_csv(app.openapi_schema)
    return app


def _description() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Remit",
        version=remit.__version__,
        description="Who answers, why, and for whom, on any day. Every document says of which "
        "day it is, and which record was the last that it knows.",
        use_handler_docstrings=True,
        path=f"{API}/openapi.json",
        render_plugins=[JsonRenderPlugin(path="/", media_type=MediaType.JSON)],
    )
