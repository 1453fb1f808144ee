"""Treebank sentences as spaCy documents."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab
from treebank import Sentence

SENTENCES_PER_DOCUMENT = 10
"""As many as `python -m spacy convert -n 10` puts together, so that figures compare with published ones."""


def documents_of(vocab: Vocab, sentences: Sequence[Sentence]) -> Iterator[Doc]:
    """Yield documents of ten sentences each, in the order given."""
    for start in range(0, len(sentences), SENTENCES_PER_DOCUMENT):
        yield document_of(vocab, sentences[start : start + SENTENCES_PER_DOCUMENT])


def document_of(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """Return one document of some sentences with all that they are annotated with."""
    words = [word for sentence in sentences for word in sentence.words]
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in sentences:
        base = len(heads)
        starts += [place == 0 for place in range(len(sentence.words))]
        heads += [base + word.head for word in sentence.words]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space_after for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        morphs=[word.morph for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=starts,
    )
