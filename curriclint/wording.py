"""Text that people read, in Dutch and in English side by side."""

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One message in both languages; `{names}` in braces are filled in by `say`."""

    nl: str
    en: str

    def say(self, language: Language, **facts: object) -> str:
        """Return the wording in `language` with its placeholders filled in."""
        return (self.nl if language == "nl" else self.en).format(**facts)
