"""The report page in a browser: what a reader can do with it, by mouse, by key, without a script, and on paper."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import made_reports as made
import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from curriclint.api import read
from curriclint.document import Scope
from curriclint.finding import Person, Report
from curriclint.linting import load_linter
from curriclint.material import Material, ShownBlock
from curriclint.reporters import Look, reporters
from curriclint.rule import Category, Severity
from curriclint.settings import Settings
from curriclint.span import Span

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SEVERE = {"serious", "critical"}
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1360, "height": 900}
TOPICS = (Category.FIXED_MINDSET, Category.GENDERED_TERM, Category.GENDER_STEREOTYPE, Category.STEERING)


def book(paragraphs):
    """Return the report of a document with a remark on a word of each paragraph, by topic and severity in turn."""
    words = "Voor dit deel heb je een knobbel nodig, en daarna volgt nog een zin om de regel te vullen."
    start = words.index("knobbel")
    findings = tuple(
        made.finding(
            quote="knobbel",
            sentence=words,
            quote_start=start,
            block=number,
            span=Span(start, start + len("knobbel")),
            category=TOPICS[number % len(TOPICS)],
            severity=(Severity.HIGH, Severity.LOW)[number % 2],
            rule=f"FM{number:04}",
        )
        for number in range(paragraphs)
    )
    blocks = tuple(ShownBlock(words, Scope.PARAGRAPH) for _ in range(paragraphs))
    return made.document(material=Material(blocks), findings=findings)


@pytest.fixture(scope="module")
def lessons():
    """Give the reports of our own examples, with their text."""
    linter = load_linter(Settings(ui="nl"))
    documents = [read(path) for path in sorted(EXAMPLES.glob("*/*.*"))]
    told = [linter.with_text(linter.lint(document), document) for document in documents]
    people = tuple(Person(f"Persoon {number}", "fmx"[number % 3], "name", ("lasser",), 2) for number in range(9))
    return Report((*told, replace(made.full_document(), people=people)), (made.error(),))


@pytest.fixture
def opened(browser, tmp_path):
    """Give a function that opens the page of a report, and tells of everything that it should not do."""
    contexts, wrong = [], []

    def open_page(report, **choices):
        file = tmp_path / "report.html"
        file.write_bytes(reporters()["html"].render(report, Look(ui="nl")))
        context = browser.new_context(**{"viewport": DESK, **choices})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: wrong.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


def test_a_topic_that_is_left_out_is_out_of_sight(opened):
    page = opened(Report((book(8),)))
    page.get_by_label("Taal en gender").uncheck()

    expect(page.locator(".note:visible")).to_have_count(6)
    expect(page.locator(".note.about-gendered-language:visible")).to_have_count(0)
    expect(page.locator(".shown")).to_have_text("6 van de 8 opmerkingen zijn te zien.")


def test_topic_and_severity_go_together(opened):
    page = opened(Report((book(8),)))
    page.get_by_label("hoog").uncheck()
    page.get_by_label("Taal en gender").uncheck()

    expect(page.locator(".note:visible")).to_have_count(2)


def test_filters_work_without_a_script(opened):
    page = opened(Report((book(8),)), java_script_enabled=False)
    page.get_by_label("laag").uncheck()

    expect(page.locator(".note:visible")).to_have_count(4)
    expect(page.locator(".jump")).to_be_hidden()


def test_the_first_key_leads_past_the_head_of_the_page(opened):
    page = opened(Report((book(2),)))
    page.keyboard.press("Tab")

    expect(page.locator(":focus")).to_have_text("Naar het verslag")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_keys_jump_from_remark_to_remark(opened):
    page = opened(Report((book(600),)))
    for key, focused in (("j", "d1-m1"), ("j", "d1-m2"), ("k", "d1-m1"), ("k", "d1-m600")):
        page.keyboard.press(key)
        expect(page.locator(f"#{focused}")).to_be_focused()
        expect(page.locator(f"#{focused}")).to_be_in_viewport()
    expect(page.locator("#position")).to_have_text("600 / 600")


def test_a_jump_passes_over_what_is_left_out(opened):
    page = opened(Report((book(8),)))
    page.get_by_label("Mindset en aanmoediging").uncheck()
    page.keyboard.press("j")

    expect(page.locator("#d1-m2")).to_be_focused()


def test_the_keys_can_be_turned_off(opened):
    page = opened(Report((book(8),)))
    page.get_by_label("Toetsen j en k").uncheck()
    page.keyboard.press("j")

    expect(page.locator(".current")).to_have_count(0)


def test_the_key_of_a_mark_leads_to_its_remark(opened):
    page = opened(Report((book(8),)))
    page.keyboard.press("j")
    page.keyboard.press("Enter")

    assert page.url.endswith("#d1-n1")


def test_a_remark_is_unfolded_by_key(opened):
    page = opened(Report((book(2),)))
    page.locator("#d1-n1 summary").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#d1-n1 .tip")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_serious(opened, lessons, scheme, size):
    page = opened(lessons, color_scheme=scheme, viewport=size)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in SEVERE] == []


@pytest.mark.parametrize("width", [320, 390, 800, 1100, 1360])
def test_nothing_sticks_out_at_any_width(opened, lessons, width):
    page = opened(lessons, viewport={"width": width, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_remark_stands_beside_its_words_and_below_them_on_a_phone(opened):
    boxes = {}
    for name, size in (("desk", DESK), ("phone", PHONE)):
        page = opened(Report((book(1),)), viewport=size)
        boxes[name] = page.locator("#d1-b0").bounding_box(), page.locator("#d1-n1").bounding_box()
    text, note = boxes["desk"]
    assert note["x"] >= text["x"] + text["width"]
    assert note["y"] < text["y"] + text["height"]
    text, note = boxes["phone"]
    assert note["y"] >= text["y"] + text["height"]


def test_long_remarks_do_not_push_the_text_apart(opened):
    page = opened(Report((book(4),)))
    first, second = (page.locator(f"#d1-b{number}").bounding_box() for number in (0, 1))

    assert second["y"] - first["y"] - first["height"] < 40


def test_a_remark_that_is_unfolded_moves_those_below_it(opened):
    page = opened(Report((book(4),)))
    page.locator("#d1-n1 summary").click()

    expect(page.locator("#d1-n1 .tip")).to_be_visible()
    page.wait_for_function("""() => {
        const [first, second] = ["d1-n1", "d1-n2"].map(id => document.getElementById(id).getBoundingClientRect());
        return second.top > first.bottom;
    }""")


def test_no_two_remarks_lie_over_each_other(opened, lessons):
    page = opened(lessons)
    boxes = [one.bounding_box() for one in page.locator(".note:visible").all()]
    ends = [(box["y"], box["y"] + box["height"]) for box in boxes]

    assert all(start >= end for (_, end), (start, _) in pairwise(ends))


def test_paper_has_what_is_folded_on_the_screen(opened):
    page = opened(Report((book(2),)))
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = " ".join(" ".join(one.get_textpage().get_text_range() for one in paper).split())

    assert "Laat zien dat vaardigheden groeien door oefenen." in text
    assert "Welke opmerkingen wil je zien?" not in text


def test_text_of_the_material_runs_nothing(opened):
    attack = "<img src=x onerror=alert(1)><script>alert(1)</script></style><svg onload=alert(1)>]]>"
    document = replace(book(1), title=attack, path=f"{attack}.md")
    document = replace(document, material=Material((ShownBlock(attack + attack, Scope.PARAGRAPH),)))
    page = opened(Report((document,)))

    assert page.locator("main img, main script, main style").count() == 0
    assert re.sub(r"\d*$", "", page.locator("h2").first.inner_text()) == attack


def test_a_script_that_got_in_is_not_run(opened, browser, tmp_path):
    page_bytes = reporters()["html"].render(Report((book(1),)), Look(ui="nl"))
    file = tmp_path / "with_script.html"
    file.write_bytes(page_bytes.replace(b"</main>", b"<script>window.ran = true</script></main>"))
    context = browser.new_context()
    page = context.new_page()
    page.goto(file.as_uri())

    assert page.evaluate("window.ran") is None
    context.close()
