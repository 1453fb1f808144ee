"""Annotated Word files for tests, and a second reader that says which words each comment stands on."""

import io
import zipfile
from dataclasses import dataclass
from itertools import pairwise

import docx
import made_reports as made
from docx_files import MAIN, W_URI, content_types, part, r, word_file
from lxml import etree

from curriclint.annotators.docx import ANNOTATOR
from curriclint.document import Format
from curriclint.readers.docx import read_docx
from curriclint.reporters import Look
from curriclint.span import Span

DUTCH = Look(ui="nl")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def report_of(document, *quotes, **changes):
    """Return a report with a finding on the first place of each quote, in the order of the text."""
    found = []
    for number, quote in enumerate(quotes):
        index, block = next((i, block) for i, block in enumerate(document.blocks) if quote in block.text)
        start = block.text.index(quote)
        found.append(finding_at(document, index, Span(start, start + len(quote)), number, **changes))
    return made.document("nl", "les.docx", Format.DOCX, findings=tuple(found))


def finding_at(document, index, span, number=0, **changes):
    """Return a finding on a stretch of a block."""
    block = document.blocks[index]
    return made.finding(
        "nl",
        Format.DOCX,
        sentence=block.text,
        quote=span.of(block.text),
        quote_start=span.start,
        scope=block.scope,
        place=block.origin.place_of(span),
        block=index,
        span=span,
        fingerprint=f"{number:016x}",
        **changes,
    )


def annotate(data, *quotes, look=DUTCH, **changes):
    """Return a copy of a Word file with a comment on the first place of each quote, and a summary."""
    data = ANNOTATOR.without_ours(data, "les.docx")
    document = read_docx(data, "les.docx")
    return ANNOTATOR.annotate(data, document, report_of(document, *quotes, **changes), look)


def annotated(body, *quotes, look=DUTCH, **more):
    """Return such a copy of a Word file with this body."""
    return annotate(lesson(body, **more), *quotes, look=look)


def lesson(body, *, styles="<w:docDefaults/>", **more):
    """Return a Word file with this body, which python-docx can open too."""
    return word_file(body, styles=styles, **more)


def remove(data):
    """Return a Word file without our comments."""
    return ANNOTATOR.without_ours(data, "les.docx")


OTHERS = '<w:comment w:id="{}" w:author="Juf Ank"><w:p><w:r><w:t>Mooi!</w:t></w:r></w:p></w:comment>'
"""A comment of somebody else, to be given an id."""


def with_comments(comments, body):
    """Return a Word file with this body that has comments already."""
    types = content_types().replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.comments+xml"/></Types>',
    )
    return lesson(
        body,
        points_to=("rId5 comments comments.xml",),
        more={"word/comments.xml": part("w:comments", comments), "[Content_Types].xml": types},
    )


def tied(identifier, content):
    """Return runs with a comment on them."""
    reference = r(f'<w:commentReference w:id="{identifier}"/>')
    return f'<w:commentRangeStart w:id="{identifier}"/>{content}<w:commentRangeEnd w:id="{identifier}"/>{reference}'


@dataclass
class Comment:
    """A comment as another program reads it; `words` is what it stands on."""

    id: str
    author: str
    lines: list[str]
    words: str


def comments_in(data, main=MAIN):
    """Return all comments of a file in the order of the comments part, each checked to be whole."""
    root = etree.fromstring(part_of(data, main))
    space = etree.QName(root).namespace
    assert space in (W_URI, _STRICT)
    w = f"{{{space}}}"
    read = []
    for comment in docx.Document(io.BytesIO(data)).comments if space == W_URI else _StrictComments(data, w):
        identifier = str(comment.comment_id)
        for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            found = root.findall(f".//{w}{kind}[@{w}id='{identifier}']")
            assert len(found) == 1, (identifier, kind, len(found))
        lines = [paragraph.text for paragraph in comment.paragraphs]
        read.append(Comment(identifier, comment.author, lines, words_of(root, w, identifier)))
    ids = [comment.id for comment in read]
    assert len(set(ids)) == len(ids)
    return read


def words_of(root, w, identifier):
    """Return the text between the start and the end of a comment, as somebody sees it."""
    inside, text = False, []
    for element in root.iter(etree.Element):
        if element.tag == w + "commentRangeStart" and element.get(w + "id") == identifier:
            inside = True
        elif element.tag == w + "commentRangeEnd" and element.get(w + "id") == identifier:
            return "".join(text)
        elif inside and not _is_unseen(element, w):
            text.append(_seen(element, w))
    raise AssertionError(identifier)


def part_of(data, name):
    """Return a part of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def parts(data):
    """Return all parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(data, name=MAIN):
    """Return all text of a part as it is shown."""
    root = etree.fromstring(part_of(data, name))
    w = f"{{{etree.QName(root).namespace}}}"
    return "".join(_seen(element, w) for element in root.iter(etree.Element) if not _is_unseen(element, w))


def canonical(data, name=MAIN):
    """Return a part in a form in which only what matters differs.

    Neighbouring runs with the same properties are one, as are neighbouring texts; `xml:space` counts only where it
    changes what is shown; white space between elements, empty texts and empty runs do not count.
    """
    root = etree.fromstring(part_of(data, name))
    w = f"{{{etree.QName(root).namespace}}}"
    space = "{http://www.w3.org/XML/1998/namespace}space"
    for text in list(root.iter(w + "t", w + "delText")):
        content = text.text or ""
        shown = content if text.get(space) == "preserve" else content.strip(" \t\r\n")
        text.text = shown
        text.attrib.pop(space, None)
        if not shown:
            text.getparent().remove(text)
    for run in list(root.iter(w + "r")):
        if all(child.tag == w + "rPr" for child in run):
            run.getparent().remove(run)
    for run in list(root.iter(w + "r")):
        before = run.getprevious()
        if before is not None and before.tag == run.tag and dict(before.attrib) == dict(run.attrib):
            own, other = run.find(w + "rPr"), before.find(w + "rPr")
            if _bare(own) == _bare(other):
                rest = [child for child in run if child is not own]
                run.getparent().remove(run)
                before.extend(rest)
    for text in list(root.iter(w + "t", w + "delText")):
        before = text.getprevious()
        if before is not None and before.tag == text.tag:
            before.text = (before.text or "") + (text.text or "")
            text.getparent().remove(text)
    for element in root.iter(etree.Element):
        if element.tail and not element.tail.strip():
            element.tail = None
        if element.text and not element.text.strip() and len(element):
            element.text = None
    return etree.tostring(root, method="c14n")


def _bare(element):
    return b"" if element is None else etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def _is_unseen(element, w):
    """Tell whether an element is deleted, in a text box, or in an alternative that is not read."""
    around = [element, *element.iterancestors()]
    tags = {one.tag for one in around}
    if tags & {w + "del", w + "moveFrom", w + "txbxContent", w + "rt"}:
        return True
    return any(
        inner.tag == _MC + "Fallback" and outer.tag == _MC + "AlternateContent" for inner, outer in pairwise(around)
    )


def _seen(element, w):
    if element.tag == w + "t":
        content = "".join(element.itertext())
        keeps = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return content if keeps else content.strip(" \t\r\n")
    if element.tag.endswith("}t") and "math" in element.tag:
        return element.text or ""
    marks = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "☺"}
    local = etree.QName(element).localname
    is_in_run = element.getparent() is not None and element.getparent().tag == w + "r"
    return marks.get(local, "") if element.tag == w + local and is_in_run else ""


class _StrictComments:
    """The comments of a strict file, which python-docx does not read."""

    def __init__(self, data, w):
        self._root, self._w = etree.fromstring(part_of(data, "word/comments.xml")), w

    def __iter__(self):
        for comment in self._root:
            yield _StrictComment(comment, self._w)


class _StrictComment:
    def __init__(self, element, w):
        self.comment_id = element.get(w + "id")
        self.author = element.get(w + "author")
        self.paragraphs = [_Text("".join(p.itertext())) for p in element.iter(w + "p")]


@dataclass
class _Text:
    text: str
