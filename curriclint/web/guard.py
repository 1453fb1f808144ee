"""What every request has to pass, and what every answer carries: who may ask, from where, and what a page may do."""

import hmac
from collections.abc import Iterable, Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from curriclint.web.address import Address
from curriclint.web.languages import language_asked_for
from curriclint.web.pages import Pages
from curriclint.web.visitors import Signer, Visitor
from curriclint.wording import LANGUAGES, Language

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy of every page: our own stylesheets and scripts, and nothing within the page or elsewhere."""

_HEADERS = {
    "content-security-policy": PAGE_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}
_SAFE_METHODS = frozenset(("GET", "HEAD"))
_METHODS = _SAFE_METHODS | {"POST"}
OPEN_PATHS = ("/static/", "/healthy")
"""What needs no token: our own stylesheet and script, and whether the server is alive."""


class Guard:
    """Stands before the application: `scope["visitor"]` is who asks, for all that comes after."""

    def __init__(self, app: ASGIApp, *, place: Address, signer: Signer, pages: Pages, fallback: Language) -> None:
        self._app = app
        self._place = place
        self._signer = signer
        self._pages = pages
        self._fallback = fallback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = Headers(scope=scope)
        known = self._signer.visitor_of(_cookie(headers, self.cookie_name))
        query = parse_qs(scope["query_string"].decode("latin-1"))
        language = _chosen(query) or (
            known.language if known else language_asked_for(headers.get("accept-language", ""), self._fallback)
        )
        visitor = self._signer.in_language(known, language) if known else self._signer.new_visitor(language)
        is_asset = _path(scope).startswith(OPEN_PATHS)
        app, is_let_in = self._app, True
        if refusal := self._refusal(scope, headers):
            app, is_let_in = self._pages.refusal(refusal, language, self._place.root_path), False
        elif self._place.token is not None and self._is_token(query.get("token", [""])[0]):
            # NOTE: a redirect would come without the cookie where the link was in a mail, as that began elsewhere.
            app = self._pages.enter(visitor, self._place.root_path)
        elif not (is_asset or known or self._is_let_in(headers)):
            app, is_let_in = self._pages.refusal(401, language, self._place.root_path), False
        scope["visitor"] = visitor
        fresh = visitor if visitor != known and is_let_in and not is_asset else None

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._dress(MutableHeaders(scope=message), fresh, secure=scope.get("scheme") == "https")
            await send(message)

        await app(scope, receive, send_guarded)

    @property
    def cookie_name(self) -> str:
        """Return the name of the cookie: cookies of one computer are shared by all its ports."""
        return f"curriclint-{self._place.port}"

    def _refusal(self, scope: Scope, headers: Headers) -> int | None:
        """Return the status of a request that is not let in, whoever asks."""
        if len(headers.getlist("host")) != 1 or not self._place.answers_to(headers["host"]):
            return 421
        if scope["method"] not in _METHODS:
            return 405
        if scope["method"] not in _SAFE_METHODS and not is_from_here(headers):
            return 403
        return None

    def _is_let_in(self, headers: Headers) -> bool:
        """Tell whether somebody without a cookie of ours is let in."""
        if self._place.token is None:
            return True
        kind, _, given = headers.get("authorization", "").partition(" ")
        return kind.lower() == "bearer" and self._is_token(given.strip())

    def _is_token(self, given: str) -> bool:
        return hmac.compare_digest(given.encode(), (self._place.token or "").encode())

    def _dress(self, headers: MutableHeaders, visitor: Visitor | None, *, secure: bool) -> None:
        for name, value in _HEADERS.items():
            headers.setdefault(name, value)
        if visitor is not None:
            path = self._place.root_path or "/"
            flags = f"Path={path}; HttpOnly; SameSite=Strict{'; Secure' if secure else ''}"
            headers.append("set-cookie", f"{self.cookie_name}={self._signer.cookie_of(visitor)}; {flags}")


def is_from_here(headers: Headers) -> bool:
    """Tell whether what would change something was asked by a page of this server, as far as the browser tells.

    NOTE: a form on a page without referrer says `Origin: null`; the key in each form of ours tells the rest.
    """
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = headers.get("origin", "null")
    return origin == "null" or _authority(origin) == headers.get("host", "").lower()


def _authority(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def _chosen(query: Mapping[str, list[str]]) -> Language | None:
    """Return the language that an address asks for by `?ui=nl`."""
    return next((one for one in LANGUAGES if query.get("ui") == [one]), None)


def _path(scope: Scope) -> str:
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))


def _cookie(headers: Headers, name: str) -> str:
    return next((value for value in _cookies(headers.getlist("cookie"), name)), "")


def _cookies(lines: Iterable[str], name: str) -> Iterable[str]:
    for line in lines:
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(line)
        except CookieError:
            continue
        if name in cookies:
            yield cookies[name].value
