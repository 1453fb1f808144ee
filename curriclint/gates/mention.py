"""Words that are mentioned rather than used: in a lesson about stereotypes, in a quotation, in a title."""

import re
from collections.abc import Callable, Mapping

from curriclint.document import InlineKind, Scope
from curriclint.gates.surroundings import LexiconSearch, Surroundings
from curriclint.language.passage import WORD
from curriclint.language.quotations import quotations
from curriclint.rule import Lexicon
from curriclint.span import Span

META_WORDS = "meta-words"
"""Lexicon of words that show that a view is talked about: stereotype, vooroordeel, mythe, "klopt het dat"."""

JUDGING_TASKS = "judging-tasks"
"""Lexicon of tasks to judge something, which count for quoted words only: bespreek, "wat vind je"; discuss."""

MIN_QUOTED_WORDS = 4
"""Words that quotation marks hold at least to be a quotation; around fewer they often only say "so to speak"."""

_SPEECH = re.compile(
    r"\b(?:zei|zeg|zegt|zeggen|zeiden|gezegd|roept?|roepen|riep|vroeg|vraagt|vragen|antwoordt?|denkt?|denken|dacht"
    r"|dachten|vindt?|vond|schreef|schrijft|heet|heten|noemt?|noemen|genoemd|noemde|hoort?|horen|gehoord|volgens|aldus"
    r"|says?|said|saying|told|tells?|asks?|asked|thinks?|thought|thinking|wrote|writes?|calls?|called|calling|named"
    r"|replied|replies|shouts?|shouted|hears?|heard|according to)\b"
)
_NAMING = re.compile(
    r"\b(?:woord|woorden|term|termen|begrip|begrippen|uitdrukking|uitspraak|zin|kreet|opmerking|opmerkingen|slogan|titel"
    r"|label|stempel|etiket|imago|beeld van|film|boek|serie|roman|lied|artikel|gedicht|project|campagne"
    r"|word|words|terms|phrase|phrases|expression|sentence|remark|comment|comments|saying|labels|title"
    r"|titled|entitled|movie|book|novel|series|song|article|poem)\W*\Z"
)
_TO_SAY = re.compile(
    r"\W*(?:\d+\W+)?(?:zeg|vertel|complimenteer|prijs|moedig|geef(?: een)? compliment(?:en)?"
    r"|(?:je|u|dan|hier) (?:kunt|kun|kan|mag) .{0,40}zeggen"
    r"|say|tell|praise|compliment|encourage|you (?:can|could|may) say)\b(?! (?:je|jij)\b)"
)
"""How a sentence begins that tells the reader to say what is quoted: it is then in use."""

_NOT_TO_SAY = re.compile(r"\b(?:niet|nooit|geen|vermijd|in plaats van|liever dan|not|never|don't|avoid|instead of)\b")
_OPENING_BRACKET = re.compile(r"\((?:bijv(?:oorbeeld|\.)?|bv\.?|zoals|denk aan|e\.g\.,?|like|such as)?\s*\W?\Z")
_CLOSING_BRACKET = re.compile(r"\W?\)")
"""Words between quotation marks that stand in brackets alone are an example: praise for a gift (“so clever”)."""

_SMALL_WORDS = r"(?:(?:van|de|het|een|in|en|voor|of|the|a|an|and|for|to|op|at|te|der|den)\s+){0,2}"
_NAME = re.compile(rf"[A-ZÀ-Þ][\w'’&-]*(?:\s+{_SMALL_WORDS}[A-ZÀ-Þ][\w'’&-]*)+")
_LETTERS = re.compile(r"[^\W\d_]+")

_NEAR = 40
"""Characters before and behind a quotation in which it is said whose it is."""


def discussed(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the text around a match talks about views.

    That text is the sentence with its neighbours, the headings above it, what introduces it, and the sentences next
    to the block. A bare task such as "Bespreek" counts only where the match is quoted.
    """
    talks_about_views = LexiconSearch(lexicons, META_WORDS)
    judges = LexiconSearch(lexicons, JUDGING_TASKS)

    def gate(around: Surroundings) -> bool:
        language = around.passage.language
        texts = [
            *around.sentences(back=1, forward=1),
            *around.headings(),
            *around.lead_in(),
            *around.next_to_block(),
        ]
        if any(talks_about_views(language, text) for text in texts):
            return True
        return _is_between_marks(around) and any(judges(language, text) for text in texts)

    return gate


def quoted(around: Surroundings) -> bool:
    """Tell whether the match stands in a quotation, in a title or in a name.

    Quotation marks around a few words make a quotation only with words that say whose they are or that name them
    ("het woord ‘nerd’"). What a teacher is told to say is no quotation.
    """
    if _is_marked_as_quotation(around):
        return True
    for stretch in quotations(around.passage.block.text):
        if stretch.contains(around.span) and _is_quotation(around, stretch):
            return True
    return _is_in_title(around) or _is_in_name(around)


def _is_marked_as_quotation(around: Surroundings) -> bool:
    """Tell whether the format itself says that the match is quoted."""
    block = around.passage.block
    return block.scope is Scope.QUOTATION or any(
        one.kind is InlineKind.QUOTATION and one.span.contains(around.span) for one in block.inline
    )


def _is_between_marks(around: Surroundings) -> bool:
    return _is_marked_as_quotation(around) or any(
        stretch.contains(around.span) for stretch in quotations(around.passage.block.text)
    )


def _is_quotation(around: Surroundings, stretch: Span) -> bool:
    """Tell whether words between quotation marks are somebody's words, a title or a word that is named."""
    folded = around.passage.folded
    before = folded[around.passage.sentence_at(stretch.start).start : stretch.start]
    if _TO_SAY.match(before) and not _NOT_TO_SAY.search(before):
        return False
    if len(WORD.findall(stretch.of(folded))) >= MIN_QUOTED_WORDS:
        return True
    behind = folded[stretch.end : around.passage.sentence_at(stretch.end - 1).end]
    if _OPENING_BRACKET.search(before) and _CLOSING_BRACKET.match(behind):
        return True
    near_before, near_behind = before[-_NEAR:], behind[:_NEAR]
    return bool(_NAMING.search(near_before) or _SPEECH.search(near_before) or _SPEECH.search(near_behind))


def _is_in_title(around: Surroundings) -> bool:
    """Tell whether the match stands in emphasised words that are the title of a book, a film or a song."""
    text = around.passage.block.text
    for one in around.passage.block.inline:
        if one.kind is not InlineKind.EMPHASIS or not one.span.contains(around.span):
            continue
        title = one.span.of(text)
        begins_sentence = not text[around.sentence.start : one.span.start].strip("\"'“‘„ ")
        if " " in title and title[0].isupper() and not begins_sentence and not title.endswith((".", "!", "?")):
            return True
    return False


def _is_in_name(around: Surroundings) -> bool:
    """Tell whether the match is part of a name or title with capitals, in a sentence that is not all capitals."""
    if around.passage.block.scope in {Scope.HEADING, Scope.TITLE}:
        return False
    sentence = around.sentence.of(around.passage.block.text)
    at = Span(around.span.start - around.sentence.start, around.span.end - around.sentence.start)
    for match in _NAME.finditer(sentence):
        name = Span(*match.span())
        if name.start == 0 or not name.contains(at) or _is_term_with_capitals(sentence, name, at):
            continue
        outside = _LETTERS.findall(sentence[: name.start])[1:] + _LETTERS.findall(sentence[name.end :])
        if 2 * sum(word.islower() for word in outside) > len(outside):
            return True
    return False


def _is_term_with_capitals(sentence: str, name: Span, at: Span) -> bool:
    """Tell whether the match is more than one word and all that has capitals there: "the Third World (and Africa)"."""
    words = list(WORD.finditer(sentence, name.start, name.end))
    inside = [one for one in words if at.contains(Span(*one.span()))]
    if len(inside) < 2:
        return False
    before = [one for one in words if one.end() <= at.start]
    behind = [one for one in words if one.start() >= at.end]
    return not (before and before[-1].group()[0].isupper()) and not (behind and behind[0].group()[0].isupper())
