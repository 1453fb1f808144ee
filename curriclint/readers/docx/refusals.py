"""What curriclint says of a Word file that it cannot read, and of what it left out of one that it can."""

from curriclint.document import Note
from curriclint.errors import ReadError
from curriclint.wording import Text


def is_no_zip() -> ReadError:
    """Say that the file is no package at all."""
    return ReadError(
        Text(
            nl="dit is geen Word-bestand: een .docx is een zipbestand en dit niet. Open het in Word en sla het op "
            "als .docx.",
            en="this is not a Word file: a .docx is a zip file, and this is not. Open it in Word and save it as .docx.",
        )
    )


def is_cut_short() -> ReadError:
    """Say that the end of the zip file is missing."""
    return ReadError(
        Text(
            nl="het bestand is niet compleet: een Word-bestand waarvan het einde ontbreekt. Haal het opnieuw op.",
            en="the file is cut short: it begins as a Word file, but the end is missing. Fetch it again.",
        )
    )


def has_damaged_index() -> ReadError:
    """Say that the list of members of the zip file makes no sense."""
    return ReadError(
        Text(
            nl="het bestand is beschadigd: de inhoudslijst van het zipbestand klopt niet. Haal het opnieuw op, of open "
            "het in Word en sla het op.",
            en="the file is damaged: the list of contents of the zip file is wrong. Fetch it again, or open it in Word "
            "and save it.",
        )
    )


def is_damaged(part: str) -> ReadError:
    """Say that a part cannot be unpacked."""
    return ReadError(
        Text(
            nl="het bestand is beschadigd: {part} is niet uit te pakken. Haal het opnieuw op, of open het in Word "
            "en sla het op.",
            en="the file is damaged: {part} cannot be unpacked. Fetch it again, or open it in Word and save it.",
        ),
        part=part,
    )


def has_locked_part(part: str) -> ReadError:
    """Say that the zip file itself has a password."""
    return ReadError(
        Text(
            nl="{part} in dit zipbestand is versleuteld. Pak het uit met het wachtwoord en sla de les op als .docx.",
            en="{part} in this zip file is encrypted. Unpack it with the password and save the lesson as .docx.",
        ),
        part=part,
    )


def has_strange_member(member: str) -> ReadError:
    """Say that a name in the zip file leads out of it or has characters that no name has."""
    return ReadError(
        Text(
            nl="het bestand bevat een onderdeel met een onmogelijke naam ({member}); Word maakt zulke bestanden niet. "
            "Gebruik het alleen als je weet waar het vandaan komt, en sla het dan opnieuw op in Word.",
            en="the file holds a part with an impossible name ({member}); Word makes no such files. Use it only if you "
            "know where it comes from, and then save it from Word again.",
        ),
        member=ascii(member[:60]),
    )


def has_member_twice(member: str) -> ReadError:
    """Say that two members share a name, so that nobody can tell which one is meant."""
    return ReadError(
        Text(
            nl="het bestand bevat {member} twee keer, en het is niet te zeggen welke geldt. Open het in Word en sla "
            "het op.",
            en="the file holds {member} twice, and there is no telling which one counts. Open it in Word and save it.",
        ),
        member=member,
    )


def has_too_many_members(count: int, limit: int) -> ReadError:
    """Say that there are more members than a document has."""
    return ReadError(
        Text(
            nl="het bestand bestaat uit {count} onderdelen; meer dan {limit} leest curriclint niet. "
            "Splits de les op in kleinere bestanden.",
            en="the file consists of {count} parts; curriclint reads no more than {limit}. Split the lesson into "
            "smaller files.",
        ),
        count=count,
        limit=limit,
    )


def is_too_large(part: str, limit_mb: int) -> ReadError:
    """Say that unpacking would take more room than is allowed."""
    return ReadError(
        Text(
            nl="uitgepakt is de tekst groter dan {limit_mb} MB (bij {part}); meer leest curriclint niet. "
            "Splits de les op in kleinere bestanden.",
            en="unpacked, the text is larger than {limit_mb} MB (at {part}); curriclint reads no more. Split the "
            "lesson into smaller files.",
        ),
        part=part,
        limit_mb=limit_mb,
    )


def is_bomb(part: str, ratio: int) -> ReadError:
    """Say that a member unpacks to an absurd multiple of itself."""
    return ReadError(
        Text(
            nl="{part} wordt bij het uitpakken meer dan {ratio} keer zo groot; zo maakt Word geen bestanden "
            "(een zipbom?). Het bestand is niet gelezen.",
            en="{part} grows more than {ratio} times when unpacked; Word makes no such files (a zip bomb?). The file "
            "was not read.",
        ),
        part=part,
        ratio=ratio,
    )


def has_no_document() -> ReadError:
    """Say that this is a Word package without a text."""
    return ReadError(
        Text(
            nl="het bestand heeft geen documentonderdeel (word/document.xml). Open het in Word en sla het op.",
            en="the file has no document part (word/document.xml). Open it in Word and save it.",
        )
    )


def has_broken_xml(part: str, line: int, column: int) -> ReadError:
    """Say where the XML of a part stops making sense."""
    return ReadError(
        Text(
            nl="{part} is beschadigd: de XML klopt niet op regel {line}, positie {column}. Open het bestand in Word "
            "en sla het op.",
            en="{part} is damaged: its XML is wrong on line {line}, column {column}. Open the file in Word and save "
            "it.",
        ),
        part=part,
        line=line,
        column=column,
    )


def has_doctype(part: str) -> ReadError:
    """Say that a part has a document type declaration, which the format forbids and attacks use."""
    return ReadError(
        Text(
            nl="{part} bevat een DOCTYPE; dat mag in een Word-bestand niet en kan gevaarlijk zijn. Het bestand is niet "
            "gelezen. Vraag de maker om een nieuwe versie uit Word.",
            en="{part} holds a DOCTYPE, which a Word file may not have and which can be dangerous. The file was not "
            "read. Ask its maker for a new version from Word.",
        ),
        part=part,
    )


def is_too_deep(part: str) -> ReadError:
    """Say that elements stand in each other deeper than any real document."""
    return ReadError(
        Text(
            nl="in {part} zitten tabellen of velden te diep in elkaar (meer dan 256 lagen XML). Maak de opmaak "
            "eenvoudiger of zet de tekst in een nieuw bestand.",
            en="in {part} tables or fields are nested too deeply (over 256 layers of XML). Simplify the layout "
            "or put the text in a new file.",
        ),
        part=part,
    )


def subdocument_left_out(target: str) -> Note:
    """Say that a part of a master document lies in a file of its own."""
    return Note(
        Text(
            nl="het deeldocument {target} is niet gelezen: het is een bestand apart. Controleer dat erbij.",
            en="the subdocument {target} was not read: it is a file of its own. Check that one as well.",
        ),
        {"target": target},
    )


def chunk_left_out(part: str) -> Note:
    """Say that a file was put into this one whole, and that its text is missing."""
    return Note(
        Text(
            nl="het ingevoegde bestand {part} is niet gelezen. Open de les in Word en sla hem op: dan wordt het tekst.",
            en="the inserted file {part} was not read. Open the lesson in Word and save it: then it becomes text.",
        ),
        {"part": part},
    )


def part_missing(part: str) -> Note:
    """Say that the document points to a part that is not in the file."""
    return Note(
        Text(
            nl="{part} ontbreekt in het bestand; wat daarin stond, is niet gelezen.",
            en="{part} is missing from the file; what was in it was not read.",
        ),
        {"part": part},
    )
