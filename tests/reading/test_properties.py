"""What holds for any text: places are exact, and a long text takes no more than its share."""

import html
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs_speakeasy import check
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN
from mkdocs_speakeasy.reading.words import WORD
from mkdocs_speakeasy.words.loading import parse_glossary

GLOSSARY = parse_glossary(
    """
words:
  - {word: hub, use: explain, meaning: A place., not_in: [a hub]}
  - {word: care-plan, use: avoid, say_instead: plan}
  - {word: asset, use: depends, meaning: A thing., only_near: [word], not_near: [b]}
  - {word: AB, use: explain, meaning: One., short_for: a b}
"""
)
SIGNS = [
    *"abX1 \n\n\t\r\\`*_{}[]()<>#+-.!|~^=:\"'$%&,/;?@😀\u0301\u00ad\ufffc\u2028א", "\r\n", "  \n",
    "\n\n", "\n    ", "\n- ", "\n1. ", "\n> ", "\n# ", "\n---\n", "\n===\n", "**", "__", "```\n",
    "\n~~~\n", "`` ", '!!! note "a"\n    ', "??? ", '=== "b"\n\n    ', "/// note | c\n",
    "\n///\n", "[a](b)", '![hub](c "d")', "[a][b]", "\n[b]: c\n", "[^1]", "\n[^1]: ", "\n: ",
    "*[AB]: c\n", "| a | b |\n|---|---|\n", "<div>", "</div>", '<div markdown="1">\n', "<b>",
    "</b>", "<br>", '<img alt="hub">', "<!-- ", " -->", "<code>", "</code>", "<pre>", "<script>",
    "<a href='b'>", "</a>", "<li>", "<td>", "<summary>", "&amp;", "&nbsp;", "&#8217;", "&#45;",
    "\\*", "{: .a }", "{.b}", "{{ c }}", "{% d %}", "{++", "++}", "{~~", "~>", "~~}", ":smile:",
    "++ctrl++", "$x_1$", "\\(", "\\)", "https://a.b", "a@b.c", '--8<-- "a"', "- [ ] ", "hub",
    "care", "plan", "care-plan", "asset", "word", "AB", " is ", "Mr. ", "---\ntitle: hub\n---\n",
    "> [!NOTE] ",
]  # fmt: skip
TEXTS = st.text() | st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_each_letter_that_is_read_stands_in_the_file_where_we_say(source):
    document = read(source)
    for offset, letter in enumerate(document.text):
        span = document.places.place(offset)
        assert 0 <= span.start < span.end <= len(source) + 1
        if letter not in "\n " + HARD_BREAK + HIDDEN:
            there = source[span.start : span.end]
            assert there in (letter, "\\" + letter) or letter in html.unescape(there)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_stand_in_the_file_as_they_are_read(source):
    document = read(source)
    assert document.word_texts == WORD.findall(document.text)
    for number, text in enumerate(document.word_texts):
        word = document.word(number)
        span = document.span(word.start, word.end)
        there = source[span.start : span.end]
        assert there == text or re.search(r"[\\`*_{}\[\]()<>~^=+:$&\n\r|]", there)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_places_in_a_block_go_up_and_blocks_do_not_overlap(source):
    document = read(source)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert "\n" not in document.text_of(block)
        end = block.end + 1
        starts = [document.places.place(offset).start for offset in range(block.start, block.end)]
        assert starts == sorted(starts)
    assert end == len(document.text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_hold_all_words_once(source):
    document = read(source)
    words = [len(document.words_in(one.start, one.end)) for one in document.sentences]
    assert sum(words) == len(document.word_starts)
    ends = [0, *(sentence.end for sentence in document.sentences)]
    assert all(ends[n] <= one.start < one.end for n, one in enumerate(document.sentences))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
@example("![0]()0|\n-|")  # the words of the picture are read after those of the cell
def test_findings_have_the_line_and_the_column_of_their_text(source):
    for finding in check(source, glossary=GLOSSARY, settings={"profile": "easy-read"}):
        rest = _from(source, finding.line, finding.column)
        assert rest.startswith(finding.text)
        assert rest[len(finding.text) :] == _from(source, finding.end_line, finding.end_column)


def _from(source, line, column):
    """The file from a line and a column on."""
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", source)
    return "".join([lines[line - 1][column - 1 :], *lines[line:]])


NASTY = [
    *"[]`<&\\$@~+:^'\"!_*{}|#/.=-", "*a ", "**a ", "*a_ ", "_a_", "_a _", "![", "a ", "((((",
    "{{", "{% ", "<!--", "| a ", "| ` ", "> ", "- ", "1. ", "\\(", "$a_ ", "a@b.", "a.",
    "http://", "www.", "~a ", "==a ", "++a", ":a-", "<a ", '<a b="', "<div>", "</div>",
    '<div markdown="1">', "[a](", "[a](b ", "[a][", "^a ", ". ", "{++", "{~~a~>", "{: ", "{.a ",
    "{a=", "a{.b", "??? ", "<code>", "<script>", "<pre>x", "<b>", "<a>", "[^", "<![CDATA[", "<?",
    "*[_`<&", "&lt;", "<a\n", "<div>\n", '<div markdown="1">\n', "<p>\n\n", "[a]: \n", "[a]: b\n",
    "[^a]: b\n", "> a\n", "- a\n", "- a\n\n", "```a\n", "~~~ a\n", "!!! note\n", '=== "a"\n',
    "# a\n", "a\n=\n", "/// a | b\n", "a\n: b\n", "*[a]: b\n", "<!--\n\n",
    "<details>\n<summary>a\n", "<ul>\n<li>a\n", "a\\\n", "a  \n", "a<br>", "a\n\n",
    "[![a](b)](c)", "[a](b) ", "<a href=x><img alt='a b'></a>", "*a [b](c) ", "**hub** ",
    "**hub**. ", "Hub is asset. ", "care-", "a hub ",
]  # fmt: skip
"""Units that repeated without end have made readers slow."""

ONCE = [
    ("# a", " ", "b"), ("---\ntitle: a", " ", "b\n---\n"), ("[a](", " ", "b"),
    ("/// a | b", " ", "c"), ("[a]:", " ", ""), ("[a]:", "\n", ""),
    ("| a | b |\n|---|---|\n", "| ` ", ""), (".", ".", "a"), ("<a ", '"', ""),
    ("a ", "[", "](b)"), ("<div>", "<!--", "</div>"), ('!!! note "', ' "', "a"), ("a@", "b.", ""),
    ("a", " ", "b"),
]  # fmt: skip
"""A start, a unit to repeat, and an end."""


@pytest.mark.parametrize("parts", [*(("", unit, "") for unit in NASTY), *ONCE], ids=repr)
def test_four_times_the_text_takes_about_four_times_as_long(parts):
    start, unit, end = parts
    count = 10_000 // len(unit)
    few, many = (start + unit * count * times + end for times in (1, 4))
    for _ in range(5):  # a busy machine may disturb one try, not all
        if _seconds(many) < 8 * _seconds(few) + 0.05:
            return
    pytest.fail("The time grows faster than the text.")


def _seconds(text):
    start = time.process_time()
    document = read(text)
    len(document.sentences)
    return time.process_time() - start
