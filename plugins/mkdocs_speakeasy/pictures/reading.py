"""Reads pictures.yml, the list of a folder of pictures, and tells every mistake in it at once."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, YamlText, parse_yaml
from mkdocs_speakeasy.mistakes import MistakeList, MistakesFound, right_names, shown
from mkdocs_speakeasy.pictures.facts import ENDINGS
from mkdocs_speakeasy.pictures.record import Library, PictureRecord, PictureSet, make_library
from mkdocs_speakeasy.settings import PICTURE_LIST

_LINK = "from"
NAMES = tuple(_LINK if one == "link" else one for one in PictureRecord._fields if one != "line")
SHARED = tuple(name for name in NAMES if name not in ("name", "file", "means", "shows"))
"""What may stand in `about`, for all pictures that do not say otherwise."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILE = re.compile(
    r"(?!.*(?:^|/)\.\.)[^\s/:?#\\\x00-\x1f][^:?#\\\x00-\x1f]*"
    rf"(?:{'|'.join(map(re.escape, ENDINGS))})",
    re.IGNORECASE,
)
"""A path downwards to a picture."""


def open_library(folders: Sequence[Path]) -> Library:
    """The pictures in these folders. Raises MistakesFound, for their lists."""
    return make_library(tuple(read_set(folder) for folder in folders))


def read_set(folder: Path) -> PictureSet:
    """The pictures of one folder. Raises MistakesFound."""
    path = folder / PICTURE_LIST
    return parse_set(read_text(path), str(path))


def parse_set(text: str, path: str) -> PictureSet:
    """The pictures in the text of a list at this path. Raises MistakesFound."""
    mistakes = MistakeList(path)
    records = _records(parse_yaml(text, path), mistakes)
    if mistakes.found:
        raise MistakesFound(mistakes.found)
    return PictureSet(Path(os.path.dirname(path)), path, records)  # noqa: PTH120 - '' stays ''


def entries_of(top: YamlNode | None) -> list[YamlMapping]:
    """The record of each picture, as YAML has them."""
    pictures = top.values.get("pictures") if isinstance(top, YamlMapping) else None
    items = pictures.items if isinstance(pictures, YamlList) else []
    return [one for one in items if isinstance(one, YamlMapping)]


def _records(top: YamlNode | None, mistakes: MistakeList) -> tuple[PictureRecord, ...]:
    if top is None or (isinstance(top, YamlText) and not top.text):
        return ()
    if not isinstance(top, YamlMapping):
        mistakes.add(top.line, top.column, "The file must start with 'about:' or 'pictures:'.")
        return ()
    _find_unknown(top, ("about", "pictures"), "this file", mistakes)
    about = _shared(top.values.get("about"), mistakes)
    pictures = top.values.get("pictures")
    if isinstance(pictures, YamlMapping) or (isinstance(pictures, YamlText) and pictures.text):
        want = "'pictures' must be a list. Start each picture with '- name:'."
        mistakes.add(pictures.line, pictures.column, want)
    for item in pictures.items if isinstance(pictures, YamlList) else ():
        if not isinstance(item, YamlMapping):
            mistakes.add(item.line, item.column, "Start each picture with '- name:'.")
    records = [_record(item, about, mistakes) for item in entries_of(top)]
    _find_same_names(records, mistakes)
    return tuple(records)


def _shared(node: YamlNode | None, mistakes: MistakeList) -> dict[str, str]:
    if node is None or (isinstance(node, YamlText) and not node.text):
        return {}
    if not isinstance(node, YamlMapping):
        message = "'about' must have names below it, such as 'licence:'."
        mistakes.add(node.line, node.column, message)
        return {}
    _find_unknown(node, SHARED, "'about'", mistakes)
    return _texts(node, SHARED, mistakes)


def _record(item: YamlMapping, about: dict[str, str], mistakes: MistakeList) -> PictureRecord:
    _find_unknown(item, NAMES, "a picture", mistakes)
    values = {**about, **_texts(item, NAMES, mistakes)}
    name, file = values.get("name", ""), values.get("file", "")
    if not name:
        mistakes.add(item.line, item.column, "This picture has no name. Write 'name:' in it.")
    elif not _NAME.fullmatch(name):
        message = f"'{shown(name)}' is not a name for a picture. Write small letters and hyphens."
        mistakes.add(item.line, item.column, message)
    if not file:
        where = f"The picture '{shown(name)}'" if name else "This picture"
        mistakes.add(item.line, item.column, f"{where} has no file. Write 'file:' in it.")
    elif not _FILE.fullmatch(file):
        message = f"'{shown(file)}' is not a picture in this folder. Write a name like 'cup.svg'."
        mistakes.add(item.line, item.column, message)
    values["link"] = values.pop(_LINK, "")
    return PictureRecord(**{"name": "", "file": "", **values}, line=item.line)


def _texts(node: YamlMapping, names: Sequence[str], mistakes: MistakeList) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name in names:
        value = node.values.get(name)
        if isinstance(value, YamlText):
            texts[name] = " ".join(value.text.split())
        elif value is not None:
            mistakes.add(value.line, value.column, f"'{name}' must be text.")
    return texts


def _find_unknown(
    node: YamlMapping, names: Sequence[str], where: str, mistakes: MistakeList
) -> None:
    mistakes.found.extend(node.mistakes)
    for key in node.keys.values():
        if key.text not in names:
            message = f"We do not know '{shown(key.text)}' in {where}."
            mistakes.add(key.line, key.column, f"{message} {right_names(key.text, names)}")


def _find_same_names(records: Sequence[PictureRecord], mistakes: MistakeList) -> None:
    lines: dict[str, int] = {}
    for one in records:
        if one.name in lines:
            message = f"2 pictures have the name '{one.name}'. The other is in line"
            mistakes.add(one.line, 1, f"{message} {lines[one.name]}. Give one a new name.")
        elif one.name:
            lines[one.name] = one.line
