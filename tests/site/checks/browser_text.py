"""What readers set in their browser: text spacing (WCAG 1.4.12), and text of double size."""

from __future__ import annotations

from contextlib import contextmanager

from checks.measuring import measured

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
PUT = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
NORMAL = 16


def spaced_text(page):
    """What does not fit with more space between lines, words and letters."""
    page.evaluate(PUT, SPACED)
    faults = measured(page, "sideways")
    page.evaluate("document.adoptedStyleSheets = []")
    return faults


def doubled_text(page):
    """What does not fit when the reader's own text size is twice as large, or does not follow."""
    size = (
        "parseFloat(getComputedStyle(document.querySelector('main p') ?? document.body).fontSize)"
    )
    before = page.evaluate(size)
    with _text_size(page, NORMAL * 2):
        after = page.evaluate(size)
        faults = measured(page, "sideways")
    if after < before * 1.95:
        faults.append(f"text grows from {before} to {after} px only")
    return faults


@contextmanager
def _text_size(page, size):
    """The setting of the browser itself, so that lengths in media queries grow too."""
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
    yield
    session.send("Page.setFontSizes", {"fontSizes": {"standard": NORMAL, "fixed": NORMAL}})
    session.detach()
