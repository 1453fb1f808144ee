"""Write remarks into a Word file as comments on the very words that they are about: `ANNOTATOR`."""

from curriclint.annotators import Annotator
from curriclint.annotators.docx.annotating import annotate_docx, without_our_comments
from curriclint.document import Format
from curriclint.wording import Text

ANNOTATOR = Annotator(
    format=Format.DOCX,
    about=Text(nl="Word: opmerkingen in de kantlijn", en="Word: comments in the margin"),
    annotate=annotate_docx,
    without_ours=without_our_comments,
)
