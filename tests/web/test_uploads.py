import asyncio

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.requests import Request
from web_server import hand_in, key_of

from curriclint.web import uploads


def test_too_many_files_at_once_are_refused_in_plain_words(client, monkeypatch):
    monkeypatch.setattr(uploads, "FILES_AT_ONCE", 3)
    answer = hand_in(client, *[(f"{n}.md", b"Tekst.") for n in range(4)])
    assert answer.status_code == 413
    assert "3 bestanden tegelijk" in answer.text


def test_an_upload_that_weighs_too_much_is_refused_in_plain_words(client, monkeypatch):
    monkeypatch.setattr(uploads, "UPLOAD_BYTES", 2 << 20)
    answer = hand_in(client, ("les.docx", b"x" * (3 << 20)))
    assert answer.status_code == 413
    assert "2 MB" in answer.text


def test_one_file_that_is_too_large_costs_only_itself(client, monkeypatch):
    monkeypatch.setattr(uploads, "FILE_BYTES", 1000)
    answer = hand_in(client, ("groot.docx", b"x" * 2000), ("klein.md", b"Tekst."))
    assert answer.status_code == 200
    assert "groot.docx" in answer.text
    assert "klein.md" in answer.text
    assert "groter dan" in answer.text


def test_many_uploads_at_the_same_time_are_bounded(client, monkeypatch):
    monkeypatch.setattr(uploads, "IN_FLIGHT_BYTES", 1000)
    assert hand_in(client, ("a.md", b"x" * 5000)).status_code == 503
    monkeypatch.undo()
    assert hand_in(client, ("a.md", b"x"), ("b.md", b"x")).status_code == 200


def test_an_upload_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(uploads, "UPLOAD_SECONDS", 0.01)
    scope = {"type": "http", "headers": [(b"content-type", b"multipart/form-data; boundary=x")]}

    async def nothing_more():
        await asyncio.Event().wait()

    # NOTE: not `asyncio.run`, as a browser of other tests may have its own loop in this thread.
    with start_blocking_portal() as portal, pytest.raises(uploads.UploadError) as told:
        portal.call(uploads.Uploads().read, Request(scope, nothing_more), "nl")
    assert told.value.status == 408


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "multipart/form-data; boundary=x"),
        (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
        (b"abc", "multipart/form-data"),
        (b"\xff" * 100, "multipart/form-data; boundary=\xff"),
        (b"files=x", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
    ],
)
def test_what_is_no_form_is_refused(client, body, kind):
    key_of(client)
    answer = client.post("/lessons", content=body, headers={"content-type": kind.encode("latin-1")})
    assert answer.status_code in {400, 403, 415}


def test_nothing_handed_in_is_told(client):
    answer = hand_in(client)
    assert answer.status_code == 400
    assert "geen bestand" in answer.text


def test_a_name_can_put_nothing_on_the_page(client):
    name = '<img src=x onerror=alert(1)>\u202e"; filename="b'
    answer = hand_in(client, (name, b"Tekst."), ("b.md", b"Tekst."))
    assert "<img src=x" not in answer.text
    assert "\u202e" not in answer.text


def test_a_field_of_a_form_that_is_too_large_counts_for_nothing(client):
    key_of(client)
    assert client.post("/clear", data={"key": "x" * 100_000}).status_code == 403
