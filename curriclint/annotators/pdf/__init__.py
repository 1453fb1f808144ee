"""Write remarks into a PDF file as highlights with notes on the very words that they are about: `ANNOTATOR`."""

from curriclint.annotators import Annotator
from curriclint.annotators.pdf.annotating import annotate_pdf, without_our_annotations
from curriclint.document import Format
from curriclint.wording import Text

ANNOTATOR = Annotator(
    format=Format.PDF,
    about=Text(nl="PDF: markeringen met een notitie", en="PDF: highlights with a note"),
    annotate=annotate_pdf,
    without_ours=without_our_annotations,
)
