"""Cut text into words as the treebanks do, where spaCy's own rules differ."""

from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.util import compile_prefix_regex, compile_suffix_regex

RUNS = (r"[!?]{2,}", r"[*=_~#+]{2,}", r"-{2,}", r"<{2,}", r">{2,}", r",,")
"""Signs that stand together as one word: "!!", "*****", "----", and the Dutch low quotation mark made of two commas."""


@spacy.registry.callbacks("curriclint.runs_as_words.v1")
def runs_as_words() -> Callable[[Language], Language]:
    """Return a callback that makes the tokenizer keep runs of signs together. The tokenizer saves what it learnt."""

    def change(nlp: Language) -> Language:
        nlp.tokenizer.prefix_search = compile_prefix_regex([*RUNS, *nlp.Defaults.prefixes]).search
        nlp.tokenizer.suffix_search = compile_suffix_regex([*RUNS, *nlp.Defaults.suffixes]).search
        return nlp

    return change
