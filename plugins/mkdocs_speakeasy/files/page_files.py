"""Which files are pages, and the text inside them.

People name files and folders. This finds each page once, and reads it as it was written. What
cannot be read comes back as a plain sentence, so that the other pages are still checked.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from mkdocs_speakeasy.files.text_file import decode
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound

PAGE_ENDINGS = (".md", ".markdown", ".txt")
STANDARD_INPUT = "-"
BUILT_SITE = ("index.html", "404.html", "sitemap.xml")

NOT_ALLOWED = "We are not allowed to read this file. Ask its owner to let you read it."
CLOSED_FOLDER = "We are not allowed to look in this folder. Ask its owner to let you."
NOT_READ = "We could not read this file."
NOT_THERE = "There is no file or folder with this name. Check the name and the folder."
LOST_LINK = "This name leads to a file that is not there."
NO_PAGES = "There are no pages in this folder. We look for .md, .markdown and .txt files."
ALL_SKIPPED = "Your settings skip all pages in this folder."


@dataclass(frozen=True, slots=True)
class PageFiles:
    """The pages that were found, in the order of their names, and the paths that hold none."""

    paths: tuple[str, ...]
    mistakes: tuple[Mistake, ...] = ()


@dataclass(slots=True)
class _Search:
    """What a search has found so far."""

    leave_out: Callable[[Path], bool]
    pages: list[tuple[bool, str, Path]] = field(default_factory=list)
    """For each page: whether its name is a link, its path, and where the file really is."""
    mistakes: list[Mistake] = field(default_factory=list)

    def cannot(self, path: Path, message: str) -> None:
        self.mistakes.append(Mistake(path.as_posix(), 0, 0, message))


def leave_none_out(_page: Path) -> bool:
    """Every page of a folder is checked."""
    return False


def find_pages(
    paths: Sequence[str], leave_out: Callable[[Path], bool] = leave_none_out
) -> PageFiles:
    """The pages in these files and folders, each file once. `-` stands for standard input.

    `leave_out` says which pages of a folder not to check. A file named by hand is always checked.
    """
    search = _Search(leave_out)
    for path in dict.fromkeys(map(Path, paths)):
        try:
            _find(path, search)
        except PermissionError:
            search.cannot(path, NOT_ALLOWED)
    return PageFiles(tuple(sorted(_each_once(search.pages))), tuple(search.mistakes))


def read_page(path: str, standard_input: BinaryIO) -> str:
    """The text of a page, line ends and all. Raises MistakesFound where it cannot be read."""
    try:
        data = standard_input.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except PermissionError:
        raise MistakesFound([Mistake(path, 0, 0, NOT_ALLOWED)]) from None
    except OSError:
        raise MistakesFound([Mistake(path, 0, 0, NOT_READ)]) from None
    return decode(data, path)


# --- finding ------------------------------------------------------------------------------


def _each_once(pages: list[tuple[bool, str, Path]]) -> Iterator[str]:
    """Each real file once. Its own name is shown rather than the name of a link to it."""
    seen: set[Path] = set()
    for _, path, real in sorted(pages):
        if real not in seen:
            seen.add(real)
            yield path


def _find(path: Path, search: _Search) -> None:
    if path.as_posix() == STANDARD_INPUT:
        search.pages.append((False, STANDARD_INPUT, path))
    elif path.is_dir():
        _find_in_folder(path, search)
    elif path.exists():
        search.pages.append((path.is_symlink(), path.as_posix(), path.resolve()))
    else:
        search.cannot(path, LOST_LINK if path.is_symlink() else NOT_THERE)


def _find_in_folder(top: Path, search: _Search) -> None:
    mistakes_before = len(search.mistakes)
    pages = list(_walk(top, search))
    wanted = [(page, real) for page, real in pages if not search.leave_out(page)]
    for page, real in wanted:
        is_link = page.is_symlink()
        if page.is_file():
            search.pages.append((is_link, page.as_posix(), page.resolve() if is_link else real))
        elif is_link:
            search.cannot(page, LOST_LINK)
    if not wanted and len(search.mistakes) == mistakes_before:
        search.cannot(top, ALL_SKIPPED if pages else NO_PAGES)


def _walk(top: Path, search: _Search) -> Iterator[tuple[Path, Path]]:
    """Each page under a folder, and its real path. A loop of links comes to an end."""
    seen: set[Path] = set()

    def cannot_open(error: OSError) -> None:
        search.cannot(Path(error.filename), CLOSED_FOLDER)

    for name, folders, files in os.walk(top, followlinks=True, onerror=cannot_open):
        folder = Path(name)
        real = folder.resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(inner for inner in folders if _is_for_pages(folder / inner))
        for file in sorted(files):
            if file.lower().endswith(PAGE_ENDINGS) and not file.startswith("."):
                yield folder / file, real / file


def _is_for_pages(folder: Path) -> bool:
    """Not hidden, not other people's code, and not a site that was built from pages."""
    if folder.name.startswith(".") or folder.name in {"node_modules", "__pycache__"}:
        return False
    is_built = folder.name == "site" and any((folder / file).exists() for file in BUILT_SITE)
    return not is_built
