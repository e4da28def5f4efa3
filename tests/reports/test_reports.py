"""What each report says, as cases in YAML."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml
from mkdocs_speakeasy.checker import Finding, PageResult
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.reports import FORMATS, make_report
from mkdocs_speakeasy.reports.excerpt import Lines, excerpt
from mkdocs_speakeasy.reports.outcome import Outcome
from mkdocs_speakeasy.reports.terminal import Look, cells, clean, wrap

HERE = Path(__file__).parent
SCHEMA = json.loads(files("mkdocs_speakeasy.reports").joinpath("report.schema.json").read_text())


def cases(name):
    loaded = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in loaded]


def finding(path, at, text, end=None, **others):
    end_line, end_column = end or (at[0], at[1] + len(text))
    return Finding(
        path=path,
        line=at[0],
        column=at[1],
        end_line=end_line,
        end_column=end_column,
        text=text,
        **{**others, "replacements": tuple(others.get("replacements", ()))},
    )


def outcome(case):
    findings = [finding(**values) for values in case.get("findings", ())]
    results = [
        PageResult(
            path=path,
            findings=tuple(one for one in findings if one.path == path),
            words=12,
            sentences=3,
            longest_sentence=6,
            allowed=case.get("allowed", 0),
        )
        for path in case["pages"]
    ]
    mistakes = [
        Mistake(one["path"], one.get("line", 0), 0, one["message"])
        for one in case.get("mistakes", ())
    ]
    return Outcome(results, mistakes, case["pages"], has_glossary=case.get("has_glossary", True))


@pytest.mark.parametrize("case", cases("text.yml"))
def test_text(case):
    assert make_report("text", outcome(case)) == case["report"]


@pytest.mark.parametrize("case", cases("text.yml"))
def test_colour_adds_nothing_but_colour(case):
    coloured = make_report("text", outcome(case), colour=True)
    for code in ("0", "1", "1;31", "1;33", "1;36"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == case["report"]


@pytest.mark.parametrize("case", cases("text.yml"))
def test_json_keeps_to_its_schema(case):
    jsonschema.validate(json.loads(make_report("json", outcome(case))), SCHEMA)


@pytest.mark.parametrize("case", cases("excerpt.yml"))
def test_excerpt(case):
    line, column, end_line, end_column = case["place"]
    words = finding("a.md", (line, column), "", (end_line, end_column), rule="x", level="must",
                    message="", help="")  # fmt: skip
    rows = excerpt(Lines.of(case["page"]), words, Look(), case.get("room", 60))
    assert list(rows) == case["rows"]


@pytest.mark.parametrize("case", cases("github.yml"))
def test_github(case):
    assert make_report("github", outcome(case)) == case["report"]


def test_json_has_all_that_the_design_names():
    case = {
        "pages": {"docs/a.md": "We ask stakeholders."},
        "findings": [
            {
                "path": "docs/a.md", "at": [1, 8], "text": "stakeholders", "rule": "jargon-term",
                "level": "must", "term": "stakeholder", "message": "A hard word.",
                "help": "Use plain words.", "replacements": ["people involved"],
            },
            {
                "path": "docs/a.md", "at": [1, 1], "text": "We", "rule": "passive",
                "level": "think", "message": "Who?", "help": "Say who.",
            },
        ],
        "mistakes": [
            {"path": "b.md", "line": 3, "message": "No."}, {"path": "c", "message": "No."},
        ],
    }  # fmt: skip
    assert json.loads(make_report("json", outcome(case))) == {
        "version": 1,
        "files": 1,
        "words": 12,
        "findings": [
            {
                "path": "docs/a.md", "line": 1, "column": 8, "end_line": 1, "end_column": 20,
                "rule": "jargon-term", "level": "must", "term": "stakeholder",
                "text": "stakeholders", "message": "A hard word.", "help": "Use plain words.",
                "replacements": ["people involved"],
            },
            {
                "path": "docs/a.md", "line": 1, "column": 1, "end_line": 1, "end_column": 3,
                "rule": "passive", "level": "think", "text": "We", "message": "Who?",
                "help": "Say who.", "replacements": [],
            },
        ],
        "pages": [
            {"path": "docs/a.md", "words": 12, "sentences": 3, "longest_sentence": 6, "ease": None}
        ],
        "problems": [
            {"path": "b.md", "line": 3, "message": "No."},
            {"path": "c", "line": None, "message": "No."},
        ],
    }  # fmt: skip


def test_every_format_can_tell_of_nothing():
    for name in FORMATS:
        assert isinstance(make_report(name, Outcome()), str)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_text_fits_the_terminal(width):
    page = "We ask our stakeholders " * 40 + "日本" * 300
    found = finding(
        "a.md", (1, 500), page[499:511], rule="jargon-term", level="must",
        message="This is a message that goes on. " * 5, help="日本語 " * 60,
        replacements=["people involved"] * 20,
    )  # fmt: skip
    result = PageResult("a.md", (found,), 9, 9, 9)
    report = make_report("text", Outcome([result], [], {"a.md": page}), width=width)
    assert max(map(cells, report.splitlines())) <= width


def test_many_lines_are_counted_and_not_all_named():
    page = "hub\n" * 100
    found = [
        finding("a.md", (line, 1), "hub", rule="jargon-term", level="must", message="A hard word.",
                help="Say what it is.", term="hub")
        for line in range(1, 101)
    ]  # fmt: skip
    result = PageResult("a.md", tuple(found), 9, 9, 9)
    report = make_report("text", Outcome([result], [], {"a.md": page}))
    assert "18, 19, 20, 21 and 79 more." in " ".join(report.split())


def test_wrap_cuts_a_word_that_is_too_long():
    assert list(wrap("ab " + "x" * 12, 5, "- ", "  ")) == [
        "- ab",
        "  xxx",
        "  xxx",
        "  xxx",
        "  xxx",
    ]


def test_clean_leaves_nothing_that_a_terminal_obeys():
    every = "".join(map(chr, range(0x3000)))
    assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in clean(every))


def _many(count, level="should", rule="idiom", line=1):
    return [
        finding(path="a.md", at=[line + n, 1], text="x", rule=rule, level=level,
                message=f"'{chr(97 + n % 26)}{'x' * (n // 26)}' is a saying.", help="Say it.")
        for n in range(count)
    ]  # fmt: skip


def _report(findings, most=10):
    result = PageResult(path="a.md", findings=tuple(findings))
    return make_report("text", Outcome([result], (), {"a.md": "x\n" * 99}), most=most)


def _notes(report):
    return re.findall(r"^\d+\. .*$", report, re.MULTILINE)


def test_a_page_gets_no_more_than_ten_notes_and_says_how_to_see_the_others():
    report = _report(_many(14))
    assert len(_notes(report)) == 10
    assert "There are 4 more notes on this page. To see all notes, type:\n" in report
    assert "  speakeasy check --all a.md\n" in report
    assert report.endswith("We checked 1 page. 14 things are better to change.\n")


def test_ten_notes_are_all_shown():
    report = _report(_many(10))
    assert (len(_notes(report)), "more note" in report) == (10, False)


def test_all_notes_are_shown_to_those_who_ask():
    report = _report(_many(40), most=0)
    assert (len(_notes(report)), "more note" in report) == (40, False)


def test_what_must_change_is_shown_before_all_else():
    report = _report(_many(20, level="think") + _many(8, level="must", line=50))
    assert len(_notes(report[: report.index("Think about it")])) == 8


def test_each_rule_has_its_turn():
    others = _many(1, rule="acronym", line=60) + _many(1, rule="digits", line=70)
    report = _report(_many(20) + others)
    assert "Rule: acronym" in report
    assert "Rule: digits" in report


def test_one_thing_in_many_places_is_one_note():
    report = _report(one._replace(message="'x' is a saying.") for one in _many(30))
    assert len(_notes(report)) == 1


def test_what_is_only_to_think_about_is_not_counted_as_a_thing_to_change():
    report = _report(_many(3, level="think"))
    assert report.endswith(
        "3 things are only to think about, if you want to.\n"
        "We checked 1 page. We found nothing to change. Thank you for your care.\n"
    )


def test_it_says_what_can_be_changed_by_itself():
    report = _report(one._replace(safe=True) for one in _many(2))
    assert "We can change 2 of these things for you. To start, type:\n" in report
    assert "  speakeasy fix a.md\n" in report
