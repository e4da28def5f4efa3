"""Listen in a real browser, with a voice that only writes down what it is asked to say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from component_page import browser_for, make_page, served

VOICE = Path(__file__).with_name("fake_voice.js").read_text(encoding="utf-8")
MARKED = """[...(CSS.highlights.get("se-listen") ?? [])].map((range) => range.toString()).join()"""
BODY = "<p>One is here. Two is\nhere.</p><p>Three.</p>"
SENTENCES = """async (html) => {
  const { sentencesOf } = await import("/components/listen/sentences.js");
  const article = document.querySelector("main article");
  article.innerHTML = html;
  return sentencesOf(article).map((sentence) => sentence.text);
}"""
LONG = "<p>A sentence.</p>" * 60


@pytest.fixture(scope="module")
def browser(request):
    with browser_for(request) as one:
        yield one


@pytest.fixture
def listen(browser):
    """Opens a page with a voice. Any error in a script fails the test."""
    open_things, errors = [], []

    def make(body=BODY, lang="en", before="", **device):
        server = served(make_page(body, lang))
        address = server.__enter__()
        context = browser.new_context(**device)
        open_things.extend([(context, server)])
        context.add_init_script(before + VOICE)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address)
        return page

    yield make
    for context, server in open_things:
        context.close()
        server.__exit__(None, None, None)
    assert errors == []


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def end(page, times=1):
    for _ in range(times):
        page.evaluate("speechSynthesis.end()")


def said(page):
    return [one["text"] for one in page.evaluate("speechSynthesis.said")]


def heard(page):
    """All that the voice says from the first sentence to the last."""
    press(page, "Listen")
    for _ in range(200):
        if not page.evaluate("speechSynthesis.isSpeaking()"):
            return said(page)[1:]
        end(page)
    pytest.fail("It never ends.")


@pytest.fixture(scope="module")
def sentences(browser):
    """The sentences of an article, as the script of the page cuts them."""
    with served(make_page("")) as address:
        page = browser.new_page()
        page.goto(address)
        yield lambda html: page.evaluate(SENTENCES, html)
        page.close()


def buttons(page):
    return page.locator(".se-listen button:visible").all_text_contents()


def test_sentences_are_read_one_at_a_time_from_the_heading_on(listen):
    page = listen()
    press(page, "Listen")
    assert said(page) == ["The page"]
    end(page)
    assert said(page) == ["The page", "One is here."]
    end(page, 2)
    assert said(page) == ["The page", "One is here.", "Two is here.", "Three."]


def test_each_sentence_comes_after_what_was_said_is_cancelled(listen):
    page = listen()
    press(page, "Listen")
    end(page)
    assert page.evaluate("speechSynthesis.cancels") == 2


def test_after_the_last_sentence_all_is_as_before(listen):
    page = listen()
    assert heard(page) == ["One is here.", "Two is here.", "Three."]
    assert (buttons(page), page.evaluate(MARKED)) == (["Listen"], "")


def test_pause_and_go_on_take_the_sentence_again(listen):
    page = listen()
    press(page, "Listen")
    end(page)
    press(page, "Pause")
    assert not page.evaluate("speechSynthesis.isSpeaking()")
    assert (buttons(page), page.evaluate(MARKED)) == (["Go on", "Stop", "Slower"], "One is here.")
    press(page, "Go on")
    assert said(page) == ["The page", "One is here.", "One is here."]
    assert buttons(page) == ["Pause", "Stop", "Slower"]


def test_stop_ends_it_and_listen_begins_at_the_start(listen):
    page = listen()
    press(page, "Listen")
    end(page)
    press(page, "Stop")
    assert (buttons(page), page.evaluate(MARKED)) == (["Listen"], "")
    assert not page.evaluate("speechSynthesis.isSpeaking()")
    press(page, "Listen")
    assert said(page)[-1] == "The page"


def test_the_keyboard_keeps_its_place_when_stop_goes_away(listen):
    page = listen()
    press(page, "Listen")
    page.get_by_role("button", name="Stop").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Listen"


def test_the_end_of_the_page_takes_no_focus_from_elsewhere(listen):
    page = listen('<p><a href="/">A link.</a></p>')
    press(page, "Listen")
    page.get_by_role("link").focus()
    end(page, 2)
    assert page.evaluate("document.activeElement.textContent") == "A link."


def test_slower_takes_the_sentence_again_and_is_kept(listen):
    page = listen()
    press(page, "Listen")
    press(page, "Slower")
    assert page.evaluate("speechSynthesis.said.map((one) => one.rate)") == [1, 0.7]
    assert page.get_by_role("button", name="Slower", pressed=True).count() == 1
    page.reload()
    press(page, "Listen")
    assert page.evaluate("speechSynthesis.said.map((one) => one.rate)") == [0.7]
    press(page, "Slower")
    assert page.evaluate("speechSynthesis.said.at(-1).rate") == 1


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


@pytest.mark.parametrize(
    ("lang", "voice"),
    [("en", "British"), ("en-US", "American"), ("en-AU", "British"), ("cy", "Welsh")],
)
def test_the_voice_is_in_the_language_of_the_page(listen, lang, voice):
    page = listen(lang=lang)
    press(page, "Listen")
    assert page.evaluate("speechSynthesis.said[0].voice") == voice


def test_a_part_in_another_language_has_its_own_voice(listen):
    page = listen('<p lang="cy">Bore da.</p><p lang="fr">Bonjour.</p>')
    press(page, "Listen")
    end(page, 2)
    voices = page.evaluate("speechSynthesis.said.map((one) => one.voice)")
    assert voices == ["British", "Welsh", "British"]


@pytest.mark.parametrize(
    "voices",
    [
        [],
        [{"lang": "fr-FR", "localService": True}],
        [{"lang": "en-GB", "localService": False}],
        [{"lang": "en-GB"}],
    ],
)
def test_where_the_device_has_no_voice_nothing_is_shown(listen, voices):
    page = listen(before=f"window.heldVoices = {json.dumps(voices)};")
    page.evaluate("speechSynthesis.voicesCome(speechSynthesis.voices)")
    assert buttons(page) == []


def test_a_page_in_no_language_shows_nothing(listen):
    assert buttons(listen(lang="")) == []


def test_where_the_browser_cannot_speak_nothing_is_shown(browser):
    context = browser.new_context()
    context.add_init_script("delete Window.prototype.speechSynthesis; delete speechSynthesis;")
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    with served(make_page(BODY)) as address:
        page.goto(address)
        assert (buttons(page), errors) == ([], [])
    context.close()


def test_without_scripts_nothing_is_shown_and_no_place_is_kept(listen):
    page = listen(java_script_enabled=False)
    assert page.locator(".se-listen").bounding_box() is None


def test_the_next_page_keeps_no_place_for_a_voice_that_is_not_there(listen):
    page = listen(before="window.heldVoices = window.heldVoices ?? [];")
    assert page.locator(".se-listen").bounding_box()["height"] >= 44
    page.wait_for_timeout(1200)  # so long it waits for voices
    page.reload()
    assert page.locator(".se-listen").bounding_box() is None
    page.evaluate("speechSynthesis.voicesCome([{ lang: 'en-GB', localService: true }])")
    assert buttons(page) == ["Listen"]


def test_voices_that_come_late_move_nothing(listen):
    page = listen(before="window.heldVoices = [];")
    before = page.locator("main p").first.bounding_box()
    assert buttons(page) == []
    page.evaluate("speechSynthesis.voicesCome([{ lang: 'en-GB', localService: true }])")
    assert buttons(page) == ["Listen"]
    assert page.locator("main p").first.bounding_box() == before


@pytest.mark.parametrize("error", ["synthesis-failed", "interrupted", "not-allowed", "network"])
def test_an_error_of_the_voice_ends_it_quietly(listen, error):
    page = listen()
    press(page, "Listen")
    page.evaluate("(error) => speechSynthesis.fail(error)", error)
    assert (buttons(page), page.evaluate(MARKED)) == (["Listen"], "")


def test_it_stops_when_the_reader_leaves_the_page(listen):
    page = listen()
    press(page, "Listen")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert not page.evaluate("speechSynthesis.isSpeaking()")
    assert buttons(page) == ["Listen"]


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


def test_pause_stays_on_a_tall_screen_and_goes_on_a_low_one(listen):
    page = listen(LONG, viewport={"width": 400, "height": 640})
    press(page, "Listen")
    end(page, 40)
    assert page.get_by_role("button", name="Pause").bounding_box()["y"] >= 0
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.get_by_role("button", name="Pause").bounding_box()["y"] < 0
