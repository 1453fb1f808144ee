"""What a note in a PDF file says of its own place, where that is not on the words that it is about."""

from curriclint.annotators.remarks import IN_DESCRIPTION, Remark
from curriclint.document import Scope
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_line import Line, line
from curriclint.wording import Text

SUMMARY = Text(nl="samenvatting", en="summary")

_PLACES = {
    Scope.ALT_TEXT: IN_DESCRIPTION,
    Scope.TEXT_BOX: Text(nl="In dit tekstvak staat “{quote}”.", en="This text box says “{quote}”."),
    Scope.FORM_FIELD: Text(nl="In dit invulveld staat “{quote}”.", en="This form field says “{quote}”."),
}


def at(remark: Remark) -> tuple[Line, ...]:
    """Return the lines of a remark, behind one that tells where its words are if they are not drawn on the page."""
    place = _PLACES.get(remark.finding.scope) if remark.finding.scope else None
    if place is None or not remark.finding.quote:
        return remark.lines
    return (line(safe(place.say(remark.language, quote=remark.finding.quote))), *remark.lines)
