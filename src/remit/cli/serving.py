"""Serve a register until interrupted, and say where."""

from __future__ import annotations

from remit.cli.console import out


def serve_here(
    db: str,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    workers: int = 1,
    person: str = "",
) -> None:
    """Serve a register on this machine until interrupted, for one person to change.

    Raises:
        RemitError: The host is another machine's, or the port is taken.
        StoreError: There is no register.
    """
    from remit.web.serve import serve

    console = out()

    def tell(address: str) -> None:
        console.print(f"\nServed at {address} (this machine only). Stop with Ctrl-C.")

    serve(db, host=host, port=port, workers=workers, person=person, on_ready=tell)
