"""Reads glossary.yml and tells every mistake in it at once.

A list with a mistake in it is never used: half a list would leave hard words on the page.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike

from mkdocs_speakeasy.files.text_file import read_text
from mkdocs_speakeasy.files.yaml_file import YamlList, YamlMapping, YamlNode, YamlText, parse_yaml
from mkdocs_speakeasy.mistakes import MistakeList, MistakesFound, nearest, right_names, shown
from mkdocs_speakeasy.words.entry import read_entry
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.kept_list import keep, recall
from mkdocs_speakeasy.words.loops import find_loops
from mkdocs_speakeasy.words.same_word import find_same_words

TOP_NAMES = ("words", "about")
ABOUT_NAMES = ("group", "contact")


class GlossaryError(MistakesFound):
    """The list of words cannot be used. Carries every mistake in it."""


def load_glossary(path: str | PathLike[str]) -> Glossary:
    """The list in a file. Raises GlossaryError."""
    try:
        text = read_text(path)
    except MistakesFound as error:
        raise GlossaryError(error.mistakes) from None
    with _no_clean_up():
        glossary = recall(text, str(path))
    if glossary is None:
        glossary = parse_glossary(text, str(path))
        keep(text, str(path), glossary)
    return glossary


def parse_glossary(text: str, path: str = "glossary.yml") -> Glossary:
    """The list in a text. Raises GlossaryError."""
    mistakes = MistakeList(path)
    with _no_clean_up():
        try:
            glossary = _read(parse_yaml(text, path), mistakes)
        except MistakesFound as error:
            raise GlossaryError(error.mistakes) from None
    if mistakes.found:
        raise GlossaryError(mistakes.found)
    return glossary


@contextmanager
def _no_clean_up() -> Iterator[None]:
    """Holds back Python's search for rubbish: a long list makes none, and it takes a third."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(top: YamlNode | None, mistakes: MistakeList) -> Glossary:
    if top is None:
        mistakes.add(0, 0, "This file is empty. Write 'words:' and then a list of words.")
        return Glossary()
    if not isinstance(top, YamlMapping):
        mistakes.add(top.line, top.column, "The file must start with 'words:' or 'about:'.")
        return Glossary()
    mistakes.found.extend(top.mistakes)
    _find_unknown_names(top, TOP_NAMES, "this file", mistakes)
    about = _about(top.values.get("about"), mistakes)
    terms = _terms(top, mistakes)
    find_same_words(terms, mistakes)
    find_loops(terms, mistakes)
    return Glossary(terms, about.get("group", ""), about.get("contact", ""), mistakes.path)


def _find_unknown_names(
    node: YamlMapping, names: tuple[str, ...], where: str, mistakes: MistakeList
) -> None:
    missing_words = "words" in names and "words" not in node.values
    for key in node.keys.values():
        if key.text in names:
            continue
        message = f"We do not know '{shown(key.text)}' in {where}. {right_names(key.text, names)}"
        if missing_words and nearest(key.text, names) == "words":
            missing_words = False
            message = f"There is no 'words'. Did you mean 'words' for '{shown(key.text)}'?"
        mistakes.add(key.line, key.column, message)
    if missing_words:
        mistakes.add(0, 0, "There is no 'words'. Write 'words:' and then a list of words.")


def _about(node: YamlNode | None, mistakes: MistakeList) -> dict[str, str]:
    if node is None or (isinstance(node, YamlText) and not node.text):
        return {}
    if not isinstance(node, YamlMapping):
        message = "'about' must have 'group:' or 'contact:' on the lines below it."
        mistakes.add(node.line, node.column, message)
        return {}
    mistakes.found.extend(node.mistakes)
    _find_unknown_names(node, ABOUT_NAMES, "'about'", mistakes)
    known = {name: node.values[name] for name in ABOUT_NAMES if name in node.values}
    for name, value in known.items():
        if not isinstance(value, YamlText):
            mistakes.add(value.line, value.column, f"'{name}' must be text.")
    return {
        name: value.text.strip() for name, value in known.items() if isinstance(value, YamlText)
    }


def _terms(top: YamlMapping, mistakes: MistakeList) -> tuple[Term, ...]:
    node = top.values.get("words")
    if node is None:
        return ()
    if not isinstance(node, YamlList):
        key = top.keys["words"]
        message = "'words' must be a list. Start each word with '- word:'."
        mistakes.add(key.line, key.column, message)
        return ()
    terms = [read_entry(item, mistakes) for item in node.items]
    return tuple(term for term in terms if term)
