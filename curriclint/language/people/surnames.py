"""Whether a word with a capital can be somebody's last name, where a block cites people."""

from dataclasses import dataclass

from curriclint.document import Block
from curriclint.language.folding import fold
from curriclint.language.people.knowledge import OTHER_NAMES, PARTICLES, NameKnowledge
from curriclint.language.people.things import SURNAMES_TOO
from curriclint.wording import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Surnames:
    """A block in a language, with what is known of names and the words that its document has with a small letter."""

    block: Block
    language: Language
    knowledge: NameKnowledge
    small_letter_words: frozenset[str]

    def can_be(self, name: str) -> bool:
        """Tell whether a name, with its small words, is no firm, place, people, month, job or word of a sentence."""
        words = [word for word in fold(name).split() if word not in PARTICLES]
        return bool(words) and not any(self._is_other(word) for word in words)

    def is_word(self, name: str) -> bool:
        """Tell whether the document has the last word of a name with a small letter as well."""
        return fold(name).split()[-1] in self.small_letter_words

    def has_first_name(self, form: str) -> bool:
        """Tell whether a folded word is a first name."""
        return self.knowledge.first_name(form) is not None

    def _is_other(self, word: str) -> bool:
        known = self.knowledge
        return (
            word in known.small_words
            or word in known.companies
            or word in known.places
            or word in known.peoples
            or word in known.thing_heads - SURNAMES_TOO
            or any(word in OTHER_NAMES[language] for language in LANGUAGES)
            or word in known.names_of_things
            or (word in self.small_letter_words and known.is_role(word, self.language))
        )
