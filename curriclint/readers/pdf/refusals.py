"""What the reader says of PDF files, or parts of them, that cannot be read."""

from collections.abc import Iterable
from itertools import groupby

from curriclint.document import Note
from curriclint.errors import ReadError
from curriclint.wording import Text


def is_locked() -> ReadError:
    """Say that the file opens with a password only."""
    return ReadError(
        Text(
            nl="de pdf is met een wachtwoord beveiligd. Open hem en sla hem zonder wachtwoord op.",
            en="the PDF is protected with a password. Open it and save it without one.",
        )
    )


def is_broken() -> ReadError:
    """Say that neither library makes sense of the file."""
    return ReadError(
        Text(
            nl="de pdf is beschadigd of geen pdf. Haal het bestand opnieuw op, of maak de pdf opnieuw.",
            en="the PDF is damaged, or no PDF at all. Fetch the file again, or make the PDF anew.",
        )
    )


def has_no_pages() -> ReadError:
    """Say that the file is sound and empty."""
    return ReadError(
        Text(
            nl="de pdf heeft geen bladzijden. Maak de pdf opnieuw.",
            en="the PDF has no pages. Make the PDF anew.",
        )
    )


def has_no_text(pages: int) -> ReadError:
    """Say that the pages are blank, or show drawings only."""
    return ReadError(
        Text(
            nl="er staat geen tekst in deze pdf ({pages_nl}). Is dit het goede bestand?",
            en="there is no text in this PDF ({pages_en}). Is this the right file?",
        ),
        **_told(range(1, pages + 1)),
    )


def has_only_pictures(pages: Iterable[int]) -> ReadError:
    """Say that the file is a scan without a text layer."""
    return ReadError(
        Text(
            nl="geen enkele bladzijde heeft een tekstlaag ({pages_nl}; een scan?). Laat er eerst tekstherkenning op los.",  # noqa: E501
            en="no page has a text layer ({pages_en}; a scan?). Run text recognition on it first.",
        ),
        **_told(pages),
    )


def has_only_lost_text(pages: Iterable[int]) -> ReadError:
    """Say that the file does not tell which letters its signs are."""
    return ReadError(
        Text(
            nl="de pdf zegt niet welke letters er staan ({pages_nl}). Maak hem opnieuw vanuit het oorspronkelijke "
            "document, of laat er tekstherkenning op los.",
            en="the PDF does not tell which letters it shows ({pages_en}). Make it anew from the original document, or "
            "run text recognition on it.",
        ),
        **_told(pages),
    )


def some_pictures(pages: Iterable[int]) -> Note:
    """Note which pages show pictures and have no text layer."""
    return Note(
        Text(
            nl="{pages_nl} {has_nl} geen tekstlaag (een scan?). Laat er eerst tekstherkenning op los; {these_nl} niet "
            "nagekeken.",
            en="{pages_en} {has_en} no text layer (a scan?). Run text recognition first; {these_en} not checked.",
        ),
        _told(pages),
    )


def some_lost_text(pages: Iterable[int]) -> Note:
    """Note on which pages there is text of which the letters are unknown."""
    return Note(
        Text(
            nl="op {pages_nl} staat tekst waarvan de pdf niet zegt welke letters het zijn; die tekst is niet nagekeken. "  # noqa: E501
            "Maak de pdf opnieuw, of laat er tekstherkenning op los.",
            en="on {pages_en} there is text of which the PDF does not tell the letters; it was not checked. Make the "
            "PDF anew, or run text recognition on it.",
        ),
        _told(pages),
    )


def some_pages_broken(pages: Iterable[int]) -> Note:
    """Note which pages could not be opened."""
    return Note(
        Text(
            nl="{pages_nl} {is_nl} beschadigd en niet nagekeken. Maak de pdf opnieuw.",
            en="{pages_en} {is_en} damaged and not checked. Make the PDF anew.",
        ),
        _told(pages),
    )


def has_files_inside(count: int) -> Note:
    """Note that other files are enclosed, as in a portfolio."""
    return Note(
        Text(
            nl="in deze pdf zitten andere bestanden ({count}); die zijn niet nagekeken. Haal ze eruit en geef ze los.",
            en="there are other files inside this PDF ({count}); they were not checked. Take them out and give them "
            "separately.",
        ),
        {"count": count},
    )


def _told(pages: Iterable[int]) -> dict[str, str]:
    """Return the facts about a set of pages in both languages, with the verbs that go with one or more of them."""
    numbers = sorted(set(pages))
    stretches = []
    for _, group in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        stretch = [number for _, number in group]
        stretches.append((stretch[0], stretch[-1]))
    one = len(numbers) == 1
    return {
        "pages_nl": "pagina " + _listed(stretches, " t/m ", " en "),
        "pages_en": ("page " if one else "pages ") + _listed(stretches, " to ", " and "),
        "has_nl": "heeft" if one else "hebben",
        "has_en": "has" if one else "have",
        "is_nl": "is" if one else "zijn",
        "is_en": "is" if one else "are",
        "these_nl": "deze pagina is" if one else "deze pagina's zijn",
        "these_en": "this page was" if one else "these pages were",
    }


def _listed(stretches: list[tuple[int, int]], to: str, last: str) -> str:
    parts = []
    for start, end in stretches:
        parts += (
            [str(number) for number in (start, end)[: end - start + 1]] if end - start < 2 else [f"{start}{to}{end}"]
        )
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + last + parts[-1]
