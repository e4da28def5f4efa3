"""Shows as text what could run or take over a page: scripts, handlers, addresses that are scripts.

Markdown lets any HTML through. Readers of our theme need none of this: its pages run under a policy
that forbids it. So a piece of HTML with such a thing in it stands on the page as it was written,
and whoever wrote it sees it at once.
"""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

_RISK = re.compile(
    r"""
    </?(?:script|base|meta|link)\b
    | <[a-z][^>]*?[\s"'/](?:on[a-z]+|srcdoc)\s*=
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = re.compile(
    r"""[\s"'/](?:href|src|action|formaction|data|xlink:href)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)""",
    re.IGNORECASE,
)
_NAMES = frozenset(("href", "src", "action", "formaction", "data", "xlink:href"))
_NEVER = frozenset(("script", "base", "meta", "link"))
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]+")
"""Browsers leave some of these out of an address."""
_SCRIPTS = ("javascript:", "vbscript:", "data:text")


class Harmless(Treeprocessor):
    """Works when all HTML of the page is there, and before addresses are looked at."""

    def run(self, root: Element) -> None:
        """Go through the tree, and through the pieces of HTML that are kept apart."""
        pieces = self.md.htmlStash.rawHtmlBlocks
        for number, piece in enumerate(pieces):
            if isinstance(piece, str) and "<" in piece and _is_risky(piece):
                pieces[number] = html.escape(piece, quote=False)
        for element in root.iter():
            _clean(element)


def _is_risky(piece: str) -> bool:
    return bool(_RISK.search(piece)) or any(
        _is_script(found.strip("\"'")) for found in _ADDRESS.findall(piece)
    )


def _clean(element: Element) -> None:
    """Take from an element of the tree what could run. Attribute lists can put it there."""
    if element.tag in _NEVER:
        element.tag = "span"
        element.attrib.clear()
    for name in [*element.attrib]:
        lower = name.lower()
        is_script = lower in _NAMES and _is_script(element.attrib[name])
        if is_script or lower.startswith("on") or lower == "srcdoc":
            del element.attrib[name]


def _is_script(address: str) -> bool:
    plain = html.unescape(address.replace(AMP_SUBSTITUTE, "&"))
    return _UNSEEN.sub("", plain).lower().startswith(_SCRIPTS)
