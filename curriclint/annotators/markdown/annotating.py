"""Write the remarks on a Markdown file into a copy as marked words with footnotes, and take them out again."""

from curriclint.annotators.markdown import signs
from curriclint.annotators.markdown.outline import outline_of
from curriclint.annotators.markdown.plan import Plan
from curriclint.annotators.remarks import AUTHOR, ideas_of, remarks_of, summary_of
from curriclint.document import Document
from curriclint.errors import InternalError
from curriclint.finding import DocumentReport
from curriclint.readers.decoding import encoding_of, with_line_feeds
from curriclint.reporters import Detail, Look


def annotate_markdown(data: bytes, _document: Document, report: DocumentReport, look: Look) -> bytes:
    """Return a copy of a Markdown file with its remarks in footnotes, and the summary below its title.

    The file holds no signs of ours. Raises `ReadError` where there is no place for footnotes.
    """
    is_short = look.detail is Detail.QUIET
    remarks = [*remarks_of(report, look), *(() if is_short else ideas_of(report, look))]
    if is_short and not remarks:
        return data
    language = look.ui or report.language or look.fallback
    mark, _, codec = encoding_of(data)
    written = data[len(mark) :].decode(codec)
    plan = Plan(written, remarks, language, () if is_short else summary_of(report, look))
    copy = plan.copy(signs.seal_of(data))
    if signs.without(copy, plan.tag) != written:
        raise InternalError("the remarks would not come out of the copy again")
    return mark + copy.encode(codec)


def without_our_marks(data: bytes, _name: str) -> bytes:
    """Return a Markdown file without the signs of an earlier run; the very same bytes where there are none.

    Of a copy as it was written, this is the very file that it was made of. In one that was changed since, signs are
    known by the comments around the footnotes, which have to stand between blocks and not in code.
    """
    mark, _, codec = encoding_of(data)
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError:
        return data
    if f"<!-- /{AUTHOR}" not in text:
        return data
    found = list(signs.seals_in(text))
    for tag, seal, _ in found:
        bare = mark + signs.without(text, tag).encode(codec)
        if signs.seal_of(bare) == seal:
            return bare
    outline = outline_of(with_line_feeds(text))
    for tag, _, place in found:
        block = outline.block_at(place)
        if block is not None and block.kind == "HtmlBlock" and block.start == place:
            return mark + signs.without(text, tag).encode(codec)
    return data
