"""What a document asks for itself: `curriclint:` in the front matter, or properties such as "curriclint.genre"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curriclint.document import Document, Genre, Note
from curriclint.language.genre import genre_named
from curriclint.nearest import hints
from curriclint.rule import Rulebook
from curriclint.settings import Settings
from curriclint.wording import LANGUAGES, Text

PREFIX = "curriclint."
"""How keys of the metadata begin that are meant for curriclint."""

_ALLOWED = ("genre", "language", "ignore", "accept")
_LISTS = frozenset({"ignore", "accept"})

_UNKNOWN_KEY = Text(
    nl="bij de gegevens van het bestand zelf ken ik “curriclint: {name}” niet; wat wel kan: {allowed}.{hint_nl}",
    en="the file's own properties: “curriclint: {name}” is not known; allowed: {allowed}.{hint_en}",
)
_UNKNOWN_VALUE = Text(
    nl="bij de gegevens van het bestand zelf kan “{found}” niet bij {name}; wat wel kan: {allowed}.{hint_nl}",
    en="the file's own properties: “{found}” is not allowed for {name}; allowed: {allowed}.{hint_en}",
)
_UNKNOWN_RULE = Text(
    nl="bij de gegevens van het bestand zelf staat “{found}”, maar zo'n regel of categorie is er niet.{hint_nl}",
    en="the file's own properties name “{found}”, but there is no such rule or category.{hint_en}",
)


def own_settings(document: Document, settings: Settings, book: Rulebook) -> tuple[Settings, tuple[Note, ...]]:
    """Return the settings with what a document asks for over them, and what is wrong with that.

    What was chosen on the command line (`settings.fixed`) stays. A wrong wish is told and has no effect. A plain
    `genre` in front matter or properties says what the file is, and so goes over the configuration, which speaks of
    many files; it may be meant for somebody else, so a word that is no genre of ours is passed over.
    """
    plain = genre_named(document.metadata.get("genre", ""))
    if plain is not None and "genre" not in settings.fixed:
        settings = replace(settings, genre=plain)
    asked = {key[len(PREFIX) :]: value for key, value in document.metadata.items() if key.startswith(PREFIX)}
    notes: list[Note] = []
    for name, value in asked.items():
        if name not in _ALLOWED:
            notes.append(_note(_UNKNOWN_KEY, _ALLOWED, found=name, name=name))
        elif name not in settings.fixed:
            settings = _with(settings, name, value, book, notes)
    return settings, tuple(notes)


def _with(settings: Settings, name: str, value: str, book: Rulebook, notes: list[Note]) -> Settings:
    if name in _LISTS:
        items = frozenset(_items(value))
        if name == "ignore":
            known = book.names()
            notes += [_note(_UNKNOWN_RULE, sorted(known), found=one) for one in sorted(items - known)]
            items &= known
        return replace(settings, **{name: getattr(settings, name) | items})
    allowed = [genre.value for genre in Genre] if name == "genre" else ["auto", *LANGUAGES]
    found = value.strip().lower()
    if found not in allowed:
        notes.append(_note(_UNKNOWN_VALUE, allowed, found=value, name=name))
        return settings
    if name == "genre":
        return replace(settings, genre=Genre(found))
    return replace(settings, language=next((one for one in LANGUAGES if one == found), None))


def _items(value: str) -> Iterator[str]:
    return (part.strip() for part in value.split(",") if part.strip())


def _note(text: Text, allowed: Sequence[str], *, found: str, **facts: object) -> Note:
    return Note(text, {"allowed": ", ".join(allowed), "found": found, **hints(found, allowed), **facts})
