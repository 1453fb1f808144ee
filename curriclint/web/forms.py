"""Forms without files: their fields, and whether they are ours."""

import asyncio
import hmac
from collections.abc import Mapping
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request

from curriclint.web.visitors import Visitor

FORM_BYTES = 16 << 10
"""The largest form without files, in bytes."""
FORM_SECONDS = 20.0
"""Time for such a form to come in."""
MOST_FIELDS = 20
"""Fields of such a form."""


async def our_fields(request: Request, visitor: Visitor) -> Mapping[str, str] | None:
    """Return the fields of a form that we made for a visitor; None for any other."""
    fields = await _fields_of(request)
    return fields if is_ours(fields.get("key", ""), visitor) else None


async def _fields_of(request: Request) -> Mapping[str, str]:
    """Return the fields of a form, the last of each name; none where it is too large, too slow or no form."""
    body = bytearray()
    try:
        async with asyncio.timeout(FORM_SECONDS):
            async for chunk in request.stream():
                if len(body) <= FORM_BYTES:
                    body += chunk
        if len(body) > FORM_BYTES:
            return {}
        found = parse_qs(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except (TimeoutError, ClientDisconnect, ValueError):
        return {}
    return {name: values[-1] for name, values in found.items()}


def is_ours(key: str, visitor: Visitor) -> bool:
    """Tell whether a form came from a page that we made for this visitor."""
    return hmac.compare_digest(key.encode("utf-8", "replace"), visitor.form_key.encode())
