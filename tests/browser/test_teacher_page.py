"""The page of `curriclint serve` in a browser: the whole way of a teacher, in both languages.

CURRICLINT_SCREENSHOTS names a folder for a picture of each step.
"""

import base64
import os
import re
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from docx_files import p, word_file
from playwright.sync_api import expect

SEVERE = {"serious", "critical"}
DESK = {"width": 1360, "height": 900}
PHONE = {"width": 390, "height": 844}
READ_MS = 60_000
"""Most time for a lesson to be read, on a machine that does much else."""
DROP = """([name, type, content]) => {
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, { type }));
    for (const kind of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
}"""


@dataclass(frozen=True)
class Way:
    """What a teacher sees on the way, in one language."""

    locale: str
    lesson: bytes
    ready: str
    topic: str
    more: str
    aside: str
    asides: str
    woman: str
    save: str
    changed: str
    take_home: str


WAYS = {
    "nl": Way(
        "nl-NL",
        word_file(
            p("Vraag je moeder om hulp bij het zagen. De timmerman tekent de brug.")
            + p("Wiskunde is nu eenmaal niets voor meisjes. Voor dit deel heb je een wiskundeknobbel nodig.")
            + p("Sam de Wit is lasser. Peter Bos is monteur. Werk in tweetallen.")
        ),
        "Dit zit er al in",
        "Taal en gender",
        "Tip en waarom",
        "Niet deze keer",
        "Wat je opzij legde",
        "een vrouw",
        "Pas aan",
        "Eerst: 0 vrouwen, 1 man, 1 onbekend. Nu: 1 vrouw, 1 man.",
        "je Word-bestand met opmerkingen",
    ),
    "en": Way(
        "en-GB",
        word_file(
            p("Ask your mother for help with this task. The fireman explains the plan.")
            + p("Girls are not good at physics. You need a gift for maths here.")
            + p("Sam Carter is a welder. Peter Bond is a mechanic. Work in pairs.")
        ),
        "Already there",
        "Gendered language",
        "Tip and why",
        "Not this time",
        "What you laid aside",
        "a woman",
        "Change",
        "Before: 0 women, 1 man, 1 not told. Now: 1 woman, 1 man.",
        "your Word file with the remarks",
    ),
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Give the address of a server that runs as a teacher starts it."""
    command = [sys.executable, "-c", "from curriclint.cli import main; main()", "serve", "--no-browser", "--ui", "nl"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    folder = tmp_path_factory.mktemp("lessons")
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as server:
        yield re.search(r"http://\S+", server.stdout.readline())[0]
        server.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)


@pytest.fixture
def opened(browser, address):
    """Give a function that opens the page, and tells of everything that it should not do."""
    contexts, wrong = [], []

    def open_page(**choices):
        settings = {"viewport": DESK, "locale": "nl-NL", "reduced_motion": "reduce", **choices}
        context = browser.new_context(accept_downloads=True, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda one: None if one.url.startswith(address) else wrong.append(one.url))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def step(tmp_path):
    """Give a function that looks at a page as it is: axe finds nothing serious, nothing sticks out, and a picture."""
    folder = Path(os.environ.get("CURRICLINT_SCREENSHOTS") or tmp_path)

    def look(page, name):
        page.screenshot(path=folder / f"{name}.png")
        found = Axe().run(page).response["violations"]
        assert [one["id"] for one in found if one["impact"] in SEVERE] == [], name
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name

    return look


def drop(page, name, content):
    page.evaluate(DROP, [name, "application/octet-stream", base64.b64encode(content).decode()])


@pytest.mark.parametrize("language", WAYS)
def test_a_teacher_goes_the_whole_way(opened, step, tmp_path, language):
    way = WAYS[language]
    page = opened(locale=way.locale)
    expect(page.locator("html")).to_have_attribute("lang", language)
    step(page, f"{language}-1-start")

    drop(page, "les 3.docx", way.lesson)
    expect(page.locator("article.lesson")).to_be_visible(timeout=READ_MS)
    assert page.content().index(way.ready) < page.content().index('class="note')
    step(page, f"{language}-2-results")

    notes = page.locator(".note:visible")
    count = notes.count()
    page.get_by_label(way.topic).uncheck()
    assert 0 < notes.count() < count
    step(page, f"{language}-3-filtered")
    page.get_by_label(way.topic).check()

    remark = page.locator(".note").first
    remark.get_by_text(way.more).click()
    expect(remark.locator(".tip").first).to_be_visible()
    step(page, f"{language}-4-remark-open")

    remark.get_by_role("button", name=way.aside).click()
    expect(page.locator(".note")).to_have_count(count - 1)
    expect(page.get_by_role("heading", name=way.asides)).to_be_visible()
    page.locator("#asides").scroll_into_view_if_needed()
    step(page, f"{language}-5-laid-aside")

    person = page.locator('#people-form details:has(summary:has-text("Sam "))')
    person.locator("summary").click()
    person.get_by_label(way.woman, exact=True).check()
    step(page, f"{language}-6-person")
    person.get_by_role("button", name=way.save).click()
    expect(page.locator(".counts-changed")).to_contain_text(way.changed, timeout=READ_MS)
    step(page, f"{language}-7-counts-changed")

    with page.expect_download(timeout=READ_MS) as download:
        page.get_by_role("link", name=way.take_home).click()
    assert download.value.suggested_filename == "les 3.curriclint.docx"
    download.value.save_as(tmp_path / "annotated.docx")
    with zipfile.ZipFile(tmp_path / "annotated.docx") as word:
        assert word.read("word/comments.xml").count(b"<w:comment ") >= count - 1

    with page.expect_download() as download:
        page.locator('a[href$="report.html"]').click()
    download.value.save_as(tmp_path / "report.html")
    report = page.context.browser.new_page(viewport=DESK)
    report.goto((tmp_path / "report.html").as_uri())
    expect(report.locator(".note")).to_have_count(count - 1)
    report.close()

    with page.expect_download() as download:
        page.locator('a[href$="findings.csv"]').click()
    assert download.value.suggested_filename == "les 3.curriclint.csv"


def test_a_long_text_shows_that_it_is_being_read(opened, step):
    page = opened()
    text = "Opdracht {}: meet de spanning en schrijf op wat je ziet. Vraag je moeder om hulp.\n\n"
    drop(page, "boek.md", "".join(map(text.format, range(3000))).encode())
    expect(page.locator("progress")).to_be_visible(timeout=READ_MS)
    step(page, "waiting")
    expect(page.locator("article.lesson")).to_be_visible(timeout=4 * READ_MS)


def test_of_several_files_each_tells_what_came_of_it(opened, step, tmp_path):
    files = {"les.md": b"Vraag je moeder om hulp.\n", "leeg.docx": b"", "kapot.pdf": b"%PDF-1.7 broken"}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    page = opened()
    page.set_input_files("#files", [tmp_path / name for name in files])
    expect(page.locator(".lessons .is-ready")).to_have_count(1, timeout=READ_MS)
    expect(page.locator(".lessons .is-failed")).to_have_count(2, timeout=READ_MS)
    step(page, "several")
    page.get_by_role("link", name="leeg.docx").click()
    expect(page.locator(".why")).to_contain_text("leeg")
    step(page, "failed")


def test_all_of_it_works_without_a_script(opened, tmp_path):
    (tmp_path / "les.md").write_bytes(b"Vraag je moeder om hulp.\n")
    page = opened(java_script_enabled=False)
    page.set_input_files("#files", tmp_path / "les.md")
    page.get_by_role("button", name="Lees het door").first.click()
    expect(page.locator("article.lesson")).to_be_visible(timeout=READ_MS)
    page.get_by_role("button", name="Niet deze keer").first.click()
    expect(page.locator("#asides")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("phone", {"viewport": PHONE, "is_mobile": True, "has_touch": True}),
        ("dark", {"color_scheme": "dark"}),
        ("projector", {"viewport": {"width": 1920, "height": 1080}}),
        ("narrow", {"viewport": {"width": 320, "height": 640}}),
    ],
)
def test_the_page_fits_where_it_is_looked_at(opened, step, name, choices):
    page = opened(**choices)
    step(page, f"{name}-start")
    page.get_by_text("Of plak een stuk tekst").click()
    page.get_by_label("Je tekst").fill("Vraag je moeder om hulp. Sam de Wit is lasser en werkt in een fabriek.")
    page.locator(".paste").get_by_role("button").click()
    expect(page.locator("article.lesson")).to_be_visible(timeout=READ_MS)
    step(page, f"{name}-results")
    page.goto(page.url.rsplit("/", 1)[0])
    step(page, f"{name}-list")


def test_the_first_keys_lead_to_the_files(opened):
    page = opened()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de inhoud")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#files")).to_be_focused()


def test_on_paper_there_is_nothing_to_click(opened, step):
    page = opened()
    page.get_by_role("button", name="Bekijk een voorbeeldles").click()
    expect(page.locator("article.lesson")).to_be_visible(timeout=READ_MS)
    page.emulate_media(media="print")
    expect(page.locator("button:visible, input:visible")).to_have_count(0)
