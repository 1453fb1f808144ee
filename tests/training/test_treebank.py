"""Treebanks as sentences, and the two files of sentences of our own."""

import gzip
from pathlib import Path

import pytest
import spacy
from documents import document_of
from readings import Reading
from treebank import read_treebank

TRAINING = Path(__file__).resolve().parents[2] / "training"
CONTRACTION = """\
# sent_id = lassysmall-2018-1
# text = It's zijn boek.
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\t_
1\tIt\tit\tPRON\t_\t_\t4\tnsubj\t_\t_
2\t's\tbe\tAUX\t_\t_\t4\tcop\t_\t_
3\tzijn\tzijn\tPRON\t_\tPerson=3|PronType=Prs\t4\tnmod:poss\t_\t_
4\tboek\tboek\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

"""


@pytest.fixture
def sentence(tmp_path):
    path = tmp_path / "nl-train.conllu.gz"
    path.write_bytes(gzip.compress(CONTRACTION.encode()))
    [found] = read_treebank(path)
    return found


def test_spacing_of_a_contraction_is_that_of_the_whole(sentence):
    assert document_of(spacy.blank("nl").vocab, [sentence]).text == "It's zijn boek. "


def test_the_root_is_its_own_head(sentence):
    assert [(word.head, word.relation) for word in sentence.words][3] == (3, "ROOT")


def test_an_older_sentence_gives_no_relations_and_gets_the_feature_of_possessives(sentence):
    assert not sentence.has_relations
    assert sentence.words[2].morph == "Person=3|Poss=Yes|PronType=Prs"


@pytest.mark.parametrize(("language", "at_least"), [("nl", 500), ("en", 290)])
def test_every_sentence_of_our_own_is_one_tree(language, at_least):
    sentences = read_treebank(TRAINING / f"lessons-{language}.conllu")

    for one in sentences:
        reached = set()
        for start in range(len(one.words)):
            path = [start]
            while (head := one.words[path[-1]].head) != path[-1]:
                assert head not in path
                path.append(head)
            reached.add(path[-1])
        assert len(reached) == 1
    assert len(sentences) > at_least


def test_each_decisive_word_is_marked_and_labelled_once():
    lines = (TRAINING / "decisive-words.tsv").read_text(encoding="utf-8").splitlines()[1:]

    for line in lines:
        language, label, text = line.split("\t")
        assert language in {"nl", "en"}
        assert Reading(label) is not Reading.OTHER
        assert text.count("[[") == text.count("]]") == 1
    assert len(lines) > 300
