"""Makes a page ready for paper: nothing to press, nothing hidden, nothing missing."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

from mkdocs_speakeasy.paper.chapter import PAGE_NUMBER, Chapter, HardWord
from mkdocs_speakeasy.paper.places import Link, Places, short_address
from mkdocs_speakeasy.paper.site_pages import SitePage

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DROPPED = frozenset("canvas dialog noscript object script select style template textarea".split())
_LEFT_OUT = frozenset("base embed link meta source track".split())
_FILMS = frozenset(("iframe", "video", "audio"))
_PRESSED = frozenset(("se-note", "se-listen", "se-tools", "headerlink", "task-list-indicator"))
"""Classes of parts that are there to be pressed."""
_OPENED = {"details": "div", "summary": "p"}
_WITH_NAMES = frozenset(("id", "for", "headers", "aria-labelledby", "aria-describedby"))
_ATTRIBUTES = (
    frozenset(
        "alt aria-label class colspan dir height href id lang reversed rowspan scope src start type"
        " value width".split()
    )
    | _WITH_NAMES
)
_DRAWINGS = frozenset(("svg", "math"))
_WITH_HYPHEN = re.compile(r"\b(?<!-)\w{1,15}(?:-\w{1,15}){1,2}\b(?!-)")
"""A browser would split it at the end of a line."""


def make_chapter(
    name: str, page: SitePage, places: Places, on_site: str, *, keeps_words: bool = True
) -> Chapter:
    """A chapter of a booklet.

    Args:
        name: its id.
        page: the page that it is made from.
        places: where links and pictures lead to.
        on_site: what to say of a film or the like, which no paper can show.
        keeps_words: its hard words stand at its end too, and not only at the end of the booklet.
    """
    address = short_address(f"{places.address}/{page.url}") if places.address else ""
    chapter = Chapter(name, page.title, page.language, address)
    writer = _Writer(chapter, page.url, places, f"{on_site} {address}".rstrip())
    writer.keeps_words = keeps_words
    writer.feed(page.content)
    writer.close()
    chapter.html = "".join(writer.parts)
    if "<h1" not in chapter.html:
        chapter.html = f"<h1>{escape(page.title)}</h1>{chapter.html}"
    return chapter


class _Writer(HTMLParser):
    """Writes a page again, part by part."""

    def __init__(self, chapter: Chapter, url: str, places: Places, on_site: str) -> None:
        super().__init__(convert_charrefs=False)
        self.chapter, self.url, self.places, self.on_site = chapter, url, places, on_site
        self.parts: list[str] = []
        self.dropped, self.depth = "", 0
        """The part that is left out, and how many of its name are open in it."""
        self.links: list[tuple[Link, int]] = []
        """The links that are open, and where the words of each start."""
        self.starts: dict[str, int] = {}
        """Where the text of the part starts that is being gathered, by its tag."""
        self.renamed: dict[str, list[str]] = {}
        """What the open tags of a name became."""
        self.tabs: list[list[str]] = []
        """The words of the tabs that are still to come, for each set of tabs."""
        self.drawings = 0
        """How many drawings are open, one in the other."""
        self.heading = ""
        self.keeps_words = True

    # --- what the parser finds ------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self.dropped:
            self.depth += tag == self.dropped
            return
        classes = values.get("class", "").split()
        is_pressed = tag == "button" and "se-word" not in classes
        if tag in _DRAWINGS or self.drawings:
            self._start_drawing(tag, values)
        elif tag in _FILMS:
            self.parts.append(f'<p class="se-paper__on-site">{escape(self.on_site)}</p>')
            self._drop(tag)
        elif tag in _DROPPED or is_pressed or _PRESSED.intersection(classes):
            self._drop(tag)
        elif tag == "img":
            self._picture(values)
        elif tag == "input":
            self._input(values)
        elif tag not in _LEFT_OUT:
            self._start(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.dropped:
            self.depth -= tag == self.dropped
            if not self.depth:
                self.dropped = ""
            return
        if self.drawings:
            self.drawings -= tag in _DRAWINGS
            self.parts.append(f"</{tag}>")
            return
        if tag in _VOID or tag in _DROPPED or tag in _LEFT_OUT or not self.renamed.get(tag):
            return
        self._gather(tag)
        self.parts.append(f"</{self.renamed[tag].pop()}>")
        if tag == "div" and "tabs" in self.starts:
            del self.parts[self.starts.pop("tabs") :]
            if not self.tabs[-1]:
                self.tabs.pop()
        if tag == "section" and "words" in self.starts:
            start = self.starts.pop("words")
            if not self.keeps_words:
                del self.parts[start:]
        if tag == "a":
            self._end_link()

    def handle_data(self, data: str) -> None:
        self._text(escape(data, quote=False))

    def handle_entityref(self, name: str) -> None:
        self._text(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._text(f"&#{name};")

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - the library names it
        """Python stops at `<![a`. A browser takes it for a comment."""
        return self.parse_bogus_comment(i)

    # --- what becomes of it ---------------------------------------------------------------------

    def _text(self, text: str) -> None:
        if not self.dropped:
            self.parts.append(_WITH_HYPHEN.sub(r'<span class="se-paper__whole">\g<0></span>', text))

    def _drop(self, tag: str) -> None:
        self.dropped, self.depth = tag, 1

    def _start(self, tag: str, values: dict[str, str]) -> None:
        name = _OPENED.get(tag, "b" if tag == "button" else tag)
        if tag == "summary":
            values["class"] = f"se-paper__summary {values.get('class', '')}".rstrip()
        if tag == "a":
            values = self._link(values)
        if tag not in _VOID:
            self.renamed.setdefault(tag, []).append(name)
        self.parts.append(f"<{name}{self._attributes(values)}>")
        classes = values.get("class", "").split()
        if "tabbed-labels" in classes:
            self.tabs.append([])
            self.starts["tabs"] = len(self.parts) - 1
        elif "tabbed-block" in classes and self.tabs:
            self._name_tab()
        if tag in ("h2", "dt", "dd", "label"):
            self.starts[tag] = len(self.parts)
            self.heading = self._name(values["id"]) if values.get("id") else self.heading
        if tag == "section" and "se-hard-words" in values.get("class", ""):
            self.starts["words"] = len(self.parts) - 1

    def _name_tab(self) -> None:
        """Put the words of a tab above what it shows."""
        self.parts.append(f'<p class="se-paper__summary">{self.tabs[-1].pop(0)}</p>')
        while self.tabs and not self.tabs[-1]:
            self.tabs.pop()

    def _gather(self, tag: str) -> None:
        """Keep the headings, and the hard words with their meanings."""
        start = self.starts.pop(tag, None)
        if start is None:
            return
        text = "".join(self.parts[start:])
        if tag == "label" and "tabs" in self.starts:
            self.tabs[-1].append(text)
        words = self.chapter.words
        if tag == "h2" and "words" not in self.starts:
            self.chapter.headings.append((self.heading, text))
        elif tag == "dt" and "words" in self.starts:
            words.append(HardWord(text, []))
        elif tag == "dd" and "words" in self.starts and words:
            words[-1].meanings.append(text)

    def _attributes(self, values: dict[str, str]) -> str:
        kept = (
            (name, self._named(name, value))
            for name, value in values.items()
            if name in _ATTRIBUTES
        )
        return "".join(f' {name}="{escape(value)}"' for name, value in kept)

    def _named(self, name: str, value: str) -> str:
        if name not in _WITH_NAMES:
            return value
        return " ".join(map(self._name, value.split())) if name != "id" else self._name(value)

    def _name(self, name: str) -> str:
        return f"{self.chapter.name}-{name}"

    def _link(self, values: dict[str, str]) -> dict[str, str]:
        """The link as it is on paper. What stands after its words waits for its end."""
        link = self.places.link(values.pop("href", ""), self.url)
        self.links.append((link, len(self.parts) + 1))
        return {**values, "href": link.href} if link.href else values

    def _end_link(self) -> None:
        """Say after the words where they lead, unless they say so themselves."""
        link, start = self.links.pop()
        if link.chapter:
            self._after(PAGE_NUMBER.format(link.chapter))
        elif link.shown and escape(link.shown) not in "".join(self.parts[start:]):
            self._after(escape(link.shown))

    def _after(self, text: str) -> None:
        self.parts.append(f'<span class="se-paper__see"> ({text})</span>')

    def _picture(self, values: dict[str, str]) -> None:
        source = self.places.picture(values.get("src", ""), self.url)
        if source:
            self.parts.append(f"<img{self._attributes({'alt': '', **values, 'src': source})}>")
            return
        self.chapter.missing.append(values.get("src", ""))
        if values.get("alt"):
            self.parts.append(f'<span class="se-paper__alt">{escape(values["alt"])}</span>')

    def _input(self, values: dict[str, str]) -> None:
        if values.get("type") == "checkbox":
            self.parts.append("☑ " if "checked" in values else "☐ ")

    def _start_drawing(self, tag: str, values: dict[str, str]) -> None:
        """A drawing in the page keeps its own attributes, but for scripts and files of others."""
        if tag in {"script", "foreignobject", "style"}:
            self._drop(tag)
            return
        self.drawings += tag in _DRAWINGS
        kept = "".join(
            f' {name}="{escape(value)}"'
            for name, value in values.items()
            if not name.startswith("on") and (not name.endswith("href") or value.startswith("#"))
        )
        self.parts.append(f"<{tag}{kept}>")
