"""What was found before and is known: a list of old findings, so that only new ones are told.

The list is a file with a line for each finding (fingerprint, rule, path, quote), in an order that does not depend on
where in a file a finding stands, so that a moved paragraph changes no line.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from curriclint.errors import UsageError
from curriclint.finding import DocumentReport, Finding
from curriclint.fingerprint import LENGTH, wording_fingerprint
from curriclint.wording import Text

FIRST_LINE = "# curriclint baseline, version 1"
"""What the file begins with, so that another file is not taken for one, or written over."""
LONGEST_QUOTE = 80
"""Characters of a quote that are written: it is there for people, the fingerprint is what counts."""

_COLUMNS = "fingerprint\trule\tpath\tquote"
_FINGERPRINT = re.compile(rf"[0-9a-f]{{{LENGTH}}}")

_UNREADABLE = Text(
    nl="{file}: deze lijst kan niet worden gelezen ({what}). Controleer het pad, of maak een lijst met "
    "--write-baseline {file}.",
    en="{file}: this list cannot be read ({what}). Check the path, or make a list with --write-baseline {file}.",
)
_NO_BASELINE = Text(
    nl="{file}: dit is geen lijst met bekende opmerkingen (die begint met “{first}”). Kies een ander bestand.",
    en="{file}: this is not a list of known remarks (which begins with “{first}”). Choose another file.",
)
_WRONG_LINE = Text(
    nl="{file}:{line}: hier hoort een vingerafdruk, een regel, een pad en een citaat te staan, met tabs ertussen; er "
    "staat “{found}”. Haal de regel weg, of zet het bestand terug.",
    en="{file}:{line}: expected a fingerprint, a rule, a path and a quote with tabs between; found “{found}”. Remove "
    "the line, or restore the file.",
)


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """A known finding: `path` is relative to the folder of the list; copies of a wording share a fingerprint."""

    path: str
    rule: str
    quote: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Documents with what is known taken out of their findings, and what the list holds but nobody found again."""

    documents: tuple[DocumentReport, ...]
    gone: tuple[Known, ...]


def read_baseline(file: Path, name: str) -> tuple[Known, ...]:
    """Return what a list holds; `name` is what errors call it. Raises `UsageError` that names the line."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        what = error.strerror if isinstance(error, OSError) else f"byte {error.start}"
        raise UsageError(_UNREADABLE, file=name, what=what) from error
    lines = text.split("\n")
    if lines[0].rstrip("\r") != FIRST_LINE:
        raise UsageError(_NO_BASELINE, file=name, first=FIRST_LINE)
    known = []
    for number, raw in enumerate(lines[1:], start=2):
        line = raw.rstrip("\r")
        if line in {"", _COLUMNS} or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 4 or not _FINGERPRINT.fullmatch(cells[0]):
            raise UsageError(_WRONG_LINE, file=name, line=number, found=" ".join(line.split())[:LONGEST_QUOTE])
        fingerprint, rule, path, quote = cells
        known.append(Known(path, rule, quote, fingerprint))
    return tuple(known)


def baseline_text(known: Iterable[Known]) -> str:
    """Return the list as a file: whatever the order of `known`, the same lines."""
    lines = ("\t".join((one.fingerprint, one.rule, one.path, one.quote)) for one in sorted(known))
    return "".join(f"{line}\n" for line in (FIRST_LINE, _COLUMNS, *lines))


def as_known(finding: Finding, path: str) -> Known:
    """Return a finding of the file at `path` as a list holds it."""
    quote = " ".join(finding.quote.split())[:LONGEST_QUOTE].encode("utf-8", "replace").decode()
    return Known(path, finding.rule, quote, wording_fingerprint(finding))


def compare(
    documents: Sequence[DocumentReport],
    known: Sequence[Known],
    path_of: Callable[[str], str],
    exists: Callable[[str], bool],
) -> Comparison:
    """Take what is known out of the findings of the documents.

    `path_of` turns the path of a report into one of the list, and `exists` tells whether a path of the list is still
    there. Each line of the list stands for one finding, so that a second copy of an old wording is new. A line stands
    for a finding in its own file first; then, where the file was renamed or a paragraph went to another one, in any.
    """
    open_lines: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for one in known:
        open_lines[one.path, one.fingerprint].append(one)
    left = [_taken(document, path_of(document.path), open_lines) for document in documents]
    read = {path_of(document.path) for document in documents}
    homeless: dict[str, list[Known]] = defaultdict(list)
    for (path, fingerprint), lines in open_lines.items():
        if path in read or not exists(path):
            homeless[fingerprint] += lines
    moved = {("", fingerprint): lines for fingerprint, lines in homeless.items()}
    left = [_taken(document, "", moved) for document in left]
    return Comparison(tuple(left), tuple(sorted(one for lines in moved.values() for one in lines)))


def kept(known: Iterable[Known], read: Iterable[str], exists: Callable[[str], bool]) -> list[Known]:
    """Return the lines about files that are still there and were not read now: a new list must not lose them."""
    read = set(read)
    return [one for one in known if one.path not in read and exists(one.path)]


def path_in_list(path: str, list_folder: Path, top: Path) -> str:
    """Return the path of a report as a list in `list_folder` writes it: relative to that folder, and never absolute.

    A file that does not lie below `top`, the folder of the configuration, is called by its name only.
    """
    here = Path(os.path.abspath(path))  # noqa: PTH100 - a link is a file of its own, so it is not resolved
    if here.is_relative_to(list_folder):
        return here.relative_to(list_folder).as_posix()
    if here.is_relative_to(top) and list_folder.is_relative_to(top):
        return PurePath(os.path.relpath(here, list_folder)).as_posix()
    return here.name


def _taken(document: DocumentReport, path: str, lines: dict[tuple[str, str], list[Known]]) -> DocumentReport:
    """Return a document without the findings that a line stands for; that line is used up."""
    new, old = [], list(document.known)
    for finding in document.findings:
        found = lines.get((path, wording_fingerprint(finding)))
        if found:
            found.pop()
            old.append(finding)
        else:
            new.append(finding)
    return document if not old else replace(document, findings=tuple(new), known=tuple(old))
