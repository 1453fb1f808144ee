"""A browser at the server of the pages, without a browser: what it hands in, and the keys in its forms."""

import re

from starlette.testclient import TestClient

from curriclint.config import Config
from curriclint.limits import Limits
from curriclint.web.address import address
from curriclint.web.application import application

HERE = "http://127.0.0.1:8000"


def client_of(*, host="127.0.0.1", names=(), token=None, root_path="", url=HERE, **config):
    place = address(host, 8000, names, token, root_path)
    # A machine that runs many tests at a time takes long over what a child does first.
    app = application(Config(limits=Limits(read_seconds=60.0), **config), place, "en")
    return TestClient(app, base_url=url, root_path=place.root_path, follow_redirects=False)


def key_of(client, language="nl"):
    """Return the key in the forms that a browser gets."""
    return re.search(r'name="key" value="(\w+)"', client.get(f"/?ui={language}").text)[1]


def hand_in(client, *files, language="nl", **fields):
    """Hand in files (name, content) and follow to where they are shown."""
    sent = [("files", file) for file in files]
    data = {"key": key_of(client, language), **fields}
    return client.post("/lessons", data=data, files=sent or {"files": ("", b"")}, follow_redirects=True)


def read_through(client, answer):
    """Return the page that an answer leads to, once what it shows is no longer being read."""
    while "data-stage=" in answer.text or "data-busy" in answer.text:
        answer = client.get(answer.url.path)
    return answer
