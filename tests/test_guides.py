"""The pages of our own site: they pass our rules, lead to pages that are there, and are true."""

import re
from calendar import month_name
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs_speakeasy import check
from mkdocs_speakeasy.cli import main
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.words.loading import load_glossary

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
SEEDS = ROOT.parent / "shared" / "seeds"
PAGES = sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))
GUIDES = [page for page in PAGES if page.startswith("guides/")]
FACTS = yaml.safe_load((ROOT / "tests/docs_facts.yml").read_text(encoding="utf-8"))
MADE_BY_THE_BUILD = {
    "speakeasy/words.md": "Word list",
    "speakeasy/pictures.md": "Our pictures",
    "speakeasy/rules/index.md": "The rules",
}
NOT_CHECKED = "No reading group has checked this page yet."
FIGURE = re.compile(rf"\d[\d,]*\d|\b(?:{'|'.join(month_name[1:])})\b")
"""A number of 2 digits or more, a year or a month."""
MEANING = re.compile(
    r"^(?:\*\*(?P<bold>[^*]+)\*\* means|(?:An? )?(?P<word>\w[\w -]*?) (?:means|is|are))"
    r" (?P<said>.+)\.$",
    re.MULTILINE,
)
"""A line such as `A carer is a family member or friend who looks after someone for no pay.`"""
NAMES_OF_THINGS = [
    *["Speakeasy", "NHS", "I", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    *["Social Care Institute for Excellence", "National Survivor User Network"],
]
"""Names that stand for no fact of a story, and what a short name stands for."""
NUMBER_WORDS = {"2": "two", "3": "three", "4": "four", "5": "five", "10": "ten"}

each_fact = pytest.mark.parametrize(
    "fact", FACTS, ids=lambda fact: f"{fact['in']}: {fact['fact']}, {fact['words']}"
)


@cache
def _page(name):
    return read((DOCS / name).read_text(encoding="utf-8"))


@cache
def _glossary():
    return load_glossary(ROOT / "glossary.yml")


def _to_change(source, path=None):
    found = check(source, path=path, glossary=_glossary(), pictures=DOCS / "pictures")
    return [f"{one.line}: {one.rule}: {one.text}" for one in found if one.level != "think"]


def _title(name):
    front = _page(name).front_matter
    return yaml.safe_load(_page(name).source[front.start : front.end])["title"]


def _code(name):
    """The examples of a page."""
    return re.findall(r"```\w+\n(.*?)```", _page(name).source, re.DOTALL)


# --- each page ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_a_page_passes_our_own_rules(name):
    assert _to_change(_page(name).source, DOCS / name) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_one_main_heading_and_it_is_the_title(name):
    page = _page(name)
    blocks = [block for block in page.blocks if block.kind == "heading" and block.level == 1]
    assert [page.text[block.start : block.end].strip() for block in blocks] == [_title(name)]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_ends_by_saying_that_no_reading_group_has_checked_it(name):
    assert _page(name).source.rstrip().endswith(f"\n\n{NOT_CHECKED}")


@pytest.mark.parametrize("name", PAGES)
def test_a_link_leads_to_a_page_that_is_there_and_says_its_title(name):
    page = _page(name)
    for link in page.links:
        target = (DOCS / name).parent.joinpath(link.target).resolve()
        path = target.relative_to(DOCS).as_posix()
        assert path in {*PAGES, *MADE_BY_THE_BUILD}
        title = MADE_BY_THE_BUILD.get(path) or _title(path)
        assert page.text[link.start : link.end] == title


def test_a_word_has_one_meaning_on_all_our_pages():
    meanings = defaultdict(set)
    for name in PAGES:
        for part in _page(name).source.split("\n\n"):
            explained = {word.lower() for word in re.findall(r"\*\*(.+?)\*\*", part)}
            for line in MEANING.finditer(part):
                word = (line["bold"] or line["word"]).lower()
                if word in explained or f"{word}s" in explained:
                    meanings[word].add(line["said"])
    assert len(meanings) > 30
    assert {word: said for word, said in meanings.items() if len(said) > 1} == {}


# --- the facts ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GUIDES)
def test_each_figure_of_a_guide_is_in_the_table_of_facts(name):
    text = _page(name).text
    facts = [fact["fact"] for fact in FACTS if Path(name).stem in (fact["in"], "index")]
    facts += map(_title, GUIDES)
    for fact in sorted(facts, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(fact)}(?!\d)", "", text)
    assert FIGURE.findall(text) == []


@pytest.mark.parametrize("name", GUIDES)
def test_each_name_of_a_guide_is_in_the_table_of_facts(name):
    page = _page(name)
    facts = [fact["fact"] for fact in FACTS if Path(name).stem in (fact["in"], "index")]
    known = " ".join([*facts, *NAMES_OF_THINGS, *map(_title, GUIDES)])
    inside = [
        page.word_texts[number]
        for block in page.blocks
        for sentence in page.sentences_of(block)
        for number in page.words_in(sentence.start, sentence.end)[1:]
        if page.text[page.word_starts[number] - 2] != ":"
    ]
    names = (re.sub(r"['’]s$", "", word) for word in inside if word[0].isupper())
    assert [name for name in names if name not in known] == []


@each_fact
def test_a_fact_stands_in_its_guide(fact):
    assert fact["fact"] in " ".join(_page(f"guides/{fact['in']}.md").text.split())


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not here")
@each_fact
def test_a_fact_stands_in_its_document(fact):
    document = (SEEDS / fact["seed"]).read_text(encoding="utf-8")
    assert fact["words"] in " ".join(document.split())
    for figure in re.findall(r"\d+", fact["fact"]):
        assert figure in fact["words"] or NUMBER_WORDS[figure] in fact["words"]


# --- what the editors' pages show -----------------------------------------------------------


def test_the_example_of_how_to_write_passes_our_own_rules():
    (example,) = _code("editors/how-to-write.md")
    assert _to_change(example) == []


def test_how_to_check_shows_what_the_checker_says(tmp_path, monkeypatch):
    examples = _code("editors/how-to-check.md")
    command, report, end, well = examples[0], examples[1], *examples[-2:]
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "docs/news.md"
    news.parent.mkdir()
    typed = [*command.split()[1:], "--glossary", str(ROOT / "glossary.yml")]
    typed += ["--ignore", "spelling"]  # some computers cannot check it, and say so

    news.write_text("# News for you\n\nAll our stakeholders will meet in May.\n", encoding="utf-8")
    said = CliRunner().invoke(main, typed).stdout
    assert report in said
    assert said.endswith(end)

    news.write_text("# News for you\n\nEveryone will meet in May.\n", encoding="utf-8")
    assert CliRunner().invoke(main, typed).stdout == well


def test_the_note_of_how_to_check_keeps_a_word():
    (example,) = [one for one in _code("editors/how-to-check.md") if "-->" in one]
    assert _to_change(example) == []
    assert _to_change(example.split("-->\n")[1]) != []
