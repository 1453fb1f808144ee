"""The tables of names that come with curriclint: first names, well-known people, and titles.

Each is a text file of columns with tabs between them. Lines that begin with # say what it holds and where it is from,
the first other line names the columns, and an empty cell means that nothing is known.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from curriclint.errors import InternalError
from curriclint.language.folding import fold
from curriclint.shipped import shipped_folder
from curriclint.wording import LANGUAGES, Language

UNISEX = "u"
"""Stands in the tables for a name or a title that tells no gender."""

_COMMENT = "#"


@dataclass(frozen=True, slots=True)
class FirstName:
    """A first name: `gender` by language is f, m or `UNISEX`, `women` the share of women among those who bear it.

    `care` says what else the word is: "nl" or "en" for a word of that language, with an exclamation mark for an
    everyday one, "other" for a place, a month or a product, "surname" for a family name.
    """

    gender: Mapping[Language, str]
    women: float | None
    care: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody whom lesson material often names. `alone` says what the last name by itself means; see the table."""

    name: str
    gender: str
    region: str
    period: str
    fields: tuple[str, ...]
    alone: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a name: f, m, x or `UNISEX`, and the kind: title, kin, child or school."""

    gender: str
    kind: str


@cache
def first_names() -> Mapping[str, FirstName]:
    """Return the first names by their folded form."""
    return {fold(row["name"]): _first_name(row) for row in rows("first-names.tsv")}


@cache
def known_people() -> tuple[KnownPerson, ...]:
    """Return the people whom lesson material often names."""
    return tuple(
        KnownPerson(
            name=row["name"],
            gender=row["gender"],
            region=row["region"],
            period=row["period"],
            fields=listed(row["field"]),
            alone=row["alone"],
            also=listed(row["also"]),
        )
        for row in rows("known-people.tsv")
    )


@cache
def titles() -> Mapping[Language, Mapping[str, Title]]:
    """Return the titles of each language by their folded form."""
    found: dict[Language, dict[str, Title]] = {language: {} for language in LANGUAGES}
    for row in rows("titles.tsv"):
        for language in LANGUAGES:
            if row["language"] == language:
                found[language][fold(row["word"])] = Title(row["gender"], row["kind"])
    return found


def _first_name(row: Mapping[str, str]) -> FirstName:
    general = row["gender"]
    return FirstName(
        gender={"nl": row["dutch"] or general, "en": general},
        women=float(row["women"]) if row["women"] else None,
        care=frozenset(row["care"].split()),
    )


def listed(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that have commas between them."""
    return tuple(part.strip() for part in cell.split(",") if part.strip())


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table by the names of its columns."""
    text = (shipped_folder("lexicons") / name).read_text(encoding="utf-8")
    columns: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(_COMMENT) or not line:
            continue
        cells = line.split("\t")
        if not columns:
            columns = cells
            continue
        if len(cells) != len(columns):
            raise InternalError(f"{name}:{number} has {len(cells)} columns instead of {len(columns)}")
        yield dict(zip(columns, cells, strict=True))
