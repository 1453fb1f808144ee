"""Find web and mail addresses in running text."""

import re

DOMAINS = "nl|be|com|org|net|edu|eu|io|uk|gov|de|fr|dev|app"
"""Domains under which schools find their material: a bare host counts as an address under one of these."""

SIGN = rf"://|@|www\.|\.(?:{DOMAINS})\b"
"""What no address is without, as a pattern. Each way starts with a character of its own, which makes it fast."""

SIGNS = re.compile(SIGN)

ADDRESS = re.compile(
    r"(?:(?<![^\W_])(?:https?|ftp)://|(?<![\w.@/])www\.)[^\s<>\"{}|\\^`]+"
    r"|(?<![\w.+@-])(?:mailto:)?[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
    rf"|(?<![\w.@/-])(?:[A-Za-z0-9-]+\.)+(?:{DOMAINS})\b(?:/[^\s<>\"{{}}|\\^`]*)?"
)
"""An address with a scheme or "www.", a mail address, a bare host."""

AFTER_ADDRESS = ".,;:!?'\"’”)]*_"
"""What ends a sentence or bracket around an address rather than the address."""


def addresses_in(text: str) -> list[tuple[int, int]]:
    """Return start and end of each address in `text`, without the punctuation that follows it."""
    found = []
    searched = 0
    for sign in SIGNS.finditer(text):
        if sign.start() < searched:
            continue
        # Only the run of characters around the sign is searched closely.
        start = max(text.rfind(" ", searched, sign.start()) + 1, searched)
        searched = text.find(" ", sign.end())
        if searched < 0:
            searched = len(text)
        found += [
            (match.start(), match.start() + len(_without_punctuation(match.group())))
            for match in ADDRESS.finditer(text, start, searched)
        ]
    return found


def _without_punctuation(address: str) -> str:
    """Take off what follows an address, but for the bracket that closes one within it."""
    kept = address.rstrip(AFTER_ADDRESS)
    if address[len(kept) : len(kept) + 1] == ")" and kept.count("(") > kept.count(")"):
        kept += ")"
    return kept
