"""A page without scripts has the same words, and every link of it can be reached."""

from __future__ import annotations

from checks.measuring import measured

WORDS = """() => {
  const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll(".se-listen, [popover]").forEach((one) => one.remove());
  return main.textContent.split(/\\s+/).filter(Boolean).join(" ");
}"""
SEEN = "main => main.innerText"


def without_script(page):
    """Links out of reach, tools that do nothing, and a main part that is empty."""
    faults = measured(page, "reach")
    if not page.eval_on_selector("main", SEEN).strip():
        faults.append("no words")
    return faults


def words_of_main(page):
    """The words of the main part, to hold against those with scripts."""
    return page.evaluate(WORDS)
