"""Has readers' browsers keep the site, or let it go again, while MkDocs builds it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_speakeasy.offline.kept_files import kept_files
from mkdocs_speakeasy.offline.worker import (
    HERE,
    REGISTER,
    leaving_worker,
    register_script,
    worker_files,
)
from mkdocs_speakeasy.theme.files import HOME, is_ours

PAGE = "offline.html"
KEPT = "For readers without internet, browsers keep {} files: {:.1f} megabytes in all."
OTHER_THEME = "'offline: true' works with 'theme: speakeasy' and 'theme: material' only."


class KeptSite:
    """What one build does for readers without internet."""

    def __init__(self, config: MkDocsConfig, *, is_wanted: bool) -> None:
        """Have each page ask its browser to keep the site, if that is wanted and can be."""
        self.config = config
        self.is_ours = is_ours(config.theme.dirs)
        self.is_other = is_wanted and not self.is_ours and config.theme.name != "material"
        """Other themes send their styles and scripts from other hosts."""
        self.is_kept = is_wanted and not self.is_other
        if self.is_kept:
            script = ExtraScriptValue(REGISTER)
            script.defer = True
            config.extra_javascript.append(script)
            config.theme.static_templates.add(PAGE)

    def add_page(self, env: Environment) -> None:
        """Let the templates of any theme find the page for all that is not kept, and its words."""
        if self.is_kept and env.loader:
            env.loader = ChoiceLoader([env.loader, FileSystemLoader([HERE, HOME])])

    def write(self, site: Path) -> Iterator[tuple[int, str]]:
        """Write the worker into the built site. Gives back what to log, and how loud."""
        if not self.is_kept:
            _write(site, *leaving_worker())
            if self.is_other:
                yield logging.WARNING, OTHER_THEME
            return
        _write(site, REGISTER, register_script())
        # In our theme no page asks for the index of MkDocs' own search.
        left_out = ("search/",) if self.is_ours else ()
        folders = self.config.use_directory_urls
        kept = kept_files(site, folders=folders, left_out=left_out)
        for name, text in worker_files(kept):
            _write(site, name, text)
        yield logging.INFO, KEPT.format(len(kept), sum(file.size for file in kept) / 1_000_000)


def _write(site: Path, name: str, text: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, encoding="utf-8", newline="\n")
