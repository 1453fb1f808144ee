import pytest
from spacy.training import Example

from curriclint.language.pipelines import load_pipeline
from curriclint.wording import LANGUAGES

TEXTS = {
    "nl": [
        "Maak opdracht 3. Leg uit hoe de kracht werkt!",
        "de proef",
        "Zij (de leerlingen) zijn, zoals Lisa zegt, klaar.",
        "…",
        "U = I × R",
    ],
    "en": [
        "Do exercise 3. Explain how the force acts!",
        "the experiment",
        "They (the pupils) are, as Lisa says, done.",
        "…",
        "V = IR",
    ],
}


@pytest.fixture(params=[(language, text) for language in LANGUAGES for text in TEXTS[language]], ids=str)
def doc(request):
    language, text = request.param
    return load_pipeline(language)(text)


def test_every_sentence_hangs_on_one_root_of_its_own(doc):
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head == token]
        assert roots == [sentence.root]
        assert all(token.head in sentence for token in sentence)


def test_only_the_root_is_called_so(doc):
    assert all((token.dep_ == "ROOT") == (token.head == token) for token in doc)


def test_an_empty_text_has_no_sentences():
    assert list(load_pipeline("nl")("").sents) == []


def test_boundaries_that_are_set_before_are_kept():
    nlp = load_pipeline("nl")
    doc = nlp.make_doc("Maak opdracht 3. Leg het uit.")
    for token in doc[1:]:
        token.is_sent_start = False

    assert len(list(nlp(doc).sents)) == 1


def test_scores_leave_punctuation_out():
    nlp = load_pipeline("nl")
    right = nlp("De leerling leest, en Lisa schrijft.")
    wrong = right.copy()
    comma = next(token for token in wrong if token.text == ",")
    comma.head = wrong[0]

    [scores] = [nlp.get_pipe("parser").score([Example(wrong, right)])]

    assert scores["dep_uas"] == 1.0
