"""Names without their accents, for texts that leave them out."""

import unicodedata


def without_accents(form: str) -> str:
    """Return `form` with plain letters: "Özlem" becomes "Ozlem"."""
    if form.isascii():
        return form
    return "".join(letter for letter in unicodedata.normalize("NFD", form) if not unicodedata.combining(letter))
