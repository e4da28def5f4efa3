"""Makes a PDF that a browser printed ready for screen readers (PDF/UA, ISO 14289-1).

A browser writes the tags, the bookmarks and the language. It leaves out 4 things, which stand here:
what stands in the margins is no part of the text; each link says where it leads; the file has a
title to show; and it says which standard it keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, cast
from xml.sax.saxutils import escape

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

MAKER = "Speakeasy"

_STARTS = frozenset((b"BT", b"re", b"m", b"Do"))
_PAINTS = frozenset((b"f", b"f*", b"S", b"s", b"B", b"B*", b"Do"))
_NO_PAINT = b"n"
_YOUNG = ("/Strong", "/Em")
"""Tags that are younger than the standard."""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class Printed(NamedTuple):
    """A PDF."""

    pdf: bytes
    pages: int
    """How many there are."""


def page_numbers(made: Path) -> dict[str, int]:
    """On which page each place of a PDF stands that a link leads to, by its id. Counted from 1."""
    reader = PdfReader(made)
    found = {}
    for name, place in reader.named_destinations.items():
        page = reader.get_destination_page_number(place)
        if page is not None:
            found[name.removeprefix("/")] = page + 1
    return found


class Names(NamedTuple):
    """What to call the parts of a booklet. A browser knows only what they look like."""

    title: str
    places: Mapping[str, str]
    """Each place that a link leads to, by its id."""
    headings: Iterable[str]


def finish(made: Path, names: Names, at_page: Callable[[float], None]) -> Printed:
    """The finished file.

    Args:
        made: what the browser printed.
        names: what to call its parts.
        at_page: is told, page by page, how much is done: 1 is all.
    """
    writer = PdfWriter(clone_from=made)
    for number, page in enumerate(writer.pages, start=1):
        contents = page.get("/Contents")
        if contents is not None:
            stream = contents.get_object()
            stream.set_data(mark_margins(stream.get_data()))
        for link in page.get("/Annots", ()):
            _say_where(link.get_object(), names.places)
        at_page(number / len(writer.pages))
    _mend_tags(writer)
    _mend_bookmarks(writer, names.headings)
    writer.metadata = {"/Title": names.title, "/Creator": MAKER, "/Producer": MAKER}
    shows = writer.create_viewer_preferences()
    shows[NameObject("/DisplayDocTitle")] = BooleanObject(True)  # noqa: FBT003 - it is a value
    about = StreamObject()
    about.set_data(_XMP.format(title=escape(names.title)).encode())
    about[NameObject("/Type")] = NameObject("/Metadata")
    about[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(about)  # noqa: SLF001 - pypdf has no other way
    file = BytesIO()
    writer.write(file)
    return Printed(file.getvalue(), len(writer.pages))


def mark_margins(content: bytes) -> bytes:
    """The content of a page, in which all that has no tag is marked as no part of the text.

    Browsers write one operator to a line. A text or a shape that stands outside of all tags is one
    in the margins, a line or a ground.
    """
    lines: list[bytes] = []
    open_tags, start = 0, -1
    end: Collection[bytes] = _PAINTS
    for line in content.split(b"\n"):
        operator = line.rpartition(b" ")[2]
        if operator.endswith((b"BDC", b"BMC")):
            open_tags += 1
        elif operator == b"EMC":
            open_tags -= 1
        elif not open_tags and start < 0 and operator in _STARTS:
            start, end = len(lines), {b"ET"} if operator == b"BT" else _PAINTS
        lines.append(line)
        if start >= 0 and operator in end:
            lines.insert(start, b"/Artifact BMC")
            lines.append(b"EMC")
            start = -1
        elif operator == _NO_PAINT:
            start = -1
    return b"\n".join(lines)


def _mend_bookmarks(writer: PdfWriter, headings: Iterable[str]) -> None:
    """Give bookmarks their spaces: Chromium loses one at the end of each line of a heading."""
    whole = {_squeezed(heading): " ".join(heading.split()) for heading in headings}
    waiting = [writer.root_object.get("/Outlines")]
    while waiting:
        place = waiting.pop()
        if place is None:
            continue
        bookmark = cast("DictionaryObject", place.get_object())
        title = str(bookmark.get("/Title", ""))
        if title:
            bookmark[NameObject("/Title")] = TextStringObject(whole.get(_squeezed(title), title))
        waiting += [bookmark.get("/First"), bookmark.get("/Next")]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _mend_tags(writer: PdfWriter) -> None:
    """Put the words of each item of a list in a body, and give young tags an old meaning."""
    root = writer.root_object.get("/StructTreeRoot")
    if root is None:
        return
    tree = cast("DictionaryObject", root.get_object())
    tree[NameObject("/RoleMap")] = DictionaryObject(
        {NameObject(name): NameObject("/Span") for name in _YOUNG}
    )
    for item in _parts(tree):
        if item.get("/S") == "/LI":
            _mend_item(item, writer)


def _mend_item(item: DictionaryObject, writer: PdfWriter) -> None:
    loose = [kid for kid in _kids(item) if _kind(kid) not in {"/Lbl", "/LBody", ""}]
    if not loose:
        return
    body = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/StructElem"),
            NameObject("/S"): NameObject("/LBody"),
            NameObject("/P"): item.indirect_reference,
            NameObject("/K"): ArrayObject(loose),
        }
    )
    place = writer._add_object(body)  # noqa: SLF001 - as above
    for kid in loose:
        cast("DictionaryObject", kid.get_object())[NameObject("/P")] = place
    kept = [kid for kid in _kids(item) if kid not in loose]
    item[NameObject("/K")] = ArrayObject([*kept, place])


def _parts(top: DictionaryObject) -> Iterator[DictionaryObject]:
    """All parts of the tree of tags."""
    waiting = [top]
    while waiting:
        part = waiting.pop()
        yield part
        kids = (kid.get_object() for kid in _kids(part) if _kind(kid))
        waiting += [kid for kid in kids if isinstance(kid, DictionaryObject)]


def _kids(part: DictionaryObject) -> list[PdfObject]:
    kids = part.get("/K")
    if kids is None:
        return []
    plain = kids.get_object()
    return list(plain) if isinstance(plain, ArrayObject) else [kids]


def _kind(kid: PdfObject) -> str:
    """The tag of a part; empty for what is no part, such as a piece of text."""
    plain = kid.get_object()
    return str(plain.get("/S", "")) if isinstance(plain, DictionaryObject) else ""


def _say_where(link: DictionaryObject, places: Mapping[str, str]) -> None:
    """Say in words where a link leads, for readers who do not see it."""
    action = link.get("/A", DictionaryObject()).get_object()
    place = str(link.get("/Dest", "")).removeprefix("/")
    where = action.get("/URI") or places.get(place) or place or "?"
    link[NameObject("/Contents")] = TextStringObject(where)
