"""Make treebank sentences look like lesson material while a pipeline is trained.

Newspaper sentences end in a full stop and have plain capitals; headings, list items, captions and worksheets don't.
Each augmenter changes the surface only: the analysis stays true.
"""

import random
from collections.abc import Callable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

Augmenter = Callable[[Language, Example], Iterator[Example]]

TYPOGRAPHIC = {"'": ("‘", "’"), '"': ("“", "”"), "''": ("”", "”"), "``": ("“", "“")}
DASHES = {"--": "–", "-": "–"}


@spacy.registry.augmenters("curriclint.lesson_text.v1")
def lesson_text(level: float, seed: int) -> Augmenter:
    """Return an augmenter that changes about `level` (0 to 1) of the documents, each in one way."""
    chance = random.Random(seed)
    ways = (_without_end_stops, _in_capitals, _capitalised, _in_lower_case, _with_typographic_marks, _apart)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        if chance.random() >= level:
            yield example
            return
        yield from chance.choice(ways)(nlp, example, chance)

    return augment


def _rebuilt(
    nlp: Language, example: Example, words: list[str], keep: list[bool] | None = None, spaces: list[bool] | None = None
) -> Example:
    """Return an example with other words, and without those that `keep` leaves out (which must be leaves)."""
    gold = example.reference
    kept = [token for token in gold if keep is None or keep[token.i]]
    place = {token.i: at for at, token in enumerate(kept)}
    reference = Doc(
        nlp.vocab,
        words=[words[token.i] for token in kept],
        spaces=[bool(token.whitespace_) if spaces is None else spaces[token.i] for token in kept],
        lemmas=[token.lemma_ for token in kept],
        pos=[token.pos_ for token in kept],
        tags=[token.tag_ for token in kept],
        morphs=[str(token.morph) for token in kept],
        heads=[place[token.head.i] for token in kept],
        deps=[token.dep_ for token in kept],
        sent_starts=[token.is_sent_start for token in kept],
    )
    return Example(nlp.make_doc(reference.text), reference)


def _without_end_stops(nlp: Language, example: Example, _: random.Random) -> Iterator[Example]:
    """Leave out the stop that ends a sentence, as headings and list items do; each sentence by itself, for its end."""
    for sentence in example.reference.sents:
        span = sentence.as_doc()
        last = span[len(span) - 1]
        keep = [True] * len(span)
        if len(span) > 1 and last.text in {".", "!", ":"} and not any(last.children) and last.head.i != last.i:
            keep[last.i] = False
        single = Example(nlp.make_doc(span.text), span)
        yield _rebuilt(nlp, single, [token.text for token in span], keep)


def _in_capitals(nlp: Language, example: Example, chance: random.Random) -> Iterator[Example]:
    """Write one sentence of a document in capitals."""
    sentences = list(example.reference.sents)
    chosen = chance.choice(sentences)
    inside = range(chosen.start, chosen.end)
    yield _rebuilt(
        nlp, example, [token.text.upper() if token.i in inside else token.text for token in example.reference]
    )


def _capitalised(nlp: Language, example: Example, chance: random.Random) -> Iterator[Example]:
    """Write the nouns, verbs and adjectives of one sentence with a capital, as English headings do."""
    chosen = chance.choice(list(example.reference.sents))
    inside = range(chosen.start, chosen.end)
    big = {"NOUN", "VERB", "ADJ", "ADV"}
    yield _rebuilt(
        nlp,
        example,
        [
            token.text[0].upper() + token.text[1:] if token.i in inside and token.pos_ in big else token.text
            for token in example.reference
        ],
    )


def _in_lower_case(nlp: Language, example: Example, _: random.Random) -> Iterator[Example]:
    """Write the first word of each sentence without its capital, as list items are."""
    yield _rebuilt(
        nlp,
        example,
        [
            token.text.lower() if token.is_sent_start and token.pos_ != "PROPN" else token.text
            for token in example.reference
        ],
    )


def _with_typographic_marks(nlp: Language, example: Example, _: random.Random) -> Iterator[Example]:
    """Write quotation marks, apostrophes and dashes as word processors do."""
    words, is_open = [], False
    for token in example.reference:
        text = token.text
        if text in TYPOGRAPHIC:
            text = TYPOGRAPHIC[text][is_open]
            is_open = not is_open
        elif text in DASHES and token.whitespace_:
            text = DASHES[text]
        elif "'" in text:
            text = text.replace("'", "’")
        words.append(text)
    yield _rebuilt(nlp, example, words)


def _apart(nlp: Language, example: Example, _: random.Random) -> Iterator[Example]:
    """Give each sentence as a document of its own, as a list item or a table cell is."""
    for sentence in example.reference.sents:
        reference = sentence.as_doc()
        yield Example(nlp.make_doc(reference.text), reference)
