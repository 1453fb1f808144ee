"""What the remarks and the summary say."""

from dataclasses import replace

import made_reports as made
import pytest
from annotated import annotated, comments_in
from docx_files import p

from curriclint.annotators.remarks import MARK, remarks_of, summary_of
from curriclint.document import Format
from curriclint.reporters import Detail, Look

ENGLISH = Look(ui="en")


def text_of(lines):
    return ["".join(piece.text for piece in one) for one in lines]


def remarks(language="nl", look=None, **changes):
    report = replace(made.full_document(language, "map/les3.docx"), format=Format.DOCX, **changes)
    return [text_of(remark.lines) for remark in remarks_of(report, look or Look(ui=language))]


def test_a_remark_has_message_idea_tip_and_rule_in_short_paragraphs():
    assert remarks()[0] == [
        "‘wiskundeknobbel’ klinkt alsof je het hebt of niet hebt. Wie denkt het niet te hebben, kan afhaken.",
        "→ Kun je noemen wat leerlingen hier oefenen?",
        "Tip P3.3 (whitepaper p. 22): Laat zien dat vaardigheden groeien door oefenen.",
        "curriclint · FM01 innate-ability · vaste mindset · hoog",
    ]


def test_a_remark_speaks_english_where_that_is_asked_for():
    first = remarks("en")[1]
    assert first[1].endswith("For instance: “they” or “the engineer”.")
    assert first[-1] == "curriclint · GP01 generic-he · he or she for everyone · medium"


def test_the_same_words_again_get_a_short_remark():
    first, *again = remarks()[1:]
    assert "en nog 2 keer" in first
    assert again == 2 * [
        [
            "Hier staat “hij” weer: zie de eerste opmerking daarover.",
            "→ Bijvoorbeeld: “die” of “de ingenieur”.",
            "curriclint · GP01 generic-he · hij of zij voor iedereen · gemiddeld",
        ]
    ]


def test_everything_in_full_repeats_the_remark():
    second, third, fourth = remarks(look=Look(ui="nl", detail=Detail.VERBOSE))[1:]
    assert second == third == fourth


def test_what_is_absent_gets_no_remark_of_its_own():
    assert len(remarks(findings=(made.finding(), made.absence()))) == 1


def summary(language="nl", **changes):
    report = replace(made.full_document(language, "/home/juf/les3.docx"), format=Format.DOCX, **changes)
    return text_of(summary_of(report, Look(ui=language)))


def test_the_summary_starts_with_strengths_and_ends_with_what_cannot_be_seen():
    told = summary()
    assert told[0] == "Samenvatting van les3.docx (1.812 woorden)"
    assert told[1] == "Dit zit er al in"
    assert told[-2].startswith("Wat curriclint niet ziet: plaatjes")
    assert told[-1] == "curriclint · samenvatting"


def test_the_summary_counts_by_topic_names_people_and_gives_ideas():
    told = summary("en")
    assert "4 remarks, by topic" in told
    assert "Gendered language 3 ◆ 3 medium" in told
    assert "· Who appears: Marie Curie, Sam (1 woman, 1 not told)" in told
    assert any(line.startswith("○ No job is named") for line in told)


def test_the_summary_of_a_lesson_without_remarks_says_so():
    assert "✓ Mooi: geen opmerkingen bij de tekst." in summary(findings=())


def test_every_remark_of_ours_carries_the_mark():
    assert all(lines[-1].startswith(MARK) for lines in [*remarks(), summary()])


@pytest.mark.parametrize("quote", ["<script>alert(1)</script>", "a\u202eb", "]]> & <w:p/>"])
def test_text_of_the_material_is_text_in_the_comment(quote):
    (comment,) = comments_in(annotated(p("Les") + p(f"Zie {quote} hier."), quote))[1:]
    assert f"‘{quote.replace(chr(0x202E), '')}’ klinkt alsof" in comment.lines[0]
