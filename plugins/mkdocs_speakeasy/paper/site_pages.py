"""The pages of a site as MkDocs makes them, with the files that they show."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_speakeasy.host.page_title import page_title
from mkdocs_speakeasy.theme.other_themes import PLACE

_LOG = logging.getLogger("mkdocs")


class NotBuiltError(Exception):
    """MkDocs could not build the site. Carries what it said."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page of the site."""

    source: Path | None
    """The file that a person wrote; None for a page that a plugin made."""
    name: str
    """From the folder of the pages: guides/a.md."""
    url: str
    """From the top of the site."""
    title: str
    content: str
    """Its HTML, without menu and header."""
    is_in_menu: bool
    language: str = ""
    """The code of its language, as the theme knows it; empty where it knows none."""


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """What a booklet is made from."""

    name: str
    address: str
    """Where the site is on the internet; empty where nobody said so."""
    config: MkDocsConfig
    folder: Path
    """The files that pages show."""
    pages: tuple[SitePage, ...]
    """In the order of the menu; then the pages that are not in it."""

    def speak(self, language: str) -> None:
        """Use the words of this language from now on; those of the site where it is empty."""
        if language:
            self.config.theme["language"] = language


def build_site(config_file: Path, folder: Path, at_page: Callable[[float], None]) -> BuiltSite:
    """Build the site of a config file.

    Args:
        config_file: such as mkdocs.yml.
        folder: where the files of the site go.
        at_page: is told, page by page, how much is done: 1 is all.

    Raises:
        NotBuiltError: MkDocs stopped.
    """
    said = _Said()
    _LOG.addHandler(said)
    propagated, _LOG.propagate = _LOG.propagate, False
    try:
        config = load_config(str(config_file), site_dir=str(folder), strict=False)
        collector = _Collector(at_page)
        config.plugins["speakeasy/paper"] = collector
        build(config)
    except (MkDocsException, SystemExit) as error:
        raise NotBuiltError("\n".join(said.lines) or str(error)) from None
    finally:
        _LOG.removeHandler(said)
        _LOG.propagate = propagated
    address = (config.site_url or "").rstrip("/")
    return BuiltSite(str(config.site_name), address, config, folder, tuple(collector.in_order()))


class _Said(logging.Handler):
    """Keeps what MkDocs says went wrong."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class _Collector(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # theirs
    """Stands after all other plugins, and keeps what they made of each page."""

    def __init__(self, at_page: Callable[[float], None]) -> None:
        self.at_page = at_page
        self.found: dict[str, SitePage] = {}
        self.menu: list[str] = []
        self.count = 1

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs names it
        self.menu = [page.file.src_uri for page in nav.pages]
        self.count = len(files.documentation_pages()) or 1

    @event_priority(-100)
    def on_page_context(
        self,
        context: TemplateContext,  # noqa: ARG002 - MkDocs names it
        *,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002 - as above
    ) -> None:
        file = page.file
        is_written = file.abs_src_path and not file.generated_by
        self.found[file.src_uri] = SitePage(
            Path(file.abs_src_path) if is_written and file.abs_src_path else None,
            file.src_uri,
            page.url,
            page_title(page),
            (page.content or "").replace(PLACE, ""),
            file.src_uri in self.menu,
            config.theme.get("language") or "",
        )
        self.at_page(len(self.found) / self.count)

    def in_order(self) -> list[SitePage]:
        names = dict.fromkeys([*self.menu, *self.found])
        return [self.found[name] for name in names if name in self.found]
