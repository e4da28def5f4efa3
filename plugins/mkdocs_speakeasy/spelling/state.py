"""What a site sets for spelling, and what this computer has for it.

A build in which nothing changed asks for these. So they load no rule, and start no program.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_speakeasy.spelling.programs import computer_state, none_stands, standing

if TYPE_CHECKING:
    from mkdocs_speakeasy.settings import Settings

RULE = "spelling"
BRITISH = "en_GB"


def wants_spelling(settings: Settings) -> bool:
    """Whether the rule is on. It loads no rule: a build in which nothing changed asks too."""
    if RULE in settings.ignore or (settings.select and RULE not in settings.select):
        return False
    own = settings.rules.get(RULE)
    return RULE in settings.select or own is None or own.level != "off"


def own_words_of(settings: Settings, folder: Path) -> frozenset[str]:
    """The words of the site's own file. Raises MistakesFound."""
    file = str(own_options(settings).get("file", ""))
    if not file or not wants_spelling(settings):
        return frozenset()
    from mkdocs_speakeasy.spelling.words_file import read_words_file  # noqa: PLC0415 - as above

    return read_words_file(folder / file)


def state_of_spelling(settings: Settings, folder: Path) -> str:
    """Changes when what is right changes: the programs, their dictionaries, the site's own words.

    Raises:
        MistakesFound: the site's file of words has mistakes.
    """
    if not wants_spelling(settings):
        return ""
    return "\n".join((computer_state(), *sorted(own_words_of(settings, folder))))


def why_no_spelling(settings: Settings) -> str:
    """The line that says that no program stands; empty where one does, or is not wanted."""
    program = str(own_options(settings).get("program", ""))
    if not wants_spelling(settings) or standing(program):
        return ""
    return none_stands(str(own_options(settings).get("language", BRITISH)), program)


def own_options(settings: Settings) -> dict[str, Any]:
    """The options that the site set."""
    own = settings.rules.get(RULE)
    return dict(own.options) if own else {}
