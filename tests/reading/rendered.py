"""The words of a page as Python-Markdown renders it: what our reading is compared with."""

from __future__ import annotations

import difflib
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import yaml
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.words import WORD

HIDDEN = {
    "code",
    "pre",
    "script",
    "style",
    "svg",
    "math",
    "kbd",
    "samp",
    "textarea",
    "template",
    "select",
    "iframe",
    "var",
    "canvas",
    "object",
    "video",
    "audio",
}
EMPTY = {
    "br",
    "img",
    "hr",
    "input",
    "link",
    "meta",
    "col",
    "wbr",
    "source",
    "area",
    "base",
    "embed",
}
INLINE = set("a abbr b strong em i u ins mark del sub sup span small".split())
NOT_OURS = {
    "headerlink",
    "toc",
    "footnote-backref",
    "footnote-ref",
    "arithmatex",
    "highlight",
    "progress-label",
    "critic-break",
    "diagram",
}
ADDRESS = re.compile(r"(?:https?|ftp)://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.emoji",
    "pymdownx.keys",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.tilde",
    "pymdownx.critic",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.blocks.tab",
    "pymdownx.blocks.html",
    "pymdownx.blocks.definition",
]
SETTINGS = {}
MACRO = re.compile(r"(?P<code>`[^`]*`)|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden: list[str] = []
        self.kinds: set[str] = set()

    def handle_starttag(self, tag, attrs):
        classes = set((dict(attrs).get("class") or "").split())
        if "admonition" in classes or tag == "details":
            self.kinds = classes
        if self.hidden:
            if tag not in EMPTY:
                self.hidden.append(tag)
        elif tag not in EMPTY and (tag in HIDDEN or classes & NOT_OURS):
            self.hidden.append(tag)
            self.pieces.append("\ufffc")
        elif tag not in INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if self.hidden:
            if tag in self.hidden:
                while self.hidden.pop() != tag:
                    pass
        elif tag not in INLINE:
            self.pieces.append("\n")

    def handle_data(self, data):
        made_from_kind = data.strip().lower() in self.kinds  # "Note", where no title was written
        if not self.hidden and not made_from_kind:
            self.pieces.append(data)
        if data.strip():
            self.kinds = set()


def rendered_words(source: str, extensions, settings) -> list[str]:
    settings = {
        name: {**options, "alternate_style": False}
        if name.endswith((".tab", ".tabbed"))
        else options
        for name, options in settings.items()
    }  # heads stay by their tabs
    source = MACRO.sub(lambda found: found["code"] or "`x`", source)
    text = _Text()
    text.feed(markdown.markdown(source, extensions=extensions, extension_configs=settings))
    text.close()
    return WORD.findall(ADDRESS.sub(" ", "".join(text.pieces)))


def our_words(source: str) -> list[str]:
    document = read(source)
    words = []
    for block in document.blocks:
        made_by_us = block.kind == "alt" or (
            block.kind == "title" and document.front_matter and block.start == 0
        )
        if not made_by_us:
            words += WORD.findall(document.text_of(block))
    return words


def site_extensions(folder: Path):
    """The extensions of a site's own mkdocs.yml."""

    class Loader(yaml.Loader):  # the corpora are ours to trust: emoji need Python names
        pass

    config = yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), Loader)
    extensions, settings = [], {}
    for entry in config["markdown_extensions"]:
        name, options = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        if name == "pymdownx.snippets":
            continue
        extensions.append(name)
        settings[name] = options or {}
    return [*dict.fromkeys(["toc", "tables", "fenced_code", *extensions])], settings


def disagreements(source: str, extensions, settings):
    """(words that agree, words in all, what differs)"""
    ours, theirs = our_words(source), rendered_words(source, extensions, settings)
    if ours == theirs:
        return len(ours), len(ours), []
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    differs = [
        (" ".join(ours[a:b]), " ".join(theirs[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]
    return same, max(len(ours), len(theirs)), differs
