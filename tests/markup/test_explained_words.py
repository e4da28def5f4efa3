"""Explained words: which words become buttons, what their notes say, and that nothing breaks."""

from __future__ import annotations

import html
import re
import time
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_speakeasy.markup import SpeakeasyExtension
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.raw_tags import RawTags
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.words.glossary import Glossary, Term
from mkdocs_speakeasy.words.loading import GlossaryError, parse_glossary

CASES = yaml.safe_load(Path(__file__).with_name("explained-words.yml").read_text(encoding="utf-8"))
GLOSSARY = parse_glossary(yaml.safe_dump(CASES["glossary"], allow_unicode=True))
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "smarty",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.blocks.caption",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
]
OPTIONS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.tabbed": {"alternate_style": True},
}
FACTS = PageFacts(words_url="../words/", root_url="..")
WORD = re.compile(
    r'(?:<span class="se-word__line">([^<]*))?'
    r'<button class="se-word"[^>]*>([^<]*)</button>'
    r'<span [^>]*class="se-note".*?Close</button> </span>'
    r"((?:(?<=</span>)[^<]*</span>)?)",
    re.DOTALL,
)
BOX = re.compile(
    r'\n?<section aria-labelledby="se-hard-words[^"]*" class="se-hard-words">.*', re.DOTALL
)
MARKED = re.compile(r'<button class="se-word"[^>]*>([^<]*)</button>')


def rendered(text, glossary=GLOSSARY, facts=FACTS, explain="section", extensions=EXTENSIONS):
    ours = SpeakeasyExtension(words=glossary, facts=facts, explain=explain)
    return markdown.markdown(text, extensions=[*extensions, ours], extension_configs=OPTIONS)


def plain(text, extensions=EXTENSIONS):
    """The page as it is with our extension, but with no words explained."""
    ours = SpeakeasyExtension(words=Glossary())
    return markdown.markdown(text, extensions=[*extensions, ours], extension_configs=OPTIONS)


def without_marks(page):
    """The page with all that we put in taken out again."""

    def word(found):
        end = found[3].removesuffix("</span>") if found[1] is not None else found[3]
        return (found[1] or "") + found[2] + end

    return WORD.sub(word, BOX.sub("", page)).rstrip()


def marked(page):
    return [" ".join(html.unescape(word).split()) for word in MARKED.findall(page)]


def note(term, facts=FACTS, **about):
    """The note of one entry, on a page with a form of its word."""
    words = Glossary([term._replace(forms=["zebra"])], **about)
    page = rendered("Here is a zebra now.", words, facts)
    return page[page.index('<span aria-labelledby="se-note-1') : page.index("<section")]


def entry(**values):
    return Term(**{"word": "advocate", "use": "explain", "meaning": "A helper.", **values})


@pytest.mark.parametrize("case", CASES["mark"], ids=lambda case: case["name"])
def test_marks(case):
    page = rendered(case["markdown"], explain=case.get("explain", "section"))
    assert marked(page) == case["words"]
    assert without_marks(page) == plain(case["markdown"]).rstrip()


@pytest.mark.parametrize("case", CASES["leave_alone"], ids=lambda case: case["name"])
def test_leaves_alone(case):
    page = rendered(case["markdown"], explain=case.get("explain", "section"))
    assert page == plain(case["markdown"])


def test_there_are_more_cases_to_leave_alone_than_to_mark():
    assert len(CASES["leave_alone"]) > len(CASES["mark"])


def test_what_is_no_tag_does_not_stop_the_page():
    tags = RawTags()
    for piece in ("<![a", "<![CDATA[x]]>", "<!DOCTYPE", "<!--", "<?php", "</", "<![if x]>"):
        tags.read(piece)
    assert tags.closed == 0


# --- the note ---------------------------------------------------------------------------------


def test_a_word_opens_its_note_without_a_script():
    page = rendered("An advocate helps.")
    assert '<button class="se-word" popovertarget="se-note-1" type="button">advocate</but' in page
    assert 'id="se-note-1" popover="auto"' in page
    assert (
        '<button class="se-note__close" popovertarget="se-note-1" popovertargetaction="hi' in page
    )


def test_a_screen_reader_hears_the_meaning_as_the_note_opens():
    found = note(entry())
    assert 'autofocus=""' in found
    assert 'tabindex="-1"' in found
    assert 'aria-labelledby="se-note-1-text"' in found
    assert re.search(
        r'id="se-note-1-text">.*>advocate</strong> .*>A helper\.</span> </span>', found
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"meaning": "A helper"}, "A helper."),
        ({"meaning": "Who helps?"}, "Who helps?"),
        ({"word": "A&E", "short_for": "accident and emergency."},
         "A&amp;E is short for: accident and emergency. A helper."),
        ({"use": "hurts", "say_instead": ["helper", "friend", "aide"]},
         "A helper. You can say: helper, friend or aide."),
        ({"use": "avoid", "say_instead": ["helper"]}, "A helper. You can say: helper."),
        ({"use": "explain", "say_instead": ["helper"]}, "A helper."),
    ],
)  # fmt: skip
def test_a_note_says(values, said):
    assert f'<span class="se-note__meaning">{said}</span>' in note(entry(**values))


def test_a_note_says_how_a_word_is_said():
    assert "Say it like this: AD-vuh-kut.<" in note(entry(say_it_like="AD-vuh-kut."))


def test_the_word_itself_carries_how_it_is_said_and_its_forms_do_not():
    words = Glossary([entry(say_it_like="AD-vuh-kut")])
    assert 'data-se-say="AD vuh kut"' in rendered("An Advocate.", words)
    assert "data-se-say" not in rendered("Two advocates.", words)


def test_a_short_form_of_two_things_has_one_note_that_tells_of_both():
    sar = [
        entry(word="SAR", short_for="subject access request", meaning="A letter."),
        entry(word="SAR", short_for="safeguarding adults review", meaning="A report."),
    ]
    page = rendered("Here is a SAR now.", Glossary(sar))
    assert marked(page) == ["SAR"]
    assert "SAR is short for: subject access request. A letter." in page
    assert "SAR is short for: safeguarding adults review. A report." in page
    assert 'words/#sar">See subject access request in the word list</a>' in page
    assert 'words/#sar-2">See safeguarding adults review in the word list</a>' in page
    assert page.count("<dt>SAR</dt>") == 1
    assert page.count("<dd>") == 2


@pytest.mark.parametrize("root", ["..", ".", "", "../../"])
def test_a_picture_of_a_word_stands_in_the_note(tmp_path, root):
    (tmp_path / "a b.svg").write_text("<svg/>")
    facts = PageFacts(root_url=root, pictures=tmp_path)
    address = f"{root.rstrip('/') or '.'}/a%20b.svg"
    assert f'src="{address}"' in note(entry(picture="a b.svg"), facts)


@pytest.mark.parametrize(
    "picture", ["gone.svg", "../a.svg", "/a.svg", "https://x/a.svg", "javascript:a.svg", "meeting"]
)
def test_a_picture_that_is_no_file_of_the_site_is_left_out(tmp_path, picture):
    (tmp_path.parent / "a.svg").write_text("<svg/>")
    assert "<img" not in note(entry(picture=picture), PageFacts(root_url="..", pictures=tmp_path))


# --- where a note leads -----------------------------------------------------------------------


def links(found):
    return [html.unescape(one) for one in re.findall(r'href="([^"]*)"', found)]


def test_a_note_leads_to_the_word_list():
    assert links(note(entry(word="ward round"))) == ["../words/#ward-round"]


def test_a_note_leads_nowhere_where_there_is_no_word_list():
    assert links(note(entry(), PageFacts(), contact="Ring us.")) == []


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("Write to words@example.org.", "mailto:words@example.org?subject=A%26E%20%3Cb%3E"),
        ("See https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&c=2"),
        ("See (http://example.org/wörter).", "http://example.org/w%C3%B6rter"),
        ("Ring 0123.", "../words/#tell-us"),
        ("a@example.org or b@example.org", "../words/#tell-us"),
        ("javascript:alert(1)", "../words/#tell-us"),
        ("data:text/html,a", "../words/#tell-us"),
    ],
)
def test_a_reader_can_tell_the_group_about_a_word(contact, address):
    assert links(note(entry(word="A&E <b>"), contact=contact))[-1] == address


def test_without_a_way_to_tell_the_group_there_is_no_link_for_it():
    assert "Tell us" not in note(entry())


# --- the box ----------------------------------------------------------------------------------


def box(page):
    return re.findall(r"<(?:dt|dd)>(.*?)</d", page[page.index("<section") :])


def test_the_hard_words_of_a_page_stand_at_its_end_from_a_to_z():
    page = rendered("The ward round, Café, advocate, A&E.\n\n## Two\n\nAn advocate.")
    assert box(page)[::2] == ["A&amp;E", "advocate", "café", "ward round"]
    assert box(page)[3] == "Someone who speaks up with you."
    assert page.endswith("</dl></section>")


def test_the_box_is_no_part_of_the_contents_of_a_page():
    md = markdown.Markdown(extensions=["toc", SpeakeasyExtension(words=GLOSSARY)])
    assert "se-hard-words" in md.convert("[TOC]\n\n## One\n\nAn advocate.")
    assert [one["id"] for one in md.toc_tokens] == ["one"]


@pytest.mark.parametrize(
    "own",
    [
        "## A {: #se-note-1 }\n\n## B {: #se-note-2-text }\n\n## C {: #se-hard-words }\n\n",
        "<p id=\"se-note-1\"></p>\n\n<p ID=se-note-2-text id='se-hard-words'></p>\n\n",
        'A <b id="se-note-1">b</b> <i id="&#115;e-note-2-text">i</i> <i id=se-hard-words>.</i>\n\n',
    ],
)
def test_ids_of_the_page_are_not_used_twice(own):
    page = rendered(f"{own}An advocate.")
    assert 'popovertarget="se-note-3"' in page
    assert '<h2 id="se-hard-words-2">' in page


def test_notes_are_numbered_in_the_order_of_the_page():
    page = rendered("An **advocate** and co-production.\n\n- A&E\n- A ward round.")
    assert re.findall(r'class="se-word" popovertarget="se-note-(\d)', page) == ["1", "2", "3", "4"]


def test_no_words_are_explained_on_the_word_list():
    assert "se-word" not in rendered("An advocate.", facts=PageFacts(explain=False))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("(advocate),", ["(", "),"]),
        ("An advocate.", ["", "."]),
        ("**advocate**.", None),
        ("advocate and", None),
    ],
)
def test_signs_beside_a_word_stay_in_its_line(text, line):
    page = rendered(text, extensions=[])
    found = re.findall(r'<span class="se-word__line">([^<]*)<but.*</span>([^<]*)</span>', page)
    assert found == ([tuple(line)] if line else [])


# --- hostile text -----------------------------------------------------------------------------

HOSTILE = [
    "<script>alert(1)</script>",
    "</span></p><b onclick=x>&lt;b&gt; &amp;amp; &#x3c;",
    "\"quoted\" 'it' `code` **bold** [link](x) {: #id } $x$ :smile: ++a++ [^1] ![a](b)",
    "\x02wzxhzdk:0\x03 \x02amp\x03 \x0298\x03 \x00 \x1b \x7f \ud800 \uffff",
    "\u202eback \u200fmark \u2066isolate",
    "a" * 3000,
    "{word} {words} {} %s \\1",
    "line one\n\nline two\r\n- item",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_the_glossary_stays_text(text):
    term = entry(meaning=text, say_it_like=text, short_for=text, picture=text, use="hurts",
                 say_instead=[text])  # fmt: skip
    page = rendered("<i>Raw</i> advocate.", Glossary([term], contact=text))
    page.encode()
    clean = re.sub("[\x00-\x08\x0b-\x1f\x7f\ud800\uffff]", "", text)
    seen = html.unescape(re.sub(r"<[^>]*>", "", page))
    assert " ".join(clean.split()).removesuffix(".") in seen
    assert set(re.findall(r"<(\w+)", page)) <= set(
        "p i button span strong a section h2 dl dt dd".split()
    )
    assert without_marks(page) == plain("<i>Raw</i> advocate.")


@pytest.mark.parametrize(
    "word", ["<b>x</b>", 'a "b" c', "x&lt;y", "\u202ex", "a" * 3000, "{word}x"]
)
def test_a_word_stays_text(word):
    found = note(entry(word=word), contact="a@example.org")
    assert f'<strong class="se-note__name">{html.escape(word, quote=False)}</strong>' in found
    assert re.search(r'href="mailto:a@example.org\?subject=[\w%.~-]+"', found)


# --- all pages --------------------------------------------------------------------------------

PIECES = st.sampled_from(
    r"""
    advocate | co-production | A&amp;E | A&E | ward | round | **advocate** | *ward round*
    `advocate` | [advocate](a.md) | <b> | </b> | <a href=x> | </a> | <br> | </span>
    <span class="se-no-words"> | # | ## | - | > | 1. | !!! note "advocate" | ??? note | ``` | <div>
    === "advocate" | </div> | <div markdown> | [^1] | [^1]: advocate | *[advocate]: x | :smile:
    ++a++ | ( | ) | , | . | " | \\ | & | &eacute; | <!-- | --> | ~~ | == | {: .notranslate }
    {: #se-note-1 } | $
    """.replace("\n", " | ").split(" | ")
)
GLUE = st.sampled_from(["", " ", " ", "\n", "\n\n", "\n    "])


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.tuples(PIECES, GLUE), max_size=40), st.sampled_from(["page", "section", "every"])
)
def test_the_words_of_a_page_are_the_same_without_our_marks(pieces, explain):
    text = "".join(piece.strip() + glue for piece, glue in pieces)
    assert without_marks(rendered(text, explain=explain)) == plain(text).rstrip()


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_text_can_be_a_meaning_and_any_text_a_page(text, page):
    rendered(f"{page}\n\nadvocate", Glossary([entry(meaning=f"x{text}", short_for=text)])).encode()


def test_the_time_grows_with_the_page_and_no_faster():
    def seconds(times):
        text = "An *advocate* in co-production. " * times
        start = time.process_time()
        rendered(text, explain="every", extensions=[])
        plainly = time.process_time()
        plain(text, extensions=[])
        return 2 * plainly - start - time.process_time()

    seconds(10)
    assert seconds(2000) < 25 * max(seconds(200), 0.02)


def test_deep_pages_do_no_harm():
    assert marked(rendered("> " * 90 + "advocate")) == ["advocate"]


# --- settings ---------------------------------------------------------------------------------


def test_a_list_in_the_folder_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "se-word" not in markdown.markdown(
        "An advocate.", extensions=["mkdocs_speakeasy.markup"]
    )
    words = "words:\n- {word: advocate, use: explain, meaning: A helper.}\n"
    (tmp_path / "glossary.yml").write_text(words)
    assert "se-word" in markdown.markdown("An advocate.", extensions=["mkdocs_speakeasy.markup"])
    off = {"mkdocs_speakeasy.markup": {"glossary": ""}}
    page = markdown.markdown(
        "advocate", extensions=["mkdocs_speakeasy.markup"], extension_configs=off
    )
    assert page == "<p>advocate</p>"


def test_the_word_list_can_stand_anywhere():
    ours = SpeakeasyExtension(words=GLOSSARY, words_page="https://example.org/words")
    page = markdown.markdown("advocate", extensions=[ours])
    assert links(page) == ["https://example.org/words#advocate"]


def test_rows_can_be_left_out():
    text = "![A](a.svg) Words.\n\n## Next steps\n\nWords."
    page = markdown.markdown(text, extensions=[SpeakeasyExtension(words=Glossary(), rows=False)])
    assert page == markdown.markdown(text)


@pytest.mark.parametrize("explain", [False, "off"])
def test_off_may_be_read_as_false(explain):
    ours = SpeakeasyExtension(words=GLOSSARY, explain=explain)
    assert markdown.markdown("advocate", extensions=[ours]) == "<p>advocate</p>"


SITE = "Write where it stands on the site, or an address with https."


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"explian": "page"}, "We do not know 'explian'. Did you mean 'explain'?"),
        ({"explain": "pages"}, "'explain' is 'pages'. Did you mean 'page'?"),
        ({"explain": 3}, "'explain' is '3'. Choose page, section, every or off."),
        ({"rows": "maybe"}, "'rows' is 'maybe'. Write true or false."),
        ({"glossary": ["a"]}, "'glossary' is '['a']'. Write it as text."),
        (
            {"words_page": " java\tscript:alert(1)"},
            f"'words_page' is 'javascript:alert(1)'. {SITE}",
        ),
    ],
)
def test_a_wrong_setting_is_told(option, message):
    with pytest.raises(MistakesFound) as error:
        SpeakeasyExtension(**option)
    assert str(error.value) == f"Markdown extension speakeasy: {message}"


def test_a_list_that_was_named_and_is_not_there_is_told(tmp_path):
    ours = SpeakeasyExtension(glossary=str(tmp_path / "no.yml"))
    with pytest.raises(GlossaryError, match=r"no\.yml"):
        markdown.markdown("advocate", extensions=[ours])
