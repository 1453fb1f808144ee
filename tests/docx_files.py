"""Small Word files for tests, written as XML, and a second reader that checks the origins against them."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from curriclint.document import InlineKind
from curriclint.readers.docx import read_docx

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = {
    "w": W_URI,
    "r": OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in SPACES.items())
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MAIN = "word/document.xml"
WATER = "Water bevriest bij nul graden."

_W = "{" + W_URI + "}"
_MC = "{" + SPACES["mc"] + "}"
_M = "{" + SPACES["m"] + "}"
_SPACE_LIKE = "\u00a0\u2003\u202f\u2007\u3000"


def part(element: str, content: str) -> str:
    """Return a part of the package with `content` in a root element such as "w:document"."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{element} {DECLARATIONS}>{content}</{element}>'


def relationships(*targets: str, base: str = OFFICE) -> str:
    """Return a relationships part; a target is "id kind path", with " External" behind it where it is."""
    rows = []
    for target in targets:
        identifier, kind, path, *mode = target.split(" ")
        mode_attribute = f' TargetMode="{mode[0]}"' if mode else ""
        rows.append(f'<Relationship Id="{identifier}" Type="{base}/{kind}" Target="{path}"{mode_attribute}/>')
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{"".join(rows)}</Relationships>'


def content_types(main: str = MAIN, main_type: str = MAIN_TYPE) -> str:
    """Return the list of content types, with one entry for the main part."""
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'<Types xmlns="{space}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{main_type}"/></Types>'
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip file of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_file(
    body: str = "",
    *,
    styles: str = "",
    points_to: tuple[str, ...] = (),
    more: dict[str, str | bytes] | None = None,
    main: str = MAIN,
    main_type: str = MAIN_TYPE,
) -> bytes:
    """Return a Word file with this body; `points_to` adds relationships of the main part, `more` adds parts."""
    folder, _, name = main.rpartition("/")
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": content_types(main, main_type),
        "_rels/.rels": relationships(f"rId1 officeDocument {main}"),
        f"{folder}/_rels/{name}.rels": relationships("rIdS styles styles.xml", *points_to),
        main: part("w:document", f"<w:body>{body}</w:body>"),
    }
    if styles:
        parts[f"{folder}/styles.xml"] = part("w:styles", styles)
    return packed(parts | (more or {}))


def t(text: str) -> str:
    """Return a `w:t` that keeps its spaces."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(content: str, properties: str = "") -> str:
    """Return a run of elements; plain text becomes a `w:t`."""
    inside = content if content.startswith("<") else t(content)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def p(*content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of elements; plain text becomes a run."""
    named = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    before = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    inside = "".join(piece if piece.startswith("<") else r(piece) for piece in content if piece)
    return f"<w:p>{before}{inside}</w:p>"


def style(identifier: str, name: str, *, based_on: str = "", more: str = "", kind: str = "paragraph") -> str:
    """Return a style definition."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val={quoteattr(name)}/>{parent}{more}</w:style>'
    )


def table(*rows: list[str]) -> str:
    """Return a table of cells; a cell is paragraphs, with its `w:tcPr` in front where it has one."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(f'<w:tc>{c}</w:tc>' for c in row)}</w:tr>" for row in rows) + "</w:tbl>"


def field(code: str, *result: str) -> str:
    """Return the runs of a complex field."""
    return (
        r('<w:fldChar w:fldCharType="begin"/>')
        + r(f"<w:instrText>{escape(code)}</w:instrText>")
        + r('<w:fldChar w:fldCharType="separate"/>')
        + "".join(piece if piece.startswith("<") else r(piece) for piece in result)
        + r('<w:fldChar w:fldCharType="end"/>')
    )


def drawing(inside: str = "", *, described: str = "", titled: str = "", name: str = "Afbeelding 1") -> str:
    """Return a run with a drawing."""
    told = f"descr={quoteattr(described)} " * bool(described) + f"title={quoteattr(titled)}" * bool(titled)
    return r(
        f'<w:drawing><wp:inline><wp:docPr id="1" name="{name}" {told}/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def text_box(*blocks: str) -> str:
    """Return a run with a text box as Word 2010 and later write it: twice, once for older programs."""
    inside = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return r(
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Tekstvak 2"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
    )


def read(body: str = "", **more: object):
    """Return the document of a Word file with this body, its origins checked."""
    data = word_file(body, **more)
    document = read_docx(data, "les.docx")
    check_origins(document, data)
    return document


def texts(body: str = "", **more: object) -> list[str]:
    """Return the texts of the blocks of a Word file with this body, its origins checked."""
    return [block.text for block in read(body, **more).blocks]


def kinds(body: str = "", **more: object) -> list[tuple[str, str]]:
    """Return scope and text of the blocks of a Word file with this body, its origins checked."""
    return [(block.scope.value, block.text) for block in read(body, **more).blocks]


def check_origins(document, data: bytes) -> None:
    """Check each character of each block against the XML, read once more and in another way."""
    roots = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in {block.origin.part for block in document.blocks}:
            roots[name] = _Reread(etree.fromstring(archive.read(name)))
    for block in document.blocks:
        origin = block.origin
        assert len(origin) == len(block.text)
        assert origin.number == origin.paragraphs[0] + 1
        reread = roots[origin.part]
        equations = [inline.span for inline in block.inline if inline.kind is InlineKind.MATH]
        for i, character in enumerate(block.text):
            place = (origin.paragraphs[i], origin.runs[i], origin.offsets[i])
            if place[1] >= 0:
                assert reread.shows(character, *place), (block.text, i, place)
            elif any(span.start <= i < span.end for span in equations):
                assert reread.has_equation(character, *place), (block.text, i, place)
            else:
                assert reread.has_drawing(place[0], ~place[1]), (block.text, i, place)


class _Reread:
    """The runs of a part, counted as the reader promises to count them."""

    def __init__(self, root: etree._Element) -> None:
        self.paragraphs = list(root.iter(_W + "p"))
        self._runs: dict[int, list[etree._Element]] = {}
        self._texts: dict[tuple[int, int], str] = {}

    def runs(self, paragraph: int) -> list[etree._Element]:
        if paragraph not in self._runs:
            around = self.paragraphs[paragraph]
            self._runs[paragraph] = [
                run for run in around.iter(_W + "r") if next(run.iterancestors(_W + "p")) is around
            ]
        return self._runs[paragraph]

    def shows(self, character: str, paragraph: int, run: int, offset: int) -> bool:
        if (paragraph, run) not in self._texts:
            self._texts[paragraph, run] = "".join(_run_text(self.runs(paragraph)[run]))
        stands = self._texts[paragraph, run][offset]
        if stands in _SPACE_LIKE or stands in "\n\t":
            return character in " \n\t"
        return stands in (character, "\ue000") or (stands == "\u2011" and character == "-")

    def has_equation(self, character: str, paragraph: int, run: int, offset: int) -> bool:
        around = self.paragraphs[paragraph]
        before = set(self.runs(paragraph)[:~run])
        for equation in around.iter(_M + "oMath", _M + "oMathPara"):
            passed = set(equation.xpath("preceding::w:r", namespaces=SPACES))
            written = "".join(element.text or "" for element in equation.iter(_M + "t"))
            if passed & set(self.runs(paragraph)) == before and written[offset : offset + 1] == character:
                return True
        return False

    def has_drawing(self, paragraph: int, run: int) -> bool:
        return next(self.runs(paragraph)[run].iter(_W + "drawing", _W + "pict", _W + "object"), None) is not None


def _run_text(element: etree._Element):
    """Yield the characters that count in a run; \ue000 stands for a symbol."""
    for child in element:
        tag = str(child.tag)
        if tag in (_W + "t", _W + "delText"):
            yield "".join(child.itertext())
        elif tag in (_W + "tab", _W + "ptab"):
            yield "\t"
        elif tag in (_W + "br", _W + "cr"):
            yield "\n"
        elif tag == _W + "noBreakHyphen":
            yield "-"
        elif tag == _W + "softHyphen":
            yield "\u00ad"
        elif tag == _W + "sym" or tag.endswith("}symEx"):
            yield "\ue000"
        elif tag == _MC + "AlternateContent":
            full = [choice for choice in child if choice.tag == _MC + "Choice" and len(choice)]
            chosen = full[0] if full else child.find(_MC + "Fallback")
            if chosen is not None:
                yield from _run_text(chosen)
