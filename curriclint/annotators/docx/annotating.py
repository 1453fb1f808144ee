"""Write the remarks on a Word file into a copy as comments, and take those of an earlier run out.

Four parts of the package change at most: the main part, the comments, and the two that tell of the comments. Where
Word noted things of our comments elsewhere, those notes go with them.
"""

from dataclasses import dataclass, field

from lxml import etree

from curriclint.annotators.docx import companions, registry, wording
from curriclint.annotators.docx.anchors import Anchor, Anchors
from curriclint.annotators.docx.comments import add_comment, empty_part, free_ids, is_made_here, ours_in, paragraph_ids
from curriclint.annotators.docx.margin import comment_ids, tie, untie
from curriclint.annotators.docx.story import Story
from curriclint.annotators.docx.word_names import Names, names_of
from curriclint.annotators.docx.xml_text import xml_text
from curriclint.annotators.docx.zip_copy import zip_copy
from curriclint.annotators.remarks import remarks_of, summary_of
from curriclint.document import Document
from curriclint.finding import DocumentReport
from curriclint.readers.docx import refusals
from curriclint.readers.docx.package import Package, open_package, parse_part
from curriclint.reporters import Detail, Look
from curriclint.reporters.text_line import Line
from curriclint.wording import Language


def annotate_docx(data: bytes, document: Document, report: DocumentReport, look: Look) -> bytes:
    """Return a copy of a Word file with a comment for each remark, and the summary in one at the title.

    The file holds no comments of ours, and `document` was read from it. Raises `ReadError` where a part that has to
    be written is damaged.
    """
    copy = _Copy(data, open_package(data, document.name))
    main = copy.open(copy.package.main_part)
    if main is None:
        raise refusals.has_no_document()
    story = Story(copy.package.main_part, main)
    anchors = Anchors(story, copy.package, document)
    told: list[tuple[Anchor, tuple[Line, ...], Language]] = []
    whole = anchors.of_document()
    if whole is not None and look.detail is not Detail.QUIET:
        told.append((whole, summary_of(report, look), look.ui or report.language or look.fallback))
    for remark in remarks_of(report, look):
        anchor = anchors.of(remark.finding.place, remark.finding.scope)
        if anchor is not None:
            told.append((anchor, wording.at(anchor.elsewhere, remark), remark.language))
    if not told:
        return data
    comments = copy.comments_part(story.names)
    taken = comment_ids(main, story.names) | {one.get(names_of(comments)["id"], "") for one in comments}
    ids = [identifier for identifier, _ in zip(free_ids(taken), told, strict=False)]
    tie(story, [(identifier, anchor) for identifier, (anchor, _, _) in zip(ids, told, strict=True)])
    for identifier, (_, lines, language) in zip(ids, told, strict=True):
        add_comment(comments, identifier, lines, language)
    return copy.written()


def without_our_comments(data: bytes, name: str) -> bytes:
    """Return a Word file without the comments of an earlier run; the very same bytes where there are none.

    Raises `ReadError` for a file that cannot be opened.
    """
    package = open_package(data, name)
    part = package.related(package.main_part, "comments")
    if part is None or package.name_of(part) is None:
        return data
    copy = _Copy(data, package)
    comments = copy.open(part)
    ours = [] if comments is None else ours_in(comments)
    main = copy.open(package.main_part) if ours else None
    if comments is None or main is None:
        return data
    names = names_of(comments)
    untie(main, names_of(main), {one.get(names["id"], "") for one in ours})
    forgotten = paragraph_ids(ours)
    for one in ours:
        comments.remove(one)
    copy.forget(forgotten)
    if len(comments) == 0 and is_made_here(comments):
        copy.drop_comments_part()
    return copy.written()


@dataclass(slots=True)
class _Copy:
    """A package on its way to becoming another one: parts that were opened are written again, the rest is copied."""

    data: bytes
    package: Package
    opened: dict[str, etree._Element] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    def open(self, part: str) -> etree._Element | None:
        """Return the root of a part, to be changed; None where there is no such part."""
        stored = self.package.name_of(part)
        if stored is None:
            return None
        if stored not in self.opened:
            data = self.package.read(part)
            if data is None:
                return None
            self.before[stored] = data
            self.opened[stored] = parse_part(data, part, as_written=True)
        return self.opened[stored]

    def comments_part(self, names: Names) -> etree._Element:
        """Return the comments part, a new one that the package knows of where there is none."""
        main = self.package.main_part
        related = self.package.related(main, "comments")
        if related is not None:
            found = self.open(related)
            if found is not None:
                return found
        part = related or self._free_name()
        self.opened[part] = empty_part(names)
        types = self.open(registry.CONTENT_TYPES)
        if types is not None:
            registry.add_type(types, part)
        if related is None:
            pointers = registry.relationships_name(main)
            relationships = self.open(pointers)
            if relationships is None:
                relationships = self.opened[pointers] = registry.empty_relationships()
            registry.add_relationship(relationships, names.office, main, part)
        return self.opened[part]

    def drop_comments_part(self) -> None:
        """Take a comments part of our making out, unless other parts go with it."""
        main = self.package.main_part
        pointers = self.package.relationships(main)
        if any(one.kind in companions.KINDS for one in pointers.values()):
            return
        types, relationships = self.open(registry.CONTENT_TYPES), self.open(registry.relationships_name(main))
        for identifier, one in pointers.items():
            if one.kind == "comments" and relationships is not None and types is not None:
                stored = self.package.name_of(one.target) or one.target
                registry.remove_relationship(relationships, identifier)
                registry.remove_type(types, stored)
                self.dropped |= {stored.lower(), registry.relationships_name(stored).lower()}

    def forget(self, paragraph_ids: frozenset[str]) -> None:
        """Take out what Word noted elsewhere of comments with these ids."""
        durable: frozenset[str] = frozenset()
        for kind in companions.KINDS if paragraph_ids else ():
            part = self.package.related(self.package.main_part, kind)
            root = None if part is None else self.open(part)
            if part is None or root is None:
                continue
            gone = companions.forget(root, paragraph_ids, durable)
            if gone is None:
                self.opened.pop(self.package.name_of(part) or part)
            else:
                durable |= gone

    def written(self) -> bytes:
        """Return the bytes of the copy."""
        changed = {
            part: xml_text(root, self.before.get(part, b""))
            for part, root in self.opened.items()
            if part.lower() not in self.dropped
        }
        return zip_copy(self.data, self.package.archive, changed, frozenset(self.dropped))

    def _free_name(self) -> str:
        """Return a name for a comments part beside the main part."""
        folder = self.package.main_part.rpartition("/")[0]
        names = ("comments.xml", *(f"comments{number}.xml" for number in range(2, len(self.package.members) + 3)))
        return next(
            path for path in (f"{folder}/{name}".lstrip("/") for name in names) if self.package.name_of(path) is None
        )
