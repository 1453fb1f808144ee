"""The report page: what a browser makes of it is in tests/browser."""

import base64
import hashlib
from dataclasses import replace

import made_reports as made
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from curriclint.document import Inline, InlineKind, Scope, TableCell
from curriclint.finding import Person, Report
from curriclint.material import Material, RuleWords, ShownBlock
from curriclint.reporters import Look, reporters
from curriclint.reporters.html.articles import article_html
from curriclint.reporters.html.charts import MAX_MARKS, step_for
from curriclint.reporters.html.flow import NodeKind, chunks_of
from curriclint.reporters.html.marked_text import readable
from curriclint.reporters.html.remarks import by_block, remarks_of
from curriclint.rule import Severity, Source
from curriclint.span import Span
from curriclint.wording import Text

ATTACKS = (
    "<script>alert(1)</script>",
    "]]><svg onload=alert(1)>",
    "</style><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "[klik](javascript:alert(1))",
    "{{ 7 * 7 }}{% raw %}",
)


def rendered(report, **look):
    return reporters()["html"].render(report, Look(**look)).decode()


def page_of(report, **look):
    return html.document_fromstring(rendered(report, **look))


def lesson(*blocks, finding=None, **changes):
    """Return the report of a document with this text; the finding, if any, is on the words between ⟦ and ⟧."""
    shown, findings = [], []
    for number, given_block in enumerate(blocks):
        block = ShownBlock(given_block, Scope.PARAGRAPH) if isinstance(given_block, str) else given_block
        before, bracket, rest = block.text.partition("⟦")
        quote, _, after = rest.partition("⟧")
        block = replace(block, text=before + quote + after)
        if bracket:
            span = Span(len(before), len(before) + len(quote))
            placed = {"quote": quote, "sentence": block.text, "quote_start": span.start, "block": number, "span": span}
            findings.append(made.finding(**{**placed, **(finding or {})}))
        shown.append(block)
    return made.document(material=Material(tuple(shown)), findings=tuple(findings), **changes)


def text_of(element):
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("ui", ["nl", "en"])
def test_every_id_is_there_once(ui):
    page = page_of(made.shelf(), ui=ui)
    ids = page.xpath("//@id")

    assert sorted(ids) == sorted(set(ids))


def test_every_link_within_the_page_leads_somewhere():
    report = Report((lesson("Je hebt een ⟦wiskundeknobbel⟧ nodig."), made.full_document()))
    page = page_of(report)
    ids = set(page.xpath("//@id"))

    assert [link for link in page.xpath("//a/@href") if link[1:] not in ids] == []


def test_the_mark_stands_on_exactly_the_words():
    (mark,) = page_of(Report((lesson("Kop", "Wie een ⟦wiskundeknobbel⟧ heeft, is klaar."),))).findall(".//mark")

    assert mark.text_content() == "wiskundeknobbel"
    assert mark.getparent().getparent().get("id") == "d1-b1"


def test_a_mark_leads_to_its_remark_and_back():
    page = page_of(Report((lesson("Wie een ⟦wiskundeknobbel⟧ heeft."),)))
    (marked,) = page.find_class("marked")
    note = page.get_element_by_id(marked.get("href")[1:])

    assert "klinkt alsof" in note.text_content()
    assert note.xpath(f".//a[@href='#{marked.get('id')}']")


def test_words_that_are_said_of_again_lead_to_the_first_remark():
    page = page_of(Report((lesson("Een ⟦wiskundeknobbel⟧.", "Nog een ⟦wiskundeknobbel⟧."),)))

    assert "Zie opmerking 1" in page.get_element_by_id("d1-n2").text_content()


def test_a_remark_offers_the_whole_sentence_where_there_is_one():
    offered = "Leerlingen pakken hun tas."
    page = page_of(Report((lesson("Een leerling pakt ⟦zijn⟧ tas.", finding={"rewritten": offered}),)))

    assert f"Of de hele zin: “{offered}”" in page.get_element_by_id("d1-n1").text_content()


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_the_material_is_text_on_the_page(attack):
    document = lesson(
        f"Een {attack} met ⟦{attack}⟧.",
        ShownBlock(attack, Scope.HEADING, 1),
        ShownBlock(attack, Scope.CODE),
        ShownBlock(attack, Scope.TABLE_CELL, cell=TableCell(0, 0)),
        title=attack,
        path=f"{attack}.md",
        finding={"message": attack, "advice": attack, "suggestions": (attack,), "rewritten": attack},
        people=(Person(attack, "f", "none", (attack,), 1),),
    )
    harmless = lesson("Een x met ⟦x⟧.", people=(Person("x", "f", "none", ("x",), 1),))
    page, plain = page_of(Report((document,))), page_of(Report((harmless,)))

    assert len(page.findall(".//script")) == len(plain.findall(".//script")) == 1
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert page.findall(".//mark")[0].text_content() == attack


def test_a_source_with_another_address_than_of_the_web_is_no_link():
    rule = RuleWords(
        "FM01",
        "innate-ability",
        Severity.HIGH,
        Text(nl="aanleg", en="talent"),
        (
            Source("Boos", "niets", "javascript:alert(1)"),
            Source("Goed", "iets", "https://doi.org/10.1126/science.1261375"),
        ),
    )
    document = lesson("Een ⟦wiskundeknobbel⟧.")
    page = page_of(Report((replace(document, material=replace(document.material, rules=(rule,))),)))

    assert page.get_element_by_id("rule-FM01").xpath(".//a/@href") == ["https://doi.org/10.1126/science.1261375"]


def test_the_policy_allows_our_own_style_and_script_and_nothing_else():
    page = page_of(made.full_report())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(part.split(" ", 1) for part in policy.split("; "))

    for name, element in (("style-src", "style"), ("script-src", "script")):
        (content,) = page.xpath(f"//{element}/text()")
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    assert rules["default-src"] == "'none'"
    assert not page.xpath("//@style")


def test_nothing_on_the_page_is_loaded_from_elsewhere():
    page = page_of(made.shelf())

    assert not page.xpath("//@src | //link | //img | //iframe | //object | //embed | //base | //use | //image")
    assert "url(" not in rendered(made.shelf())
    assert "@import" not in rendered(made.shelf())


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\x00", "\x1b", "\ud83d", "\x85", "\ufffe"])
def test_a_character_that_no_page_can_hold_or_that_turns_its_direction_is_not_on_it(sign):
    assert sign not in rendered(Report((lesson(f"Een {sign} en ⟦{sign}x⟧.", title=sign),)))


@given(st.text(st.characters(categories=("L", "N", "P", "Zs"))))
def test_what_can_be_read_is_left_as_it_is(text):
    assert readable(text) == text


@st.composite
def _block_with_spans(draw):
    text = draw(st.text(min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    kinds = draw(st.lists(st.sampled_from(InlineKind), min_size=len(spans), max_size=len(spans)))
    return text, spans, tuple(map(Inline, spans, kinds)), draw(st.permutations(spans))


@given(_block_with_spans(), _block_with_spans())
def test_a_marked_text_is_the_whole_text_with_each_mark_on_its_span(block, inline):
    text, spans, _, _ = block
    within = tuple(one for one in inline[2] if one.span.end <= len(text))
    document = made.document(findings=tuple(made.finding(block=0, span=span, quote=span.of(text)) for span in spans))
    material = Material((ShownBlock(text, Scope.PARAGRAPH, inline=within),))
    ((node,),) = chunks_of(material, by_block(remarks_of(document, Look())), ())
    stretches = node.items[0].stretches

    assert "".join(piece.text for stretch in stretches for piece in stretch.pieces) == text
    assert ["".join(piece.text for piece in one.pieces) for one in stretches if one.remark] == [
        span.of(text) for span in spans
    ]


def nodes_of(*blocks):
    return [node for chunk in chunks_of(Material(blocks), {}, ()) for node in chunk]


def test_no_level_of_headings_is_passed_over():
    headings = [ShownBlock("Kop", Scope.HEADING, level) for level in (2, 5, 6, 1)]

    assert [node.level for node in nodes_of(*headings)] == [1, 2, 3, 1]


def test_items_in_a_row_are_one_list_and_cells_one_table():
    cells = [ShownBlock("cel", Scope.TABLE_CELL, cell=TableCell(*place)) for place in ((0, 0), (0, 1), (1, 0), (1, 1))]
    items = [ShownBlock("punt", Scope.LIST_ITEM)] * 2
    table, items = nodes_of(*cells, *items)

    assert (table.kind, [len(row) for row in table.rows]) == (NodeKind.TABLE, [2, 2])
    assert (items.kind, len(items.rows)) == (NodeKind.LIST, 2)


def test_a_cell_without_text_keeps_its_place_in_the_table():
    cells = [ShownBlock("cel", Scope.TABLE_CELL, cell=TableCell(*place)) for place in ((0, 0), (0, 2), (0, 2), (1, 1))]
    (table,) = nodes_of(*cells)

    assert [[len(cell) for cell in row] for row in table.grid] == [[1, 0, 2], [0, 1, 0]]


def test_a_document_without_its_text_is_told_by_its_sentences():
    page = page_of(Report((made.full_document(),)))

    assert not page.findall(".//mark")
    assert "Voor dit hoofdstuk heb je een wiskundeknobbel nodig." in page.find_class("sentence")[0].text_content()


def test_no_remarks_is_told_in_a_friendly_way():
    page = page_of(Report((lesson("Welkom."),)))

    assert text_of(page.find_class("none")[0]).endswith("Er is niets dat je hoeft te veranderen.")
    assert not page.find_class("filters")


def test_a_file_that_could_not_be_read_is_named_with_what_to_do():
    page = page_of(Report((), (made.error(),)), ui="nl")

    assert "scan.pdf: geen tekstlaag op 4 pagina's" in text_of(page.get_element_by_id("errors"))


def test_a_run_without_anything_can_be_told():
    assert "nothing to read" in rendered(Report(), ui="en")


def test_few_people_are_told_as_counts_and_more_with_an_interval():
    few = page_of(Report((made.full_document(),)))
    people = tuple(Person(f"P{number}", "f" if number < 2 else "m", "name", (), 1) for number in range(8))
    more = page_of(Report((lesson("Welkom.", people=people),)))

    assert "aantallen en geen percentages" in text_of(few.get_element_by_id("d1-people"))
    assert "tussen 9 en 54 procent" in text_of(more.get_element_by_id("d1-people"))


def test_a_chart_has_its_numbers_as_text_and_a_table_beside_it():
    section = page_of(Report((made.full_document(),))).get_element_by_id("d1-people")
    chart = section.find_class("chart")[0]

    assert chart.get("role") == "img"
    assert "vrouwen: 1" in chart.get("aria-label")
    assert "vrouwen" in [text_of(one) for one in chart.iter("text")]
    assert [text_of(cell) for cell in section.findall(".//tbody/tr")[0]] == ["vrouwen", "1", "1", "3"]


def test_what_people_do_is_told_by_gender_with_their_names():
    people = (
        Person("Ada", "f", "name", ("lasser", "professional"), 1, deeds=("technical", "explains")),
        Person("Bo", "unknown", "none", (), 1, deeds=("technical",)),
    )
    section = page_of(Report((lesson("Welkom.", people=people),))).get_element_by_id("d1-people")
    rows = [[text_of(cell) for cell in row] for row in section.findall(".//details//tbody/tr")]

    assert rows == [
        ["doet iets technisch", "1 Ada", "–", "1 Bo"],
        ["legt uit", "1 Ada", "–", "–"],
        ["lasser", "1 Ada", "–", "–"],
    ]


@given(st.integers(0, 100_000))
def test_an_axis_has_few_marks_at_round_numbers(most):
    step = step_for(most)

    assert most / step <= MAX_MARKS
    assert str(step).strip("0") in {"1", "2", "5"}


def test_an_article_can_stand_in_another_page():
    article = html.fragment_fromstring(article_html(lesson("Een ⟦wiskundeknobbel⟧."), Look(ui="en"), "en", 7))

    assert (article.tag, article.get("id")) == ("article", "d7")


def test_only_this_format_asks_for_the_text():
    assert [name for name, one in reporters().items() if one.needs_text] == ["html"]
