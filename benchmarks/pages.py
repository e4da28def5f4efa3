"""The pages that are measured: real sites and folders, copied to where they may be written."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
CORPORA = HOME.parent / "shared" / "corpora"


@dataclass(frozen=True, slots=True)
class Site:
    """A site that MkDocs builds."""

    name: str
    source: Path
    """The folder with its mkdocs.yml."""
    docs: str
    """The folder of its pages, from there."""

    def copy(self, to: Path, *, plugin: bool) -> None:
        """Put a fresh copy there, with or without our plugin, and with nothing built before."""
        shutil.rmtree(to, ignore_errors=True)
        to.mkdir(parents=True)
        top = self.source / Path(self.docs).parts[0]
        for path in [*self.source.glob("*.md"), *top.rglob("*")]:
            if path.is_file():
                copy = to / path.relative_to(self.source)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, copy)
        settings = (self.source / "mkdocs.yml").read_text(encoding="utf-8")
        (to / "mkdocs.yml").write_text(_with_plugin(settings, plugin=plugin), encoding="utf-8")
        shutil.copyfile(HOME / "glossary.yml", to / "glossary.yml")


def _with_plugin(settings: str, *, plugin: bool) -> str:
    settings = re.sub(r"^strict:.*\n|^ *- speakeasy\n", "", settings, flags=re.MULTILINE)
    search = r"\g<0>\1- speakeasy\n" if plugin else r"\g<0>"
    return re.sub(r"^( *)- search\n", search, settings, flags=re.MULTILINE)


def sites() -> list[Site]:
    """The sites to build."""
    if not CORPORA.is_dir():
        return [Site("docs", HOME, "docs")]
    return [
        Site("nhs-rap", CORPORA / "nhs-rap", "docs"),
        Site("pymdownx", CORPORA / "pymdownx", "docs/src/markdown"),
    ]


def all_pages() -> Path:
    """The folder with every page."""
    return CORPORA if CORPORA.is_dir() else HOME / "docs"


def page_files() -> list[Path]:
    """Every page, as a file."""
    return sorted(all_pages().rglob("*.md"))
