"""Says in plain words what the YAML reader could not read."""

from __future__ import annotations

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import Reader

from mkdocs_speakeasy.mistakes import Mistake

_BRACKET = "A bracket opens here and does not close, or a comma is missing."
_LINE_UP = (
    "This line does not fit with the lines above it. "
    "Check the spaces at the start, the colons and the quote marks."
)
_STAR = "'*' and '&' have a meaning of their own here. Put quote marks around the text."
_SENTENCES = (
    ("mapping values", "A colon is in the wrong place. Put quote marks around text with a colon."),
    ("end of stream", "A quote mark opens here and does not close."),
    ("document separator", "A quote mark opens here and does not close."),
    ("unknown escape", "'\\' has a meaning of its own in \"…\". Use '…' as quote marks."),
    ("could not find expected ':'", "This line needs a colon (:) after the name."),
    ("',' or", _BRACKET),
    ("node content", _BRACKET),
    ("alphabetic or numeric", _STAR),
    ("document start", _LINE_UP),
    ("expected key", _LINE_UP),
    ("indicator", _LINE_UP),
    ("<block end>", _LINE_UP),
)
"""Part of what the reader says, and what we say."""
_AT_THE_OPENING = (_BRACKET, "A quote mark opens here and does not close.")
_OTHER = "We could not read this line. Check the spaces, the colons and the quote marks."


def say_mistake(error: YAMLError | UnicodeEncodeError, text: str, path: str) -> Mistake:
    """The mistake that stopped the reader, with its place."""
    if not isinstance(error, MarkedYAMLError):
        return _bad_character(text, path)
    problem = error.problem or ""
    if "cannot start any token" in problem and error.problem_mark:
        message = _bad_start(text, error.problem_mark.line, error.problem_mark.column)
    else:
        message = next((said for part, said in _SENTENCES if part in problem), _OTHER)
    mark = error.problem_mark or error.context_mark
    if message in _AT_THE_OPENING and error.context_mark:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Mistake(path, min(line, len(text.splitlines()) or 1), column, message)


def _bad_start(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    character = lines[line][column : column + 1] if line < len(lines) else ""
    if character == "\t":
        return "There is a tab at the start of this line. Use spaces."
    return f"Text cannot start with '{character}'. Put quote marks around the text."


def _bad_character(text: str, path: str) -> Mistake:
    found = Reader.NON_PRINTABLE.search(text)
    start = found.start() if found else 0
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    code = f" (U+{ord(text[start]):04X})" if text else ""
    message = f"There is a character that nobody can see here{code}. Take it out."
    return Mistake(path, line, column, message)
