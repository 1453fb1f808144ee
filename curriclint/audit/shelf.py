"""The books of a shelf: which files are one book, and what a table of the user's tells of each."""

import csv
import io
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from curriclint.errors import UsageError
from curriclint.files import LessonFile
from curriclint.wording import Text

PATH, BOOK, TITLE = "path", "book", "title"
_OWN_NAMES = {"pad": PATH, "bestand": PATH, "file": PATH, "boek": BOOK, "titel": TITLE}
"""What people also call these columns."""
MAX_SLUG = 60
"""Characters of the name of a page, below what any file system allows."""

_UNREADABLE = Text(
    nl="{file}: dit bestand kon niet worden gelezen ({what}). Geef met --metadata een CSV-bestand met een kolom path.",
    en="{file}: this file could not be read ({what}). Give --metadata a CSV file with a column path.",
)
_NO_PATH = Text(
    nl="{file}:1: er is geen kolom “path”. Wat er staat: {found}. Noem de kolom met de paden van de bestanden “path”.",
    en="{file}:1: there is no column “path”. What there is: {found}. Call the column with the paths “path”.",
)
_TAKEN = Text(
    nl="{file}:1: de kolom “{column}” staat er twee keer, of heet als een kolom van de audit zelf. Geef hem een "
    "andere naam.",
    en="{file}:1: the column “{column}” is there twice, or is called like a column of the audit itself. Give it "
    "another name.",
)
_NO_SUCH_FILE = Text(
    nl="{file}:{line}: er is geen bestand of map “{path}”, gezien vanuit de map van deze tabel of de huidige map. Pas "
    "het pad aan of haal de regel weg.",
    en="{file}:{line}: there is no file or folder “{path}”, seen from the folder of this table or the current one. "
    "Mend the path or take the row out.",
)
_TWICE = Text(
    nl="{file}:{line}: “{path}” staat ook al op regel {first}. Haal een van de twee weg.",
    en="{file}:{line}: “{path}” is on line {first} as well. Take one of the two out.",
)
_TOO_MANY_CELLS = Text(
    nl="{file}:{line}: hier staan {found} cellen en er zijn {allowed} kolommen. Zet een cel met een {delimiter} erin "
    "tussen aanhalingstekens.",
    en="{file}:{line}: there are {found} cells here and {allowed} columns. Put a cell with a {delimiter} in it between "
    "quotation marks.",
)
_DIFFERENT = Text(
    nl="{file}: het boek “{book}” heeft in de kolom “{column}” zowel “{one}” als “{other}”. Maak ze gelijk.",
    en="{file}: the book “{book}” has both “{one}” and “{other}” in the column “{column}”. Make them the same.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """What the table tells of a file, or of all files in a folder."""

    path: Path
    line: int
    book: str
    title: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The table of a shelf: its free `columns` (publisher, year, ...) and its rows by real path."""

    file: Path | None = None
    columns: tuple[str, ...] = ()
    rows: Mapping[str, Row] = field(default_factory=dict)

    def row_of(self, path: Path) -> Row | None:
        """Return the row of a file: its own, or that of the nearest folder that it lies in."""
        real = Path(os.path.realpath(path))
        for place in (real, *real.parents):
            if row := self.rows.get(_key(place)):
                return row
        return None


@dataclass(frozen=True, slots=True)
class Book:
    """One or more files that are audited as one: `files` are their numbers among all files.

    `name` is what tells it from others, also in the next edition: what the table calls it, or else the path. `title`
    is empty where only the text can tell it. `facts` has the free columns, `slug` is the name of its page.
    """

    name: str
    slug: str
    title: str
    facts: Mapping[str, str]
    files: tuple[int, ...]


def read_shelf(file: Path, taken: Iterable[str]) -> Shelf:
    """Return the table of a shelf: CSV with commas, semicolons or tabs; UTF-8, or as old spreadsheets write it.

    The first line names the columns: path, and if there are such: book (files with the same name there are one book)
    and title; all others are free, but not called as in `taken`. Raises `UsageError` with the line for what is wrong.
    """
    lines = _decoded(file)
    delimiter = max(",;\t", key=lines.partition("\n")[0].count)
    table = csv.reader(io.StringIO(lines, newline=""), delimiter=delimiter)
    names = [" ".join(name.split()) for name in next(table, [])]
    names = [
        _OWN_NAMES.get(name.lower(), name.lower() if name.lower() in (PATH, BOOK, TITLE) else name) for name in names
    ]
    while names and not names[-1]:
        names.pop()
    if PATH not in names:
        raise UsageError(_NO_PATH, file=file, found=", ".join(names) or "–")
    columns = tuple(name for name in names if name not in (PATH, BOOK, TITLE))
    for column in names:
        if names.count(column) > 1 or column in set(taken) - {PATH, BOOK, TITLE}:
            raise UsageError(_TAKEN, file=file, column=column)
    rows: dict[str, Row] = {}
    for cells in table:
        if not any(map(str.strip, cells)):
            continue
        if any(map(str.strip, cells[len(names) :])):
            raise UsageError(
                _TOO_MANY_CELLS,
                file=file,
                line=table.line_num,
                found=len(cells),
                allowed=len(names),
                delimiter=delimiter,
            )
        told = dict(zip(names, [*map(str.strip, cells), *[""] * len(names)], strict=False))
        row = Row(
            path=_found(file, table.line_num, told[PATH]),
            line=table.line_num,
            book=told.get(BOOK, ""),
            title=told.get(TITLE, ""),
            facts={column: told[column] for column in columns},
        )
        if first := rows.get(_key(row.path)):
            raise UsageError(_TWICE, file=file, line=row.line, path=told[PATH], first=first.line)
        rows[_key(row.path)] = row
    return Shelf(file, columns, rows)


def books_of(files: Sequence[LessonFile], names: Sequence[str], shelf: Shelf) -> list[Book]:
    """Return the books in the order in which their first files come; `names` are the public paths of the files.

    Raises `UsageError` where the rows of one book disagree.
    """
    gathered: dict[str, list[int]] = {}
    rows: dict[str, Row | None] = {}
    for number, (file, name) in enumerate(zip(files, names, strict=True)):
        row = shelf.row_of(file.path) if file.path else None
        book = row.book if row and row.book else name
        gathered.setdefault(book, []).append(number)
        if row and (other := rows.get(book)):
            _check_same(shelf, book, other, row)
        rows[book] = rows.get(book) or row
    slugs = _slugs(gathered)
    empty = dict.fromkeys(shelf.columns, "")
    books = []
    for book, numbers in gathered.items():
        row = rows[book]
        title = row.title if row else ""
        books.append(Book(book, slugs[book], title, row.facts if row else empty, tuple(numbers)))
    return books


def _check_same(shelf: Shelf, book: str, one: Row, other: Row) -> None:
    for column in shelf.columns:
        if one.facts[column] != other.facts[column]:
            raise UsageError(
                _DIFFERENT,
                file=shelf.file,
                book=book,
                column=column,
                one=one.facts[column],
                other=other.facts[column],
            )


def _decoded(file: Path) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(_UNREADABLE, file=file, what=error.strerror) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _found(table: Path, line: int, path: str) -> Path:
    for folder in (table.parent, Path()):
        if path and (folder / path).exists():
            return folder / path
    raise UsageError(_NO_SUCH_FILE, file=table, line=line, path=path)


def _key(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _slugs(names: Iterable[str]) -> dict[str, str]:
    """Return a name for the page of each book: plain letters and digits, short, and each once."""
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[-MAX_SLUG:].strip("-") or "book"
        slugs[name] = next(slug for slug in _numbered(stem) if slug not in taken)
        taken.add(slugs[name])
    return slugs


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1
