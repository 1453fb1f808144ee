"""The name that somebody probably meant."""

import difflib
from collections.abc import Collection

from curriclint.errors import UsageError
from curriclint.wording import LANGUAGES, Text

DID_YOU_MEAN = Text(nl="Bedoelde je “{name}”?", en="Did you mean “{name}”?")


def nearest(name: str, known: Collection[str]) -> str | None:
    """Return the known name that looks most like `name`, whatever its capitals; None where none comes near."""
    by_lower = {one.lower(): one for one in known}
    close = difflib.get_close_matches(name.lower(), by_lower, n=1, cutoff=0.5)
    return by_lower[close[0]] if close else None


def unknown(text: Text, name: str, known: Collection[str]) -> UsageError:
    """Return an error about an unknown name; `text` may use `{name}`, and `{hint_nl}` or `{hint_en}`."""
    return UsageError(text, name=name, **hints(name, known))


def hints(name: str, known: Collection[str]) -> dict[str, str]:
    """Return what fills `{hint_nl}` and `{hint_en}`: a space and a question, or nothing where no name comes near."""
    near = nearest(name, known)
    return {f"hint_{one}": f" {DID_YOU_MEAN.say(one, name=near)}" if near else "" for one in LANGUAGES}
