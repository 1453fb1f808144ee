"""What curriclint says of a file that it does not read, whatever reader it would have been for."""

import errno

from curriclint.errors import ReadError
from curriclint.wording import Text

WHAT_IS_READ = Text(nl="Word (.docx), pdf, Markdown en platte tekst", en="Word (.docx), PDF, Markdown and plain text")

_MISSING = Text(
    nl="het bestand of de map bestaat niet. Controleer het pad; zet een naam met spaties tussen aanhalingstekens.",
    en="there is no such file or folder. Check the path, and quote a name with spaces in it.",
)
_NO_PERMISSION = Text(
    nl="het bestand of de map mag niet worden gelezen. Sluit het in andere programma's, of vraag de eigenaar om "
    "leesrechten.",
    en="the file or folder may not be read. Close it in other programs, or ask its owner for permission to read it.",
)
_UNREADABLE = Text(
    nl="het bestand of de map kan niet worden gelezen ({what}). Controleer de schijf of de verbinding en probeer het "
    "opnieuw.",
    en="the file or folder cannot be read ({what}). Check the disk or the connection and try again.",
)


def is_unreadable(error: OSError) -> ReadError:
    """Say why the system does not give the content of a file or folder."""
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return ReadError(_MISSING)
    if isinstance(error, PermissionError):
        return ReadError(_NO_PERMISSION)
    return ReadError(_UNREADABLE, what=error.strerror or type(error).__name__)


def is_no_ordinary_file() -> ReadError:
    """Say that this is a pipe, a socket or a device."""
    return ReadError(
        Text(
            nl="dit is geen gewoon bestand (een pipe of apparaat). Geef een bestand of map, of - voor standaardinvoer.",
            en="this is not an ordinary file (a pipe or a device). Give a file or folder, or - for standard input.",
        )
    )


def is_oversized(size_mib: int, limit_mib: int) -> ReadError:
    """Say that the file is larger than any lesson."""
    return ReadError(
        Text(
            nl="het bestand is {size} MiB groot; curriclint leest tot {limit} MiB. Splits het of verklein de plaatjes.",
            en="the file is {size} MiB large; curriclint reads up to {limit} MiB. Split it or shrink its pictures.",
        ),
        size=size_mib,
        limit=limit_mib,
    )


def is_empty() -> ReadError:
    """Say that there is not one byte in the file."""
    return ReadError(
        Text(
            nl="het bestand is leeg (0 bytes). Haal het bestand opnieuw op of sla de les nog eens op.",
            en="the file is empty (0 bytes). Fetch the file again, or save the lesson once more.",
        )
    )


def has_no_text() -> ReadError:
    """Say that the file was read and has not one word in it."""
    return ReadError(
        Text(
            nl="het bestand bevat geen tekst, dus er valt niets te bekijken. Is dit het goede bestand?",
            en="the file has no text, so there is nothing to look at. Is this the right file?",
        )
    )


def is_nested_too_deep() -> ReadError:
    """Say that a reader gave up on structures within structures."""
    return ReadError(
        Text(
            nl="het bestand heeft onderdelen die te diep in elkaar zitten (lijsten, tabellen of objecten). Maak de "
            "opmaak eenvoudiger, of zet de tekst in een nieuw bestand.",
            en="parts of it (lists, tables, objects) are nested too deeply. Simplify the layout, or put the text in "
            "a new file.",
        )
    )


def is_other_kind(kind: Text, advice: Text, *, tell_what_is_read: bool = True) -> ReadError:
    """Say what the file is and how to get something readable out of it; both texts without braces."""
    read_nl, read_en = (f"; curriclint leest {WHAT_IS_READ.nl}", f"; curriclint reads {WHAT_IS_READ.en}")
    if not tell_what_is_read:
        read_nl = read_en = ""
    return ReadError(Text(nl=f"dit is {kind.nl}{read_nl}. {advice.nl}", en=f"this is {kind.en}{read_en}. {advice.en}"))


def is_text_under_other_name(ending: str) -> ReadError:
    """Say that the name promises Word or PDF and the content is plain text."""
    return ReadError(
        Text(
            nl="het bestand heet {ending}, maar er staat gewone tekst in. Haal het opnieuw op of noem het .txt of .md.",
            en="the file is called {ending}, but there is plain text in it. Fetch it again, or name it .txt or .md.",
        ),
        ending=ending,
    )


def has_nul(line: int, column: int) -> ReadError:
    """Say where the first NUL character of a text stands."""
    return ReadError(
        Text(
            nl="regel {line}, positie {column}: hier staat een NUL-teken, dat in tekst niet voorkomt. Het bestand is "
            "beschadigd; open het in een teksteditor, haal het teken weg en sla het op als UTF-8.",
            en="line {line}, column {column}: there is a NUL character here, which text does not have. The file is "
            "damaged; open it in a text editor, remove the character and save it as UTF-8.",
        ),
        line=line,
        column=column,
    )


def is_no_utf8(line: int, column: int, byte: int, meant: str | None) -> ReadError:
    """Say which byte is no UTF-8, and which letter it would be in the older encoding of Windows."""
    guess_nl, guess_en = (f" (in Windows-1252 een “{meant}”)", f" (“{meant}” in Windows-1252)") if meant else ("", "")
    return ReadError(
        Text(
            nl="regel {line}, positie {column}: byte {byte} is geen UTF-8{guess_nl}. Open het bestand in een "
            "teksteditor en sla het op als UTF-8.",
            en="line {line}, column {column}: byte {byte} is not UTF-8{guess_en}. Open the file in a text editor and "
            "save it as UTF-8.",
        ),
        line=line,
        column=column,
        byte=f"0x{byte:02X}",
        guess_nl=guess_nl,
        guess_en=guess_en,
    )


def is_no_unicode(encoding: str) -> ReadError:
    """Say that a file that announces UTF-16 or UTF-32 is neither, or is so without announcing it."""
    return ReadError(
        Text(
            nl="het bestand lijkt {encoding}, maar is zo niet te lezen. Open het in een teksteditor en sla het op als "
            "UTF-8.",
            en="the file looks like {encoding} but cannot be read as such. Open it in a text editor and save it as "
            "UTF-8.",
        ),
        encoding=encoding,
    )
