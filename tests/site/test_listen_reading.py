"""Listen: which words of a page are said, in what order, and how they are marked."""

from __future__ import annotations

import pytest
from component_page import make_page, served
from listening import LONG, MARKED, end, heard, listening, press, said

SENTENCES = """async (html) => {
  const { sentencesOf } = await import("/components/listen/sentences.js");
  const article = document.querySelector("main article");
  article.innerHTML = html;
  return sentencesOf(article).map((sentence) => sentence.text);
}"""


@pytest.fixture
def listen(shared_browser):
    with listening(shared_browser) as make:
        yield make


@pytest.fixture(scope="module")
def sentences(shared_browser):
    """The sentences of an article, as the script of the page cuts them."""
    with served(make_page("")) as address:
        page = shared_browser.new_page()
        page.goto(address)
        yield lambda html: page.evaluate(SENTENCES, html)
        page.close()


def test_the_sentence_is_marked_and_the_page_is_not_changed(listen):
    page = listen("<p>One <b>is here. Two</b> is here.</p>")
    before = page.locator("main p").evaluate("(p) => p.outerHTML")
    press(page, "Listen")
    end(page)
    assert page.evaluate(MARKED) == "One is here."
    end(page)
    assert page.evaluate(MARKED) == "Two is here."
    assert page.locator("main p").evaluate("(p) => p.outerHTML") == before


def test_where_nothing_can_be_marked_the_block_is(listen):
    page = listen(before="delete window.Highlight;")
    press(page, "Listen")
    end(page)
    assert page.locator(".se-listen-now").all_text_contents() == ["One is here. Two is\nhere."]
    press(page, "Stop")
    assert page.locator(".se-listen-now").count() == 0


def test_a_word_is_said_as_the_glossary_says(listen):
    body = (
        '<p>We do <button type="button" class="se-word" popovertarget="n" '
        'data-se-say="koh pruh DUK shun"><b>co-</b>production</button><span id="n" popover="">'
        "A note. With words.</span> here. Then more.</p>"
    )
    page = listen(body)
    assert heard(page) == ["We do koh pruh duk shun here.", "Then more."]


def test_the_mark_stands_on_the_word_itself(listen):
    body = '<p><button class="se-word" data-se-say="ay and ee">A&amp;E</button> is a place.</p>'
    page = listen(body)
    press(page, "Listen")
    end(page)
    assert page.evaluate(MARKED) == "A&E is a place."


def test_an_open_note_is_not_read(listen):
    page = listen('<p><button popovertarget="n">?</button>Text.</p><div id="n" popover>Note.</div>')
    press(page, "?")
    page.get_by_role("button", name="Listen").focus()
    page.keyboard.press("Enter")
    end(page, 2)
    assert said(page) == ["The page", "Text."]


def test_the_mark_begins_and_ends_with_a_word(listen):
    page = listen("<p> <b> One.</b> Two. </p>")
    press(page, "Listen")
    end(page)
    assert page.evaluate(MARKED) == "One."
    end(page)
    assert page.evaluate(MARKED) == "Two."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ul><li>One<ul><li>Two</li></ul>Three</li></ul>", ["One", "Two", "Three"]),
        ("<ul><li><p>One.</p><p>Two.</p></li></ul>", ["One.", "Two."]),
        ("<dl><dt>Word</dt><dd>Meaning</dd></dl>", ["Word", "Meaning"]),
        ("<table><tr><th>Day</th><td>Monday</td></tr></table>", ["Day", "Monday"]),
        ("<p>A <b>bo</b>ld <a href='#'>link</a>.</p>", ["A bold link."]),
        ("<p>1 High Street<br>Leeds</p>", ["1 High Street", "Leeds"]),
        ("<p>It costs £3.50 at 10.30 today.</p>", ["It costs £3.50 at 10.30 today."]),
        ("<details open><summary>More</summary><p>Text.</p></details>", ["More", "Text."]),
        ("<section><h2>Part</h2><div>Words</div></section>", ["Part", "Words"]),
        ("<label>By post</label><div>Write to us.</div>", ["By post", "Write to us."]),
        ("<p>&lt;b onload=alert(1)&gt; stays.</p>", ["<b onload=alert(1)> stays."]),
        ("<p>\u202eback</p>", ["\u202eback"]),
        (f"<p>{'a' * 2000}</p>", ["a" * 2000]),
    ],
)
def test_blocks_are_read_in_the_order_of_the_page(sentences, body, expected):
    assert sentences(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p> </p>",
        "<p>… – !</p>",
        "<nav>Menu</nav>",
        "<p hidden>Hidden</p>",
        '<p aria-hidden="true">Sign</p>',
        "<details><summary></summary><p>Closed.</p></details>",
        '<p><img src="/none.png" alt="A picture"></p>',
        "<pre><code>x = 1</code></pre>",
        '<div id="n" popover>A note.</div>',
        "<p><button>Press</button></p>",
        "<p><svg><title>Sign</title><text>Sign</text></svg></p>",
        "<p><script type='text/plain'>code</script></p>",
        '<p><a class="headerlink" href="#">¶ link</a></p>',
    ],
)
def test_what_is_no_text_of_the_page_is_not_read(sentences, body):
    assert sentences(body) == []


def test_where_the_browser_cannot_cut_sentences_a_block_is_read_at_a_time(listen):
    page = listen(before="delete Intl.Segmenter;")
    assert heard(page) == ["One is here. Two is here.", "Three."]


def test_the_page_follows_the_voice_when_it_leaves_the_screen(listen):
    page = listen(LONG, viewport={"width": 400, "height": 640})
    press(page, "Listen")
    assert page.evaluate("scrollY") == 0
    end(page, 30)
    marked = "[...CSS.highlights.get('se-listen')][0].getBoundingClientRect()"
    assert 0 < page.evaluate(f"{marked}.top") < 600
    assert page.evaluate("scrollY") > 0


def test_a_press_on_listen_moves_nothing(listen):
    page = listen(LONG, viewport={"width": 400, "height": 640})
    page.evaluate("scrollTo(0, 40)")
    press(page, "Listen")
    assert page.evaluate("scrollY") == 40


def test_a_reader_who_looks_elsewhere_is_not_pulled_back(listen):
    page = listen(LONG, viewport={"width": 400, "height": 640})
    press(page, "Listen")
    end(page, 30)
    page.evaluate("scrollTo(0, 0)")
    end(page)
    assert page.evaluate("scrollY") == 0
