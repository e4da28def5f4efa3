"""Pages are checked in a second process, or in this one, with the same outcome."""

import os
import sys

import pytest
from mkdocs_speakeasy.building.job import ENOUGH, Job, check_pages
from mkdocs_speakeasy.building.memory import Memory
from mkdocs_speakeasy.building.site_check import SiteCheck, SourcePage
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.loading import load_glossary

WORDS = "words:\n  - {word: stakeholder, use: avoid, say_instead: [people involved]}\n"
PAGE = "# Us\n\n" + "The stakeholders don't know.\n\n" * (ENOUGH // 20)


@pytest.fixture
def site(tmp_path):
    words = tmp_path / "glossary.yml"
    words.write_text(WORDS, encoding="utf-8")
    (tmp_path / "a.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "b.md").write_text("The stakeholders met.\n", encoding="utf-8")
    return SiteCheck(Settings(), words, Memory(tmp_path / "memory.json", "key"))


def _check(site):
    folder = site.words.parent
    site.start([SourcePage(name, str(folder / name)) for name in ("a.md", "b.md")])
    helper = site.helper
    return helper, site.finish()


def test_a_second_process_finds_what_this_one_finds(site, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(2)), raising=False)
    helper, found = _check(site)
    here = check_pages(site.job, load_glossary(site.words)).pages
    assert helper
    assert {page.path: page.news for page in found} == here
    assert [page.news.must for page in found] == [ENOUGH // 20, 1]


def test_a_computer_with_one_processor_needs_no_second_process(site, monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(1)), raising=False)
    helper, found = _check(site)
    assert helper is None
    assert [page.news.must for page in found] == [ENOUGH // 20, 1]


@pytest.mark.parametrize("python", ["/no/such/python", "/bin/false"])
def test_a_process_that_fails_is_no_reason_to_stop(site, monkeypatch, python):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(2)), raising=False)
    monkeypatch.setattr(sys, "executable", python)
    _, found = _check(site)
    assert [page.news.must for page in found] == [ENOUGH // 20, 1]


def test_little_to_check_needs_no_second_process():
    assert not Job(Settings(), None, [("a.md", "x" * (ENOUGH - 1))]).is_worth_it()


def test_a_file_of_the_site_is_never_run(site, monkeypatch):
    folder = site.words.parent
    for name in ("json.py", "pickle.py", "mkdocs_speakeasy.py"):
        (folder / name).write_text("open('was-run', 'w').close()", encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    site.start([SourcePage("a.md", str(folder / "a.md"))])
    assert site.helper
    assert site.helper.news() == check_pages(site.job, load_glossary(site.words))
    assert not (folder / "was-run").exists()
