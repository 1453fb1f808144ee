"""What a comment says of its own place, where that is not on the words that it is about."""

from curriclint.annotators.docx.anchors import Elsewhere
from curriclint.annotators.remarks import IN_DESCRIPTION, Remark
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_line import Line, line
from curriclint.wording import Text

_PLACES = {
    Elsewhere.FOOTNOTE: Text(
        nl="In de voetnoot hierbij staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="The footnote here says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
    Elsewhere.ENDNOTE: Text(
        nl="In de eindnoot hierbij staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="The endnote here says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
    Elsewhere.HEADER: Text(
        nl="In de koptekst van dit deel staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="The header of this section says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
    Elsewhere.FOOTER: Text(
        nl="In de voettekst van dit deel staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="The footer of this section says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
    Elsewhere.TEXT_BOX: Text(
        nl="In het tekstvak bij deze alinea staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="The text box at this paragraph says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
    Elsewhere.DESCRIPTION: IN_DESCRIPTION,
    Elsewhere.DRAWING: Text(
        nl="In deze tekening of dit diagram staat “{quote}”. Word laat daar geen opmerking toe, daarom staat hij hier.",
        en="This drawing or diagram says “{quote}”. Word does not allow comments there, so this one is here.",
    ),
}


def at(elsewhere: Elsewhere | None, remark: Remark) -> tuple[Line, ...]:
    """Return the lines of a remark, behind one that tells where its words are if they are elsewhere."""
    if elsewhere is None:
        return remark.lines
    told = _PLACES[elsewhere].say(remark.language, quote=remark.finding.quote)
    return (line(safe(told)), *remark.lines)
