"""The trained pipelines: those that come along, or others that a user names.

A pipeline gives each token a part of speech, morphological features, a lemma and a head with its relation, all as
Universal Dependencies names them, so that one pattern serves both languages. Nothing is downloaded.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from curriclint.errors import InternalError, UsageError
from curriclint.language.parsing import registration
from curriclint.shipped import shipped_pipeline
from curriclint.wording import Language, Text

PROBES: Mapping[Language, str] = {
    "nl": "De leerlingen lezen haar nieuwe boek.",
    "en": "The students read her new book.",
}
"""A sentence for each language of which a pipeline must find everything that is asked for."""

NEEDED_RELATIONS = frozenset({"nsubj", "obj", "nmod:poss", "amod", "det"})
"""Relations of the probes. Pipelines with other names for them (dobj, poss) do not serve."""

_NOT_FOUND = Text(
    nl="de taalmodule “{name}” is niet geïnstalleerd; installeer die, of laat `pipelines` weg en gebruik de onze",
    en="the pipeline “{name}” is not installed; install it, or leave `pipelines` out and use ours",
)
_LACKS = Text(
    nl="de taalmodule “{name}” geeft geen {what}; nodig zijn woordsoort, vormkenmerken, lemma en zinsdelen volgens "
    "Universal Dependencies (zie docs/models.md)",
    en="the pipeline “{name}” gives no {what}; needed are parts of speech, features, lemmas and relations as in "
    "Universal Dependencies (see docs/models.md)",
)
_OTHER_LANGUAGE = Text(
    nl="de taalmodule “{name}” is voor “{found}” en niet voor “{wanted}”",
    en="the pipeline “{name}” is for “{found}”, not for “{wanted}”",
)


@cache
def load_pipeline(language: Language, name: str | None = None) -> Pipeline:
    """Return the pipeline of a language: the one that comes along, or the installed one that the user names.

    Raises `UsageError` where a named one is missing or does not give what is needed.
    """
    if name is None:
        return _shipped(shipped_pipeline(language))
    try:
        nlp = spacy.load(name)
    except (OSError, ImportError) as error:
        raise UsageError(_NOT_FOUND, name=name) from error
    if nlp.lang != language:
        raise UsageError(_OTHER_LANGUAGE, name=name, found=nlp.lang, wanted=language)
    lack = _lack(nlp(PROBES[language]))
    if lack:
        raise UsageError(_LACKS, name=name, what=lack)
    return nlp


def _shipped(folder: Path) -> Pipeline:
    try:
        # spaCy would first make all rules of the language, only to replace them by the same ones from the folder.
        return spacy.load(folder, config={"nlp.tokenizer": {"@tokenizers": registration.TOKENIZER}})
    except OSError as error:
        raise InternalError(f"the pipeline in {folder.name} cannot be loaded ({error})") from error


def _lack(doc: Doc) -> str:
    """Return the first thing that the analysis of a probe lacks; nothing where all is there."""
    for attribute in ("POS", "MORPH", "LEMMA", "DEP"):
        if not doc.has_annotation(attribute):
            return attribute
    missing = sorted(NEEDED_RELATIONS - {token.dep_ for token in doc})
    return f"“{missing[0]}”" if missing else ""
