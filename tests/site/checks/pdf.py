"""The page as a file to print: it has tags, so that it can be read aloud."""

from __future__ import annotations


def pdf(page):
    """Whether the file can be made, and has tags."""
    return [] if has_tags(page.pdf(tagged=True, format="A4")) else ["the PDF has no tags"]


def has_tags(made):
    """Whether these bytes are a PDF with tags."""
    return made.startswith(b"%PDF") and b"/StructTreeRoot" in made
