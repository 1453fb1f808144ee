"""What a file itself says to leave alone, with a reason."""

import docx
import pytest
from builders import RULE, rulebook
from docx_files import MAIN, content_types, packed, part, relationships

from curriclint.engine import Linter
from curriclint.finding import IgnoredBy
from curriclint.readers import read_bytes
from curriclint.settings import Settings

WRONG = "Dit is een proefwoord."


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return rulebook(
        tmp_path_factory.mktemp("rules"),
        RULE,
        RULE.replace("ZZ01", "ZZ02").replace("test-rule", "other-rule").replace("roefwoord", "iekwoord"),
    )


@pytest.fixture(scope="module")
def lint(book):
    linter = Linter(book, Settings())

    def go(text, name="les.md"):
        return linter.lint(read_bytes(text if isinstance(text, bytes) else text.encode(), name))

    return go


def lines(report):
    return [finding.place.start.line for finding in report.findings]


def notes(report, language="en"):
    return [note.text.say(language, **note.facts) for note in report.notes]


def test_a_comment_is_about_the_paragraph_after_it(lint):
    report = lint(f"<!-- curriclint: ignore ZZ01 because we discuss it -->\n\n{WRONG}\n\n{WRONG}\n")
    assert lines(report) == [5]
    (ignored,) = report.ignored
    assert (ignored.finding.place.start.line, ignored.reason, ignored.by) == (3, "we discuss it", IgnoredBy.FILE)
    assert notes(report) == []


@pytest.mark.parametrize(
    "block",
    [
        f"- {WRONG}\n- {WRONG}",
        f"| kop | kop |\n|---|---|\n| {WRONG} | {WRONG} |",
        f"> {WRONG} En dan\n> nog een proefwoord.",
        f"{WRONG}\nNog een proefwoord.",
    ],
)
def test_a_comment_is_about_all_up_to_an_empty_line(lint, block):
    report = lint(f"<!-- curriclint: ignore ZZ01 because x -->\n{block}\n\n{WRONG}\n")
    assert len(report.findings) == 1
    assert len(report.ignored) == 2


@pytest.mark.parametrize(
    "line",
    [
        f"{WRONG} <!-- curriclint: ignore ZZ01 because x -->",
        f"<!-- curriclint: ignore ZZ01 because x --> {WRONG}",
        f"Een. <!-- curriclint: ignore ZZ01 because x --> {WRONG}",
        f"| {WRONG} <!-- curriclint: ignore ZZ01 because x --> | {WRONG} |\n|---|---|",
    ],
)
def test_a_comment_beside_text_is_about_that_text(lint, line):
    report = lint(f"{WRONG}\n\n{line}\n\n{WRONG}\n")
    assert lines(report) == [1, len(line.split("\n")) + 4]


def test_a_region_ends_where_it_is_said(lint):
    report = lint(
        f"{WRONG}\n\n<!-- curriclint: ignore-start ZZ01 because x -->\n\n{WRONG}\n\n{WRONG}\n\n"
        f"<!-- curriclint: ignore-end -->\n\n{WRONG}\n"
    )
    assert (lines(report), len(report.ignored), notes(report)) == ([1, 11], 2, [])


def test_regions_of_several_rules_may_overlap(lint):
    report = lint(
        "<!-- curriclint: ignore-start ZZ01 because x -->\n\n<!-- curriclint: ignore-start ZZ02 because y -->\n\n"
        "<!-- curriclint: ignore-end ZZ01 -->\n\nEen proefwoord en een piekwoord.\n"
    )
    assert [finding.rule for finding in report.findings] == ["ZZ01"]


def test_a_region_without_an_end_holds_to_the_end_and_is_told(lint):
    report = lint(f"<!-- curriclint: ignore-start ZZ01 because x -->\n\n{WRONG}\n")
    assert report.findings == ()
    assert notes(report) == [
        "line 1: “ignore-start ZZ01 because x” holds to the end of the file: there is no ignore-end below it."
    ]


def test_a_whole_file_can_be_left_alone(lint):
    report = lint(f"{WRONG}\n\n{WRONG}\n\n<!-- curriclint: ignore-file ZZ01 because x -->\n")
    assert (len(report.findings), len(report.ignored)) == (0, 2)


@pytest.mark.parametrize(
    "said",
    [
        "ignore ZZ01 because x",
        "Ignore zz01, ZZ02: because x",
        "ignore test-rule because x",
        "ignore fixed-mindset because x",
        "ignore because x",
        "negeer ZZ01 omdat x",
        "ignore ZZ01 want x.",
        "ignore ZZ01\nbecause\nx",
    ],
)
def test_there_are_several_ways_to_say_it(lint, said):
    report = lint(f"<!-- curriclint: {said} -->\n{WRONG}\n")
    assert [one.reason for one in report.ignored] == ["x"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ignore ZZ01", "line 1: “ignore ZZ01” gives no reason, so it does not count yet. Add: “because …”."),
        (
            "ignore tset-rule because x",
            "line 1: “ignore tset-rule because x”: there is no rule or category “tset-rule”. Did you mean “test-rule”?",
        ),
        ("disable ZZ01", "line 1: “disable ZZ01” is not understood."),
        ("ignore-end", "line 1: “ignore-end” ends nothing: there is no ignore-start above it."),
    ],
)
def test_what_is_wrong_is_told_in_one_line_and_nothing_is_ignored(lint, said, told):
    report = lint(f"<!-- curriclint: {said} -->\n{WRONG}\n")
    assert len(report.findings) == 1
    assert [note.startswith(told) for note in notes(report)] == [True]


def test_an_ignore_that_is_no_longer_needed_is_told(lint):
    report = lint("<!-- curriclint: ignore ZZ01 because x -->\nNiets.\n")
    assert notes(report, "nl") == [
        "regel 1: “ignore ZZ01 because x” is niet meer nodig: er is hier niets om te negeren."
    ]


def test_an_ignore_of_a_rule_that_was_not_run_may_be_needed(book):
    linter = Linter(book, Settings(select=frozenset({"ZZ02"})))
    report = linter.lint(read_bytes(f"<!-- curriclint: ignore ZZ01 because x -->\n{WRONG}\n".encode(), "les.md"))
    assert notes(report) == []


def test_a_comment_in_code_says_nothing(lint):
    assert len(lint(f"`<!-- curriclint: ignore ZZ01 because x -->` {WRONG}\n").findings) == 1


def test_an_ignored_finding_does_not_put_a_tip_at_odds(lint):
    report = lint(f"<!-- curriclint: ignore ZZ01 because x -->\n{WRONG}\n")
    assert not any(one.findings for one in report.tips)


def test_fingerprints_do_not_depend_on_what_is_ignored(lint):
    plain = lint(f"{WRONG}\n\n{WRONG}\n")
    marked = lint(f"<!-- curriclint: ignore ZZ01 because x -->\n{WRONG}\n\n{WRONG}\n")
    assert [one.fingerprint for one in marked.findings] == [plain.findings[1].fingerprint]


COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def word_file(body, *comments):
    """Return a Word file with comments, each a pair of author and text; the first has the id 0."""
    told = "".join(
        f'<w:comment w:id="{number}" w:author="{author}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for number, (author, text) in enumerate(comments)
    )
    return packed(
        {
            "[Content_Types].xml": content_types(),
            "_rels/.rels": relationships(f"r1 officeDocument {MAIN}"),
            MAIN: part("w:document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relationships("r1 comments comments.xml"),
            "word/comments.xml": part("w:comments", told),
        }
    )


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def commented(text, number=0):
    return (
        f'<w:commentRangeStart w:id="{number}"/>{run(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def paragraph(*content):
    return f"<w:p>{''.join(content)}</w:p>"


IGNORE = ("Juf", "curriclint: ignore ZZ01 omdat we dit bespreken")


def test_a_word_comment_is_about_its_words(lint):
    body = paragraph(run("Een proefwoord en "), commented("nog een proefwoord"), run(" en een proefwoord."))
    report = lint(word_file(body, IGNORE), "les.docx")
    assert len(report.findings) == 2
    (ignored,) = report.ignored
    assert ignored.reason == "we dit bespreken"
    assert ignored.finding.span.start == len("Een proefwoord en nog een ")


def test_a_word_comment_over_paragraphs_is_about_all_of_them(lint):
    body = paragraph('<w:commentRangeStart w:id="0"/>', run(WRONG)) + paragraph(
        run(WRONG), '<w:commentRangeEnd w:id="0"/>', '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    report = lint(word_file(body + paragraph(run(WRONG)), IGNORE), "les.docx")
    assert (len(report.findings), len(report.ignored)) == (1, 2)


def test_a_word_comment_without_a_range_is_about_its_paragraph(lint):
    body = paragraph(run(WRONG), '<w:r><w:commentReference w:id="0"/></w:r>') + paragraph(run(WRONG))
    report = lint(word_file(body, IGNORE), "les.docx")
    assert (len(report.findings), len(report.ignored)) == (1, 1)


def test_a_word_comment_beside_the_words_is_told_to_be_for_nothing(lint):
    report = lint(word_file(paragraph(commented("Kijk: "), run(WRONG)), IGNORE), "les.docx")
    assert len(report.findings) == 1
    assert notes(report, "nl")[0].startswith("alinea 1: “ignore ZZ01 omdat we dit bespreken” is niet meer nodig")


def test_other_comments_say_nothing(lint):
    body = paragraph(commented(WRONG), commented(WRONG, 1))
    report = lint(word_file(body, ("Juf", "Mooi! curriclint: ignore ZZ01 omdat x"), ("Juf", "")), "les.docx")
    assert (len(report.findings), notes(report)) == (2, [])


def test_comments_made_with_python_docx_count(lint, tmp_path):
    lesson = docx.Document()
    words = lesson.add_paragraph("").add_run(WRONG)
    lesson.add_comment(words, text=IGNORE[1], author="Juf", initials="J")
    lesson.save(str(tmp_path / "les.docx"))
    assert len(lint((tmp_path / "les.docx").read_bytes(), "les.docx").ignored) == 1


def test_our_own_remarks_in_an_annotated_copy_never_count(lint, book):
    from curriclint.annotators import annotators  # noqa: PLC0415 - only here
    from curriclint.document import Format  # noqa: PLC0415
    from curriclint.reporters import Look  # noqa: PLC0415

    data = word_file(paragraph(run(WRONG)))
    document = read_bytes(data, "les.docx")
    copy = annotators()[Format.DOCX].annotate(data, document, Linter(book, Settings()).lint(document), Look())
    assert copy != data
    assert read_bytes(copy, "les.docx").marks == ()
    assert len(lint(copy, "les.docx").findings) == 1
