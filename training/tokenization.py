"""Cut text into words as the treebanks do, where spaCy's own rules differ."""

from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

RUNS = (r"[!?]{2,}", r"[*=_~#+]{2,}", r"-{2,}", r"<{2,}", r">{2,}", r",,")
"""Signs that stand together as one word: "!!", "*****", and the Dutch low quotation mark made of two commas."""

ENGLISH_INFIXES = (r"(?<=[A-Za-z])-(?=[0-9])",)
"""Signs that stand between words in English: "F-16"."""

ENGLISH_PREFIXES = (
    "non e re anti co pro pre mid post over multi ex counter semi sub mini micro vice un mis inter intra ultra neo"
).split()
"""What stays together with the word behind a hyphen: "non-fiction", where "well-known" is three words."""

ENGLISH_WORDS = {
    "wanna": ("wan", "na"),
    "Wanna": ("Wan", "na"),
    "kinda": ("kind", "a"),
    "outta": ("out", "ta"),
    "and/or": ("and", "/", "or"),
}
"""Words that are several."""

_HYPHEN_BETWEEN_LETTERS = "(?:-|–|—|--|---|——|~)"
"""How spaCy's English rules begin the one that cuts at hyphens."""


def cut_as_treebanks(nlp: Language) -> None:
    """Change the tokenizer of a blank pipeline; it saves what it learnt."""
    nlp.tokenizer.prefix_search = compile_prefix_regex([*RUNS, *nlp.Defaults.prefixes]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*RUNS, *nlp.Defaults.suffixes]).search
    if nlp.lang == "en":
        kept = "".join(rf"(?<!\b{prefix})" for prefix in ENGLISH_PREFIXES)
        infixes = [
            one.replace(_HYPHEN_BETWEEN_LETTERS, f"{kept}{_HYPHEN_BETWEEN_LETTERS}") for one in nlp.Defaults.infixes
        ]
        nlp.tokenizer.infix_finditer = compile_infix_regex([*ENGLISH_INFIXES, *infixes]).finditer
        for form, parts in ENGLISH_WORDS.items():
            nlp.tokenizer.add_special_case(form, [{ORTH: part, NORM: part} for part in parts])
