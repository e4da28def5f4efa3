"""Speakeasy: easy-read publishing with MkDocs.

`check`, `score` and `difficulty` are the public functions; the rest of what is named here are
types. Each is brought in when somebody first asks for it: a build in which nothing changed needs
none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_speakeasy.checker import Finding, check
    from mkdocs_speakeasy.measures.difficulty import difficulty
    from mkdocs_speakeasy.measures.page_score import PageScore, score
    from mkdocs_speakeasy.settings import Settings
    from mkdocs_speakeasy.words.glossary import Glossary, Term

__all__ = ["Finding", "Glossary", "PageScore", "Settings", "Term", "check", "difficulty", "score"]

_HOMES = {
    "Finding": "checker",
    "Glossary": "words.glossary",
    "PageScore": "measures.page_score",
    "Settings": "settings",
    "Term": "words.glossary",
    "check": "checker",
    "difficulty": "measures.difficulty",
    "score": "measures.page_score",
}


def __getattr__(name: str) -> object:
    """The public function or type of this name."""
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
