"""Where the links and pictures of a page lead to on paper."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

LONGEST = 40
"""How many letters an address may have that people are to type from paper. A longer one is cut to
the name of its site."""

_KEPT = ("http", "https", "mailto", "tel", "sms")


@dataclass(frozen=True, slots=True)
class Link:
    """What a link of a page becomes."""

    href: str
    """Empty: the words stay, and lead nowhere."""
    shown: str = ""
    """What stands after the words: an address that people can type."""
    chapter: str = ""
    """The other chapter that it leads to; empty for none."""


@dataclass(frozen=True, slots=True)
class Places:
    """A booklet as its links and pictures see it."""

    chapters: Mapping[str, str]
    """The name of each chapter, by the address of its page from the top of the site."""
    folder: Path
    """The files of the site."""
    address: str
    """Where the site is on the internet; empty where nobody said so."""

    def link(self, href: str, page: str) -> Link:
        """What a link on a page becomes.

        Args:
            href: as it stands on the page.
            page: the address of the page from the top of the site.
        """
        parts = _split(href)
        if parts is None or (parts.scheme and parts.scheme.lower() not in _KEPT):
            return Link("")
        if parts.scheme or parts.netloc:
            return Link(href.strip(), short_address(href) if parts.netloc else unquote(parts.path))
        target = self._on_site(parts.path, page) if parts.path else _normal(page)
        if target is None:
            return Link("")
        chapter = self.chapters.get(target, "")
        if chapter:
            place = f"{chapter}-{unquote(parts.fragment)}" if parts.fragment else chapter
            return Link(f"#{place}", chapter="" if target == _normal(page) else chapter)
        if not self.address:
            return Link("")
        whole = f"{self.address}/{target}"
        return Link(whole, short_address(whole))

    def picture(self, src: str, page: str) -> str:
        """The address of the file of a picture; empty where it is not one of the site."""
        parts = _split(src)
        if parts is None:
            return ""
        if parts.scheme == "data" and parts.path.startswith("image/"):
            return src.strip()
        if parts.scheme or parts.netloc:
            return ""
        name = self._on_site(parts.path, page)
        file = self.folder / unquote(name) if name else self.folder
        try:
            if not name or not file.is_file() or not _is_inside(file, self.folder):
                return ""
        except (OSError, ValueError):  # a name that no file can have
            return ""
        return file.absolute().as_uri() + (f"#{parts.fragment}" if parts.fragment else "")

    def _on_site(self, path: str, page: str) -> str | None:
        """An address from the top of the site; None where it leads out of it."""
        if path.startswith("/"):
            top = urlsplit(self.address).path.rstrip("/") + "/"
            path = "/" + path.removeprefix(top).lstrip("/")
        else:
            path = posixpath.join("/", posixpath.dirname(page), path)
        end = "/" if path.endswith(("/", "/.", "/..")) else ""
        target = posixpath.normpath(path).lstrip("/")
        return _normal(target + end if target else "")


def by_page(chapters: Mapping[str, str]) -> dict[str, str]:
    """The names of chapters by the one address that each page has here."""
    return {_normal(url): name for url, name in chapters.items()}


def short_address(address: str) -> str:
    """An address as people type it, without https://."""
    parts = _split(address)
    if parts is None:
        return ""
    host = parts.netloc.rpartition("@")[2]
    path = parts.path.rstrip("/")
    short = f"{host}{path}" + (f"?{parts.query}" if parts.query else "")
    return short if len(short) <= LONGEST else host


def _normal(url: str) -> str:
    """`a/`, `a/index.html` and `./a/` are one page."""
    return unquote(url).removeprefix("./").removesuffix("index.html").strip("/")


def _is_inside(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address.strip())
    except ValueError:
        return None
