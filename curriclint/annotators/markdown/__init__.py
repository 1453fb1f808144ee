"""Write remarks into a Markdown file as marked words with footnotes: `ANNOTATOR`."""

from curriclint.annotators import Annotator
from curriclint.annotators.markdown.annotating import annotate_markdown, without_our_marks
from curriclint.document import Format
from curriclint.wording import Text

ANNOTATOR = Annotator(
    format=Format.MARKDOWN,
    about=Text(nl="Markdown: gemarkeerde woorden met een voetnoot", en="Markdown: marked words with a footnote"),
    annotate=annotate_markdown,
    without_ours=without_our_marks,
)
