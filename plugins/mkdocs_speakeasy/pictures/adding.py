"""Adds a picture to the library: its file, and its record in the list.

What people wrote in the list stays as it is, comments and all. The new text is read before it is
written: a list that could not be read any more never stands.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.files.whole_file import write_whole
from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, parse_yaml
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.pictures.reading import parse_set
from mkdocs_speakeasy.pictures.record import PictureRecord
from mkdocs_speakeasy.settings import PICTURE_LIST

_NEW_LIST = """# The pictures of this site. Pages show one with ![](picture:name)

pictures:
"""
_PLAIN = re.compile(r"[A-Za-z][\w ,.'/-]*[\w.]")
"""Text that needs no quote marks in YAML."""
_WORDS_OF_YAML = frozenset("y n yes no on off true false null".split())
CANNOT_WRITE = (
    "We cannot add to this list by ourselves. Start each picture on a line with '- name:'."
)


def add_picture(folder: Path, record: PictureRecord, drawing: bytes) -> None:
    """Put a picture in the library. Raises MistakesFound.

    Args:
        folder: of the library. It is made where it is not there.
        record: of the picture.
        drawing: what goes into its file.
    """
    path = folder / PICTURE_LIST
    file = folder / record.file
    text = read_text(path) if path.is_file() else _NEW_LIST
    new = with_record(text, record, str(path))
    if file.exists() and file.read_bytes() != drawing:
        message = "There is another picture with this name already. We leave it as it is."
        raise MistakesFound([Mistake(str(file), 0, 0, message)])
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(file, drawing)
    write_whole(path, new)


def with_record(text: str, record: PictureRecord, path: str = PICTURE_LIST) -> str:
    """The text of a list, with one more record in it. Raises MistakesFound."""
    before = parse_set(text, path)
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    place, indent = _place(parse_yaml(text, path), lines)
    if place is None:
        raise MistakesFound([Mistake(path, 0, 0, CANNOT_WRITE)])
    lines[place:place] = _record_lines(record, indent)
    new = line_end.join(lines) + line_end
    after = parse_set(new, path)
    kept = [one._replace(line=0) for one in after.records[:-1]]
    if kept != [one._replace(line=0) for one in before.records]:
        raise MistakesFound([Mistake(path, 0, 0, CANNOT_WRITE)])
    return new


def _place(top: YamlNode | None, lines: list[str]) -> tuple[int | None, int]:
    """After which line the record comes, and how many spaces stand before its hyphen."""
    if not isinstance(top, YamlMapping) or "pictures" not in top.keys:
        lines += ["pictures:"]
        return len(lines), 2
    key = top.keys["pictures"]
    later = [one.line - 1 for one in top.keys.values() if one.line > key.line]
    end = min(later, default=len(lines))
    while end > key.line and not lines[end - 1].strip():
        end -= 1
    pictures = top.values["pictures"]
    items = pictures.items if isinstance(pictures, YamlList) else []
    if not items:
        lines[key.line - 1] = "pictures:"
        return key.line, 2
    first = lines[items[0].line - 1]
    if not first.lstrip().startswith("- "):
        return None, 0
    return end, len(first) - len(first.lstrip())


def _record_lines(record: PictureRecord, indent: int) -> list[str]:
    values = {"from" if name == "link" else name: text for name, text in record._asdict().items()}
    written = [
        f"{name}: {_written(text)}" for name, text in values.items() if text and name != "line"
    ]
    start = " " * indent
    return [f"{start}{'  ' if number else '- '}{one}" for number, one in enumerate(written)]


def _written(text: str) -> str:
    """Text as YAML wants it."""
    is_plain = _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML
    return text if is_plain else json.dumps(text, ensure_ascii=False)
