"""axe-core with all its rules: A, AA, AAA, best practice and those that are being tried."""

from __future__ import annotations

import functools
from pathlib import Path

AXE = Path(__file__).parents[1] / "node_modules/axe-core/axe.min.js"
COLOUR = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]
"""The rules that can change their mind when only colours change."""
RUN = """async (rules) => {
  const all = rules.length ? rules : axe.getRules().map((rule) => rule.ruleId);
  const found = await axe.run(document, {
    runOnly: { type: "rule", values: all },
    resultTypes: ["violations"],
    preload: false,
  });
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}, ${node.target.join(" ")}: ${node.any
      .concat(node.all, node.none).map((one) => one.message).join(" ").slice(0, 160)}`));
}"""


def axe(page, rules=()):
    """What axe finds in the page as it stands, by these rules or by all."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_source())
    return page.evaluate(RUN, list(rules))


def axe_colours(page):
    """What axe finds in the colours of the page."""
    return axe(page, COLOUR)


@functools.cache
def _source():
    return AXE.read_text(encoding="utf-8")
