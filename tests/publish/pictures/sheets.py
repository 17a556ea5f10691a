"""Reading a PDF as somebody who copies its text: its sheets, and the words on them."""

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FONT = re.compile(rb"/(\S+) [\d.]+ Tf|<([0-9a-fA-F]+)>|(ET)")
_PAIR = re.compile(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>\n")


def sheets(pdf: bytes) -> list[tuple[float, float]]:
    """Give the size of each sheet, in millimetres."""
    all_ = b"".join(_objects(pdf).values())
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", all_)
    return [(float(wide) * 25.4 / 72, float(high) * 25.4 / 72) for wide, high in boxes]


def words(pdf: bytes) -> list[str]:
    """Give each piece of text, as its font says which letters its glyphs are."""
    objects = _objects(pdf)
    fonts = dict(_fonts(objects))
    return [text for each in objects.values() for text in _texts(_unpacked(each), fonts)]


def _objects(pdf: bytes) -> dict[bytes, bytes]:
    """Give every object by its number, those in streams of objects too."""
    found: dict[bytes, bytes] = dict(_OBJECT.findall(pdf))
    for packed in list(found.values()):
        if b"/ObjStm" in packed:
            inside = _unpacked(packed)
            first = re.search(rb"/First (\d+)", packed)
            assert first is not None
            body = inside[int(first[1]) :]
            heads = inside[: int(first[1])].split()
            starts = [int(each) for each in heads[1::2]]
            ends = [*starts[1:], len(body)]
            for number, start, end in zip(heads[::2], starts, ends, strict=True):
                found[number] = body[start:end]
    return found


def _fonts(objects: Mapping[bytes, bytes]) -> Iterator[tuple[bytes, Mapping[bytes, str]]]:
    named = dict(re.findall(rb"/(\S+) (\d+) 0 R", b"".join(objects.values())))
    for name, number in named.items():
        table = re.search(rb"/ToUnicode (\d+) 0 R", objects.get(number, b""))
        if table:
            pairs = _PAIR.findall(_unpacked(objects[table[1]]))
            yield name, {glyph: bytes.fromhex(c.decode()).decode("utf-16-be") for glyph, c in pairs}


def _unpacked(part: bytes) -> bytes:
    stream = _STREAM.search(part)
    if stream is None:
        return b""
    return zlib.decompress(stream[1]) if b"/FlateDecode" in part else stream[1]


def _texts(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    font: Mapping[bytes, str] = {}
    text = ""
    for name, glyphs, end in _FONT.findall(content):
        if name:
            font = fonts.get(name, {})
        text += "".join(font.get(glyphs[at : at + 4], "") for at in range(0, len(glyphs), 4))
        if end and text:
            yield text
            text = ""
