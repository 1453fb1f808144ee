"""Make English Markdown lessons and books to measure with, the same each time.

    python benchmarks/lessons_from_text.py TEXT_FOLDER OUTPUT [--words 30000] [--books 8]

TEXT_FOLDER holds `en-lessons.tsv.gz`: repository, path and paragraph. OUTPUT gets `lessons/`, files of 400 to 3,000
words with so many together, and `books/`, each of 25,000 words of other lessons.
"""

import argparse
import gzip
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

BOOK_WORDS = 25_000
"""Words of a book: those of the tables in docs/scaling.md."""
LESSON_WORDS = range(400, 3000)
"""Words of a lesson: no stubs, and no chapters that would fill a book by themselves."""
SEED = 3
"""Any number, as long as it stays the same."""
NO_PLAIN_TEXT = ("```", "~~~", "|", "<", "$")
"""Signs of code, tables, markup and formulas, each in a paragraph that is left out."""


def lessons_of(folder: Path) -> list[list[str]]:
    """Return the paragraphs of each lesson of fitting length, the lessons shuffled with a fixed seed."""
    lessons: dict[tuple[str, str], list[str]] = {}
    with gzip.open(folder / "en-lessons.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            repository, path, paragraph = line.rstrip("\n").split("\t", 2)
            if is_plain_text(paragraph) and path.endswith((".md", ".Rmd")) and not path.startswith("."):
                lessons.setdefault((repository, path), []).append(paragraph)
    fitting = [paragraphs for paragraphs in lessons.values() if words_in(paragraphs) in LESSON_WORDS]
    random.Random(SEED).shuffle(fitting)
    return fitting


def is_plain_text(paragraph: str) -> bool:
    """Tell whether a paragraph has words, and no code, table, markup or formula."""
    return re.search(r"[a-z]{3} [a-z]{3}", paragraph) is not None and not any(
        sign in paragraph for sign in NO_PLAIN_TEXT
    )


def words_in(paragraphs: Sequence[str]) -> int:
    """Count the words of some paragraphs."""
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def enough(lessons: Iterator[list[str]], words: int) -> list[list[str]]:
    """Take lessons until they have so many words together. Raises `SystemExit` where too few are left."""
    taken: list[list[str]] = []
    while sum(map(words_in, taken)) < words:
        lesson = next(lessons, None)
        if lesson is None:
            raise SystemExit(f"there are too few lessons for {words} more words; ask for fewer books or words")
        taken.append(lesson)
    return taken


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--words", type=int, default=30_000)
    parser.add_argument("--books", type=int, default=8)
    given = parser.parse_args()
    lessons = iter(lessons_of(given.text))
    for folder in ("lessons", "books"):
        (given.output / folder).mkdir(parents=True, exist_ok=True)
    for number, lesson in enumerate(enough(lessons, given.words)):
        text = "\n\n".join(["# Lesson", *lesson])
        (given.output / "lessons" / f"lesson-{number:02}.md").write_text(f"{text}\n", encoding="utf-8")
    for number in range(given.books):
        parts = enumerate(enough(lessons, BOOK_WORDS))
        text = "\n\n".join("\n\n".join([f"# Lesson {part}", *lesson]) for part, lesson in parts)
        (given.output / "books" / f"book-{number}.md").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
