"""What a document is for, told by what it says of itself."""

from curriclint.document import Genre
from curriclint.language.passage import AnalysedDocument


def genre_of(document: AnalysedDocument) -> Genre:
    """Return the genre that the document declares, else pupil material."""
    declared = document.document.metadata.get("genre", "").strip().lower()
    return Genre(declared) if declared in set(Genre) - {Genre.AUTO} else Genre.PUPIL
