"""How fast the first words come on a slow phone. It prints; it is no test, for times vary.

.venv/bin/python tests/site/speed.py site index.html guides/index.html
"""

from __future__ import annotations

import statistics
import sys

from component_page import chromium
from server import serve
from states import PHONE, open_device

LINE = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400 * 1000 / 8,
    "uploadThroughput": 400 * 1000 / 8,
}
"""400 kbit/s, and 400 ms for each answer."""
SLOWER = 4
RUNS = 3
TIMES = """() => new Promise((done) => {
  const longest = { largest: 0, blocked: 0 };
  const see = (type, heed) => {
    const watch = new PerformanceObserver((list) => list.getEntries().forEach(heed));
    watch.observe({ type, buffered: true });
  };
  see("largest-contentful-paint", (one) => { longest.largest = one.startTime; });
  see("longtask", (one) => { longest.blocked += one.duration - 50; });
  setTimeout(() => done({
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    ...longest,
    load: performance.getEntriesByType("navigation")[0].loadEventEnd,
  }), 500);
})"""


def slow_phone(browser, address):
    """Milliseconds until the first words, the largest thing and the end; and how long it hung."""
    with open_device(browser, PHONE) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address)
        return page.evaluate(TIMES)


def main(folder, *pages):
    """Print the median of some runs for each page."""
    with serve(folder) as address, chromium() as browser:
        for page in pages or ["index.html"]:
            runs = [slow_phone(browser, address + page) for _ in range(RUNS)]
            middle = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
            times = ", ".join(f"{name} {round(value)} ms" for name, value in middle.items())
            print(f"{page}: {times}")  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main(*sys.argv[1:])
