"""Hostile text stays text: no script, no element and no handler comes of it."""

from __future__ import annotations

import re

OURS = re.compile(
    r"script /?(\.\./)*(assets/start|components/(tools/tools|listen/listen|search/open))\.js"
)
STRANGE = """() => [...document.querySelectorAll("*")].flatMap((element) => [
  ...(element.localName === "script" ? [`script ${element.getAttribute("src")}`] : []),
  ...(element.localName === "style" ? ["style element"] : []),
  ...[...element.attributes]
    .filter(({ name }) => name.startsWith("on") || name === "style")
    .map(({ name }) => `attribute ${name} of ${element.localName}`),
  ...["href", "src", "action"]
    .map((name) => element.getAttribute(name) ?? "")
    .filter((address) => /^\\s*(javascript|data|vbscript):/i.test(address))
    .map((address) => `address ${address}`),
])"""


def only_text(page):
    """Scripts that are not ours, styles and handlers in the page."""
    found = page.evaluate(STRANGE)
    return [one for one in found if not OURS.fullmatch(one)]
