"""Name the kinds of file that people have lessons in and no reader is for, by their content."""

import re
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from curriclint.errors import ReadError
from curriclint.readers.refusals import is_other_kind
from curriclint.wording import Text

MAX_CONTENT_TYPES_BYTES = 1 << 20
"""How much of the list of parts is unpacked to tell what an Office file is; that of a long book takes 0.2 MB."""
MAX_START_BYTES = 4096
"""How much of the beginning is looked at for marks that white space or comments may precede."""

_LOCK_FILE_BYTES = range(160, 166)
"""Sizes of the file in which Office notes who has a document open: 162 bytes for Word, 165 for the others."""
_LONGEST_USER_NAME = 54
"""Bytes that such a file keeps for the name and the length before it."""

_AS_DOCX_OR_PDF = Text(nl="Sla de les op als .docx of pdf.", en="Save the lesson as .docx or PDF.")
_FROM_WORD = Text(nl="Open het in Word en sla het op als .docx.", en="Open it in Word and save it as .docx.")
_AS_PDF = Text(nl="Bewaar het als pdf en geef die.", en="Save it as PDF and give that.")
_TEXT_ONLY = Text(nl="Geef de tekst van de les.", en="Give the text of the lesson.")
_UNPACK = Text(nl="Pak het uit en geef de map.", en="Unpack it and give the folder.")
_THE_DOCUMENT = Text(nl="Geef de les zelf, die staat ernaast.", en="Give the lesson itself, which is next to it.")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file as people call it, and what to do to have it checked.

    `of_word` is set for what Word or the system made of a lesson: which formats are read then need not be told.
    """

    name: Text
    advice: Text
    of_word: bool = False

    def refusal(self) -> ReadError:
        """Return the error for a file of this kind."""
        return is_other_kind(self.name, self.advice, tell_what_is_read=not self.of_word)


BINARY = Kind(
    Text(nl="geen tekst maar een ander soort bestand", en="no text but another kind of file"), _AS_DOCX_OR_PDF
)
LOCK_FILE = Kind(
    Text(
        nl="het hulpbestand (~$) dat Office bewaart zolang iemand de les open heeft",
        en="the small file (~$) that Office keeps while somebody has the lesson open",
    ),
    _THE_DOCUMENT,
    of_word=True,
)
_RESOURCE_FORK = Kind(
    Text(
        nl="een hulpbestand (._) dat macOS naast een bestand zet", en="a helper file (._) that macOS puts beside files"
    ),
    _THE_DOCUMENT,
    of_word=True,
)
_PROTECTED = Kind(
    Text(nl="een Office-bestand met een wachtwoord", en="an Office file with a password"),
    Text(
        nl="Open het, haal het wachtwoord eraf (Bestand > Info > Beveiligen) en sla het op.",
        en="Open it, take the password off (File > Info > Protect) and save it.",
    ),
    of_word=True,
)
_OLD_WORD = Kind(
    Text(nl="een Word-bestand van voor 2007 (.doc)", en="a Word file from before 2007 (.doc)"), _FROM_WORD, of_word=True
)
_OLD_SLIDES = Kind(Text(nl="een oude presentatie (.ppt)", en="an old presentation (.ppt)"), _AS_PDF)
_OLD_SHEET = Kind(Text(nl="een oud Excel-bestand (.xls)", en="an old Excel file (.xls)"), _AS_PDF)
_MAIL = Kind(Text(nl="een bericht uit Outlook (.msg)", en="a message from Outlook (.msg)"), _AS_DOCX_OR_PDF)
_OLD_OFFICE = Kind(Text(nl="een oud Office-bestand", en="an old Office file"), _AS_DOCX_OR_PDF)
_SHEET = Kind(Text(nl="een rekenblad (Excel)", en="a spreadsheet (Excel)"), _AS_PDF)
_SLIDES = Kind(Text(nl="een presentatie (PowerPoint)", en="a presentation (PowerPoint)"), _AS_PDF)
_DRAWING = Kind(Text(nl="een tekening (Visio)", en="a drawing (Visio)"), _AS_PDF)
_ODT = Kind(Text(nl="een LibreOffice-tekst (.odt)", en="a LibreOffice text (.odt)"), _AS_DOCX_OR_PDF)
_ODF = Kind(Text(nl="een LibreOffice-bestand", en="a LibreOffice file"), _AS_PDF)
_EPUB = Kind(Text(nl="een e-boek (.epub)", en="an e-book (.epub)"), _AS_PDF)
_APPLE = Kind(
    Text(nl="een bestand van Pages, Keynote of Numbers", en="a Pages, Keynote or Numbers file"), _AS_DOCX_OR_PDF
)
_ZIP = Kind(Text(nl="een zipbestand", en="a zip file"), _UNPACK)
_ARCHIVE = Kind(Text(nl="een ingepakt archief", en="a compressed archive"), _UNPACK)
_RTF = Kind(Text(nl="een RTF-bestand", en="an RTF file"), _FROM_WORD, of_word=True)
_WEB_PAGE = Kind(Text(nl="een webpagina (HTML)", en="a web page (HTML)"), _AS_PDF)
_XML = Kind(Text(nl="een XML-bestand", en="an XML file"), _AS_DOCX_OR_PDF)
_NOTEBOOK = Kind(
    Text(nl="een Jupyter-notebook (.ipynb)", en="a Jupyter notebook (.ipynb)"),
    Text(nl="Exporteer het als Markdown en geef dat.", en="Export it as Markdown and give that."),
)
_PICTURE = Kind(Text(nl="een plaatje", en="a picture"), _TEXT_ONLY)
_SOUND_OR_FILM = Kind(Text(nl="geluid of film", en="sound or film"), _TEXT_ONLY)
_POSTSCRIPT = Kind(Text(nl="een PostScript-bestand", en="a PostScript file"), _AS_PDF)

_TEXT_START = rb"(?:\xef\xbb\xbf)?\s*"
_STARTS: tuple[tuple[re.Pattern[bytes], Kind], ...] = tuple(
    (re.compile(pattern, re.DOTALL | re.IGNORECASE), kind)
    for pattern, kind in (
        (_TEXT_START + rb"\{\\rtf", _RTF),
        (_TEXT_START + rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html[\s>])", _WEB_PAGE),
        (_TEXT_START + rb"mime-version: *1", _WEB_PAGE),
        (_TEXT_START + rb"<\?xml\s", _XML),
        (_TEXT_START + rb'\{\s*"(?:cells|metadata|nbformat)"\s*:', _NOTEBOOK),
        (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|BM....\0\0\0\0|RIFF....WEBP|8BPS", _PICTURE),
        (rb"....ftyp(?:heic|heix|mif1|avif)", _PICTURE),
        (rb"....ftyp|RIFF....(?:WAVE|AVI )|ID3[\x02-\x04]|OggS\0|fLaC\0|\x1a\x45\xdf\xa3", _SOUND_OR_FILM),
        (rb"\x1f\x8b\x08|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|BZh[1-9]1AY&SY", _ARCHIVE),
        (rb"\0\x05\x16[\0\x07]", _RESOURCE_FORK),
        (rb"%!PS", _POSTSCRIPT),
    )
)
"""How files of each kind begin, from the specification of each format."""

_COMPOUND_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", _PROTECTED),
    ("DRMEncryptedTransform", _PROTECTED),
    ("WordDocument", _OLD_WORD),
    ("PowerPoint Document", _OLD_SLIDES),
    ("Workbook", _OLD_SHEET),
    ("__substg1.0_", _MAIL),
)
"""Names in the directory of a compound file. Sources: [MS-OFFCRYPTO] 2.3.4.4; [MS-DOC], [MS-PPT] and [MS-XLS] 2.1."""

_WORD_PART = re.compile(
    r"ms-word\.\w+\.macroEnabled\w*\.?main|wordprocessingml\.(?:document|template)\.main", re.IGNORECASE
)
_PARTS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"spreadsheetml\.\w+\.main|ms-excel\.\w+\.macroEnabled", re.IGNORECASE), _SHEET),
    (re.compile(r"presentationml\.\w+\.main|ms-powerpoint\.\w+\.macroEnabled", re.IGNORECASE), _SLIDES),
    (re.compile(r"ms-visio\.", re.IGNORECASE), _DRAWING),
    (re.compile(r"^application/epub\+zip"), _EPUB),
    (re.compile(r"^application/vnd\.oasis\.opendocument\.text"), _ODT),
    (re.compile(r"^application/vnd\.oasis\.opendocument"), _ODF),
)
"""What the content types of Office files and the `mimetype` of others say. Sources: ECMA-376, ODF 1.2, EPUB 3."""


def refusal_for_start(data: bytes) -> ReadError | None:
    """Return the error for a file that begins as a known kind that is not read; None for any other."""
    if _is_lock_file(data):
        return LOCK_FILE.refusal()
    start = data[:MAX_START_BYTES]
    for mark, kind in _STARTS:
        if mark.match(start) and (kind is not _NOTEBOOK or b'"nbformat"' in data):
            return kind.refusal()
    return None


def refusal_for_compound_file(data: bytes) -> ReadError:
    """Return the error for an Office file of the old kind, or a new one that is encrypted, by the names within it."""
    for name, kind in _COMPOUND_STREAMS:
        if name.encode("utf-16-le") in data:
            return kind.refusal()
    return _OLD_OFFICE.refusal()


def refusal_for_zip(stream: BinaryIO) -> ReadError | None:
    """Return the error for a zip file of a kind that is not read; None for a Word file, and for a damaged one."""
    try:
        with ZipFile(stream) as archive:
            names = {name.lower().replace("\\", "/"): name for name in archive.namelist()}
            said = _start_of(archive, names.get("[content_types].xml")) + _start_of(archive, names.get("mimetype"))
    except (BadZipFile, OSError, ValueError, NotImplementedError, OverflowError):
        return None
    if _WORD_PART.search(said):
        return None
    for pattern, kind in _PARTS:
        if pattern.search(said):
            return kind.refusal()
    if "[content_types].xml" in names or any(name.startswith("word/") for name in names):
        return None
    return (_APPLE if any(name.endswith(".iwa") or name == "index.zip" for name in names) else _ZIP).refusal()


def _start_of(archive: ZipFile, name: str | None) -> str:
    """Return what a member of a zip file starts with; "" where it is missing, damaged or encrypted."""
    if name is None:
        return ""
    try:
        with archive.open(name) as member:
            content = member.read(MAX_CONTENT_TYPES_BYTES)
    except (BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
        return ""
    # NOTE: XML may be UTF-16; without its NULs it can be searched as if it were ASCII.
    return content.replace(b"\0", b"").decode("ascii", "ignore")


def _is_lock_file(data: bytes) -> bool:
    """Tell whether this holds a name after its length, padding, and the same name again in UTF-16."""
    if len(data) not in _LOCK_FILE_BYTES or not 0 < data[0] < _LONGEST_USER_NAME:
        return False
    padding = data[1 + data[0] : _LONGEST_USER_NAME]
    return not padding.strip(b"\0 ") and data[0] in data[_LONGEST_USER_NAME : _LONGEST_USER_NAME + 2]
