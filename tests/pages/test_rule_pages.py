"""The pages of the rules."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.pages import rule_pages
from mkdocs_speakeasy.pages.rule_pages import rule_page, rules_page
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.rules.rule import Level, Rule


class Options(NamedTuple):
    """Settings."""

    max_words: int = 15
    """More words than this are too many."""
    allow: tuple[str, ...] = ("a|b", "c")
    """Words that may stand.

    As many as you like.
    """
    names: bool = True


RULE = Rule(
    "sentence-long",
    "A sentence is too long.\n\nMake it shorter.\n",
    Level("must", "off"),
    Options,
    Options(max_words=20),
    lambda _page, _options: iter(()),
)

PAGE = """\
# A sentence is too long

Make it shorter.

## How much it matters

- Easy read pages: **must change**
- Plain pages: **not used**
- This site: **think about it**

## Settings

### `max_words`

More words than this are too many.

- Easy read pages: `15`
- Plain pages: `20`

### `allow`

Words that may stand.

As many as you like.

- Easy read pages: `a|b` and `c`
- Plain pages: `a|b` and `c`

### `names`

- Easy read pages: yes
- Plain pages: yes

## If you do not agree

People decide, not rules. You can keep your words.

Write this line above them. Put your reason in the place of `REASON`.

```html
<!-- speakeasy: allow sentence-long because REASON -->
```

To leave out this rule on all pages, write this in `mkdocs.yml`.

```yaml
plugins:
  - speakeasy:
      ignore: [sentence-long]
```

[See all rules](index.md).
"""


def test_the_page_of_a_rule_says_what_it_is_for_and_how_to_change_it():
    assert rule_page(RULE, "think") == PAGE


def test_the_page_of_all_rules_leads_to_each_and_puts_must_first():
    text = rules_page([(RULE, "off"), (RULE, "must")], "../words.md")
    assert text.index("## Must") < text.index("## Off")
    assert text.count("- [A sentence is too long](sentence-long.md)") == 2
    assert "[See the word list](../words.md)" in text


def test_no_link_leads_to_a_word_list_that_is_not_there():
    assert "word list" not in rules_page([(RULE, "must")])


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_each_setting_of_a_rule_is_explained(rule):
    page = rule_page(rule, "must")
    for name in rule.option_names:
        assert f"### `{name}`\n\n- " not in page


def test_our_own_words_on_the_pages_pass_our_own_rules():
    meanings = "\n\n".join(rule_pages.LEVELS.values())
    found = check(f"{PAGE}\n\n{meanings}\n\n{rules_page([], '../words.md')}")
    assert [one for one in found if one.level != "think" and one.rule != "heading-order"] == []
