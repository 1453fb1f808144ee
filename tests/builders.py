"""Small documents and rulebooks for tests, built in memory."""

from array import array
from pathlib import Path

from curriclint.document import Block, Document, Format, Inline, InlineKind, Scope, with_sections
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.origin import LineIndex, SourceOrigin
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder
from curriclint.span import Span

RULE = """\
id: ZZ01
name: test-rule
category: fixed-mindset
severity: medium
tips: [P3.3]
sources: [{title: A test, says: nothing}]
finds: {nl: een proef, en: a test}
message: {nl: "‘{quote}’ is een proef.", en: "“{quote}” is a test."}
advice: {nl: Kan het anders?, en: Could it be different?}
check:
  kind: phrases
  nl: [proefwoord]
  en: [testword]
examples:
  nl:
    - flag: "Hier staat een [[proefwoord]]."
    - flag: "[[Proefwoord]] vooraan."
    - pass: "Hier staat niets."
    - pass: "Proefwoorden staan er wel."
  en:
    - flag: "Here is a [[testword]]."
    - flag: "[[Testword]] in front."
    - pass: "Nothing here."
    - pass: "Testwords are other words."
"""
"""A rule file in which all is well, to change at one point."""

ABSENCE = """\
id: ZZ09
name: no-job
category: career-context
severity: info
tips: [P2.1]
genres: [pupil, teacher]
sources: [{title: A test, says: nothing}]
finds: {nl: geen beroep, en: no job}
message: {nl: Geen beroep gezien., en: No job seen.}
advice: {nl: Wie doet dit werk?, en: Who does this work?}
check:
  kind: absence
  shows: career-context
  evidence:
    occupation: {nl: [lasser, landmeter], en: [welder]}
  min_words: 4
  spot: first-heading
examples:
  nl:
    - flag: |
        ## [[Bruggen]]

        Bruggen dragen auto's en treinen.
    - flag: "Maak een brug van papier."
    - pass: "Een lasser maakt bruggen."
      shows: [lasser]
    - pass: "Wat leert uw kind over de Erasmusbrug?"
      genre: parent
  en:
    - flag: "Bridges carry cars and trains."
    - flag: "Build a bridge of paper."
    - pass: "A welder builds bridges."
    - pass: "A welder and another welder build bridges."
      shows: [welder, welder]
"""
"""The file of a rule about what is missing, to change at one point."""


def block(text, scope=Scope.PARAGRAPH, *, level=0, inline=()):
    """Return a block whose origin is its own text."""
    origin = SourceOrigin(array("I", range(len(text))), array("I", range(1, len(text) + 1)), LineIndex(text))
    return Block(text, scope, origin, level=level, inline=tuple(inline))


def inline(text, stretch, kind=InlineKind.CODE):
    """Return the inline stretch of `text` that reads `stretch`."""
    start = text.index(stretch)
    return Inline(Span(start, start + len(stretch)), kind)


def document(*blocks, name="les.md", format=Format.TEXT, **more):  # noqa: A002
    """Return a document of blocks, or of paragraphs where texts are given."""
    return Document(name, format, with_sections(block(b) if isinstance(b, str) else b for b in blocks), **more)


def passages(*blocks, language="nl"):
    """Return the passages of a document, all in one language."""
    made = document(*blocks)
    return AnalysedDocument(made, (language,) * len(made.blocks)).passages


def passage(text, language="nl", **more):
    """Return one passage."""
    return Passage(block(text, **more), 0, language)


def rulebook(tmp_path: Path, *files: str):
    """Return a rulebook of rule files given as text, with the shipped lexicons and tips."""
    folder = tmp_path / "rules"
    (folder / "test").mkdir(parents=True, exist_ok=True)
    (folder / "tips.yaml").write_text((shipped_folder("rules") / "tips.yaml").read_text(encoding="utf-8"), "utf-8")
    for number, text in enumerate(files):
        (folder / "test" / f"rule{number}.yaml").write_text(text, "utf-8")
    return load_rulebook([folder], [shipped_folder("lexicons")])
