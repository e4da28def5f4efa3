"""What the real programs say of the words of a page, and how often they are asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st
from mkdocs_speakeasy import check
from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.language.word_pieces import PLAIN, pieces
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.spelling.opening import spelling_for
from mkdocs_speakeasy.spelling.spelling import Answers, Spelling
from mkdocs_speakeasy.words.glossary import Glossary

ONLY = {"select": ["spelling"]}
HOME = Path()


def found(source, settings=None):
    """The wrong words of a page, each with what it may be."""
    wanted = parse_settings({**ONLY, **(settings or {})}, path="mkdocs.yml")
    with spelling_for(wanted, HOME, [source]) as spelling:
        result = check_page(source, "a.md", Glossary(), wanted, spelling)
        assert not spelling.trouble
    return [(one.text, list(one.replacements)) for one in result.findings]


def starts(heard):
    return heard.read_text(encoding="utf-8").count("start\n") if heard.exists() else 0


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    ("slip", "right"),
    [
        ("goverment", "government"),
        ("definately", "definitely"),
        ("seperate", "separate"),
        ("accomodation", "accommodation"),
        ("adress", "address"),
        ("untill", "until"),
        ("teh", "the"),
        ("becuase", "because"),
        ("tommorow", "tomorrow"),
        ("color", "colour"),
        ("traveled", "travelled"),
        ("dont", "don't"),
        ("alot", "a lot"),
        ("london", "London"),
    ],
)
def test_a_slip_is_found_with_the_right_word(slip, right):
    ((text, words),) = found(f"We say {slip} here.")
    assert text == slip
    assert words[0] == right


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    "right",
    [
        "organise organize organisation organization colour centre travelled judgement",
        "personalisation personalised neurodiversity wellbeing webinar podcast safeguarding",
        "don't can't she'll they've o'clock mother's boys' don’t mother’s",
        "café naïve fiancée co-production well-known e-mail twenty-one",
        "Leanne Winfield at Barod in Bangor and Llanelli met Ms Nosowska",
        "NHS iPhone GOV.UK 2pm B12 3rd H2O user_name",
    ],
)
def test_right_words_and_names_are_left_alone(right):
    assert found(f"We say {right} here.") == []


@pytest.mark.usefixtures("heard")
def test_the_words_of_the_site_are_right(tmp_path):
    page = "We saw a snarkk near two boojums."
    own = {"rules": {"spelling": {"words": ["Snarkk"], "file": str(tmp_path / "words.txt")}}}
    (tmp_path / "words.txt").write_text("# our own\nboojum\n\nClenton Farquharson\n")
    assert [text for text, _ in found(page)] == ["snarkk", "boojums"]
    assert found(page, own) == []


def test_each_word_is_told_once(heard):
    found("You recieve it. You recieve it, and You recieve IT.")
    words = [line for line in heard.read_text().split("\n") if line.lower() == "recieve"]
    assert words == ["recieve"]


def test_a_second_check_starts_no_program(heard):
    first = found("You recieve it in the newsfeed.")
    started = starts(heard)
    assert started
    assert found("You recieve it in the newsfeed.") == first
    assert starts(heard) == started


def test_what_was_kept_is_forgotten_when_the_program_is_renewed(heard, programs, real):
    found("You recieve it.")
    started = starts(heard)
    (programs / real).touch()
    found("You recieve it.")
    assert starts(heard) > started


def test_many_pages_need_few_starts(heard):
    wanted = parse_settings(ONLY, path="mkdocs.yml")
    pages = [f"# Page {'abcdefghij'[n]}\n\nYou recieve it untill May." for n in range(10)]
    with spelling_for(wanted, HOME, pages) as spelling:
        results = [check_page(page, "a.md", Glossary(), wanted, spelling) for page in pages]
    assert [len(one.findings) for one in results] == [2] * 10
    assert starts(heard) <= 5


@pytest.mark.usefixtures("heard")
def test_the_check_of_one_page_in_python_asks_too():
    assert [one.text for one in check("You recieve it.", settings=ONLY)] == ["recieve"]


COMMANDS = """\
*recieve
@recieve
#recieve
^recieve
!
%
~
+nroff
-tex
&recieve
$$cs personal-path,elsewhere
^!recieve
"""


def test_nothing_on_a_page_steers_the_program(heard, programs):
    before = sorted(file.name for file in programs.iterdir())
    found(COMMANDS + "\n\n```\n!\n```\n\n\x07 \x1b[2J recieve\u202e \x00".replace("\x00", ""))
    lines = heard.read_text(encoding="utf-8").split("\n")
    told = {line.removeprefix("^") for line in lines if line != "start"}
    assert all(PLAIN.fullmatch(line) for line in told if line)
    assert sorted(file.name for file in programs.iterdir()) == sorted({*before, "heard"})


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(
    "page",
    [
        "a" * 10_000,
        "recieve" * 2_000,
        "1 2 3 1,000 2026 3.5",
        "Łódź Ελλάδα Ελλάδα москва 日本語 עברית ɐʇǝq ﬁnd ǅ İstanbul ß",
        "a\u0301\u0301\u0301 \u200b\u200b x\u00ady'''' '''' -----",
        "# \n\n> \n\n- \n",
        "recieve-" * 500,
        "o'" * 500,
    ],
)
def test_odd_words_stop_nothing(page):
    wanted = parse_settings(ONLY, path="mkdocs.yml")
    with spelling_for(wanted, HOME, [page]) as spelling:
        check_page(page, "a.md", Glossary(), wanted, spelling)
        assert not spelling.trouble


ODD = st.text(
    alphabet=st.sampled_from("recivREC'’-‐_.*`[]()<>&;é\u00ad\u0301\u200b #\n{}:=@/123ß"),
    max_size=80,
)


@given(st.lists(st.one_of(st.just("recieve"), st.just("Recieve"), ODD), max_size=8))
@given_settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_each_place_holds_exactly_the_word(parts):
    source = " ".join(parts)
    answers = Answers(wrong={"recieve": ["receive"], "Recieve": ["Receive"]})
    for one in check(source, settings=ONLY, spelling=Spelling(answers)):
        seen = read(one.text).text
        plain = re.sub("[\u00ad\u200b\u0301\n]", "", seen)
        assert plain.lower() == "recieve"
        lines = re.split(r"\r\n|\r|\n", source)
        if one.line == one.end_line:
            assert lines[one.line - 1][one.column - 1 : one.end_column - 1] == one.text


@given(st.text(max_size=60))
def test_a_piece_is_plain_and_in_its_place(word):
    for piece in pieces(word):
        assert PLAIN.fullmatch(piece.plain)
        assert 0 <= piece.start < piece.end <= len(word)
