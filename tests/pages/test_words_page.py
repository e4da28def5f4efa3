"""The word list: what it shows, and that no text in it can do harm."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.pages import word_entry, word_list
from mkdocs_speakeasy.pages import words_page as page
from mkdocs_speakeasy.pages.word_list import word_ids
from mkdocs_speakeasy.pages.words_page import letter_pages, words_page
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.loading import parse_glossary

CASES = yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "smarty",
    "tables",
    "toc",
    "wikilinks",
    *(
        f"pymdownx.{name}"
        for name in (
            "arithmatex",
            "betterem",
            "blocks.admonition",
            "blocks.html",
            "caret",
            "critic",
            "details",
            "emoji",
            "escapeall",
            "highlight",
            "inlinehilite",
            "keys",
            "magiclink",
            "mark",
            "progressbar",
            "saneheaders",
            "smartsymbols",
            "snippets",
            "superfences",
            "tabbed",
            "tasklist",
            "tilde",
        )
    ),
]
PLAIN = ["tables", "toc", "fenced_code"]
"""What MkDocs itself switches on."""
HARMFUL = [
    "<script>alert(1)</script>",
    "</p></div><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "*a* **b** _c_ __d__ ~~e~~ ^f^ ==g== {++h++} ++ctrl+a++",
    "{{ config }} {% raw %}",
    "{: onclick=alert(1) } {#a .b}",
    '--8<-- "mkdocs.yml"',
    ";--8<--",
    "| a | b |",
    "a :: b :smile: :material-home: (c) (tm) --> 1/2",
    "&lt;b&gt; &amp; &#60;",
    "`code` ``` ~~~ $x$ \\(y\\) \\[z\\]",
    "# a\n\n## b\n\n    code\n\n- c\n1. d\n> e\n\n!!! note\n\n/// html\n///",
    "https://example.org www.example.org me@example.org @me #1 [[wiki]] [^1] *[HTML]: x",
    "\x02wzxhzdk:0\x03 \x00 \x1b[31m",
    "[TOC]",
    "[1]: https://example.org",
    "%%%",
    "'single' \"double\" -- --- ...",
    "<!-- speakeasy: allow all --> <?php ?> <![CDATA[ x ]]> <!DOCTYPE x>",
]
TAGS = {"h1", "h2", "h3", "p", "div", "strong", "a"}


@dataclass
class Rendered(HTMLParser):
    """The tags of a page, and the text in each heading and paragraph."""

    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    raw_texts: list[str] = field(default_factory=list)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.pictures += [value for name, value in attrs if name == "src"]
        self.links += [value for name, value in attrs if name == "href"]
        self.ids += [value for name, value in attrs if name == "id"]
        if tag in {"h1", "h2", "h3", "p"}:
            self.raw_texts.append("")

    def handle_data(self, data):
        if self.raw_texts:
            self.raw_texts[-1] += data

    @property
    def texts(self):
        return [text.strip() for text in self.raw_texts]

    def under(self, word):
        """The lines below a heading."""
        return self.texts[self.texts.index(word) + 1 :]


def render(text, extensions=EXTENSIONS):
    page = Rendered()
    page.feed(markdown.markdown(text, extensions=extensions))
    page.close()
    return page


def term(text, **others):
    """An entry with this text in every field."""
    return Term(
        text,
        "explain",
        short_for=text,
        meaning=text,
        say_instead=(text,),
        example=text,
        say_it_like=text,
        where=(text,),
        replaced_by=text,
        why=text,
        status="agreed",
        agreed_by=text,
        agreed_on=text,
        **others,
    )


def shown(text):
    """The text on one line, without signs that steer a machine."""
    kept = "".join(c for c in text if c.isspace() or not (c < " " or "\x7f" <= c <= "\x9f"))
    return " ".join(kept.split())


def is_harmless(text, extensions, picture=""):
    found = render(
        words_page(Glossary([term(text, picture=picture)], text, text), "rules/index.md"),
        extensions,
    )
    return (
        found.tags <= TAGS | ({"img"} if picture else set())
        and found.attributes <= {"id", "class", "href"} | ({"alt", "src"} if picture else set())
        and all(link.startswith("#") or link == "rules/index.md" for link in found.links)
        and f"Who owns this list: {shown(text)}" in found.texts
        and (shown(text), shown(text)) in pairwise(filter(None, found.texts))  # its meaning next
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    words = parse_glossary(yaml.safe_dump({"words": [case["entry"]]}))
    found = render(words_page(words), PLAIN)
    assert found.under(case["entry"]["word"]) == case["shows"]
    assert found.pictures == case.get("pictures", [])


@pytest.mark.parametrize("extensions", [EXTENSIONS, PLAIN], ids=["all extensions", "few"])
@pytest.mark.parametrize("picture", ["", "a.png"])
@pytest.mark.parametrize("text", HARMFUL)
def test_no_text_does_harm(text, picture, extensions):
    assert is_harmless(text, extensions, picture)


@example("0\x850")
@settings(deadline=None, max_examples=50)
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(shown))
def test_any_text_is_shown_as_it_is(text):
    assert is_harmless(text, EXTENSIONS)
    assert is_harmless(text, EXTENSIONS, "a.png")


def test_words_stand_under_their_letters_from_a_to_z():
    terms = [Term(word, "allow") for word in ("zoo", "Élan", "apple", "easy", "1 to 1", "Ant")]
    found = render(words_page(Glossary(terms)))
    headings = [t for t in found.texts if t in {"A", "E", "Z", word_list.NO_LETTER}]
    assert headings == [word_list.NO_LETTER, "A", "E", "Z"]
    words = [text for text in found.texts if text in {t.word for t in terms}]
    assert words == ["1 to 1", "Ant", "apple", "easy", "Élan", "zoo"]


def test_each_word_has_a_place_of_its_own():
    words = ["co-production", "A&E", "SAR", "sar", "a", "!", "Word list", "letter a", "café"]
    assert word_ids([Term(word, "allow") for word in words]) == [
        "co-production",
        "a-e",
        "sar",
        "sar-2",
        "word-a",
        "word",
        "word-list-2",
        "word-letter-a",
        "café",
    ]


@pytest.mark.parametrize("extensions", [EXTENSIONS, PLAIN], ids=["all extensions", "few"])
def test_each_link_on_the_page_leads_to_one_place(extensions):
    terms = [Term(word, "avoid", replaced_by="Élan") for word in ("a", "b", "Élan", "word list")]
    found = render(words_page(Glossary(terms)), extensions)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


@pytest.mark.parametrize(
    ("statuses", "notice"),
    [
        (["draft", "draft"], [page.ALL_DRAFT]),
        (["draft", "agreed"], [page.SOME_DRAFT]),
        (["agreed"], []),
        (["proposed", ""], []),
        ([], [page.NO_WORDS]),
    ],
)
def test_the_page_says_whether_the_list_is_a_draft(statuses, notice):
    terms = [Term(f"w{number}", "allow", status=one) for number, one in enumerate(statuses)]
    notices = {page.ALL_DRAFT, page.SOME_DRAFT, page.NO_WORDS}
    assert [t for t in render(words_page(Glossary(terms))).texts if t in notices] == notice


def test_our_own_words_on_the_page_pass_our_own_rules():
    ours = [page.ALL_DRAFT, page.SOME_DRAFT, page.NO_WORDS, "See how we check our words."]
    top = "---\nspeakeasy: {kind: words}\n---"
    text = "\n\n".join(
        [top, *ours, *word_entry.ABOUT_USE.values(), *word_entry.ABOUT_STATUS.values()]
    )
    found = check_page(text, "words.md", Glossary(), Settings()).findings
    assert [finding for finding in found if finding.level != "think"] == []


def long_list(count, size=200, start="a"):
    """Words that need more than one page."""
    text = "x" * size
    return Glossary([Term(f"{start}{number:04}", "avoid", meaning=text) for number in range(count)])


def test_a_long_list_has_a_page_for_each_letter():
    words = Glossary([*long_list(20).terms, *long_list(20, start="b").terms])
    assert [name for name, _ in letter_pages(words)] == []
    words = Glossary([*long_list(60).terms, *long_list(60, start="É").terms, Term("1", "allow")])
    assert [name for name, _ in letter_pages(words)] == ["signs", "a-1", "a-2", "e-1", "e-2"]
    found = render(words_page(words))
    assert found.links == [f"words/{name}.md" for name, _ in letter_pages(words)]
    assert not [text for text in found.texts if text.startswith("a0")]


def test_a_letter_that_is_no_latin_one_has_a_name_for_its_address():
    words = Glossary([*long_list(60).terms, *long_list(9, start="Ω").terms])
    assert [name for name, _ in letter_pages(words)][-1] == "u3a9"


def test_a_page_of_a_part_says_which_words_are_on_it():
    words = long_list(150)
    texts = [render(text).texts for _, text in letter_pages(words)]
    assert "This is part 1 of 3. It goes from a0000 to a0049." in texts[0]
    assert "This is part 3 of 3. It goes from a0100 to a0149." in texts[2]


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=4), st.integers(0, 9000)), max_size=60).map(
        lambda words: [word for word in words if word[0].strip()]
    )
)
def test_each_word_of_a_list_stands_on_one_page_and_in_order(words):
    glossary = Glossary([Term(word, "avoid", meaning="x" * size) for word, size in words])
    found = word_list.word_list(glossary)
    in_order = [term for _, terms in found.letters for term in terms]
    assert sorted(map(id, in_order)) == sorted(map(id, glossary.terms))
    if found.pages:
        assert [term for one in found.pages for term in one.terms] == in_order
        assert all(one.terms for one in found.pages)
        assert len({one.name for one in found.pages}) == len(found.pages)
        assert len(set(found.places.values())) == len(in_order)


@pytest.mark.parametrize("text", HARMFUL)
def test_no_text_does_harm_on_the_page_of_a_letter(text):
    words = Glossary([term(text), *long_list(90).terms, term(text)])
    for _, one in letter_pages(words):
        found = render(one)
        assert found.tags <= TAGS
        assert found.attributes <= {"id", "class", "href"}
        assert all(link.startswith("#") or ".md" in link for link in found.links)
