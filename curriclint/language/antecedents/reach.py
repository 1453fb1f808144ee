"""Which sentences are worth their grammar: those with a pronoun and, in reach of it, words for somebody."""

from collections.abc import Set

from curriclint.language.antecedents.mentions import ANYONE
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.antecedents.pronouns import FORMS
from curriclint.language.antecedents.scene import sentences_in_reach
from curriclint.language.passage import Passage

_BEFORE_A_VERB = frozenset(
    "er dit dat deze hier daar het we wij ze zij jullie niet te geïnteresseerd beiden allemaal".split()
)
_BEHIND_A_VERB = frozenset(
    "er de het een en of die dat als om te maar want omdat voor van in met op aan bij door niet ook geen nog al zo heel"
    " erg dan toch alle deze dit je jouw jullie onze zijn uw mijn".split()
)


def sentences_worth_while(passage: Passage, naming: Naming, forms: Set[str]) -> set[int]:
    """Return the numbers of the sentences that `Scene` needs for the pronouns in `forms`; none where nobody is near."""
    by_sentence: dict[int, list[str]] = {}
    wanted: set[int] = set()
    previous = ""
    words = passage.words
    for at, word in enumerate(words):
        number = passage.sentence_number_at(word.start)
        by_sentence.setdefault(number, []).append(word.form)
        if word.form in forms:
            behind = words[at + 1].form if at + 1 < len(words) else ""
            if word.form != "zijn" or not (previous in _BEFORE_A_VERB or behind in _BEHIND_A_VERB):
                wanted.add(number)
        previous = word.form
    near: set[int] = set()
    for number in wanted:
        reach = sentences_in_reach([number])
        if any(_is_somebody(form, naming) for other in reach for form in by_sentence.get(other, ())):
            near |= reach
    return near


def with_what_they_need(passage: Passage, numbers: Set[int]) -> set[int]:
    """Return sentences with those whose grammar it takes to tell what their pronouns mean, to be analysed together."""
    forms = FORMS[passage.language]
    with_pronouns = {number for number in numbers if not forms.keys().isdisjoint(passage.forms_of_sentences[number])}
    return set(numbers) | sentences_in_reach(with_pronouns)


def _is_somebody(form: str, naming: Naming) -> bool:
    """Tell whether a word stands for one person of any gender."""
    bare = form.removesuffix("'s")
    if bare in ANYONE[naming.language]:
        return True
    if not naming.is_role(bare):
        return False
    return not any(bare.endswith(end) and naming.is_role(bare.removesuffix(end)) for end in ("s", "en", "n"))
