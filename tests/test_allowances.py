"""Allow comments: what they cover, and what they leave for the editor to see."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy import check
from mkdocs_speakeasy.words.loading import parse_glossary

CASES = yaml.safe_load(Path(__file__).with_name("allowances.yml").read_text(encoding="utf-8"))
GLOSSARY = parse_glossary("""
words:
  - {word: stakeholder, use: avoid, say_instead: [people involved]}
  - {word: provider, use: avoid, say_instead: [the people who help]}
""")
RULES = {"select": ["jargon-term", "sentence-long", "allow-comment"]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    found = check(case["text"], glossary=GLOSSARY, settings=RULES)
    assert [f"{one.line}:{one.column} {one.rule}" for one in found] == case["find"]
