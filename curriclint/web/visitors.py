"""Who asks: a browser, known by one cookie that says nothing of whom it belongs to."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from curriclint.wording import LANGUAGES, Language

_COOKIE = re.compile(r"([A-Za-z0-9_-]{32})\.([a-z]{2})\.([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser: `id` sets its lessons apart; `form_key` stands in each form of ours, and nowhere else."""

    id: str
    language: Language
    form_key: str


class Signer:
    """Makes cookies and form keys, and knows its own again: a cookie that somebody else made counts for nothing."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    @classmethod
    def from_token(cls, token: str | None) -> "Signer":
        """Return one whose cookies hold as long as the token does; without a token, until the server stops."""
        return cls(hashlib.sha256(f"cookie\0{token}".encode()).digest() if token else secrets.token_bytes(32))

    def new_visitor(self, language: Language) -> Visitor:
        """Return a browser that was not here before."""
        return self._visitor(secrets.token_urlsafe(24), language)

    def in_language(self, visitor: Visitor, language: Language) -> Visitor:
        """Return the same browser, reading another language."""
        return self._visitor(visitor.id, language)

    def cookie_of(self, visitor: Visitor) -> str:
        """Return what the browser keeps."""
        return f"{visitor.id}.{visitor.language}.{self._sign('visitor', visitor.id)}"

    def visitor_of(self, cookie: str) -> Visitor | None:
        """Return the browser that a cookie of ours belongs to."""
        found = _COOKIE.fullmatch(cookie)
        if found is None or not hmac.compare_digest(found[3], self._sign("visitor", found[1])):
            return None
        language = next((one for one in LANGUAGES if one == found[2]), None)
        return language and self._visitor(found[1], language)

    def _visitor(self, id_: str, language: Language) -> Visitor:
        return Visitor(id_, language, self._sign("form", id_))

    def _sign(self, purpose: str, text: str) -> str:
        return hmac.new(self._secret, f"{purpose}\0{text}".encode(), hashlib.sha256).hexdigest()
