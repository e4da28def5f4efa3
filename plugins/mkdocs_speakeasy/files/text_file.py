"""Reads a text file, and says in plain words why it cannot."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from mkdocs_speakeasy.mistakes import Mistake, MistakesFound

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_text(path: str | PathLike[str]) -> str:
    """The text of a file, without a byte order mark. Raises MistakesFound."""
    try:
        content = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise MistakesFound([Mistake(str(path), 0, 0, _why(error))]) from None
    return decode(content, str(path))


def decode(content: bytes, path: str) -> str:
    """The text in the bytes of a file, without a byte order mark. Raises MistakesFound."""
    content = content.removeprefix(BYTE_ORDER_MARK)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line = before[before.rfind(b"\n") + 1 :].decode("utf-8", errors="replace")
        message = "This line is not saved as UTF-8. Save the file again as UTF-8."
        place = Mistake(path, before.count(b"\n") + 1, len(line) + 1, message)
        raise MistakesFound([place]) from None


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, IsADirectoryError):
        return "This is a folder. We need a file."
    if isinstance(error, PermissionError):
        return "We are not allowed to read this file. Ask its owner to let you read it."
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return "There is no file here. Check the name and the folder."
    return f"We could not read this file. The computer says: {error.strerror}."
