import re

import pytest
from web_server import HERE, client_of, key_of

from curriclint.errors import UsageError
from curriclint.web.address import address

TOKEN = "een-sleutel-van-wel-dertig-tekens"


@pytest.mark.parametrize("path", ["/", "/lessons", "/static/web.css", "/lessons/none", "/nowhere", "/healthy"])
def test_every_answer_says_what_a_page_may_do(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "LOCALHOST:1"])
def test_this_computer_may_be_called_by_its_own_names(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.4", "localhost@evil.example", "", "a b", "[::1"]
)
def test_another_name_that_points_here_is_not_answered(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "null"},
    ],
)
def test_a_page_elsewhere_changes_nothing(client, headers):
    answer = client.post("/clear", data={"key": key_of(client)}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{}, {"origin": HERE}, {"origin": "null", "sec-fetch-site": "same-origin"}])
def test_our_own_page_may_change_things(client, headers):
    assert client.post("/clear", data={"key": key_of(client)}, headers=headers).status_code == 303


@pytest.mark.parametrize("path", ["/clear", "/example", "/lessons/x/aside", "/lessons/x/people", "/lessons/x/back"])
def test_a_form_without_the_key_of_this_browser_is_refused(client, path):
    other = key_of(client)
    client.cookies.clear()
    key_of(client)
    assert client.post(path, data={"key": other}).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client, method):
    assert client.request(method, "/").status_code == 405


def test_the_one_cookie_stays_with_this_server(client):
    cookie = client.get("/").headers["set-cookie"]
    assert re.fullmatch(r"curriclint-8000=[\w.-]+; Path=/; HttpOnly; SameSite=Strict", cookie)


def test_a_cookie_that_was_tampered_with_counts_for_nothing(client):
    client.get("/")
    [name] = client.cookies
    forged = client.cookies[name].replace(".en.", ".nl.")[:-1] + "0"
    client.cookies.clear()
    answer = client.get("/", headers={"cookie": f"{name}={forged}"})
    assert "set-cookie" in answer.headers


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("de,en;q=0.7,nl;q=0.2", "en"),
        ("", "en"),
        ("nl;q=x,en;q=0", "en"),
        ("*", "en"),
    ],
)
def test_the_page_is_in_the_language_that_the_browser_likes_best(client, asked, language):
    assert f'<html lang="{language}">' in client.get("/", headers={"accept-language": asked}).text


def test_a_language_that_was_chosen_stays(client):
    client.get("/?ui=nl")
    assert '<html lang="nl">' in client.get("/lessons", headers={"accept-language": "en"}).text


@pytest.mark.parametrize("open_to", [{"host": "0.0.0.0"}, {"names": ["les.school.example"]}])
def test_a_server_that_others_can_reach_wants_a_token(open_to):
    client = client_of(**open_to)
    assert client.get("/").status_code == 401
    assert client.post("/clear").status_code == 401
    assert client.get("/lessons/x").status_code == 401


def test_a_token_opens_the_door_once_for_all():
    client = client_of(host="0.0.0.0", token=TOKEN)
    assert client.get(f"/?token={TOKEN[:-1]}").status_code == 401
    entered = client.get(f"/?token={TOKEN}")
    assert entered.status_code == 200
    assert TOKEN not in entered.text
    assert client.get("/").status_code == 200


def test_a_proxy_that_knows_who_asks_may_show_the_token():
    client = client_of(host="0.0.0.0", token=TOKEN)
    assert client.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    client.cookies.clear()
    assert client.get("/", headers={"authorization": "Bearer something-else"}).status_code == 401


def test_a_token_that_is_easily_guessed_is_refused():
    with pytest.raises(UsageError):
        address("0.0.0.0", None, (), "geheim", "")


def test_links_begin_with_what_a_proxy_puts_before_them():
    client = client_of(root_path="/lessen/", url=f"{HERE}/lessen")
    page = client.get("/?ui=nl")
    assert page.status_code == 200
    assert 'action="/lessen/lessons"' in page.text
    assert "Path=/lessen;" in page.headers["set-cookie"]


def test_only_our_own_assets_are_given(client):
    assert client.get("/static/report.css").status_code == 200
    for path in ("/static/web.py", "/static/..%2fwords.py", "/static/%2e%2e/words.py"):
        assert client.get(path).status_code == 404
