"""The title of a page of MkDocs."""

from __future__ import annotations

from markupsafe import Markup
from mkdocs.structure.pages import Page


def page_title(page: Page) -> str:
    """The title as text. One that MkDocs took from a heading is HTML."""
    is_html = page.title == getattr(page, "_title_from_render", None)
    return Markup(page.title).striptags() if is_html else str(page.title)  # noqa: S704 - it is taken apart
