"""The pipelines that come along, and what is asked of one that a user names."""

import pytest
import spacy

from curriclint.errors import UsageError
from curriclint.language.pipelines import load_pipeline
from curriclint.linting import load_linter
from curriclint.settings import Settings
from curriclint.shipped import shipped_pipeline
from curriclint.wording import LANGUAGES

MAX_MB_TOGETHER = 43
"""In the source tree; the wheel packs them to less than 40."""

SENTENCES = {
    "nl": "Lisa leest haar verslag voor, en daarna legt zij uit hoe groot de krachten zijn.",
    "en": "Lisa reads her report aloud, and then she explains how large the forces are.",
}


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


def test_every_word_gets_its_part_of_speech_lemma_and_head(language):
    doc = load_pipeline(language)(SENTENCES[language])

    assert all(token.pos_ and token.lemma_ and token.dep_ for token in doc)
    assert [token.dep_ for token in doc if token.head == token] == ["ROOT"]


def test_words_are_split_by_the_rules_that_come_along_with_the_pipeline(language):
    rules = load_pipeline(language).tokenizer.to_bytes(exclude=["vocab"])

    assert rules == (shipped_pipeline(language) / "tokenizer").read_bytes()


def test_possessives_and_subjects_are_told_in_the_same_words_in_both_languages(language):
    relations = {token.lower_: token.dep_ for token in load_pipeline(language)(SENTENCES[language])}

    assert relations["haar" if language == "nl" else "her"] == "nmod:poss"
    assert relations["zij" if language == "nl" else "she"] == "nsubj"


def test_the_same_text_gets_the_same_analysis_whatever_stands_beside_it(language):
    nlp = load_pipeline(language)
    texts = [SENTENCES[language], "x", SENTENCES[language] * 2, ""]

    beside = [doc.to_json() for doc in nlp.pipe(texts)]

    assert beside == [nlp(text).to_json() for text in texts]


def test_spacy_loads_the_pipeline_by_its_folder_alone(language):
    assert spacy.load(shipped_pipeline(language)).meta["license"]


def test_the_pipelines_stay_small():
    files = [path for language in LANGUAGES for path in shipped_pipeline(language).rglob("*") if path.is_file()]

    assert sum(path.stat().st_size for path in files) / 1e6 <= MAX_MB_TOGETHER


@pytest.mark.parametrize("name", ["nl_no_such_pipeline", "no/such/folder"])
def test_a_pipeline_that_is_not_installed_is_named(name):
    with pytest.raises(UsageError) as caught:
        load_pipeline("nl", name)

    assert name in str(caught.value)
    assert "pipelines" in str(caught.value)


def test_a_pipeline_that_gives_no_grammar_is_told_what_it_lacks(tmp_path):
    spacy.blank("nl").to_disk(tmp_path / "bare")

    with pytest.raises(UsageError, match="POS"):
        load_pipeline("nl", str(tmp_path / "bare"))


def test_a_pipeline_for_another_language_is_refused(tmp_path):
    spacy.blank("de").to_disk(tmp_path / "deutsch")

    with pytest.raises(UsageError, match="de"):
        load_pipeline("nl", str(tmp_path / "deutsch"))


def test_a_pipeline_with_other_names_for_relations_is_refused(tmp_path):
    nlp = spacy.load(shipped_pipeline("nl"))
    nlp.get_pipe("parser").cfg["labels"] = [
        "poss" if label == "nmod:poss" else label for label in nlp.get_pipe("parser").labels
    ]
    nlp.to_disk(tmp_path / "other")

    with pytest.raises(UsageError, match="nmod:poss"):
        load_pipeline("nl", str(tmp_path / "other"))


def test_a_pipeline_that_does_not_serve_stops_the_run_before_the_first_file():
    with pytest.raises(UsageError, match="nl_no_such_pipeline"):
        load_linter(Settings(pipelines=(("nl", "nl_no_such_pipeline"),)))
