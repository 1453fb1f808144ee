"""Where the server listens, which names it answers to, and the token that strangers lack."""

import ipaddress
import secrets
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from curriclint.errors import UsageError
from curriclint.wording import Text

LOOPBACK = "127.0.0.1"
"""Where the server listens unless it is told otherwise: only programs on the same computer reach it."""
TOKEN_BYTES = 24
"""Random bytes in a token: 192 bits cannot be guessed."""
LEAST_TOKEN = 20
"""Characters of a token that somebody chooses; shorter ones can be guessed."""

_LOOPBACK_NAMES = frozenset(("localhost", "127.0.0.1", "::1"))

_TAKEN = Text(
    nl="poort {port} op {host} is niet vrij ({what}). Kies een andere met --port, of laat --port weg.",
    en="port {port} on {host} is not free ({what}). Choose another with --port, or leave --port out.",
)
_SHORT_TOKEN = Text(
    nl="de sleutel in CURRICLINT_TOKEN heeft {found} tekens; neem er minstens {least}, alleen letters, cijfers, - "
    "en _.",
    en="the token in CURRICLINT_TOKEN has {found} characters; take {least} or more, only letters, digits, - and _.",
)


@dataclass(frozen=True, slots=True)
class Address:
    """The place of a server: `names` are those by which browsers may ask for it, besides those of this computer.

    `token` is None where only this computer can ask. `root_path` is what a proxy puts before every path ("/lessons").
    """

    host: str
    port: int
    names: frozenset[str] = frozenset()
    token: str | None = None
    root_path: str = ""

    @property
    def url(self) -> str:
        """Return what to open in a browser on this computer, the token included."""
        host = self.host if self.host not in {"0.0.0.0", "::"} else LOOPBACK
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{self.port}{self.root_path}/" + (f"?token={self.token}" if self.token else "")

    def answers_to(self, authority: str) -> bool:
        """Tell whether the server may be asked for by this `Host`.

        A page elsewhere can have its own name point to this computer (DNS rebinding) and would then be let in by the
        browser; what it cannot do is have the browser send another name. Addresses in figures are no names.
        """
        name = _host_of(authority)
        if name in _LOOPBACK_NAMES or name in self.names:
            return True
        return not is_loopback(self.host) and _is_number(name)


def address(host: str, port: int | None, names: Iterable[str], token: str | None, root_path: str) -> Address:
    """Return the place where to serve, with a token wherever others than this computer can ask.

    Raises `UsageError` for a token that is easily guessed.
    """
    allowed = frozenset(name.lower().rstrip(".") for name in names)
    is_open = not is_loopback(host) or bool(allowed)
    if token is not None and (len(token) < LEAST_TOKEN or not token.replace("-", "").replace("_", "").isalnum()):
        raise UsageError(_SHORT_TOKEN, found=len(token), least=LEAST_TOKEN)
    if not _is_number(host):
        allowed |= {host.lower()}
    root = root_path.strip("/")
    return Address(
        host=host,
        port=port or 0,
        names=allowed,
        token=(token or secrets.token_urlsafe(TOKEN_BYTES)) if is_open or token else None,
        root_path=f"/{root}" if root else "",
    )


def listening_socket(place: Address) -> socket.socket:
    """Return a socket that listens at a place, on a free port where the place has none.

    Raises `UsageError` where that port is taken, or where there is no such place.
    """
    try:
        family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
        return socket.create_server((place.host, place.port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:
        what = getattr(error, "strerror", None) or error
        raise UsageError(_TAKEN, port=place.port, host=place.host, what=what) from error


def is_loopback(host: str) -> bool:
    """Tell whether only this computer reaches a server there."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _host_of(authority: str) -> str:
    """Return the name or number in a `Host`, without the port; "" for nonsense."""
    try:
        parts = urlsplit(f"//{authority}")
        _ = parts.port
    except ValueError:
        return ""
    if parts.path or parts.query or parts.fragment or "@" in authority or any(sign.isspace() for sign in authority):
        return ""
    return (parts.hostname or "").rstrip(".")
