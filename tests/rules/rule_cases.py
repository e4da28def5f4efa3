"""The cases of the rules, and how one is run."""

import os
from pathlib import Path

import yaml
from mkdocs_speakeasy import check
from mkdocs_speakeasy.checker import check_shelf
from mkdocs_speakeasy.pictures.reading import read_set
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.spelling.spelling import Answers, Spelling
from mkdocs_speakeasy.words.loading import parse_glossary

HERE = Path(__file__).parent
WORDS = (HERE / "_words.yaml").read_text(encoding="utf-8")
"""The words that cases use when they bring none of their own."""


def cases_of(rule):
    """The cases in the file that is named for the rule."""
    file = HERE / f"{rule}.yml"
    return yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []


def run_case(rule, case, folder):
    """What the rule finds on the page of a case, or in its list of pictures.

    Args:
        rule: the id of the rule.
        case: as YAML has it. `shelf` is a list of pictures to look at; `library` is one that the
            page may take pictures from; `files` are names, or names and contents.
        folder: an empty folder to put the page in.
    """
    words = yaml.safe_dump({"words": case["glossary"]}) if "glossary" in case else WORDS
    settings = {
        "profile": case.get("profile", "easy-read"),
        "select": [rule],
        "rules": {rule: case.get("options", {})},
    }
    # What a program would say of words, so that the cases need none. All other words are right.
    spelling = Spelling(Answers(wrong=case.get("wrong", {})))
    glossary = parse_glossary(words)
    (folder / "full.md").write_text(case.get("full", ""), encoding="utf-8")
    _write_files(case, folder)
    if "shelf" in case:
        parsed = parse_settings(settings, path="mkdocs.yml")
        shelf = read_set(folder / "pictures")
        return check_shelf(case["shelf"], shelf, glossary, parsed, spelling).findings
    return check(
        case["text"],
        path=folder / "page.md",
        glossary=glossary,
        settings=settings,
        spelling=spelling,
        pictures=folder / "pictures" if "library" in case else None,
    )


def _write_files(case, folder):
    """The files beside the page. Those with a content have it as text, or as numbers in hex. Of a
    large one, `bytes` says how many it has."""
    files = case.get("files", ())
    for name in files:
        content = files[name] if isinstance(files, dict) else ""
        content = content if isinstance(content, dict) else {"hex": content.encode().hex()}
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes.fromhex(content.get("hex", "")))
        if "bytes" in content:
            os.truncate(folder / name, content["bytes"])
    records = case.get("shelf", case.get("library"))
    if records is not None:
        (folder / "pictures").mkdir(exist_ok=True)
        (folder / "pictures/pictures.yml").write_text(records, encoding="utf-8")
