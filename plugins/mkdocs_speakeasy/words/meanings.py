"""Reads glossary.yml as a page, so that the rules can look at its meanings."""

from __future__ import annotations

from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlText, parse_yaml
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.lines import split_lines
from mkdocs_speakeasy.reading.writing import Writer, write_value


def read_meanings(source: str) -> Document:
    """The meanings as a document, with one block for each entry that has a meaning.

    Args:
        source: the text of glossary.yml, which has no mistakes in it.
    """
    line_places = [line.place for line in split_lines(source, 0, len(source))]
    writer = Writer()
    for node in _meanings(source):
        start = line_places[node.line - 1] + node.column - 1
        before = writer.length
        write_value(writer, source, start, node.text)
        writer.end_block("definition", before, start, level=0, quoted=False, table_head=False)
    return writer.document(source, None)


def _meanings(source: str) -> list[YamlText]:
    top = parse_yaml(source, "")
    words = top.values.get("words") if isinstance(top, YamlMapping) else None
    found = []
    for item in words.items if isinstance(words, YamlList) else ():
        meaning = item.values.get("meaning") if isinstance(item, YamlMapping) else None
        if isinstance(meaning, YamlText) and meaning.text.strip():
            found.append(meaning)
    return found
