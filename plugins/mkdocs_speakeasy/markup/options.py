"""The settings of the Markdown extension, for a site that runs it without our plugin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mkdocs_speakeasy.mistakes import MistakeList, MistakesFound, right_names, shown
from mkdocs_speakeasy.settings_reader import EXPLAIN
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary

USUAL_LIST = "glossary.yml"
DEFAULTS: Mapping[str, tuple[str | bool, str]] = {
    "glossary": (USUAL_LIST, "The file with the list of words. Empty for none."),
    "explain": ("section", "Where words are explained: page, section, every or off."),
    "words_page": ("", "The address of the word list. Empty for none."),
    "rows": (True, "Put pictures beside their words, and boxes round parts of a page."),
}
_NAME = "Markdown extension speakeasy"
_OTHER_SCHEME = re.compile(r"(?!https?:)[^/?#]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """The settings, as read."""

    glossary: str | None = None
    """The file that was named; None where none was."""
    explain: str = "section"
    words_page: str = ""
    rows: bool = True


def read_options(values: Mapping[str, object]) -> Options:
    """The settings. Raises MistakesFound with every mistake in them."""
    mistakes = MistakeList(_NAME)
    for name in values.keys() - DEFAULTS.keys():
        right = right_names(name, tuple(DEFAULTS))
        mistakes.add(0, 0, f"We do not know '{shown(name)}'. {right}")
    options = Options(
        _text("glossary", values, mistakes) if "glossary" in values else None,
        _explain(values, mistakes),
        _address(values, mistakes),
        _yes_or_no("rows", values, mistakes),
    )
    if mistakes.found:
        raise MistakesFound(mistakes.found)
    return options


def words_of(options: Options) -> Glossary:
    """The list of words. One that nobody named may be missing. Raises MistakesFound."""
    path = Path(USUAL_LIST if options.glossary is None else options.glossary)
    if options.glossary == "" or (options.glossary is None and not path.is_file()):
        return Glossary()
    changed = path.stat().st_mtime_ns if path.is_file() else 0
    return _load(str(path), changed)


@lru_cache(maxsize=2)
def _load(path: str, changed: int) -> Glossary:  # noqa: ARG001 - a changed file is read anew
    """The list. A host may set the extension up afresh for each page."""
    return load_glossary(path)


def _text(name: str, values: Mapping[str, object], mistakes: MistakeList) -> str:
    value = values.get(name, DEFAULTS[name][0])
    if isinstance(value, str):
        return value.strip()
    if value is not None:
        mistakes.add(0, 0, f"'{name}' is '{shown(str(value))}'. Write it as text.")
    return ""


def _explain(values: Mapping[str, object], mistakes: MistakeList) -> str:
    value = values.get("explain", DEFAULTS["explain"][0])
    value = "off" if value is False else value  # so YAML reads the word
    if value in EXPLAIN:
        return str(value)
    found = shown(str(value))
    mistakes.add(0, 0, f"'explain' is '{found}'. {right_names(str(value), EXPLAIN)}")
    return ""


def _address(values: Mapping[str, object], mistakes: MistakeList) -> str:
    address = "".join(_text("words_page", values, mistakes).split())
    if _OTHER_SCHEME.match(address):
        want = "Write where it stands on the site, or an address with https."
        mistakes.add(0, 0, f"'words_page' is '{shown(address)}'. {want}")
    return address


def _yes_or_no(name: str, values: Mapping[str, object], mistakes: MistakeList) -> bool:
    value = str(values.get(name, DEFAULTS[name][0])).lower()
    if value not in ("true", "false"):
        mistakes.add(0, 0, f"'{name}' is '{shown(value)}'. Write true or false.")
    return value == "true"
