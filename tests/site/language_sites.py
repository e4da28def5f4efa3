"""Builds small sites with pages in more than one language."""

from __future__ import annotations

import re

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGES = {
    "docs/index.md": "# Home\n\nHello.\n",
    "docs/news.md": "# News\n\nHello.\n",
    "docs/cy/index.md": "# Croeso\n\nHelo.\n",
    "docs/cy/news.md": "# Newyddion\n\nHelo.\n",
}


def write(folder, files, **settings):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    top = {"site_name": "Our site", "theme": "speakeasy", "plugins": ["speakeasy"], **settings}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(top, allow_unicode=True), encoding="utf-8")
    return folder


def built(folder):
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


def menu(html):
    inside = re.search(r"<nav aria-label.*?</nav>", html, re.DOTALL)[0]
    return re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', inside)


def others(html):
    """The links to other languages: address, hreflang, lang, words."""
    inside = re.search(r'<ul class="se-languages".*?</ul>', html, re.DOTALL)
    link = re.compile(r'<a href="([^"]*)" hreflang="([\w-]+)" lang="([\w-]+)">([^<]*)</a>')
    return link.findall(inside[0]) if inside else []
