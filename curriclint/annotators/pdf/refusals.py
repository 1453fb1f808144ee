"""What curriclint says of PDF files that it cannot write remarks into."""

from curriclint.errors import ReadError
from curriclint.wording import Text


def forbids_notes() -> ReadError:
    """Say that the maker of the file did not allow notes."""
    return ReadError(
        Text(
            nl="de maker van deze pdf staat geen notities toe. Vraag om een versie waarin dat wel mag; een verslag kan "
            "altijd: gebruik `curriclint check`.",
            en="the maker of this PDF does not allow notes. Ask for a version that does; a report is always possible: "
            "use `curriclint check`.",
        )
    )


def is_certified() -> ReadError:
    """Say that notes would break the certificate or signature of the file."""
    return ReadError(
        Text(
            nl="deze pdf is gewaarmerkt en met een notitie erin geldt het waarmerk niet meer. Gebruik een versie "
            "zonder waarmerk; een verslag kan altijd: gebruik `curriclint check`.",
            en="this PDF is certified, and with a note in it the certificate would no longer hold. Use a version "
            "without one; a report is always possible: use `curriclint check`.",
        )
    )


def cannot_be_extended() -> ReadError:
    """Say that the structure of the file is not sound enough to add to it."""
    return ReadError(
        Text(
            nl="de opbouw van deze pdf is beschadigd, en daar kan niets bij. Sla hem opnieuw op met een pdf-programma "
            "en probeer het nog eens; een verslag kan wel: gebruik `curriclint check`.",
            en="the structure of this PDF is damaged, and nothing can be added to it. Save it anew with a PDF program "
            "and try again; a report is possible: use `curriclint check`.",
        )
    )
