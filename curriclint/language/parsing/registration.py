"""Make our layers and components known to spaCy under the names that the configurations of our pipelines use."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry

from curriclint.language.parsing import biaffine, conventions, lemma_table, memory, parser, precision

TOKENIZER = "curriclint.Restored.v1"
"""Name in the configuration of a pipeline of a tokenizer without rules, which come with what is read from disk."""


@Language.factory(parser.FACTORY, assigns=["token.dep", "token.head", "doc.sents"], default_config={"labels": []})
def make_parser(nlp: Language, name: str, model: biaffine.Seen, labels: list[str]) -> parser.BiaffineParser:
    """Return a parser for a pipeline."""
    return parser.BiaffineParser(nlp.vocab, model, name, labels=labels)


@Language.factory(lemma_table.FACTORY, requires=["token.pos"], assigns=["token.lemma"])
def make_lemma_table(nlp: Language, name: str) -> lemma_table.LemmaTable:
    """Return a table of lemmas, empty until it is loaded."""
    return lemma_table.LemmaTable()


@Language.factory(
    conventions.FACTORY,
    requires=["token.pos", "token.morph", "token.lemma"],
    assigns=["token.morph", "token.lemma"],
)
def make_conventions(nlp: Language, name: str) -> conventions.Conventions:
    """Return a component that knows no habits until it is loaded."""
    return conventions.Conventions()


@Language.factory(precision.FACTORY)
def make_single_precision(nlp: Language, name: str) -> precision.SinglePrecision:
    """Return the component that turns weights into single precision."""
    return precision.SinglePrecision(nlp)


def make_tokenizer() -> Callable[[Language], Tokenizer]:
    """Return what makes a tokenizer that has no rules until it is loaded."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers.register(TOKENIZER, func=make_tokenizer)
registry.architectures.register(memory.ARCHITECTURE, func=memory.build_memory)
registry.architectures.register(biaffine.ARCHITECTURE, func=biaffine.build_biaffine)
