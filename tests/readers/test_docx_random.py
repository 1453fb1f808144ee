"""Random Word files: what is seen is what is read, once, and each character knows where it stands."""

import itertools
from dataclasses import dataclass

from docx_files import check_origins, drawing, field, p, r, t, table, text_box, word_file
from hypothesis import given, settings
from hypothesis import strategies as st

from curriclint.errors import ReadError
from curriclint.readers.docx import read_docx

PLAIN = str.maketrans({"\u00a0": " ", "\u2003": " ", "\u2011": "-", "\u00ad": None, "\u200b": None, "\ufeff": None})
WORDS = st.text(alphabet="aeéknĳ .,'&<\"1\u00a0\u2003\u2011\u00ad\u200b\U0001d4b3\U0001f600", min_size=1, max_size=12)
VISIBLE = st.text(alphabet="abcdé ", min_size=1, max_size=8)


@dataclass(frozen=True)
class Piece:
    """XML with what is to be seen of it, and the texts that follow the paragraph it stands in."""

    xml: str
    shown: str = ""
    after: tuple[str, ...] = ()

    def wrapped(self, before, behind):
        return Piece(before + self.xml + behind, self.shown, self.after)

    def unseen(self, before, behind):
        return Piece(before + self.xml + behind)


def joined(pieces):
    return Piece(
        "".join(piece.xml for piece in pieces),
        "".join(piece.shown for piece in pieces),
        tuple(text for piece in pieces for text in piece.after),
    )


def shown(text):
    """Return what is left of a text of the file, as the block gives it."""
    return text.translate(PLAIN)


marks = st.sampled_from(
    [
        Piece("<w:tab/>", "\t"),
        Piece("<w:br/>", "\n"),
        Piece('<w:br w:type="page"/>', "\n"),
        Piece("<w:noBreakHyphen/>", "-"),
        Piece("<w:softHyphen/>"),
        Piece("<w:lastRenderedPageBreak/>"),
        Piece('<w:sym w:font="Wingdings" w:char="F0E0"/>', "→"),
        Piece("<w:delText>weg</w:delText>"),
        Piece("<w:instrText>weg</w:instrText>"),
    ]
)
in_runs = st.lists(WORDS.map(lambda text: Piece(t(text), shown(text))) | marks, max_size=4).map(joined)
run_properties = st.sampled_from(["", "<w:b/>", "<w:i/>", '<w:lang w:val="nl-NL"/>', "<w:strike/>"])
runs = st.builds(
    lambda inside, properties: inside.wrapped(f"<w:r><w:rPr>{properties}</w:rPr>", "</w:r>"), in_runs, run_properties
)
hidden_runs = in_runs.map(lambda inside: inside.unseen("<w:r><w:rPr><w:vanish/></w:rPr>", "</w:r>"))
noise = st.sampled_from(
    [
        Piece('<w:proofErr w:type="spellStart"/>'),
        Piece('<w:bookmarkStart w:id="1" w:name="a"/>'),
        Piece('<w:commentRangeStart w:id="1"/>'),
        Piece(r('<w:fldChar w:fldCharType="end"/>')),
        Piece("<w:r/>"),
    ]
)
boxes = VISIBLE.map(lambda text: Piece(text_box(p(text)), "", (text.strip(),) if text.strip() else ()))
descriptions = st.sampled_from(["Een brug", "Afbeelding 3"]).map(
    lambda text: Piece(drawing(described=text), "", () if "3" in text else (text,))
)
equations = VISIBLE.map(lambda text: Piece(f"<m:oMath><m:r>{t(text).replace('w:', 'm:')}</m:r></m:oMath>", text))


def refusal_of(data):
    """Return what is said of a file that cannot be read; None for one that can."""
    try:
        read_docx(data, "les.docx")
    except ReadError as error:
        return error.say("nl")
    return None


def wrappers(inline):
    """Return ways to put pieces of a paragraph in something else."""
    inside = st.lists(inline, max_size=3).map(joined)
    kept = st.sampled_from(["ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir"])
    removed = st.sampled_from(["del", "moveFrom"])
    return st.one_of(
        st.builds(lambda piece, name: piece.wrapped(f"<w:{name}>", f"</w:{name}>"), inside, kept),
        st.builds(lambda piece, name: piece.unseen(f"<w:{name}>", f"</w:{name}>"), inside, removed),
        inside.map(lambda piece: piece.wrapped("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>")),
        inside.map(
            lambda piece: piece.unseen(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"
            )
        ),
        inside.map(lambda piece: piece.wrapped('<w:fldSimple w:instr=" PAGE ">', "</w:fldSimple>")),
        inside.map(lambda piece: Piece(field(" REF x ", piece.xml) if piece.xml else "", piece.shown, piece.after)),
        st.builds(
            lambda new, old: joined(
                [
                    new.wrapped("<mc:AlternateContent><mc:Choice>", r("") + "</mc:Choice>"),
                    old.unseen("<mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"),
                ]
            ),
            inside,
            inside,
        ),
    )


inlines = st.recursive(
    st.one_of(runs, runs, hidden_runs, noise, boxes, descriptions, equations), wrappers, max_leaves=6
)


@dataclass(frozen=True)
class Blocks:
    """XML of blocks with the texts that are to be seen, in order."""

    xml: str
    texts: tuple[str, ...] = ()


def in_order(blocks):
    return Blocks("".join(block.xml for block in blocks), tuple(text for block in blocks for text in block.texts))


def paragraph(pieces):
    """Return a paragraph of pieces; an end of a field closes what is open, so there is none within fields."""
    whole = joined(pieces)
    text = whole.shown.strip()
    return Blocks(f"<w:p>{whole.xml}</w:p>", ((text,) if text else ()) + whole.after)


def block_wrappers(block):
    inside = st.lists(block, min_size=1, max_size=3).map(in_order)
    on = "<w:tcPr><w:vMerge/></w:tcPr>"
    start = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    return st.one_of(
        st.lists(st.lists(inside, min_size=1, max_size=3), min_size=1, max_size=3).map(
            lambda rows: Blocks(
                table(*[[cell.xml for cell in row] for row in rows]),
                tuple(text for row in rows for cell in row for text in cell.texts),
            )
        ),
        st.builds(
            lambda upper, covered: Blocks(table([start + upper.xml], [on + covered.xml]), upper.texts), inside, inside
        ),
        inside.map(lambda b: Blocks(f"<w:sdt><w:sdtContent>{b.xml}</w:sdtContent></w:sdt>", b.texts)),
        inside.map(lambda b: Blocks(f"<w:customXml>{b.xml}</w:customXml>", b.texts)),
        st.builds(
            lambda new, old: Blocks(
                f"<mc:AlternateContent><mc:Choice>{new.xml}</mc:Choice><mc:Fallback>{old.xml}</mc:Fallback>"
                "</mc:AlternateContent>",
                new.texts,
            ),
            inside,
            inside,
        ),
    )


paragraphs = st.lists(inlines, max_size=4).map(paragraph)
bodies = st.lists(st.recursive(paragraphs, block_wrappers, max_leaves=4), max_size=4).map(in_order)


@settings(max_examples=80, deadline=None)
@given(bodies)
def test_what_is_seen_is_read_once_and_knows_its_place(body):
    data = word_file(body.xml)
    document = read_docx(data, "les.docx")
    assert [block.text for block in document.blocks] == list(body.texts)
    check_origins(document, data)


@settings(max_examples=100, deadline=None)
@given(WORDS, st.lists(st.integers(0, 12)))
def test_cutting_a_text_into_runs_changes_nothing(text, cuts):
    edges = [0, *sorted(cut for cut in cuts if cut <= len(text)), len(text)]
    body = "<w:p>" + "".join(r(t(text[a:b])) for a, b in itertools.pairwise(edges)) + "</w:p>"
    assert [block.text for block in read_docx(word_file(body), "les.docx").blocks] == [
        kept for kept in [shown(text).strip()] if kept
    ]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_damaged_bytes_give_a_document_or_a_clear_refusal(data):
    whole = bytearray(word_file(p("Water bevriest.", text_box(p("Kader"))) + table([p("cel")])))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_docx(bytes(whole), "les.docx")
    except ReadError as error:
        assert "\n" not in error.say("nl")  # noqa: PT017


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_damaged_xml_gives_a_document_or_a_clear_refusal(data):
    body = p("Water ", field(" PAGE ", "3"), text_box(p("Kader"))) + table([p("cel"), p("cel")])
    names = ["w:p", "w:r", "w:t", "w:tc", "w:tr", "w:tbl", "w:sdt", "w:txbxContent", "w:drawing", "w:fldChar", "w:pPr"]
    for _ in range(data.draw(st.integers(1, 4))):
        old, new = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
        body = body.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    try:
        read_docx(word_file(body), "les.docx")
    except ReadError as error:
        assert "\n" not in error.say("nl")  # noqa: PT017
