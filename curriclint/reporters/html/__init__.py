"""A report page for the browser: one file with the text, the remarks beside their words, and what is already fine.

`articles.article_html` makes the part about one document, which another page may take in as it is.
"""

from curriclint.finding import Report
from curriclint.reporters import Look, Reporter
from curriclint.wording import Text


def render(report: Report, look: Look) -> bytes:
    """Return the page."""
    # What fills in templates and draws charts is slow to load, and is for this format only.
    from curriclint.reporters.html.page import page

    return page(report, look)


REPORTER = Reporter(
    name="html",
    about=Text(
        nl="een pagina voor de browser: de tekst zelf met de opmerkingen ernaast",
        en="a page for the browser: the text itself with the remarks beside it",
    ),
    render=render,
    needs_text=True,
)
