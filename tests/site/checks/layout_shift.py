"""How far the page jumps while it loads."""

from __future__ import annotations

MOST = 0.01
SUM = """() => new Promise((done) => {
  const shifts = [];
  const add = (list) => shifts.push(...list.getEntries().filter((one) => !one.hadRecentInput));
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  const name = (one) => one.sources.map(({ node }) =>
    node?.localName ? `${node.localName}.${node.className}` : node?.parentElement?.localName);
  const end = () => done({
    sum: shifts.reduce((sum, one) => sum + one.value, 0),
    what: [...new Set(shifts.flatMap(name))].join(" "),
  });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(end)));
})"""


def layout_shift(page):
    """What moved, where more than a hundredth of the screen did."""
    shift = page.evaluate(SUM)
    if shift["sum"] <= MOST:
        return []
    return [f"the page jumps by {shift['sum']:.3f}, {shift['what']}"]
