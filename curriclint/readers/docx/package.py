"""Open the zip package of a Word file without trusting it.

python-docx opens a package too, but it unpacks every part (pictures included) without a limit, accepts DOCTYPEs, and
refuses templates, macro-enabled files and files in which one part is missing. This module unpacks only the parts that
are asked for, against a budget, and parses XML without DTDs, entities, network or unbounded depth.
"""

import posixpath
import re
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from curriclint.readers.docx import refusals
from curriclint.readers.docx.names import to_transitional
from curriclint.readers.foreign_kinds import refusal_for_zip
from curriclint.readers.sniffing import format_of

MAX_UNPACKED_MB = 200
"""Megabytes of XML that may be unpacked from one file. The largest of 215 real files holds 2."""
MAX_RATIO = 400
"""How many times its packed size a large part may be. Deflate reaches 1032; of 215 real files none is above 32."""
RATIO_COUNTS_FROM_MB = 32
"""Smaller parts may have any ratio: many equal short paragraphs are no attack."""
MAX_MEMBERS = 20_000
"""Members of one zip file. The most that 215 real files have is 91; each picture is one."""
_ZIP_START = b"PK"
_END_OF_ZIP = b"PK\x05\x06"
"""How the last record of a zip file begins (PKWARE APPNOTE 4.3.16); a file that is cut short has lost it."""
_CHUNK_BYTES = 1 << 20
_MB = 1_000_000
_PACKAGE = ""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT_KINDS = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}
"""Types of relationship that strict files spell otherwise. Source: ISO/IEC 29500-1, 15.2.12.2 and 15.2.12.3."""
_CONTENT_TYPES = "[Content_Types].xml"
_OVERRIDE = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_WORD_MAIN = re.compile(r"ms-word\.\w+\.macroEnabled\w*\.main|wordprocessingml\.(document|template)\.main")
_USUAL_TYPE = "wordprocessingml.document.main"
"""Taken for granted where the list of content types leaves the main part out."""
_IMPOSSIBLE_NAME = re.compile(r"(^|/)\.\.(/|$)|[\x00-\x1f\x7f]|^[A-Za-z]:")
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)
"""A document type, behind nothing but white space, comments and the XML declaration."""
_TOO_DEEP = re.compile(r"depth", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A pointer from one part to another: `kind` is the last word of its type ("footnotes"), `target` a part name."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of one Word file, unpacked when asked for. Part names have no slash in front."""

    archive: ZipFile
    members: dict[str, ZipInfo]
    main_part: str = ""
    unpacked_bytes: int = 0
    parsed: dict[str, etree._Element] = field(default_factory=dict)

    def name_of(self, part: str) -> str | None:
        """Return the name of a part as it stands in the file, or None where there is no such part."""
        member = self.members.get(part.lower()) or self.members.get(unquote(part).lower())
        return None if member is None else _slashed(member.filename)

    def read(self, part: str) -> bytes | None:
        """Unpack a part; None where there is none. Raises `ReadError` for one that is damaged, locked or too large."""
        member = self.members.get(part.lower()) or self.members.get(unquote(part).lower())
        if member is None:
            return None
        if member.flag_bits & 1:
            raise refusals.has_locked_part(part)
        chunks: list[bytes] = []
        size = 0
        try:
            with self.archive.open(member) as stream:
                # NOTE: declared sizes lie, so the bytes are counted while they come.
                while chunk := stream.read(_CHUNK_BYTES):
                    size += len(chunk)
                    self.unpacked_bytes += len(chunk)
                    if self.unpacked_bytes > MAX_UNPACKED_MB * _MB:
                        raise refusals.is_too_large(part, MAX_UNPACKED_MB)
                    if size > RATIO_COUNTS_FROM_MB * _MB and size > MAX_RATIO * max(member.compress_size, 1):
                        raise refusals.is_bomb(part, MAX_RATIO)
                    chunks.append(chunk)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise refusals.is_damaged(part) from error
        return b"".join(chunks)

    def xml(self, part: str) -> etree._Element | None:
        """Parse a part; None where there is none. Raises `ReadError` for XML that is broken or not allowed."""
        if part not in self.parsed:
            data = self.read(part)
            if data is None:
                return None
            self.parsed[part] = parse_part(data, part)
        return self.parsed[part]

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return where `part` points to, by relationship id; "" is the package itself."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relationship] = {}
        for element in () if root is None else root.iter(_RELATIONSHIP):
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
            kind = element.get("Type", "").rsplit("/", 1)[-1]
            found[element.get("Id", "")] = Relationship(_STRICT_KINDS.get(kind, kind), target, external)
        return found

    def related(self, part: str, kind: str) -> str | None:
        """Return the first part of this kind that `part` points to, or None; it may be missing from the file."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and not relationship.external:
                return relationship.target
        return None


def open_package(data: bytes, name: str) -> Package:
    """Open the bytes of a Word file and find its main part; `name` only helps to tell what else it may be.

    Raises `ReadError` where they are no zip file, a zip file that is damaged or absurd, or no Word file.
    """
    if not data.startswith(_ZIP_START):
        format_of(data, name)
        raise refusals.is_no_zip()
    try:
        archive = ZipFile(BytesIO(data))
        members = _members(archive)
    except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, OverflowError) as error:
        raise (refusals.has_damaged_index() if _END_OF_ZIP in data else refusals.is_cut_short()) from error
    package = Package(archive, members)
    main_part = _main_part(package)
    if main_part is None:
        raise refusal_for_zip(BytesIO(data)) or refusals.has_no_document()
    package.main_part = main_part
    return package


def parse_part(data: bytes, part: str, *, as_written: bool = False) -> etree._Element:
    """Parse the XML of a part into transitional names; `part` is for the message.

    To write it again, take it `as_written`: with its own names, comments and instructions. Raises `ReadError` for XML
    that is broken, too deep, or has a DOCTYPE: ECMA-376 part 2, 8.1.4 forbids one.
    """
    if _has_doctype(data):
        raise refusals.has_doctype(part)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=not as_written,
        remove_pis=not as_written,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if _TOO_DEEP.search(str(error.msg)):
            raise refusals.is_too_deep(part) from error
        line, column = error.position
        raise refusals.has_broken_xml(part, line or 1, column or 1) from error
    except ValueError as error:
        raise refusals.has_broken_xml(part, 1, 1) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.has_doctype(part)
    if not as_written:
        to_transitional(root)
    return root


def _has_doctype(data: bytes) -> bool:
    """Tell whether a document type is declared before the first element, before any parser sees it."""
    # NOTE: without its NULs, UTF-16 can be searched as if it were ASCII.
    return _DOCTYPE.match(data.replace(b"\0", b"") if b"\0" in data[:4] else data) is not None


def _slashed(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    """Return the members by name in lower case: part names ignore case (ECMA-376 part 2, 9.1.1)."""
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise refusals.has_too_many_members(len(infos), MAX_MEMBERS)
    members: dict[str, ZipInfo] = {}
    for info in infos:
        name = _slashed(info.orig_filename)
        if _IMPOSSIBLE_NAME.search(name):
            raise refusals.has_strange_member(info.orig_filename)
        key = name.lower()
        if key in members and key.endswith((".xml", ".rels")):
            raise refusals.has_member_twice(name)
        members[key] = info
    return members


def _main_part(package: Package) -> str | None:
    """Find the part with the text: by relationship, else by content type, else by its usual name."""
    types = package.xml(_CONTENT_TYPES)
    by_type: dict[str, str] = {}
    for element in () if types is None else types.iter(_OVERRIDE):
        by_type[element.get("PartName", "").lstrip("/").lower()] = element.get("ContentType", "")
    part = package.related(_PACKAGE, "officeDocument")
    if part is None:
        named = [name for name, content_type in by_type.items() if _WORD_MAIN.search(content_type)]
        part = named[0] if named else "word/document.xml"
    found = package.name_of(part)
    if found is None or not _WORD_MAIN.search(by_type.get(found.lower(), _USUAL_TYPE)):
        return None
    return found
