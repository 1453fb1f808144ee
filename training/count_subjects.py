"""Count, over plain text, how often the subject of a Dutch verb is a person and how often a thing.

    python training/count_subjects.py TEXT > lexicons/subjects-of-verbs.tsv

TEXT is as in `plain_text.py`. Who denotes a person is told by the lexicons, what is a subject by the Dutch pipeline.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from plain_text import texts_of
from spacy.tokens import Token

from curriclint.language.antecedents.mention import Kind
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.pipelines import load_pipeline
from curriclint.rulebook import shipped_rulebook

SHORTEST, LONGEST = 30, 600
"""Characters of a text; shorter ones are headings, longer ones lists run together."""

MIN_SEEN = 8
PEOPLE = frozenset("ik jij je wij we jullie iemand iedereen niemand u".split())
PREDICATES = frozenset({"VERB", "ADJ", "AUX"})

HEAD = """\
# Who and what is the subject of Dutch verbs and predicates: how often a person, how often a thing.
#
# verb    a verb in the infinitive, a separable part in front ("toenemen"), or an adjective behind a verb ("tevreden")
# people  how often its subject was a person: a noun for people, a first name, or a pronoun such as "ik" and "iemand"
# things  how often it was a noun for anything else
#
# Counted over sentences that the Dutch pipeline analysed: the Eindhoven corpus and Wikipedia as they come with the
# Alpino treebank (LGPL-2.1-or-later), and lessons of Dwengo (CC BY), Python in de klas (CC), Raspberry Pi and Code Club
# (CC BY-SA), IoT for Beginners (MIT) and DoedeFysica (CC). Words counted fewer than eight times are left out.
# The reader is curriclint/language/antecedents/subjects.py.
verb\tpeople\tthings"""


def is_person(token: Token, naming: Naming) -> bool | None:
    """Tell whether a subject is a person; None where that cannot be told, and for animals and figures."""
    if token.pos_ == "PRON":
        return True if token.lower_ in PEOPLE else None
    if token.pos_ == "PROPN":
        return True if naming.is_name(token.lower_) else None
    if token.pos_ != "NOUN":
        return None
    kind, _ = naming.of(token.lower_, token.lemma_.lower())
    if kind is Kind.GENERIC:
        return True
    return None if kind is Kind.ANIMAL or naming.is_figure(token.lower_) else False


def subjects(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield verbs, each with whether its subject is a person."""
    naming = Naming.from_lexicons(shipped_rulebook().lexicons, "nl")
    texts = (text.strip() for text in texts_of(folder, "nl"))
    for doc in load_pipeline("nl").pipe(text for text in texts if SHORTEST < len(text) < LONGEST):
        for token in doc:
            verb = token.head
            if token.dep_ != "nsubj" or verb.pos_ not in PREDICATES:
                continue
            person = is_person(token, naming)
            if person is not None:
                parts = "".join(child.lower_ for child in verb.children if child.dep_ == "compound:prt")
                yield parts + verb.lemma_.lower(), person


def main(folder: Path) -> None:
    """Count and print."""
    people: Counter[str] = Counter()
    things: Counter[str] = Counter()
    for verb, person in subjects(folder):
        (people if person else things)[verb] += 1
    print(HEAD)
    for verb in sorted(people | things):
        if verb.isalpha() and people[verb] + things[verb] >= MIN_SEEN:
            print(verb, people[verb], things[verb], sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
