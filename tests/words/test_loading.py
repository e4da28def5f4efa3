"""Runs the cases in loading.yml, and what does not fit in a case."""

import json
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from mkdocs_speakeasy.words import loading
from mkdocs_speakeasy.words.glossary import Term
from mkdocs_speakeasy.words.loading import GlossaryError, load_glossary, parse_glossary

CASES = yaml.safe_load(Path(__file__).with_name("loading.yml").read_text(encoding="utf-8"))
SCHEMA = json.loads(
    Path(loading.__file__).with_name("glossary.schema.json").read_text(encoding="utf-8")
)
ONE = """
about: {group: Us, contact: Call us}
words:
  - word: No
    use: avoid
    say_instead: not at all
    forms: [1, 2026-10-03, "off", two  words]
    meaning: |
      The opposite
      of yes.
    short_for:
    match_case: True
    agreed_on: 2026-10-03
  - word: consent
    use: allow
"""
VALUES = {
    "word": ["a", "7", "[]", "'-'"],
    "use": ["allow", "explain", "avoid", "avoid", "No"],
    "meaning": ["", "b", "''", "~", "[]"],
    "say_instead": ["", "c", "[c, 2]", "[]", "''", "'-'", "['']", "{}"],
    "forms": ["", "7", "['']"],
    "match_case": ["", "true", "maybe"],
    "agreed_on": ["", "2026-10-03", "soon"],
    "kind": ["", "noun", "nuon"],
    "colour": [None, None, "red"],
}
"""Values for the names of an entry. None leaves the name out. The first ones are right."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    assert _mistakes(case["text"]) == case["mistakes"]


def test_values_are_read_as_they_are_written():
    glossary = parse_glossary(ONE, "words.yml")
    assert (glossary.group, glossary.contact, glossary.path) == ("Us", "Call us", "words.yml")
    assert glossary.terms == (
        Term(
            word="No",
            use="avoid",
            say_instead=("not at all",),
            forms=("1", "2026-10-03", "off", "two words"),
            meaning="The opposite\nof yes.",
            match_case=True,
            agreed_on="2026-10-03",
            line=4,
        ),
        Term(word="consent", use="allow", line=14),
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, ": There is no file here. Check the name and the folder."),
        ("folder", ": This is a folder. We need a file."),
        (
            b"words:\n  - caf\xe9",
            " line 2: This line is not saved as UTF-8. Save the file again as UTF-8.",
        ),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path, content, message):
    path = tmp_path / "glossary.yml"
    if content == "folder":
        path.mkdir()
    elif content:
        path.write_bytes(content)
    with pytest.raises(GlossaryError) as error:
        load_glossary(path)
    assert str(error.value) == f"{path}{message}"


def test_a_byte_order_mark_is_not_part_of_the_file(tmp_path):
    path = tmp_path / "glossary.yml"
    path.write_text(ONE, encoding="utf-8-sig")
    assert [term.word for term in load_glossary(path).terms] == ["No", "consent"]


@given(
    st.text()
    | st.lists(st.sampled_from([*":-[]{}&*!|>'\"#?,\n \t", "word", "words:", "<<"])).map("".join)
)
def test_any_text_gives_a_glossary_or_plain_mistakes(text):
    assert all(mistake.startswith("glossary.yml") for mistake in _mistakes(text))


def test_the_schema_has_each_name_of_an_entry_and_describes_it():
    names = SCHEMA["$defs"]["entry"]["properties"]
    assert set(names) == set(Term._fields) - {"line"}
    assert all(name["description"] for name in names.values())


@settings(max_examples=300, deadline=None)
@given(st.fixed_dictionaries({name: st.sampled_from([None, *v]) for name, v in VALUES.items()}))
def test_the_schema_takes_what_we_take(entry):
    parts = [f"{name}: {value}" for name, value in entry.items() if value is not None]
    text = f"words: [{{{', '.join(parts)}}}]"
    values = yaml.load(text, Loader=_AsEditorsRead)
    assert Draft202012Validator(SCHEMA).is_valid(values) == (not _mistakes(text))


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2, as the JSON Schema tools of editors read it: No and dates are text."""


_AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag.rpartition(":")[2] in ("int", "null")]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
} | {"t": [("tag:yaml.org,2002:bool", re.compile("true"))]}


def _mistakes(text):
    try:
        parse_glossary(text)
    except GlossaryError as error:
        return list(map(str, error.mistakes))
    return []
