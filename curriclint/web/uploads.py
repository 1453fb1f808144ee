"""Uploads as they come in: in memory, within limits of size, count and time."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from curriclint.web import words
from curriclint.web.names import shown_name
from curriclint.wording import Language, Text

FILES_AT_ONCE = 40
"""Files in one upload: a shelf goes in parts."""
FILE_BYTES = 64 << 20
"""The largest file that is taken, in bytes: a school book with its pictures has some 50 MB."""
UPLOAD_BYTES = 160 << 20
"""What one upload may weigh, in bytes."""
IN_FLIGHT_BYTES = 512 << 20
"""What all uploads that are coming in at a time may weigh, in bytes."""
TEXT_BYTES = 1 << 20
"""A text that is pasted, in bytes: a book of 150,000 words."""
UPLOAD_SECONDS = 120.0
"""Time for an upload to come in: 160 MB over school Wi-Fi of 11 Mbit/s."""


class UploadError(Exception):
    """An upload that cannot be taken as a whole; `text` says why and what to do."""

    def __init__(self, status: int, text: Text, **facts: object) -> None:
        super().__init__(text.say("en", **facts))
        self.status = status
        self.text = text
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Upload:
    """One file as it came in: `name` is for people only. `is_too_large` files come without their content."""

    name: str
    data: bytes
    is_too_large: bool = False


@dataclass(frozen=True, slots=True)
class UploadForm:
    """What came with a form: the key that shows that the form is ours, and the files; a pasted text is one of them."""

    key: str
    uploads: tuple[Upload, ...]


class _InMemory(MultiPartParser):
    spool_max_size = UPLOAD_BYTES  # never on disk, where it might stay


class Uploads:
    """Takes uploads in; knows how much is coming in at the moment."""

    def __init__(self) -> None:
        self._in_flight = 0

    async def read(self, request: Request, language: Language) -> UploadForm:
        """Return what a form brings along. Raises `UploadError` where it is too much, too slow or no form."""
        if not request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
            raise UploadError(415, words.NO_FORM)
        taken = [0]
        try:
            async with asyncio.timeout(UPLOAD_SECONDS):
                parser = _InMemory(
                    request.headers,
                    self._within_limits(request, taken),
                    max_files=FILES_AT_ONCE,
                    max_fields=8,
                    max_part_size=TEXT_BYTES,
                )
                form = await parser.parse()
            try:
                return await _upload_form(form, language)
            finally:
                await form.close()
        except TimeoutError as error:
            raise UploadError(408, words.TOO_SLOW, seconds=round(UPLOAD_SECONDS)) from error
        except ClientDisconnect as error:
            raise UploadError(400, words.NO_FORM) from error
        except (MultiPartException, KeyError, ValueError) as error:
            raise _what_is_wrong(str(getattr(error, "message", error))) from error
        finally:
            self._in_flight -= taken[0]

    async def _within_limits(self, request: Request, taken: list[int]) -> AsyncGenerator[bytes, None]:
        """Yield the body as far as it may go; the rest is read and dropped, so that the browser hears what is wrong."""
        excess: UploadError | None = None
        async for chunk in request.stream():
            if excess is not None:
                continue
            taken[0] += len(chunk)
            self._in_flight += len(chunk)
            if taken[0] > UPLOAD_BYTES:
                excess = UploadError(413, words.TOO_MUCH, megabytes=UPLOAD_BYTES >> 20)
            elif self._in_flight > IN_FLIGHT_BYTES:
                excess = UploadError(503, words.TOO_BUSY)
            else:
                yield chunk
        if excess is not None:
            raise excess


def _what_is_wrong(told: str) -> UploadError:
    """Return what to say for what the parser of forms says."""
    if "Too many files" in told:
        return UploadError(413, words.TOO_MANY, files=FILES_AT_ONCE)
    if "exceeded maximum size" in told:
        return UploadError(413, words.TOO_LONG_TEXT)
    return UploadError(400, words.NO_FORM)


async def _upload_form(form: FormData, language: Language) -> UploadForm:
    uploads = [
        await _upload(one, language) for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename
    ]
    text = form.get("text")
    if isinstance(text, str) and text.strip():
        # NOTE: a browser sends a text area with the line ends of Windows.
        lines = text.replace("\r\n", "\n").encode("utf-8", "replace")
        uploads.append(Upload(words.PASTED.say(language), lines))
    key = form.get("key")
    return UploadForm(key if isinstance(key, str) else "", tuple(uploads))


async def _upload(file: UploadFile, language: Language) -> Upload:
    name = shown_name(file.filename or "", words.NAMELESS.say(language))
    if (file.size or 0) > FILE_BYTES:
        return Upload(name, b"", is_too_large=True)
    return Upload(name, await file.read())
