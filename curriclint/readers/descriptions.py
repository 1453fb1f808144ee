"""Descriptions of pictures: what a person wrote, without what programs put in its place."""

import re

_BOILERPLATE = re.compile(
    r"(?:automatisch|door ai) gegenereerde (?:beschrijving|inhoud)[^\n]*"
    r"|(?:description automatically generated|ai-generated content may be incorrect)[^\n]*",
    re.IGNORECASE,
)
"""What Word adds to descriptions that it made itself, in Dutch and English."""
_NO_DESCRIPTION = re.compile(
    r"(?:afbeelding|picture|image|figuur|figure|grafiek|chart|diagram|tekstvak|text ?box|vorm|shape|object|groep|group"
    r"|rechthoek|rectangle|tabel|table|schermafbeelding|screenshot|logo|foto|photo|img|dsc|bild|grafik)[\d _.:()-]*"
    r"|[^\n]*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp|heic)"
    r"|(?:https?://|www\.|cid:|file:)\S*"
    r"|\S*[\d_]\S*"
    r"|[\W\d_]*",
    re.IGNORECASE,
)
"""Names that a program gave ("Afbeelding 5", "IMG_2041", a path or web address): they describe nothing."""


def description(text: str) -> str:
    """Return a description of a picture without what Word adds; empty where it is only a name."""
    text = _BOILERPLATE.sub("", text).strip()
    return "" if _NO_DESCRIPTION.fullmatch(text) else text
