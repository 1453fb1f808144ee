"""Score a pipeline on a CoNLL-U file with spaCy's own scorer, from raw text.

    python training/evaluate.py PIPELINE FILE.conllu[.gz] [--alone] [--per-label] [--words zijn haar ...]

Prints parts of speech, morphology, lemmas, attachment (UAS, LAS) and sentence boundaries in per cent, and the words a
second. Ten sentences make a text; `--alone` gives each by itself with its boundaries known, as curriclint does.
`--words` tells for each form how often verb, possessive and personal pronoun (singular, plural) are told apart, and
what it was taken for.
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import spacy
from documents import document_of, documents_of
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example
from treebank import read_treebank

import curriclint.language.parsing.registration  # noqa: F401 - makes our layers known

SCORES = ("token_p", "token_r", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
DECISIVE_FEATURES = ("Number", "Person", "Poss", "PronType")
"""Features that tell a verb, a possessive and a personal pronoun, singular or plural, apart."""


def examples_of(nlp: Language, references: Sequence[Doc], *, alone: bool) -> tuple[list[Example], float]:
    """Return the pipeline's analysis beside the references, and the words a second."""
    start = time.perf_counter()
    docs = (nlp.make_doc(reference.text) for reference in references)
    predicted = list(nlp.pipe(map(_one_sentence, docs) if alone else docs))
    seconds = time.perf_counter() - start
    examples = [Example(mine, gold) for mine, gold in zip(predicted, references, strict=True)]
    return examples, sum(map(len, references)) / seconds


def scores_of(nlp: Language, examples: Sequence[Example]) -> dict[str, object]:
    """Return the scores of the tokenizer and of all components."""
    scores = spacy.scorer.Scorer(nlp).score(examples)
    for _, pipe in nlp.pipeline:
        if hasattr(pipe, "score"):
            scores |= pipe.score(examples)
    return scores


def print_words(examples: Sequence[Example], forms: Sequence[str]) -> None:
    """Print how often the forms are analysed rightly, and the commonest mistakes."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong: dict[str, Counter[tuple[str, str]]] = {form: Counter() for form in forms}
    for example in examples:
        places = example.alignment.y2x
        for gold in example.reference:
            form = gold.lower_
            if form in wrong and places.lengths[gold.i] == 1:
                mine = example.predicted[int(places[gold.i][0])]
                total[form] += 1
                if _decisive(mine) == _decisive(gold):
                    right[form] += 1
                else:
                    wrong[form][_decisive(gold), _decisive(mine)] += 1
    for form in forms:
        if total[form]:
            print(f"  {form:8} {right[form]:5}/{total[form]:<5} {100 * right[form] / total[form]:6.2f}")
            for (gold_is, mine_is), times in wrong[form].most_common(4):
                print(f"             {times} x {gold_is} taken for {mine_is}")


def _decisive(token: Token) -> str:
    pos = "VERB" if token.pos_ == "AUX" else token.pos_
    return " ".join([pos, *(f"{name}={value[0]}" for name in DECISIVE_FEATURES if (value := token.morph.get(name)))])


def _one_sentence(doc: Doc) -> Doc:
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def main() -> None:
    """Score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pipeline")
    parser.add_argument("file", type=Path)
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--per-label", action="store_true")
    parser.add_argument("--words", nargs="*", default=())
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.pipeline)
    sentences = read_treebank(arguments.file)
    references = (
        [document_of(nlp.vocab, [sentence]) for sentence in sentences]
        if arguments.alone
        else list(documents_of(nlp.vocab, sentences))
    )
    examples, words_a_second = examples_of(nlp, references, alone=arguments.alone)
    scores = scores_of(nlp, examples)
    print("  ".join(f"{name} {100 * scores[name]:.2f}" for name in SCORES), f" {words_a_second:,.0f} words/s")
    if arguments.per_label:
        for part in ("morph_per_feat", "dep_las_per_type"):
            for label, score in sorted(scores[part].items()):
                print(
                    f"  {part} {label:20} P {100 * score['p']:6.2f} R {100 * score['r']:6.2f} F {100 * score['f']:6.2f}"
                )
    print_words(examples, [form.lower() for form in arguments.words])


if __name__ == "__main__":
    main()
