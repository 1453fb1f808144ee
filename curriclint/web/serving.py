"""Run the server: find a place, say where it is, open the browser, and tidy up at the end."""

import contextlib
import threading
import webbrowser
from collections.abc import Callable
from dataclasses import replace

import uvicorn
from starlette.applications import Starlette

from curriclint.web.address import Address, listening_socket

MOST_CONNECTIONS = 200
"""Connections at a time; more are told to come back (503)."""
GRACE_SECONDS = 3
"""Time for answers that are under way once the server stops."""


def serve(
    make: Callable[[Address], Starlette],
    place: Address,
    announce: Callable[[Address], None],
    *,
    opens_browser: bool,
) -> None:
    """Serve the application that `make` makes for a place, until somebody stops it (Ctrl-C).

    `announce` is told the place, with its port, once the server listens there. Raises `UsageError` where the place is
    taken.
    """
    with listening_socket(place) as listening:
        place = replace(place, port=listening.getsockname()[1])
        server = uvicorn.Server(
            uvicorn.Config(
                make(place),
                log_level="warning",
                access_log=False,
                server_header=False,
                root_path=place.root_path,
                ws="none",
                timeout_graceful_shutdown=GRACE_SECONDS,
                limit_concurrency=MOST_CONNECTIONS,
                h11_max_incomplete_event_size=32 << 10,
            )
        )
        announce(place)
        if opens_browser:
            threading.Thread(target=webbrowser.open, args=(place.url,), daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):  # the way to stop it
            server.run(sockets=[listening])
