"""Listen: what its buttons do, and which voice speaks."""

from __future__ import annotations

import json

import pytest
from component_page import make_page, served
from listening import BODY, LONG, MARKED, buttons, end, heard, listening, press, said


@pytest.fixture
def listen(shared_browser):
    with listening(shared_browser) as make:
        yield make


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


def test_where_the_browser_cannot_speak_nothing_is_shown(shared_browser):
    context = shared_browser.new_context()
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


def test_pause_stays_on_a_tall_screen_and_goes_on_a_low_one(listen):
    page = listen(LONG, viewport={"width": 400, "height": 640})
    press(page, "Listen")
    end(page, 40)
    assert page.get_by_role("button", name="Pause").bounding_box()["y"] >= 0
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.get_by_role("button", name="Pause").bounding_box()["y"] < 0
