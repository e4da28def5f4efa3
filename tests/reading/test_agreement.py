"""Our reading of real pages, beside the words of the page that Python-Markdown makes of them."""

from pathlib import Path

import pytest
from mkdocs_speakeasy.reading.front_matter import find_front_matter
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN
from rendered import EXTENSIONS, SETTINGS, disagreements, site_extensions

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
NEEDED = {"pymdownx": 99.0}
"""Per cent of words that must agree, where it is not 99.9: pages about Markdown itself."""


def _sites():
    yield pytest.param(ROOT / "docs", id="docs")
    for folder in sorted(CORPORA.iterdir()) if CORPORA.exists() else ():
        if folder.is_dir():
            yield pytest.param(folder, id=folder.name)


def _pages(folder):
    for path in sorted(folder.rglob("*.md")):
        yield path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", list(_sites()))
def test_the_words_are_those_of_the_page_that_readers_see(folder):
    has_config = (folder / "mkdocs.yml").exists()
    extensions, settings = site_extensions(folder) if has_config else (EXTENSIONS, SETTINGS)
    same = words = 0
    differences = []
    for source in _pages(folder):
        front = find_front_matter(source)
        body = source[front.end :] if front else source
        agree, total, differs = disagreements(body, extensions, settings)
        same += agree
        words += total
        differences += differs
    assert 100 * same >= NEEDED.get(folder.name, 99.9) * words, differences[:20]


@pytest.mark.parametrize("folder", list(_sites()))
def test_each_letter_stands_in_the_file_where_we_say(folder):
    made = "\n " + HARD_BREAK + HIDDEN
    for source in _pages(folder):
        document = read(source)
        places = document.places
        for run, start in enumerate(places.text):
            end = places.text[run + 1] if run + 1 < len(places.text) else len(document.text)
            text = document.text[start:end]
            if not places.end[run]:
                assert source[places.start[run] :][: len(text)] == text
            elif text not in made:
                assert source[places.start[run]] in "&\\" + text
