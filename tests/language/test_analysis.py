"""Grammar on demand: which text a pipeline gets, where its tokens stand, and that nothing is analysed twice."""

import subprocess
import sys

import pytest
from builders import block, inline, passage
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import InlineKind
from curriclint.language import pipelines
from curriclint.language.analysis import MAX_CHARACTERS, Analyst, plain_sentence
from curriclint.span import Span


def plain(text, **more):
    return plain_sentence(block(text, **more), Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foto’s van ‘de proef’", "Foto's van 'de proef'"),
        ("MAAK OPDRACHT 3", "Maak opdracht 3"),
        ("HBO'ers en de NS", "HBO'ers en de NS"),
        ("A", "A"),
        ("U = I × R", "U = I × R"),
    ],
)
def test_a_pipeline_sees_plain_marks_and_no_shouting(text, expected):
    assert plain(text) == expected


def test_code_is_a_name_to_a_pipeline():
    text = "Roep print(x) aan."

    assert plain(text, inline=[inline(text, "print(x)", InlineKind.CODE)]) == "Roep Xxxxxxxx aan."


@given(st.text(min_size=1, max_size=60))
def test_what_a_pipeline_sees_is_as_long_as_the_sentence(text):
    assert len(plain(text)) == len(text)


def test_the_end_of_a_monstrous_sentence_is_left_out():
    assert len(plain("woord " * MAX_CHARACTERS)) == MAX_CHARACTERS


def test_tokens_stand_where_they_do_in_the_block():
    two = passage("Meet eerst. De leerling schrijft zijn naam op.")

    doc = two.grammar(1)

    start = two.sentences[1].start
    assert [two.block.text[start + token.idx :][: len(token)] for token in doc] == [token.text for token in doc]


def test_a_sentence_stays_one_sentence_whatever_the_pipeline_thinks():
    assert len(list(passage("Opgave 3 Bereken de kracht Geef ook de eenheid").grammar(0).sents)) == 1


def test_a_sentence_is_analysed_once(monkeypatch):
    seen = []
    nlp = pipelines.load_pipeline("nl")
    monkeypatch.setattr(pipelines, "load_pipeline", lambda *_: _Counting(nlp, seen))
    analyst = Analyst()

    analyst.prepare("nl", ["Een twee.", "Drie vier.", "Een twee."])
    analyst.doc("nl", "Drie vier.")

    assert seen == ["Een twee.", "Drie vier."]


class _Counting:
    """A pipeline that notes what it is given."""

    def __init__(self, nlp, seen):
        self._nlp, self._seen = nlp, seen

    def make_doc(self, text):
        self._seen.append(text)
        return self._nlp.make_doc(text)

    def pipe(self, docs, **more):
        return self._nlp.pipe(docs, **more)


def test_languages_have_pipelines_of_their_own():
    analyst = Analyst()

    assert analyst.doc("nl", "De man is oud.").lang_ == "nl"
    assert analyst.doc("en", "De man is oud.").lang_ == "en"


def test_spacy_is_not_loaded_before_a_sentence_is_analysed():
    code = "import sys, curriclint.engine, curriclint.cli; sys.exit('spacy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
