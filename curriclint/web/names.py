"""Names of uploads: text to show and to propose for a download, and never a path on this computer."""

import re
import unicodedata
from pathlib import PurePosixPath
from urllib.parse import quote

LONGEST_NAME = 120
"""Characters of a name that are kept; file systems allow 255 bytes, and ours get an ending more."""

_STEERING = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Unicode categories of characters that steer how text looks instead of being read, or that nobody can read."""
_FORBIDDEN_IN_FILES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What Windows allows in no file name. Source: Microsoft, Naming Files, Paths, and Namespaces."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def shown_name(given: str, otherwise: str) -> str:
    """Return the name of an upload as people may see it: its last part, without characters that steer or hide."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    seen = "".join(_seen(character) for character in last)
    seen = " ".join(seen.split()).strip(". ") if not seen.strip(". ") else " ".join(seen.split())
    if not seen:
        return otherwise
    ending = PurePosixPath(seen).suffix[:12]
    return seen if len(seen) <= LONGEST_NAME else f"{seen[: LONGEST_NAME - len(ending) - 1]}…{ending}"


def _seen(character: str) -> str:
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character) in _STEERING else character


def download_name(shown: str, ending: str) -> str:
    """Return a name for a file made from an upload: that of the upload with another ending ("les.curriclint.csv")."""
    stem = PurePosixPath(shown).stem if PurePosixPath(shown).suffix.isascii() else shown
    plain = _FORBIDDEN_IN_FILES.sub("_", stem).replace("\N{REPLACEMENT CHARACTER}", "_").strip(". ") or "curriclint"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    return f"{plain}{ending}"


def disposition(name: str) -> str:
    """Return the header that has a browser keep a response as a file (RFC 6266)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9 ._()+-]", "_", plain).strip() or "curriclint"
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
