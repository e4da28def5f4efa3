"""Reads YAML as it is written, with the place of each part.

It goes through the events of the fast C reader once and builds nothing but text, lists and
mappings. So a tag (`!ENV`, `!!python/name:…`) never makes an object, `No` stays the word No, and
neither deep nesting nor a flood of aliases can do harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple, NoReturn, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mkdocs_speakeasy.files.yaml_mistakes import say_mistake
from mkdocs_speakeasy.mistakes import Mistake, MistakeList, MistakesFound, shown

MAX_DEPTH = 60
"""How many levels a file may have. No file for people has more."""
MAX_COPIES = 1_000_000
"""How many parts aliases may repeat in all."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlText(NamedTuple):
    """Text, a number, a date: as written."""

    text: str
    line: int
    column: int
    plain: bool = True
    """Written without quote marks and without a tag."""
    tag: str | None = None


class YamlList(NamedTuple):
    """A list."""

    items: list[YamlNode]
    line: int
    column: int
    tag: str | None = None


class YamlMapping(NamedTuple):
    """Names and their values."""

    values: dict[str, YamlNode]
    keys: dict[str, YamlText]
    """Each name with its place."""
    line: int
    column: int
    mistakes: tuple[Mistake, ...] = ()
    """Names that stand here twice, and names that are not text."""
    tag: str | None = None


YamlNode: TypeAlias = YamlText | YamlList | YamlMapping
_make_text = partial(tuple.__new__, YamlText)  # Half the time of YamlText(…).


def parse_yaml(text: str, path: str) -> YamlNode | None:
    """What the file says, or None where it is empty. Raises MistakesFound."""
    try:
        return _Reader(text, path).read()
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise MistakesFound([say_mistake(error, text, path)]) from None


class _Reader:
    """One pass through the events. The parts of each open list or mapping wait on a stack."""

    def __init__(self, text: str, path: str) -> None:
        # Any: types-PyYAML says that a mark may be None, which it never is here.
        self.events: Iterator[Any] = iter(_LOADER(text.removeprefix("\ufeff")).get_event, None)
        self.path = path
        self.anchors: dict[str, YamlNode | None] = {}
        self.sizes: dict[str, int] = {}
        self.copies = 0

    def read(self) -> YamlNode | None:  # noqa: C901 - one fast loop
        # One loop, and not a function for each kind of event: a long list has a million of them.
        parts: list[YamlNode] = []
        opened: list[tuple[Any, list[YamlNode], int]] = []
        count = documents = 0
        for event in self.events:
            kind = type(event)
            count += 1
            if kind is ScalarEvent:
                mark = event.start_mark
                line, column = mark.line + 1, mark.column + 1
                node: YamlNode = _make_text(
                    (event.value, line, column, event.implicit[0], event.tag)
                )
                if event.anchor:
                    self.remember(event.anchor, node, 1)
                parts.append(node)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                start, around, count_before = opened.pop()
                node = self.close(start, parts)
                if start.anchor:
                    self.remember(start.anchor, node, count - count_before)
                parts = around
                parts.append(node)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(opened) >= MAX_DEPTH:
                    self.stop(event, "There are too many lists inside lists here. Use fewer.")
                if event.anchor:
                    self.anchors[event.anchor] = None
                opened.append((event, parts, count))
                parts = []
            elif kind is AliasEvent:
                parts.append(self.named(event))
                count += self.sizes[event.anchor]
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.stop(event, "A second part starts here. Take out the line '---'.")
        empty = not parts or (isinstance(parts[0], YamlText) and not parts[0].text.strip())
        return None if empty else parts[0]

    def remember(self, anchor: str, node: YamlNode, size: int) -> None:
        self.anchors[anchor] = node
        self.sizes[anchor] = size

    def named(self, event: Any) -> YamlNode:  # noqa: ANN401
        name = event.anchor
        if name not in self.anchors:
            self.stop(
                event,
                f"There is no '&{name}' above for '*{name}'. "
                "If the star is part of the text, put quote marks around the text.",
            )
        node = self.anchors[name]
        if node is None:
            self.stop(event, f"'*{name}' stands inside the part that it repeats.")
        self.copies += self.sizes[name]
        if self.copies > MAX_COPIES:
            self.stop(event, "This file repeats its parts too many times. Use fewer '*' names.")
        return node

    def stop(self, event: Any, message: str) -> NoReturn:  # noqa: ANN401
        mark = event.start_mark
        raise MistakesFound([Mistake(self.path, mark.line + 1, mark.column + 1, message)])

    def close(self, start: Any, parts: list[YamlNode]) -> YamlNode:  # noqa: ANN401
        line, column = start.start_mark.line + 1, start.start_mark.column + 1
        if type(start) is SequenceStartEvent:
            return YamlList(parts, line, column, start.tag)
        names = parts[::2]
        keys = {key.text: key for key in names if type(key) is YamlText}
        if len(keys) == len(names) and "<<" not in keys:
            return YamlMapping(
                dict(zip(keys, parts[1::2], strict=True)), keys, line, column, (), start.tag
            )
        pairs = list(zip(names, parts[1::2], strict=True))
        return _Mender(self.path).mapping(pairs, line, column, start.tag)


class _Mender:
    """Makes a mapping where that takes care: a name twice, a list as a name, a merge (`<<`)."""

    def __init__(self, path: str) -> None:
        self.mistakes = MistakeList(path)
        self.keys: dict[str, YamlText] = {}
        self.values: dict[str, YamlNode] = {}

    def mapping(
        self, pairs: list[tuple[YamlNode, YamlNode]], line: int, column: int, tag: str | None
    ) -> YamlMapping:
        merged = [value for key, value in pairs if _is_merge(key)]
        for key, value in pairs:
            if not _is_merge(key):
                self.add(key, value)
        for value in merged:
            self.merge(value)
        return YamlMapping(self.values, self.keys, line, column, tuple(self.mistakes.found), tag)

    def add(self, key: YamlNode, value: YamlNode) -> None:
        if not isinstance(key, YamlText):
            message = "We want a name here, and found brackets. Put quote marks around text."
            self.mistakes.add(key.line, key.column, message)
        elif key.text in self.keys:
            first = self.keys[key.text].line
            message = f"'{shown(key.text)}' is already on line {first}. Take one out."
            self.mistakes.add(key.line, key.column, message)
        else:
            self.keys[key.text] = key
            self.values[key.text] = value

    def merge(self, value: YamlNode) -> None:
        for source in value.items if isinstance(value, YamlList) else [value]:
            if not isinstance(source, YamlMapping):
                message = "'<<' must have the name of another part, like '<<: *name'."
                self.mistakes.add(source.line, source.column, message)
                continue
            for name in source.values.keys() - self.values.keys():
                self.keys[name] = source.keys[name]
                self.values[name] = source.values[name]


def _is_merge(key: YamlNode) -> bool:
    return isinstance(key, YamlText) and key.plain and key.text == "<<"
