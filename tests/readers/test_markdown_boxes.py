"""Boxes, callouts and the dialects of course sites: their text is read and their marks are not."""

import pytest
from source_files import blocks, linted, scoped, texts


@pytest.mark.parametrize(
    "source",
    [
        ":::{note} Weetje\nKijk *goed*.\n:::\n",
        ":::{note} Weetje  \n:class: dropdown\nKijk *goed*.\n:::\n",
        ":::{note} Weetje\n---\nclass: dropdown\n---\nKijk *goed*.\n:::\n",
        "```{admonition} Weetje\n:class: tip\nKijk *goed*.\n```\n",
        "::: note Weetje\nKijk *goed*.\n:::\n",
        ":::note[Weetje]\nKijk *goed*.\n:::\n",
        "::::: tip Weetje :::::\nKijk *goed*.\n:::::\n",
        '::: {.callout-note title="Weetje"}\nKijk *goed*.\n:::\n',
        ":::{note} Weetje\r\nKijk *goed*.\r\n:::\r\n",
    ],
)
def test_title_and_text_of_a_box_are_paragraphs(source):
    assert [text for scope, text in scoped(source) if scope == "paragraph"] == ["Weetje", "Kijk goed."]


@pytest.mark.parametrize("source", [":::{note} Weetje\nKijk.\n:::\n", "::: challenge\nKijk.\n:::\n"])
def test_marks_of_a_box_are_not_linted(source):
    assert ":::" not in linted(source)
    assert "note" not in linted(source)


def test_heading_in_a_box_holds_no_longer_than_the_box():
    source = "# Les\n\n::: challenge\n## Opdracht\nDoe dit.\n:::\nBuiten.\n"
    assert [block.section for block in blocks(source) if block.text in ("Doe dit.", "Buiten.")] == [
        ("Les", "Opdracht"),
        ("Les",),
    ]


def test_boxes_stand_within_each_other():
    source = "::: challenge\nVraag.\n:::: solution\nAntwoord.\n::::\nSlot.\n:::\n"
    assert [text for scope, text in scoped(source) if scope == "paragraph"] == ["Vraag.", "Antwoord.", "Slot."]


def test_box_in_a_list_is_part_of_it():
    assert ("list-item", "Kijk goed.") in scoped("- stap\n\n  ::: note\n  Kijk goed.\n  :::\n")


def test_box_that_is_never_closed_is_read():
    assert "Kijk goed." in texts("::: note\nKijk goed.\n")


def test_text_of_a_figure_is_its_caption():
    source = ":::{figure} veer.png\n:alt: een veer\nDe veer wordt langer.\n:::\n"
    assert [pair for pair in scoped(source) if pair[0] != "raw"] == [
        ("alt-text", "een veer"),
        ("caption", "De veer wordt langer."),
    ]


def test_fence_with_a_language_stays_code():
    assert scoped("```python\n::: note\n```\n") == [("code", "::: note")]


@pytest.mark.parametrize("kind", ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
def test_alert_is_no_quotation(kind):
    assert scoped(f"> [!{kind}]\n> Kijk goed.\n") == [("paragraph", "Kijk goed.")]


def test_callout_of_another_kind_is_no_quotation_and_its_label_no_text():
    assert scoped("> [!vraag]- Denk na\n> Kijk goed.\n")[0][0] == "paragraph"
    assert "[!vraag]" not in linted("> [!vraag]- Denk na\n> Kijk goed.\n")


@pytest.mark.parametrize(
    "source",
    [
        "> **Tip:** kijk goed.\n",
        "> **Let op!** Kijk goed.\n",
        "> 💡 Kijk goed.\n",
        "> Kijk goed.\n{: .callout}\n",
        "> ## Opdracht\n> Kijk goed.\n{: .challenge}\n",
    ],
)
def test_box_written_as_a_quotation_is_none(source):
    assert "quotation" not in {scope for scope, _ in scoped(source)}


@pytest.mark.parametrize("source", ["> **Fatima:** ik wist het niet.\n", "> **Nooit** meer.\n"])
def test_quotation_that_starts_in_bold_stays_one(source):
    assert {scope for scope, _ in scoped(source)} == {"quotation"}


def test_list_in_a_callout_is_a_list():
    assert scoped("> [!TIP]\n> - een\n") == [("list-item", "een")]


def test_quotation_in_a_callout_is_one():
    assert ("quotation", "zijn woorden") in scoped("> [!NOTE]\n> Hij zei:\n>\n> > zijn woorden\n")


def test_title_of_a_panel_is_read_without_its_key():
    source = "--- collapse ---\n---\ntitle: Waarom werkt dit?\n---\n\nTekst.\n\n--- /collapse ---\n"
    assert texts(source) == ["--- collapse ---", "Waarom werkt dit?", "Tekst.", "--- /collapse ---"]


def test_panel_takes_its_headings_with_it():
    source = "# Les\n\n{panel type='x'}\n\n## Binnen\n\n{panel end}\n\nBuiten.\n"
    assert blocks(source)[-1].section == ("Les",)


def test_caption_of_a_template_tag_is_read():
    assert ("caption", "Een veer.") in scoped('{image path="x.png" caption="Een veer."}\n')


def test_liquid_comment_is_raw():
    assert [scope for scope, _ in scoped("{% comment %}\nweg\n{% endcomment %}\n\nTekst.\n")] == ["raw", "paragraph"]


def test_liquid_block_that_is_never_closed_hides_nothing():
    assert "Tekst." in texts("{% comment %}\n\nTekst.\n")
