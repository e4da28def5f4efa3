"""Our words on a page in a language in which we have none: English, and marked as English."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from language_sites import built, write

pytest.importorskip("material")

FILES = {
    "glossary.ar.yml": """
about: {group: مجموعة, contact: "help@example.org"}
words:
  - {word: مناصر, use: explain, meaning: شخص., say_it_like: أهلا, short_for: مناصر كبير}
  - {word: وكالة, use: avoid, meaning: مكتب., say_instead: [مكتب, مركز], status: agreed}
  - {word: بيت, use: hurts, meaning: دار., status: retired, replaced_by: وكالة}
""",
    "docs/index.md": "# A\n\n[ar](ar/speakeasy/words.md)\n",
    "docs/ar/index.md": "# مرحبا\n\nهذا مناصر وهذه وكالة.\n\n[كلمات](speakeasy/words.md)\n",
    "docs/ar/b.md": "# ب\n\nنص.\n",
}
VOID = {"meta", "link", "img", "br", "input"}
ALSO = {"Our site", "English", "help", "example.org", "help@example.org"}
"""Names, and the way to another language, which has its own mark."""


class Texts(HTMLParser):
    """Each text of a page, with the language that it is marked with."""

    def __init__(self, html):
        super().__init__()
        self.open = []
        self.texts = []
        self.labels = []
        self.feed(html)

    @property
    def language(self):
        return next((lang for _, lang in reversed(self.open) if lang), "")

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in VOID:
            self.open.append((tag, attrs.get("lang")))
        if "aria-label" in attrs:
            self.labels.append((attrs["aria-label"], self.language))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and not any(tag in ("title", "script") for tag, _ in self.open):
            self.texts.append((data.strip(), self.language))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(write(tmp_path_factory.mktemp("marked"), FILES))


def is_english(text):
    return any(letter.isascii() and letter.isalpha() for letter in text) and text not in ALSO


@pytest.mark.parametrize("name", ["", "b/", "speakeasy/words/"])
def test_each_english_word_is_marked_and_no_other(site, name):
    page = Texts((site / "ar" / name / "index.html").read_text(encoding="utf-8"))
    found = {text: lang for text, lang in [*page.texts, *page.labels] if is_english(text)}
    assert "Reading tools" in found
    assert {text: lang for text, lang in found.items() if lang != "en"} == {}
    arabic = {lang for text, lang in page.texts if not is_english(text) and not text.isascii()}
    assert arabic == {"ar"}


def test_the_words_of_the_page_in_our_sentences_are_marked_too(site):
    html = (site / "ar/index.html").read_text(encoding="utf-8")
    assert (
        '<span dir="ltr" lang="en">You can say: <span dir="rtl" lang="ar">مكتب, مركز</span>.</span>'
    ) in html
