"""Looks for the files of the pictures that a page shows, where its addresses lead to files.

An address on another site, one from the top of the site, and one in HTML, which counts from the
built page, lead to no file that we could look for. A name such as `picture:meeting` leads to the
library.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import unescape
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mkdocs_speakeasy.mistakes import one_of
from mkdocs_speakeasy.pictures.record import BY_NAME, Library

if TYPE_CHECKING:  # a build in which nothing changed reads no page
    from mkdocs_speakeasy.reading.document import Document

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".ico", ".tif")
MOST_GUESSES = 20
"""For how many lost pictures of a page we look for a file with nearly the same name."""
MOST_FILES = 2_000
"""In a folder with more files than this, we look for none."""
_NEAR = 0.8
"""How much of two names is the same where one is likely to be a slip for the other."""
MOST_NAMES = 3
"""How many names we tell that look like one that is not there."""
_ELSEWHERE = re.compile(
    r"(?!picture:)[a-z][a-z0-9+.-]*:|[/\\?#]|\s*\Z|.*\{[{%]", re.IGNORECASE | re.DOTALL
)
"""Another site, the top of the site, nothing at all, or words for a macro."""
_TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*\Z")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_APART = re.compile(r"[\s_-]+")


class PictureFile(NamedTuple):
    """A picture that a page shows from a file."""

    source: str
    """Its address, as the page has it."""
    is_there: bool
    near: str = ""
    """An address with nearly the same name that has a file, where there is one such file. For
    a name that is not in the library, the nearest names: meeting or meal."""
    state: str = ""
    """Another one when the file changes."""


def look_for_pictures(
    page: str,
    sources: Iterable[str],
    made: Collection[str] = (),
    library: Library | None = None,
) -> tuple[PictureFile, ...]:
    """The files of these pictures, each once.

    Args:
        page: the path of the page. A bare name that is no file says nothing of a folder.
        sources: the addresses of the pictures.
        made: the paths of files that only a build makes.
        library: the pictures that have a name. None: nobody knows which there are.
    """
    wanted = dict.fromkeys(sources)
    folder, name = os.path.split(page)
    if not wanted or not (os.path.isdir(folder) if folder else name and os.path.isfile(page)):  # noqa: PTH112, PTH113 - fast
        return ()
    search = _Search(folder, made)
    return tuple(
        found
        for one in wanted
        if (found := _by_name(one, library) if one.startswith(BY_NAME) else search.find(one))
    )


def file_of(page: str, source: str) -> str:
    """The path of the file that is there for a picture on this page."""
    folder = os.path.dirname(page)  # noqa: PTH120 - fast
    paths = (os.path.join(folder, path) for path in _spellings(source))  # noqa: PTH118 - as above
    return next((path for path in paths if os.path.isfile(path)), "")  # noqa: PTH113 - as above


def _by_name(source: str, library: Library | None) -> PictureFile | None:
    if library is None:
        return None
    name = source.removeprefix(BY_NAME).strip()
    if name in library.by_name:
        return PictureFile(source, is_there=True)
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only for a mistake

    near = get_close_matches(name[:100].lower(), library.by_name, n=MOST_NAMES)
    return PictureFile(source, is_there=False, near=one_of([f"'{one}'" for one in near]))


def pictures_from_files(document: Document) -> Iterator[str]:
    """The addresses of the pictures on a page that lead to files."""
    for picture in document.pictures:
        is_markdown = document.source.startswith("![", picture.span.start)
        if is_markdown and not _ELSEWHERE.match(picture.source):
            yield picture.source


class _Search:
    """Looks in folders, and in each of them only once."""

    def __init__(self, folder: str, made: Collection[str]) -> None:
        self.folder = folder
        self.made = made
        self.names: dict[str, list[str]] = {}
        self.guesses = 0

    def find(self, source: str) -> PictureFile:
        paths = _spellings(source)
        for path in paths:
            state = self.state(path)
            if state is not None:
                return PictureFile(source, is_there=True, state=state)
        return PictureFile(source, is_there=False, near=self.near(paths[0]))

    def state(self, path: str) -> str | None:
        """When the file was written and how large it is; None where there is no file."""
        file = os.path.join(self.folder, path)  # noqa: PTH118 - fast
        try:
            state = os.stat(file)  # noqa: PTH116 - fast
        except (OSError, ValueError):  # not there, or no name that a file can have
            is_made = bool(self.made) and os.path.abspath(file) in self.made  # noqa: PTH100 - as above
            return "" if is_made else None
        return f"{state.st_size} {state.st_mtime_ns}" if S_ISREG(state.st_mode) else None

    def near(self, path: str) -> str:
        """The path of the one picture there whose name is nearly the same; empty for none."""
        self.guesses += 1
        if self.guesses > MOST_GUESSES:
            return ""
        folder, slash, name = path.rpartition("/")
        if folder not in self.names:
            self.names[folder] = _pictures_in(os.path.join(self.folder, folder))  # noqa: PTH118
        near = _one_near(name, self.names[folder])
        return f"{folder}{slash}{near}" if near else ""


def _spellings(source: str) -> list[str]:
    """The paths that an address may mean, the likeliest first."""
    address = _TITLE.sub("", source).strip()
    plain = _ESCAPED.sub(r"\1", unescape(address))
    paths = [unquote(_without_end(one)) for one in (plain, address)]
    return list(dict.fromkeys([*paths, address]))


def _without_end(address: str) -> str:
    return address.partition("#")[0].partition("?")[0]


def _pictures_in(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names only
    except (OSError, ValueError):  # no such folder, or no name that a folder can have
        return []
    return [] if len(names) > MOST_FILES else [one for one in names if _is_picture(one)]


def _is_picture(name: str) -> bool:
    return name.lower().endswith(ENDINGS)


def _one_near(name: str, names: Sequence[str]) -> str:
    """The one of these that looks most like the name; empty where there is none, or two."""
    same = [one for one in names if one.casefold() == name.casefold()]
    same = same or [one for one in names if _stem(one) == _stem(name)]
    return (same or _close(name, names) or [""])[0] if len(same) < 2 else ""


def _close(name: str, names: Sequence[str]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only for a mistake

    stems = {_stem(one): one for one in names}
    found = get_close_matches(_stem(name)[:100], stems, n=2, cutoff=_NEAR)
    return [stems[found[0]]] if len(found) == 1 else []


def _stem(name: str) -> str:
    """What is left of a name without its ending, its capitals and the signs between its words."""
    stem, dot, _ = name.rpartition(".")
    return _APART.sub("-", (stem if dot else name).casefold())
