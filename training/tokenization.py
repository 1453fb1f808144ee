"""Cut text into words as the treebanks do, where spaCy's own rules differ."""

import re

from spacy.attrs import NORM, ORTH
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

RUNS = (r"[!?]{2,}", r"[*=_~#+]{2,}", r"-{2,}", r"<{2,}", r">{2,}", r",,")
"""Signs that stand together as one word: "!!", "*****", and the Dutch low quotation mark made of two commas."""

ENGLISH_RUNS = (r"(?<![.A-Z])\.[!?]+", r"[-=]{3,}", r"\${2,}")
"""More of them: ".?", "---===", "$$$"."""

ENGLISH_INFIXES = (
    r"(?<=[A-Za-z])-(?=[0-9])",
    r"(?<=[0-9])-(?=\$)",
    r"(?<=[A-Za-z])[?!]+(?=[A-Za-z])",
    r"(?<=[A-Za-z0-9.,?!])[(\[)\]](?=[A-Za-z0-9])",
    r"(?<=[A-Za-z0-9])[\"”“](?=[A-Za-z<-])",
    r"(?<=[A-Za-z0-9]);(?=[A-Za-z])",
    r"(?<=[A-Za-z]),(?=[0-9])",
    r"(?<=[A-Za-z])#(?=[0-9])",
)
"""Signs that stand between words in English: "F-16"; with the space forgotten, "lens?or", "account(s)", "date;for"."""

ENGLISH_BEFORE = (r"-(?=[A-Za-z0-9])", r"@(?=[0-9])", r"/(?=[A-Za-z])")
"""Signs that stand before a word in English: "-Page", "@2.975", "/MWh"."""

ENGLISH_UNITS = (r"(?<=[0-9])(?:[ap]m|[AP]M|[ap]\.m\.)", r"(?<=[0-9])[kK]")
"""What is a word of its own behind a number: "7:30PM", "65k"."""

TELEPHONE_NUMBER = r"^(?:[0-9]{3}-)?[0-9]{3}-[0-9]{4}$"
"""One word, where "4-6" is three."""

ENGLISH_BOUND = (
    "non e re anti co pro pre mid post over multi ex counter semi sub mini micro vice un mis inter intra ultra neo"
).split()
"""What stays together with the word behind a hyphen: "non-fiction", where "well-known" is three words."""

ENGLISH_WORDS = {
    "wanna": ("wan", "na"),
    "Wanna": ("Wan", "na"),
    "outta": ("out", "ta"),
    "lotta": ("lot", "ta"),
    "dunno": ("du", "n", "no"),
    "alot": ("a", "lot"),
    "lets": ("let", "s"),
    "Lets": ("Let", "s"),
    "DONT": ("DO", "NT"),
    "CANT": ("CA", "NT"),
    "and/or": ("and", "/", "or"),
}
"""Words that are several."""

ENGLISH_ABBREVIATIONS = "Ft. Capt. Sgt. Col. Lt. Maj. Hon. Ave. Blvd. Rd. Dept. Ext. ext. approx.".split()
"""Words that keep their stop, and that spaCy does not know."""

NO_FACES = ("):",)
"""What spaCy takes for a face, and is a bracket with a colon behind it."""

_HYPHEN_BETWEEN_LETTERS = "(?:-|–|—|--|---|——|~)"
"""How spaCy's English rules begin the one that cuts at hyphens."""


def cut_as_treebanks(nlp: Language) -> None:
    """Change the tokenizer of a blank pipeline; it saves what it learnt."""
    is_english = nlp.lang == "en"
    runs = [*(ENGLISH_RUNS if is_english else ()), *RUNS]
    before = ENGLISH_BEFORE if is_english else ()
    behind = ENGLISH_UNITS if is_english else ()
    nlp.tokenizer.prefix_search = compile_prefix_regex([*runs, *before, *nlp.Defaults.prefixes]).search
    nlp.tokenizer.suffix_search = compile_suffix_regex([*runs, *behind, *nlp.Defaults.suffixes]).search
    if is_english:
        _cut_as_english_treebanks(nlp)


def _cut_as_english_treebanks(nlp: Language) -> None:
    kept = "".join(rf"(?<!\b{bound})" for bound in ENGLISH_BOUND)
    infixes = [one.replace(_HYPHEN_BETWEEN_LETTERS, f"{kept}{_HYPHEN_BETWEEN_LETTERS}") for one in nlp.Defaults.infixes]
    nlp.tokenizer.infix_finditer = compile_infix_regex([*ENGLISH_INFIXES, *infixes]).finditer
    nlp.tokenizer.token_match = re.compile(TELEPHONE_NUMBER).match
    nlp.tokenizer.rules = {form: parts for form, parts in nlp.tokenizer.rules.items() if form not in NO_FACES}
    for form, parts in {**ENGLISH_WORDS, **{form: (form,) for form in ENGLISH_ABBREVIATIONS}}.items():
        nlp.tokenizer.add_special_case(form, [{ORTH: part, NORM: part} for part in parts])
