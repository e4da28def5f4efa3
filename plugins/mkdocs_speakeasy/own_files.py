"""The tables that come with Speakeasy. One that is missing or damaged is told in plain words."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

from mkdocs_speakeasy.mistakes import Mistake, MistakesFound


def damaged(path: Path, what: str) -> MistakesFound:
    """What to raise where a file of ours cannot be used.

    Args:
        path: the file.
        what: what it is, such as `The list of words`.
    """
    message = f"{what} is missing or damaged. Install Speakeasy again."
    return MistakesFound([Mistake(str(path), 0, 0, message)])


def with_sum(text: str) -> bytes:
    """The text as it is kept in a file: with a line in front that holds the sum of the rest."""
    kept = text.encode()
    return f"{crc32(kept):08x}\n".encode() + kept


def read_with_sum(path: Path, what: str) -> str:
    """The text of a file that `with_sum` made.

    Args:
        path: the file.
        what: what it is, such as `The list of words`.

    Raises:
        MistakesFound: it is missing or damaged.
    """
    try:
        first, _, rest = path.read_bytes().partition(b"\n")
    except OSError:
        raise damaged(path, what) from None
    if first != f"{crc32(rest):08x}".encode():
        raise damaged(path, what)
    return rest.decode()
