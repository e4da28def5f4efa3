"""Writes a file as a whole or not at all, so that a half-written report never stands."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: str | bytes) -> None:
    """Put this in this file, in one step. The file keeps who may read it."""
    data = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # /dev/stdout and its like cannot be replaced
        return
    _write(target, data, None)


def change_whole(path: Path, old: bytes, new: bytes) -> bool:
    """Put new text in a file that holds the old, in one step. It keeps its owner and its rights.

    Returns: whether it was done. A file that holds something else by now is left as it is.
    """
    return _write(path, new, old)


def _write(target: Path, data: bytes, old: bytes | None) -> bool:
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _give_owner_and_rights(target, draft)
        if old is not None and target.read_bytes() != old:
            return False
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _give_owner_and_rights(target: Path, draft: Path) -> None:
    state = target.stat()
    with suppress(OSError, AttributeError):  # only the owner may, and Windows has no chown
        os.chown(draft, state.st_uid, state.st_gid)
    draft.chmod(state.st_mode & 0o7777)
