"""Reads pictures.yml as a page, so that the rules can look at its words and at its pictures."""

from __future__ import annotations

from pathlib import Path

from mkdocs_speakeasy.files.yaml_file import YamlMapping, YamlText, parse_yaml
from mkdocs_speakeasy.pictures.facts import ENDINGS
from mkdocs_speakeasy.pictures.looking import look_into
from mkdocs_speakeasy.pictures.reading import entries_of
from mkdocs_speakeasy.pictures.record import PictureSet
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.lines import split_lines
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.reading.writing import Writer, write_value
from mkdocs_speakeasy.rules.rule import ShelfPicture

_READ = ("means", "shows")
"""What people read of a record."""


def read_shelf(
    source: str, pictures: PictureSet
) -> tuple[Document, tuple[ShelfPicture, ...], tuple[str, ...]]:
    """The words of a list as a document, its pictures, and the files that it does not name.

    Args:
        source: the text of pictures.yml, which has no mistakes in it.
        pictures: what stands in it.
    """
    places = [line.place for line in split_lines(source, 0, len(source))]
    writer = Writer()
    shelf = []
    for entry, record in zip(entries_of(parse_yaml(source, "")), pictures.records, strict=True):
        spans = _spans(entry, places)
        for name in _READ:
            value = entry.values.get(name)
            if isinstance(value, YamlText) and value.text.strip():
                before = writer.length
                write_value(writer, source, spans[name].start, value.text)
                writer.end_block(
                    "alt", before, spans[name].start, level=0, quoted=False, table_head=False
                )
        shelf.append(ShelfPicture(record, look_into(pictures.folder / record.file), spans))
    return writer.document(source, None), tuple(shelf), _without_record(pictures)


def _spans(entry: YamlMapping, places: list[int]) -> dict[str, Span]:
    """The place of each part; of a long one, that of its first line."""
    spans = {}
    for name, value in entry.values.items():
        if isinstance(value, YamlText):
            start = places[value.line - 1] + value.column - 1
            spans[name] = Span(start, start + max(len(value.text.split("\n", 1)[0]), 1))
    return spans


def _without_record(pictures: PictureSet) -> tuple[str, ...]:
    """The pictures in the folder that no record names."""
    named = {Path(record.file) for record in pictures.records}
    try:
        files = sorted(Path(pictures.folder).rglob("*"))
    except OSError:
        return ()
    found = (one for one in files if one.suffix.lower() in ENDINGS and one.is_file())
    inside = (one.relative_to(pictures.folder) for one in found)
    return tuple(one.as_posix() for one in inside if one not in named)
