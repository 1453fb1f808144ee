"""Strategies for text that looks like Markdown and the properties that hold for every text read from a file."""

import html
import re
import unicodedata

from hypothesis import strategies as st

from curriclint.document import Document
from curriclint.span import Span

# fmt: off
PIECES = [
    "a", "Hij ", "les", "é", "ñ", "💡", "e\u0301", "ﬁ", "\xad", "\xa0", "\u200b", "\u2011", "\x00", "\t", "  ", " ",
    "\n", "\n\n", "\r\n", "\r", "\x0c", "\x0b", "\u2028", "\x1b", "# ", "## ", "=\n", "---\n", "+++\n", "- ", "* ",
    "1. ", "> ", "    ", "| a | b |\n|---|---|\n", "|", ":--", "*", "**", "_", "~~", "~", "`", "``", "```\n",
    "~~~\n", "$", "$$", "\\", "\\(", "\\)", "\\[", "\\begin{a}", "\\end{a}", "[", "]", "](#x)", "](y)", "![",
    "[^1]", "[^1]: ", "[a]: b\n", "<http://a.nl>", "http://b.nl/c_d", "x@y.nl", "&amp;", "&shy;", "&nbsp;",
    "&ngE;", "&#x41;", "&fjlig;", "&x", "&", "<b>", "</b>", "<br>", "<div>", "</div>", "<p>", "<td>", "<li>",
    "<pre>", "<code>", "</code>", "<math>", "<!--", "-->", '<img alt="een &quot;x&quot;">', "<script>", '<a b="',
    "<", ">", "<table>", "</table>", ":::", "::: note\n", ":::{tip} Titel\n", "```{note} T\n", "```{figure} x\n",
    ":alt: y\n", ":::{math}\n", "{: .x}", "{:toc}", "{%", "%}", "{{", "}}", '{image alt="z"}', "{panel}",
    "{panel end}", "--- hint ---", "[!NOTE]\n", "[ ] ", "[x] ", "Figuur 1", "Bronnen", "key: [a, b]\n",
    "title: een  les\n", "title: 'é x'\n",
    "{% highlight x %}", "{% endhighlight %}",
]
# fmt: on
"""Marks and words of every dialect that is read, broken ones among them."""

soup = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
FRONT_MATTER = ["---\ntitle: een\xadling\n---\n", "---\ntitle: 'é x'\nx: [\n---\n", "---\nx: y\ntitle: > z\n---\n"]
front_matter = st.tuples(st.sampled_from(FRONT_MATTER), soup).map("".join)
any_text = (st.text(max_size=200) | soup | front_matter | st.lists(soup, max_size=3).map("\n\n".join)).map(
    lambda text: re.sub(r"\r(?!\n)", "\n", text)
)
"""Text as it comes from `decoded`, which leaves no carriage return alone."""

LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"


def stands_for(stretch: str, character: str) -> bool:
    """Tell whether `character` of a block can stand for this stretch of the file."""
    if stretch == character:
        return True
    if character in " \n":
        # White space, the end of a line with the marks of the next one, or a tag that breaks the line.
        return any(sign.isspace() or sign in LINE_ENDS for sign in stretch) or stretch.startswith(("<", "&", "\\"))
    plain = unicodedata.normalize("NFKC", html.unescape(stretch))
    return character in plain or character in stretch or character in ("-", "\ufffd", "?")


def assert_sound(document: Document, source: str) -> None:
    """Check what holds for every document that was read from text."""
    before = -1
    for block in document.blocks:
        origin = block.origin
        assert block.text == block.text.strip() or block.scope.value in ("code", "math", "raw")
        assert len(origin.starts) == len(origin.ends) == len(block.text) > 0
        for place, character in enumerate(block.text):
            start, end = origin.starts[place], origin.ends[place]
            assert 0 <= start < end <= len(source)
            # A fence that opens a box is hidden, and shows as spaces in code or HTML that goes on around it.
            hidden = block.scope.value in ("code", "raw") and character == " "
            assert hidden or stands_for(source[start:end], character), (source[start:end], character)
        assert list(origin.starts) == sorted(origin.starts)
        for inline in block.inline:
            assert inline.span.end <= len(block.text)
            assert len(inline.span) > 0
        for place in {0, len(block.text) // 2, len(block.text) - 1}:
            first = next(i for i, start in enumerate(origin.starts) if start <= origin.starts[place] < origin.ends[i])
            assert origin.offset_of(origin.place_of(Span(place, place + 1)).start) == first
        if block.scope.value not in ("alt-text", "caption", "raw", "code"):
            assert origin.starts[0] > before
            before = origin.starts[0]
