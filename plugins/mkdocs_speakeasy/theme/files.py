"""Which files of the theme a site gets.

MkDocs copies all files of a theme, and all files of Material below it. Most of them no page asks
for: Material's scripts and styles, and the parts of which our one style sheet is made.
"""

from __future__ import annotations

from pathlib import Path

HOME = Path(__file__).parent

_OF_MATERIAL = ("assets/javascripts/", "assets/stylesheets/")
_PARTS = ("components/", "partials/")
ONE_SCRIPT = ("components/tools/tools.js", "components/listen/listen.js")
"""Scripts that are joined with those that they ask for: see one_script.py."""
_JOINED = tuple(f"{name.rpartition('/')[0]}/" for name in ONE_SCRIPT)


def is_ours(folders: list[str]) -> bool:
    """Whether a theme with these folders is `speakeasy`, or extends it."""
    return str(HOME) in folders


def is_needed(name: str) -> bool:
    """Whether a page asks for this file, as it is named in the theme."""
    if name.startswith(_JOINED):
        return name in ONE_SCRIPT
    return not name.startswith(_OF_MATERIAL) and (
        not name.startswith(_PARTS) or name.endswith(".js")
    )
