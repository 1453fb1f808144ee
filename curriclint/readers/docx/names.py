"""Qualified names of the XML in a Word file, as lxml spells them.

All are the transitional names of ECMA-376; `to_transitional` renames a part that was written in the strict ones.
"""

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_W16SE = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

DOCUMENT = _W + "document"
BODY = _W + "body"
P = _W + "p"
P_PR = _W + "pPr"
P_STYLE = _W + "pStyle"
NUM_PR = _W + "numPr"
NUM_ID = _W + "numId"
OUTLINE_LVL = _W + "outlineLvl"
FRAME_PR = _W + "framePr"
DROP_CAP = _W + "dropCap"
R = _W + "r"
R_PR = _W + "rPr"
R_PR_DEFAULT = _W + "rPrDefault"
R_STYLE = _W + "rStyle"
VANISH = _W + "vanish"
SPEC_VANISH = _W + "specVanish"
ITALIC = _W + "i"
STRIKE = _W + "strike"
DOUBLE_STRIKE = _W + "dstrike"
LANG = _W + "lang"
VAL = _W + "val"
ID = _W + "id"
TYPE = _W + "type"

T = _W + "t"
DEL_TEXT = _W + "delText"
TAB = _W + "tab"
P_TAB = _W + "ptab"
BR = _W + "br"
CR = _W + "cr"
NO_BREAK_HYPHEN = _W + "noBreakHyphen"
SOFT_HYPHEN = _W + "softHyphen"
SYM = _W + "sym"
FONT = _W + "font"
CHAR = _W + "char"
SYM_EX = _W16SE + "symEx"
SYM_EX_FONT = _W16SE + "font"
SYM_EX_CHAR = _W16SE + "char"
RUBY = _W + "ruby"
RUBY_BASE = _W + "rubyBase"

FLD_CHAR = _W + "fldChar"
FLD_CHAR_TYPE = _W + "fldCharType"
INSTR_TEXT = _W + "instrText"
FLD_SIMPLE = _W + "fldSimple"
INSTR = _W + "instr"

INS = _W + "ins"
DEL = _W + "del"
MOVE_FROM = _W + "moveFrom"
MOVE_TO = _W + "moveTo"
HYPERLINK = _W + "hyperlink"
SMART_TAG = _W + "smartTag"
CUSTOM_XML = _W + "customXml"
DIR = _W + "dir"
BDO = _W + "bdo"

SDT = _W + "sdt"
SDT_PR = _W + "sdtPr"
SDT_CONTENT = _W + "sdtContent"
SHOWING_PLACEHOLDER = _W + "showingPlcHdr"
DOC_PART_GALLERY = _W + "docPartGallery"
BIBLIOGRAPHY = _W + "bibliography"

TBL = _W + "tbl"
TR = _W + "tr"
TR_PR = _W + "trPr"
HIDDEN_ROW = _W + "hidden"
GRID_BEFORE = _W + "gridBefore"
TC = _W + "tc"
TC_PR = _W + "tcPr"
GRID_SPAN = _W + "gridSpan"
V_MERGE = _W + "vMerge"
H_MERGE = _W + "hMerge"
CELL_DEL = _W + "cellDel"

COMMENT = _W + "comment"
COMMENT_START = _W + "commentRangeStart"
COMMENT_END = _W + "commentRangeEnd"
COMMENT_REFERENCE = _W + "commentReference"
FOOTNOTE_REFERENCE = _W + "footnoteReference"
ENDNOTE_REFERENCE = _W + "endnoteReference"
FOOTNOTE = _W + "footnote"
ENDNOTE = _W + "endnote"
HEADER_REFERENCE = _W + "headerReference"
FOOTER_REFERENCE = _W + "footerReference"
SUB_DOC = _W + "subDoc"
ALT_CHUNK = _W + "altChunk"

DRAWING = _W + "drawing"
PICT = _W + "pict"
OBJECT = _W + "object"
TXBX_CONTENT = _W + "txbxContent"
DOC_PR = _WP + "docPr"
PIC_C_NV_PR = _PIC + "cNvPr"
WPS_C_NV_PR = _WPS + "cNvPr"
V_TEXT_PATH = VML + "textpath"
PIC = _PIC + "pic"
CHART = _C + "chart"
DECORATIVE = _ADEC + "decorative"
HYPERLINK_CLICK = _A + "hlinkClick"
V_IMAGE_DATA = VML + "imagedata"
V_IMAGE_TITLE = _O + "title"
V_IS_RULE = _O + "hr"
DIAGRAM_IDS = _DGM + "relIds"
DIAGRAM_DATA = _R + "dm"
DIAGRAM_POINT = _DGM + "pt"
DIAGRAM_PROPERTIES = _DGM + "prSet"
A_P = _A + "p"
A_T = _A + "t"
A_BR = _A + "br"
REL_ID = _R + "id"

ALTERNATE_CONTENT = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"

O_MATH = _M + "oMath"
O_MATH_PARA = _M + "oMathPara"
M_T = _M + "t"

STYLE = _W + "style"
STYLE_ID = _W + "styleId"
STYLE_NAME = _W + "name"
BASED_ON = _W + "basedOn"
DEFAULT = _W + "default"
DOC_DEFAULTS = _W + "docDefaults"

_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT_FOLDERS = {
    "wordprocessingml": "wordprocessingml/2006",
    "drawingml": "drawingml/2006",
    "officeDocument": "officeDocument/2006",
}
"""How ISO/IEC 29500 strict names start, and what stands there in the transitional ones (part 1 and 4, annex A)."""


def to_transitional(root: etree._Element) -> None:
    """Rename elements and attributes of the strict variant of ISO/IEC 29500 in place."""
    if _STRICT not in str(root.tag) and not any(_STRICT in uri for uri in root.nsmap.values()):
        return
    known: dict[str, str] = {}
    for element in root.iter(etree.Element):
        element.tag = _renamed(str(element.tag), known)
        for name, value in element.attrib.items():
            if _STRICT in str(name):
                del element.attrib[name]
                element.set(_renamed(str(name), known), value)


def _renamed(name: str, known: dict[str, str]) -> str:
    """Return the transitional spelling of a qualified name; other names come back as they are."""
    if not name.startswith("{" + _STRICT):
        return name
    if name not in known:
        space, _, local = name[1:].partition("}")
        folder, _, rest = space.removeprefix(_STRICT).partition("/")
        known[name] = "{" + f"{_TRANSITIONAL}{_STRICT_FOLDERS.get(folder, folder)}/{rest}" + "}" + local
    return known[name]


def is_on(element: etree._Element | None) -> bool:
    """Tell whether an on/off property is there and not switched off (ECMA-376 part 1, 17.17.4)."""
    return element is not None and element.get(VAL, "true") not in {"0", "false", "off"}
