"""What is wrong with a pattern of a rule file."""

from curriclint.errors import CurriclintError
from curriclint.wording import Language, Text

_ABOUT = Text(nl="“{pattern}” {what}", en="“{pattern}” {what}")


class PatternError(CurriclintError):
    """A pattern, or a word beside one, that cannot be read. `text` goes on after it: what is wrong, what is right."""

    def __init__(self, pattern: str, text: Text, **facts: object) -> None:
        super().__init__(text, pattern=pattern, **facts)

    @property
    def pattern(self) -> str:
        """The pattern, or the word in its place, as the rule file has it."""
        return str(self.facts["pattern"])

    def say(self, language: Language) -> str:
        """Return the whole message in `language`."""
        return _ABOUT.say(language, pattern=self.pattern, what=super().say(language))


NO_LEXICON = Text(
    nl="noemt de lijst “{name}”, die er niet is; wel: {known}",
    en="names “{name}”, and there is no lexicon of that name; known: {known}",
)
STRANGE = Text(nl="heeft een teken dat hier niets betekent", en="holds a character that has no meaning here")
BARE_BAR = Text(
    nl="heeft keuzes met | buiten haakjes; schrijf ze zo: (a|b)",
    en="has alternatives with | outside parentheses; write them like this: (a|b)",
)
NEVER_CLOSED = Text(nl="heeft een {sign} die nergens gesloten wordt", en="has a {sign} that is never closed")
NO_MEANING = Text(nl="heeft “{sign}” waar dat niets betekent", en="has “{sign}” where it has no meaning")
NESTED_BRACES = Text(
    nl="heeft accolades in elkaar; zet ze naast elkaar",
    en="has braces inside each other; put them side by side",
)
SHORT_STEM = Text(
    nl="heeft “{word}”; bij * horen minstens {least} letters", en="has “{word}”; give at least {least} letters with *"
)
TWO_STARS = Text(nl="heeft “{word}”; * staat aan één kant", en="has “{word}”; * may stand at one side only")
NO_TERMS = Text(
    nl="noemt de lijst “{name}”, die in deze taal geen woorden heeft",
    en="names the lexicon “{name}”, which has no terms in this language",
)
BRACES_IN_LEXICON = Text(
    nl="heeft accolades, die in een woordenlijst niets betekenen", en="has braces, which have no meaning in a lexicon"
)
LOOSE_GAP = Text(
    nl="begint of eindigt met ~; dat hoort tussen woorden", en="begins or ends with ~, which goes between words"
)
ALL_OPTIONAL = Text(
    nl="heeft een groep waarvan alles mag ontbreken; zet het ? achter de groep: (a|b)?",
    en="has a group of which all may be missing; put the ? behind the group: (a|b)?",
)
