"""A built site in a folder."""

from __future__ import annotations

import pytest

FILES = {
    "index.html": b"home",
    "404.html": b"missing",
    "offline.html": b"away",
    "guides/index.html": b"guides",
    "guides/a b é.html": b"odd",
    "assets/look.css": b"css",
    "assets/look.css.map": b"map",
    "assets/search.json": b"{}",
    "pictures/small.PNG": b"1",
    "pictures/large.svg": b"12345",
    "talk.mp3": b"sound",
    "guide.pdf": b"paper",
    "sitemap.xml": b"map",
    "speakeasy-worker.js": b"old",
    "speakeasy-offline.json": b"old",
}


@pytest.fixture
def site(tmp_path):
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path
