"""Which files of a built site a reader's browser keeps.

Pages, styles, scripts and what they ask for are kept. Pictures are kept too, the small ones first,
until the readers have paid for enough. Sound, films and files to print stay on the internet.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

LIMIT = 20 * 1024 * 1024
"""How many bytes there may be with the pictures."""
PICTURES = frozenset(".avif .gif .ico .jpeg .jpg .png .svg .webp".split())
PAGES_AND_PARTS = frozenset(".css .htm .html .js .json .mjs .otf .ttf .woff .woff2".split())

WORKER = "speakeasy-worker.js"
LIST = "speakeasy-offline.json"

_INDEX = "index.html"
_NOT_KEPT = frozenset({"404.html", WORKER, LIST})
"""offline.html stands for a page that is not there: some hosts do not send 404.html as a page."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file that is kept."""

    address: str
    """From the top of the site, as the browser asks for it."""
    integrity: str
    """Its sum, as browsers check it."""
    size: int


def kept_files(site: Path, *, folders: bool, left_out: Sequence[str] = ()) -> list[KeptFile]:
    """The files to keep, in the order of their addresses.

    Args:
        site: the folder of the built site.
        folders: whether links lead to `guides/`, and not to `guides/index.html`.
        left_out: folders that no page asks for.
    """
    found = [path for path in _files(site) if not _name(path, site).startswith(tuple(left_out))]
    parts = [path for path in found if path.suffix.lower() in PAGES_AND_PARTS]
    pictures = [path for path in found if path.suffix.lower() in PICTURES]
    size = sum(path.stat().st_size for path in parts)
    for picture in sorted(pictures, key=lambda path: (path.stat().st_size, path)):
        size += picture.stat().st_size
        if size > LIMIT:
            break
        parts.append(picture)
    kept = (_kept_file(path, site, folders=folders) for path in parts)
    return sorted(kept, key=lambda file: file.address)


def sum_of(content: bytes) -> str:
    """The sum of a file, as browsers check it."""
    return f"sha256-{b64encode(sha256(content).digest()).decode()}"


def _files(site: Path) -> Iterator[Path]:
    return (path for path in site.rglob("*") if path.is_file() and path.name not in _NOT_KEPT)


def _name(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix()


def _kept_file(path: Path, site: Path, *, folders: bool) -> KeptFile:
    name, content = _name(path, site), path.read_bytes()
    if folders and path.name == _INDEX:
        name = name.removesuffix(_INDEX) or "./"
    return KeptFile(quote(name), sum_of(content), len(content))
