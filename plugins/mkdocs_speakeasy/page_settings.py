"""What a page says of itself at its top, and why a page cannot be checked at all."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mkdocs_speakeasy.files.yaml_file import YamlMapping, YamlNode, YamlText, parse_yaml
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.rules.rule import KINDS

_MAY_CHANGE = re.compile(r"^(?:full_version|review\w*)[ \t]*:", re.MULTILINE)
_LONGEST_TOP = 4_000
_NOT_CLOSED = re.compile(r"---[ \t]*(?:\r\n|\r|\n)[ \t]*[\w-]+[ \t]*:(?:[ \t]|\r|\n|\Z)")


def why_unreadable(source: str, path: str) -> Mistake | None:
    """Why the text of a file is no page; None where it is one."""
    if not source.strip("\ufeff \t\r\n"):
        return Mistake(path, 0, 0, "This page is empty. Write something in it, or delete it.")
    if "\0" in source:
        line = source.count("\n", 0, source.index("\0")) + 1
        return Mistake(path, line, 1, "This is not a page of text, so we did not check it.")
    return None


def top_of_page(document: Document, path: str) -> Mapping[str, YamlNode]:
    """What a page says of itself at its top, by name.

    Raises:
        MistakesFound: the top of the page is broken.
    """
    front = document.front_matter
    if front is None:
        if _NOT_CLOSED.match(document.source):
            message = "The top of this page has no end. Write '---' on the line below it."
            raise MistakesFound([Mistake(path, 1, 1, message)])
        return {}
    text = document.source[front.start : front.end]
    first_line, _ = document.position(front.start)
    try:
        top = parse_yaml(text, path) if text.strip() else None
    except MistakesFound as error:
        raise MistakesFound([_moved(one, first_line - 1) for one in error.mistakes]) from None
    if top is None:
        return {}
    if not isinstance(top, YamlMapping):
        message = "We cannot read the top of this page. Write names and values, like 'title: Us'."
        raise MistakesFound([Mistake(path, first_line, 1, message)])
    return top.values


def kind_of_page(top: Mapping[str, YamlNode]) -> str:
    """What kind of page it is, as `speakeasy: {kind: …}` at its top says: one of KINDS."""
    own = top.get("speakeasy")
    kind = own.values.get("kind") if isinstance(own, YamlMapping) else None
    named = kind.text if isinstance(kind, YamlText) else ""
    return named if named in KINDS else KINDS[0]


def depends_on_more(source: str) -> bool:
    """Whether what is found on a page may change, though the page stays the same.

    It may change with time, or with another file that the page names at its top.
    """
    return source.startswith("---") and bool(_MAY_CHANGE.search(source, 0, _LONGEST_TOP))


def _moved(mistake: Mistake, lines: int) -> Mistake:
    line = mistake.line + lines if mistake.line else lines + 1
    return Mistake(mistake.path, line, mistake.column, mistake.message)
