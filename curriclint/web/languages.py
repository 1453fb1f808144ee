"""Which language a browser asks for."""

from curriclint.wording import LANGUAGES, Language


def language_asked_for(header: str, fallback: Language) -> Language:
    """Return the language of ours that an `Accept-Language` header likes best; `fallback` where it names neither."""
    best, best_weight = fallback, 0.0
    for part in header.split(","):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        for language in LANGUAGES:
            if tag.strip().lower().split("-")[0] == language and weight > best_weight:
                best, best_weight = language, weight
    return best


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
