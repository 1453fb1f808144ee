import io

import pytest
from builders import ABSENCE, RULE, block, document, inline, rulebook

from curriclint.document import Genre, InlineKind, Scope
from curriclint.engine import Linter
from curriclint.finding import EvidenceKind, TipStatus
from curriclint.rule import Severity
from curriclint.settings import Settings
from curriclint.worker_messages import Done, receive, send

STRONGER = RULE.replace("ZZ01", "ZZ02").replace("test-rule", "stronger").replace("severity: medium", "severity: high")


def lint(tmp_path, *blocks, rules=(RULE,), **choices):
    choices.setdefault("language", "nl")
    return Linter(rulebook(tmp_path, *rules), Settings(**choices)).lint(document(*blocks))


def test_a_finding_has_the_words_their_sentence_and_their_place(tmp_path):
    (finding,) = lint(tmp_path, "Eerst dit. Hier staat een proefwoord, kijk.").findings
    assert finding.quote == "proefwoord"
    assert finding.sentence == "Hier staat een proefwoord, kijk."
    assert finding.sentence[finding.quote_start :].startswith("proefwoord")
    assert (finding.place.start.line, finding.place.start.column) == (1, 27)
    assert [tip.id for tip in finding.tips] == ["P3.3"]


def test_messages_are_in_the_language_that_the_user_reads(tmp_path):
    (finding,) = lint(tmp_path, "Een proefwoord.", ui="en").findings
    assert finding.message == "“proefwoord” is a test."


@pytest.mark.parametrize("scope", [Scope.CODE, Scope.MATH, Scope.CONTENTS, Scope.REFERENCE, Scope.RAW])
def test_no_rule_looks_where_there_is_no_running_text(tmp_path, scope):
    assert lint(tmp_path, block("Een proefwoord.", scope)).findings == ()


def test_no_rule_looks_inside_code_within_a_sentence(tmp_path):
    text = "Typ proefwoord in het veld."
    assert lint(tmp_path, block(text, inline=[inline(text, "proefwoord")])).findings == ()
    assert len(lint(tmp_path, block(text, inline=[inline(text, "proefwoord", InlineKind.EMPHASIS)])).findings) == 1


def test_dutch_words_are_no_findings_in_english_text(tmp_path):
    assert lint(tmp_path, "Een proefwoord.", language="en").findings == ()


def test_of_two_findings_on_the_same_words_the_more_severe_stays(tmp_path):
    (finding,) = lint(tmp_path, "Een proefwoord.", rules=(RULE, STRONGER)).findings
    assert finding.rule == "ZZ02"


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ({}, ["ZZ02"]),
        ({"ignore": {"ZZ02"}}, ["ZZ01"]),
        ({"ignore": {"stronger"}}, ["ZZ01"]),
        ({"ignore": {"fixed-mindset"}}, []),
        ({"select": {"ZZ01"}}, ["ZZ01"]),
        ({"select": {"steering"}}, []),
        ({"select": {"ZZ01"}, "severity": Severity.HIGH}, []),
    ],
)
def test_the_user_chooses_which_rules_speak(tmp_path, choices, expected):
    choices = {name: frozenset(value) if isinstance(value, set) else value for name, value in choices.items()}
    report = lint(tmp_path, "Een proefwoord.", rules=(RULE, STRONGER), **choices)
    assert [finding.rule for finding in report.findings] == expected


def test_a_preview_rule_speaks_only_when_asked(tmp_path):
    preview = RULE.replace("severity: medium", "severity: medium\nstatus: preview")
    assert lint(tmp_path, "Een proefwoord.", rules=(preview,)).findings == ()
    assert len(lint(tmp_path, "Een proefwoord.", rules=(preview,), preview=True).findings) == 1
    assert len(lint(tmp_path, "Een proefwoord.", rules=(preview,), select=frozenset({"ZZ01"})).findings) == 1


def test_a_rule_that_names_scopes_looks_only_there(tmp_path):
    only = RULE.replace("check:", "scopes: [heading]\ncheck:")
    report = lint(tmp_path, block("Proefwoord", Scope.HEADING, level=1), "Een proefwoord.", rules=(only,))
    assert [finding.scope for finding in report.findings] == [Scope.HEADING]


def test_a_fingerprint_survives_edits_elsewhere(tmp_path):
    (before,) = lint(tmp_path, "Een proefwoord hier.").findings
    after = lint(tmp_path, "Nieuw begin.", "Ander stuk. Een proefwoord   hier.").findings[-1]
    assert before.fingerprint == after.fingerprint


def test_findings_in_equal_sentences_have_fingerprints_of_their_own(tmp_path):
    findings = lint(tmp_path, "Een proefwoord.", "Een proefwoord.").findings
    assert len({finding.fingerprint for finding in findings}) == 2


def test_findings_come_in_the_order_of_the_text(tmp_path):
    report = lint(tmp_path, "Een proefwoord en nog een proefwoord.", "Weer een proefwoord.")
    assert [(one.block, one.span.start) for one in report.findings] == [(0, 4), (0, 26), (1, 9)]


def test_a_tip_that_a_finding_touches_is_at_odds(tmp_path):
    results = {result.tip.id: result for result in lint(tmp_path, "Een proefwoord.").tips}
    assert results["P3.3"].status is TipStatus.AT_ODDS
    assert len(results["P3.3"].findings) == 1
    assert results["C2.a"].status is TipStatus.NOT_ASSESSABLE


def test_words_are_counted_where_rules_look(tmp_path):
    report = lint(tmp_path, "Een twee drie.", block("code is hier", Scope.CODE))
    assert report.words == 3


HEADING = block("Bruggen", Scope.HEADING, level=2)


def test_what_is_absent_is_one_finding_about_the_document(tmp_path):
    (finding,) = lint(tmp_path, HEADING, "Een brug draagt auto's.", rules=(ABSENCE,)).findings
    assert (finding.rule, finding.quote, finding.span) == ("ZZ09", "", None)
    assert finding.message == "Geen beroep gezien."


def test_a_heading_stands_over_what_could_be_added_below_it(tmp_path):
    (finding,) = lint(tmp_path, HEADING, "Een brug draagt auto's.", rules=(ABSENCE,)).findings
    assert finding.section == ("Bruggen",)
    assert finding.place.start.line == 1


@pytest.mark.parametrize(("genre", "count"), [(Genre.PUPIL, 1), (Genre.TEACHER, 1), (Genre.POLICY, 0), (Genre.TEST, 0)])
def test_nothing_is_absent_in_a_genre_that_the_rule_is_not_for(tmp_path, genre, count):
    report = lint(tmp_path, HEADING, "Een brug draagt auto's.", rules=(ABSENCE,), genre=genre)
    assert len(report.findings) == count


@pytest.mark.parametrize(
    ("metadata", "choices", "genre"),
    [
        ({"genre": "toets"}, {}, "test"),
        ({"genre": "toets"}, {"genre": Genre.TEACHER}, "test"),
        ({"genre": "toets"}, {"genre": Genre.TEACHER, "fixed": frozenset({"genre"})}, "teacher"),
        ({"genre": "toets", "curriclint.genre": "lob"}, {}, "lob"),
        ({"genre": "podcast"}, {"genre": Genre.TEACHER}, "teacher"),
        ({"keywords": "toets"}, {"genre": Genre.TEACHER}, "teacher"),
        ({"keywords": "toets"}, {}, "test"),
        ({}, {}, "pupil"),
    ],
)
def test_the_command_line_goes_over_the_file_and_the_file_over_the_configuration(metadata, choices, genre, tmp_path):
    linter = Linter(rulebook(tmp_path, RULE), Settings(language="nl", **choices))
    assert linter.lint(document("Maak een brug.", metadata=metadata)).genre == genre


def test_evidence_has_its_place_and_the_tips_that_it_shows(tmp_path):
    report = lint(tmp_path, HEADING, "Een brug heeft een lasser nodig.", rules=(ABSENCE,))
    (evidence,) = report.evidence
    assert (evidence.quote, evidence.what, evidence.kind) == ("lasser", "occupation", EvidenceKind.CAREER_CONTEXT)
    assert evidence.place.start.column == 20
    assert evidence.tips == ("P2.1",)


def test_a_tip_is_shown_with_the_words_that_show_it(tmp_path):
    report = lint(tmp_path, "Een landmeter meet. De lasser last.", "Ook de Landmeter komt.", rules=(ABSENCE,))
    (result,) = [one for one in report.tips if one.tip.id == "P2.1"]
    assert (result.status, result.evidence) == (TipStatus.SHOWN, 3)
    assert result.shown_by == ("landmeter", "lasser")


def test_a_tip_that_nothing_shows_is_absent(tmp_path):
    report = lint(tmp_path, HEADING, "Een brug draagt auto's.", rules=(ABSENCE,))
    (result,) = [one for one in report.tips if one.tip.id == "P2.1"]
    assert (result.status, result.shown_by) == (TipStatus.ABSENT, ())


def test_words_that_two_rules_take_are_evidence_once(tmp_path):
    other = ABSENCE.replace("ZZ09", "ZZ10").replace("no-job", "no-work").replace("[P2.1]", "[A.2]")
    (evidence,) = lint(tmp_path, "Een brug heeft een lasser nodig.", rules=(ABSENCE, other)).evidence
    assert evidence.tips == ("P2.1", "A.2")


def shelf(*texts):
    """Return a book with a chapter of some length for each text."""
    filler = "In dit hoofdstuk meten wij van alles en nog wat. " * 250
    return [one for text in texts for one in (block(text[0], Scope.HEADING, level=1), block(f"{filler} {text[1]}"))]


def test_what_many_chapters_lack_is_told_once_with_their_numbers(tmp_path):
    texts = ("1 Kracht", "Een lasser meet."), ("2 Licht", "Licht."), ("3 Geluid", "Geluid.")
    report = lint(tmp_path, *shelf(*texts), rules=(ABSENCE,))
    (finding,) = report.findings
    assert finding.message == "In 2 van de 3 hoofdstukken (2, 3): geen beroep."
    assert finding.chapters == (2, 3)
    assert finding.section == ("2 Licht",)
    assert [one.absent for one in report.chapters] == [(), ("ZZ09",), ("ZZ09",)]


def test_a_report_of_chapters_crosses_the_border_of_its_process(tmp_path):
    report = lint(tmp_path, *shelf(*((f"{number} Kop", "Samira de Wit meet.") for number in (1, 2, 3))))
    pipe = io.BytesIO()
    send(pipe, Done(report))
    pipe.seek(0)
    assert receive(pipe).outcome.chapters == report.chapters != ()


def test_what_one_of_many_chapters_lacks_stands_in_the_figures_only(tmp_path):
    texts = [(f"{number} Thema", "Een lasser meet.") for number in range(1, 4)]
    report = lint(tmp_path, *shelf(*texts, ("4 Licht", "Licht.")), rules=(ABSENCE,))
    assert report.findings == ()
    assert [len(one.absent) for one in report.chapters] == [0, 0, 0, 1]


def test_what_all_of_a_book_lacks_is_told_of_the_book(tmp_path):
    report = lint(tmp_path, *shelf(*[(f"{number} Thema", "Licht.") for number in range(1, 4)]), rules=(ABSENCE,))
    (finding,) = report.findings
    assert (finding.message, finding.chapters) == ("Geen beroep gezien.", (1, 2, 3))


def test_each_chapter_tells_its_words_people_and_tips(tmp_path):
    texts = (
        ("1 Kracht", "Een lasser meet. Fatima en Karim lezen, en Fatima telt."),
        ("2 Licht", "Licht."),
        ("3 Geluid", ""),
    )
    report = lint(tmp_path, *shelf(*texts), rules=(ABSENCE,))
    first, second, _ = report.chapters
    assert (first.title, first.label) == ("1 Kracht", "1")
    assert first.words > 2500
    assert (dict(first.persons), dict(first.mentions)) == ({"f": 1, "m": 1}, {"f": 2, "m": 1})
    statuses = {one.tip.id: one.status for one in first.tips}, {one.tip.id: one.status for one in second.tips}
    assert [told["P2.1"] for told in statuses] == [TipStatus.SHOWN, TipStatus.ABSENT]


def test_a_lesson_has_no_chapters(tmp_path):
    assert lint(tmp_path, "Een lasser meet.", rules=(ABSENCE,)).chapters == ()
