"""Give a suggestion the capitals of the words that it replaces."""


def like(original: str, replacement: str) -> str:
    """Return `replacement` in capitals if `original` is, with a capital if it has one, else as it is."""
    letters = [character for character in original if character.isalpha()]
    if len(letters) > 1 and all(character.isupper() for character in letters):
        return replacement.upper()
    if letters and letters[0].isupper() and replacement[:1].islower():
        return replacement[0].upper() + replacement[1:]
    return replacement
