"""Write a zip file with a few members changed and all others as they were, packed bytes and metadata included.

`zipfile` can only unpack and pack again: that changes bytes, takes longer than linting does for a book with pictures,
and unpacks parts that nobody asked for. Record layouts are those of PKWARE APPNOTE 4.3; files are below 4 GiB.
"""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from curriclint.readers.docx import refusals

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_EXTRA = struct.Struct("<2H")
_ZIP64 = 1
"""Kind of extra field with sizes above 4 GiB, which some programs write for any file."""
_SIZES_FOLLOW = 0x8
"""Flag of a member whose sizes stand behind it; in the copy they stand in front."""
_NEEDS_VERSION = 20
_DEFLATED = 8


@dataclass(frozen=True, slots=True)
class _Member:
    """What the two headers of a member share, and what else each says."""

    name: bytes
    version: int
    flags: int
    method: int
    time: int
    date: int
    crc: int
    size: int
    packed: bytes
    local_extra: bytes
    info: ZipInfo


def zip_copy(data: bytes, archive: ZipFile, changed: Mapping[str, bytes], dropped: frozenset[str]) -> bytes:
    """Return the zip file with members replaced, added or dropped, by part name (in any case, with "/" in between).

    New members come last. `dropped` is in lower case. Raises `ReadError` for a file in which a member is not where the
    list of members says.
    """
    stream = BytesIO()
    places: list[tuple[int, _Member]] = []
    left = {name.lower(): (name, content) for name, content in changed.items()}
    wanted = frozenset(left)
    copied = 0
    for info in archive.infolist():
        name = info.orig_filename.replace("\\", "/").lstrip("/").lower()
        if name in dropped:
            continue
        member = _stored(data, info)
        if name in wanted:
            if name not in left:
                continue
            member = _with_content(member, left.pop(name)[1])
        else:
            copied += len(member.packed)
            # NOTE: members that lie over each other would make the copy thousands of times as large.
            if copied > len(data):
                raise refusals.has_damaged_index()
        places.append((stream.tell(), member))
        _write_member(stream, member)
    like = places[0][1] if places else None
    for name, content in left.values():
        member = _new(name, content, like)
        places.append((stream.tell(), member))
        _write_member(stream, member)
    _write_index(stream, places, archive.comment)
    return stream.getvalue()


def _stored(data: bytes, info: ZipInfo) -> _Member:
    """Return a member as it stands in the file."""
    start = info.header_offset
    header = data[start : start + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(b"PK\x03\x04"):
        raise refusals.is_damaged(info.filename)
    _, version, flags, method, time, date, _, _, _, name_length, extra_length = _LOCAL.unpack(header)
    name_end = start + _LOCAL.size + name_length
    packed_start = name_end + extra_length
    packed = data[packed_start : packed_start + info.compress_size]
    if len(packed) < info.compress_size:
        raise refusals.is_damaged(info.filename)
    return _Member(
        name=data[start + _LOCAL.size : name_end],
        version=version,
        flags=flags & ~_SIZES_FOLLOW,
        method=method,
        time=time,
        date=date,
        crc=info.CRC,
        size=info.file_size,
        packed=packed,
        local_extra=_without_zip64(data[name_end:packed_start]),
        info=info,
    )


def _with_content(member: _Member, content: bytes) -> _Member:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return _Member(
        name=member.name,
        version=max(member.version, _NEEDS_VERSION),
        flags=member.flags,
        method=_DEFLATED,
        time=member.time,
        date=member.date,
        crc=zlib.crc32(content),
        size=len(content),
        packed=packer.compress(content) + packer.flush(),
        local_extra=member.local_extra,
        info=member.info,
    )


def _new(name: str, content: bytes, like: _Member | None) -> _Member:
    """Return a member with the date and rights of another one, so that the same file gives the same copy."""
    info = ZipInfo(name)
    if like is not None:
        info.create_system, info.external_attr = like.info.create_system, like.info.external_attr
    encoded = name.encode()
    blank = _Member(
        name=encoded,
        version=_NEEDS_VERSION,
        flags=0 if name.isascii() else 0x800,
        method=_DEFLATED,
        time=like.time if like else 0,
        date=like.date if like else 0,
        crc=0,
        size=0,
        packed=b"",
        local_extra=b"",
        info=info,
    )
    return _with_content(blank, content)


def _fields(member: _Member) -> tuple[int, ...]:
    return (
        member.version, member.flags, member.method, member.time, member.date,
        member.crc, len(member.packed), member.size, len(member.name),
    )  # fmt: skip


def _write_member(stream: BytesIO, member: _Member) -> None:
    stream.write(_LOCAL.pack(b"PK\x03\x04", *_fields(member), len(member.local_extra)))
    stream.write(member.name)
    stream.write(member.local_extra)
    stream.write(member.packed)


def _write_index(stream: BytesIO, places: list[tuple[int, _Member]], comment: bytes) -> None:
    start = stream.tell()
    for offset, member in places:
        info = member.info
        extra = _without_zip64(info.extra)
        made_by = info.create_system << 8 | info.create_version
        lengths = (len(extra), len(info.comment), 0)
        stream.write(
            _CENTRAL.pack(
                b"PK\x01\x02", made_by, *_fields(member), *lengths, info.internal_attr, info.external_attr, offset
            )
        )
        stream.write(member.name)
        stream.write(extra)
        stream.write(info.comment)
    size = stream.tell() - start
    stream.write(_END.pack(b"PK\x05\x06", 0, 0, len(places), len(places), size, start, len(comment)))
    stream.write(comment)


def _without_zip64(extra: bytes) -> bytes:
    """Return the extra fields without the one for large sizes; fields that make no sense stay as they are."""
    kept, position = b"", 0
    while position + _EXTRA.size <= len(extra):
        kind, size = _EXTRA.unpack_from(extra, position)
        end = position + _EXTRA.size + size
        if kind != _ZIP64:
            kept += extra[position:end]
        position = end
    return kept + extra[position:]
