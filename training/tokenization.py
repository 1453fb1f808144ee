"""Cut text into words as the treebanks do, where spaCy's own rules differ."""

from spacy.language import Language
from spacy.util import compile_prefix_regex, compile_suffix_regex

RUNS = (r"[!?]{2,}", r"[*=_~#+]{2,}", r"-{2,}", r"<{2,}", r">{2,}", r",,")
"""Signs that stand together as one word: "!!", "*****", "----", and the Dutch low quotation mark made of two commas."""


def keep_runs_together(nlp: Language) -> None:
    """Make the tokenizer of a pipeline keep runs of signs together; it saves what it learnt."""
    nlp.tokenizer.prefix_search = compile_prefix_regex([*RUNS, *nlp.Defaults.prefixes]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*RUNS, *nlp.Defaults.suffixes]).search
