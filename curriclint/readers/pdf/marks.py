"""Signs in the text that tell what it is: bullets and numbers of items, leaders, ends of sentences."""

import re

MARKER = re.compile(
    r"(?:[•●○▪■□◦‣⁃∙➢➤►▶✓✔☐❏❑❖◆◇\uf000-\uf0ff]|[-–—*](?= )|o(?= ))\s*"
    r"|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,4})[.)](?= |$)\s*"
)
"""The sign, number or letter that opens an item of a list, with the space behind it."""

BULLET = re.compile(r"[•●○▪■□◦‣⁃∙➢➤►▶✓✔☐❏❑❖◆◇\uf000-\uf0ff]\s*|[-–—*o](?= )\s*")
"""The sign that opens an item of a list, with the space behind it."""
LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})?$|…{2,}\s*\d{0,4}$")
"""Dots that lead to a page number in a table of contents."""


ENDS_SENTENCE = re.compile(r"""[.!?:;…]["'’”»)\]]*$""")
"""The end of a line after which no sentence runs on."""

GOES_ON = re.compile(r"[a-zß-öø-ÿ(,;]")
"""The start of a line that goes on with a sentence."""

BROKEN_WORD = re.compile(r"[^\W\d_][-\u2010\ufffe]$")
"""The end of a line after which a word goes on."""
