"""Grammar of the sentences that somebody asks for: parts of speech, lemmas and relations, from the trained pipelines.

Analysis costs about a thousand times as much as looking for words, so nothing is analysed before a word in its
sentence makes it worth while, and many sentences go through a pipeline at once. spaCy itself is loaded with the first.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from curriclint.document import Block
from curriclint.language.folding import straight, with_holes
from curriclint.span import Span
from curriclint.wording import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

SENTENCES_AT_ONCE = 128
"""Sentences that go through a pipeline together; more gain nothing and cost memory."""

MAX_CHARACTERS = 2_000
"""Of a longer sentence only the beginning is analysed: it is a table or a list run together."""

_SHOUTED_WORD = re.compile(r"[^\W\d_]{4}")
"""Letters in a row without which capitals are those of a formula or an abbreviation: "U = I × R"."""


class Analyst:
    """The sentences of one document, analysed when they are asked for and each once.

    `pipelines` names other installed pipelines by language.
    """

    def __init__(self, pipelines: Mapping[Language, str] | None = None) -> None:
        self._names = dict(pipelines or {})
        self._docs: dict[tuple[Language, str], Doc] = {}

    def prepare(self, language: Language, texts: Iterable[str]) -> None:
        """Analyse sentences, as `plain_sentence` gives them, that were not analysed before."""
        new = [text for text in dict.fromkeys(texts) if (language, text) not in self._docs]
        if not new:
            return
        # What reads pipelines takes longer to load than most files take to be linted.
        from curriclint.language.pipelines import load_pipeline

        nlp = load_pipeline(language, self._names.get(language))
        docs = nlp.pipe((_one_sentence(nlp.make_doc(text)) for text in new), batch_size=SENTENCES_AT_ONCE)
        for text, doc in zip(new, docs, strict=True):
            # What the network saw of each word is no longer needed, and takes two thousand bytes a word.
            doc.tensor = doc.tensor[:0]
            self._docs[language, text] = doc

    def knows(self, language: Language, text: str) -> bool:
        """Tell whether a sentence was analysed before, so that its grammar costs nothing."""
        return (language, text) in self._docs

    @property
    def words(self) -> int:
        """Words, marks included, that were analysed so far."""
        return sum(map(len, self._docs.values()))

    def doc(self, language: Language, text: str) -> "Doc":
        """Return the analysis of a sentence as `plain_sentence` gives it; its tokens stand where they do in the block.

        `token.idx` counts from the start of the sentence.
        """
        self.prepare(language, [text])
        return self._docs[language, text]


def plain_sentence(block: Block, span: Span) -> str:
    """Return a sentence of a block the way the pipelines know text, of the same length (or cut)."""
    text = straight(span.of(with_holes(block.text, block, _name_of))[:MAX_CHARACTERS])
    if text.isupper() and _SHOUTED_WORD.search(text):
        lowered = text.lower()
        return text[:1] + lowered[1:] if len(lowered) == len(text) else text
    return text


def _name_of(size: int) -> str:
    """Return something like a name, which is what code, formulas and addresses are in a sentence."""
    return ("X" + "x" * size)[:size]


def _one_sentence(doc: "Doc") -> "Doc":
    """Tell the pipeline that no other sentence begins in this text."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc
