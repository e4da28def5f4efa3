"""What a page gets in a theme of somebody else: our styles, the reading tools and Listen.

They are the same files and templates that our own theme has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader

from mkdocs_speakeasy.theme.files import HOME, ONE_SCRIPT
from mkdocs_speakeasy.theme.one_script import one_script

SHEET = "assets/speakeasy/reading.css"
PLACE = '<div class="se-reading"></div>'
"""Stands on the page for the tools until it is whole, so that no search reads the tools."""

_FOLDER = "assets/speakeasy/"
_STYLES = ("tokens", "tools", "listen", "row", "box", "word", "any-theme")
_START = "assets/start.js"
_TOOLS = """
{%- import "partials/words.html" as own with context -%}
<div class="se-reading">
<script src="@/start.js"></script>
{% include "components/tools/tools.html" %}
{% include "components/listen/listen.html" %}
<script defer src="@/tools.js"></script>
<script defer src="@/listen.js"></script>
</div>
"""
_ENGLISH = """
{%- set own = {"language": config.theme.language or "en", "direction": "ltr"} -%}
{%- macro t(key) %}{{ own[key] }}{% endmacro -%}
"""
"""For themes that do not have Material's words in many languages."""


def reading_files() -> Iterator[tuple[str, str]]:
    """The name and the text of each file that the site gets."""
    sheets = (HOME / "components" / name / f"{name}.css" for name in _STYLES)
    yield SHEET, "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    yield f"{_FOLDER}{Path(_START).name}", (HOME / _START).read_text(encoding="utf-8")
    for name in ONE_SCRIPT:
        yield f"{_FOLDER}{Path(name).name}", one_script(HOME / name)


def with_place(content: str) -> str:
    """The content of a page with the place for the tools: after its title, or at the start."""
    before, title, after = content.partition("</h1>")
    return f"{before}{title}{PLACE}{after}" if title else f"{PLACE}{content}"


def with_tools(page: str, tools: str, root: str) -> str:
    """The whole page with the tools in their place.

    Args:
        page: its HTML.
        tools: what `reading_tools` gives.
        root: the way from the page to the top of the site.
    """
    folder = f"{root.rstrip('/') or '.'}/{_FOLDER.rstrip('/')}"
    return page.replace(PLACE, tools.replace('src="@/', f'src="{folder}/'), 1)


def reading_tools(config: object, folders: Sequence[str]) -> str:
    """The tools and Listen in HTML.

    Args:
        config: the settings of the site, as templates know them.
        folders: of the theme.
    """
    return our_templates(folders).from_string(_TOOLS).render(config=config).strip()


def our_templates(folders: Sequence[str]) -> Environment:
    """Our templates, for a page that no theme of MkDocs makes.

    Args:
        folders: where the words of the page stand in other languages, if anywhere.
    """
    own, theirs = FileSystemLoader(HOME), FileSystemLoader(folders)
    words = DictLoader({"partials/language.html": _ENGLISH})
    templates = Environment(loader=ChoiceLoader([own, theirs, words]), autoescape=False)  # noqa: S701 - they escape by themselves
    templates.filters["url"] = str
    return templates
