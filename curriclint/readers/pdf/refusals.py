"""What curriclint says of PDF files, or pages of them, that it cannot read."""

from curriclint.errors import ReadError
from curriclint.wording import Text


class RefusedError(Exception):
    """A library does not take the file for a PDF, or not for a sound one; another may."""


def is_locked() -> ReadError:
    """Say that the file opens with a password only."""
    return ReadError(
        Text(
            nl="de pdf is beveiligd en gaat alleen open met een wachtwoord. Sla de les op zonder wachtwoord en probeer "
            "het opnieuw.",
            en="the PDF is protected and opens with a password only. Save the lesson without a password and try again.",
        )
    )


def is_damaged() -> ReadError:
    """Say that no page of the file can be read."""
    return ReadError(
        Text(
            nl="de pdf is beschadigd of onvolledig. Haal het bestand opnieuw op, of maak de pdf nog eens vanuit het "
            "programma waarin de les is geschreven.",
            en="the PDF is damaged or incomplete. Fetch the file again, or make the PDF once more in the program that "
            "the lesson was written in.",
        )
    )


def is_image_only() -> ReadError:
    """Say that no page has a text layer."""
    return ReadError(
        Text(
            nl="de pdf bestaat uit plaatjes van tekst (een scan?) zonder tekstlaag. Herken de tekst met een "
            "OCR-programma, of geef het bestand waar de pdf van is gemaakt.",
            en="the PDF consists of pictures of text (a scan?) without a text layer. Recognise the text with an OCR "
            "program, or give the file that the PDF was made from.",
        )
    )
