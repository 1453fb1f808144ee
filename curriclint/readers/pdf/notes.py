"""What the user should know of the reading of a PDF file: pages that gave no text or only part of it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from curriclint.document import Note
from curriclint.readers.pdf.page_facts import FileFacts
from curriclint.readers.pdf.sheets import Sheet
from curriclint.wording import Text


def notes_on(sheets: Sequence[Sheet], unmapped: Iterable[int], facts: FileFacts) -> tuple[Note, ...]:
    """Return the notes on a file as a whole, in the order of their weight.

    `unmapped` are the numbers of the pages with text without a meaning in Unicode.
    """
    unread = sorted({*facts.unread, *(sheet.number for sheet in sheets if not sheet.is_whole)})
    pictures = [sheet.number for sheet in sheets if sheet.is_picture]
    lost = sorted(unmapped)
    notes = []
    if unread:
        notes.append(_about(unread, _DAMAGED))
    if pictures:
        notes.append(_about(pictures, _WITHOUT_TEXT))
    if lost:
        notes.append(_about(lost, _UNMAPPED))
    if facts.enclosed:
        notes.append(Note(_ENCLOSED[facts.enclosed > 1], {"count": facts.enclosed}))
    if facts.has_form_program:
        notes.append(Note(_FORM_PROGRAM))
    return tuple(notes)


def as_ranges(pages: Sequence[int]) -> str:
    """Return page numbers in rising order as people write them: "3-5, 8"."""
    runs = []
    for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        runs.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}")
    return ", ".join(runs)


def _about(pages: Sequence[int], texts: tuple[Text, Text]) -> Note:
    """Return a note on one page or on several, each of which has its own wording."""
    return Note(texts[len(pages) > 1], {"pages": as_ranges(pages)})


_DAMAGED = (
    Text(
        nl="pagina {pages} is beschadigd en niet of maar gedeeltelijk gelezen.",
        en="page {pages} is damaged and was read in part or not at all.",
    ),
    Text(
        nl="pagina's {pages} zijn beschadigd en niet of maar gedeeltelijk gelezen.",
        en="pages {pages} are damaged and were read in part or not at all.",
    ),
)
_WITHOUT_TEXT = (
    Text(
        nl="pagina {pages} heeft geen tekstlaag (een scan of plaatje) en is niet bekeken.",
        en="page {pages} has no text layer (a scan or picture) and was not looked at.",
    ),
    Text(
        nl="pagina's {pages} hebben geen tekstlaag (scans of plaatjes) en zijn niet bekeken.",
        en="pages {pages} have no text layer (scans or pictures) and were not looked at.",
    ),
)
_UNMAPPED = (
    Text(
        nl="pagina {pages} heeft letters die de pdf niet als tekst kent; die zinnen zijn niet bekeken. Maak de pdf zo "
        "mogelijk opnieuw.",
        en="page {pages} has letters that the PDF does not know as text; those sentences were not looked at. Make "
        "the PDF again if you can.",
    ),
    Text(
        nl="pagina's {pages} hebben letters die de pdf niet als tekst kent; die zinnen zijn niet bekeken. Maak de pdf "
        "zo mogelijk opnieuw.",
        en="pages {pages} have letters that the PDF does not know as text; those sentences were not looked at. Make "
        "the PDF again if you can.",
    ),
)
_ENCLOSED = (
    Text(
        nl="in de pdf zit een ander bestand; dat is niet gelezen. Controleer het apart.",
        en="there is another file inside the PDF, which was not read. Check it on its own.",
    ),
    Text(
        nl="in de pdf zitten {count} andere bestanden; die zijn niet gelezen. Controleer ze apart.",
        en="there are {count} other files inside the PDF, which were not read. Check them on their own.",
    ),
)
_FORM_PROGRAM = Text(
    nl="de pdf is een formulier dat zijn tekst pas in Acrobat opbouwt (XFA); wat daarin staat, is niet gelezen.",
    en="the PDF is a form that builds its text in Acrobat only (XFA); what it holds was not read.",
)
