"""A small page made of some components, as the browser gets it. No MkDocs is needed.

The real templates, styles and scripts of the components stand in it, and the server sends the
same rule for scripts and styles that our pages keep.
"""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs_speakeasy import theme
from mkdocs_speakeasy.theme.other_themes import our_templates

THEME = Path(theme.__file__).parent
STYLES = ("tokens", "page", "text", "header", "tools", "listen")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()
"""A browser that calls nobody by itself."""
PAGE = """{% import "partials/words.html" as own with context %}<!doctype html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>A page</title>
{% for name in styles %}<link rel="stylesheet" href="/components/{{ name }}/{{ name }}.css">
{% endfor %}<script src="/assets/start.js"></script>
<script type="module" src="/components/tools/tools.js"></script>
<script type="module" src="/components/listen/listen.js"></script>
</head>
<body class="se-body">
<header class="se-header"><div class="se-header__inside"><div class="se-header__bar">
{% include "components/tools/tools.html" %}
</div></div></header>
<main class="se-main" id="main" tabindex="-1"><article class="se-page">
<h1>The page</h1>
{% include "components/listen/listen.html" %}
{{ body }}
</article></main>
</body>
</html>
"""


def make_page(body, lang="en"):
    """The HTML of a page with these words in its main part."""
    page = our_templates([]).from_string(PAGE)
    return page.render(config={"theme": {}}, body=body, lang=lang, styles=STYLES)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path != "/":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args):
        pass


@contextmanager
def served(page):
    """The address of a page, as long as it is needed."""
    handler = functools.partial(_Handler, directory=THEME)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.page = page
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def leave_out(reason):
    """Skip, or fail where the tests of the site must run."""
    if os.environ.get("CI") or os.environ.get("SPEAKEASY_NEED_BROWSER"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@contextmanager
def chromium():
    """Debian's Chromium. Without one the tests are left out, or fail where they must run."""
    playwright = pytest.importorskip("playwright.sync_api")
    program = shutil.which("chromium")
    if not program:
        leave_out("No Chromium stands here.")
    with playwright.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
