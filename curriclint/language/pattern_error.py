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
