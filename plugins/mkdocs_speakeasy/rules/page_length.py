"""A page has too many words.

Write about one thing on each page.
Look again at a page with more than 300 words.
Split a page with more than 600 words.

## Why

A long page looks like hard work.
Readers may stop before they come to what they need.
A printed page in easy read has about 90 words and 5 pictures.

## Not like this

```markdown
# Your stay in hospital

When you come in, a nurse will meet you at the door and take you to your bed.
The nurse will ask you some questions about your health and what you like to eat.
Tell the nurse if there is anything that makes you feel worried or upset.
A doctor will come to see you in the morning and may come again later in the day.
The doctor will tell you what is wrong and what can make you feel better.
You can ask the doctor to say it again, or to write it down for you.
You can have a friend or someone from your family with you when the doctor comes.
Lunch is at 12 noon and supper is at 6pm, and there are snacks in between.
You can choose what you want to eat, and a helper will bring it to your bed.
Visitors can come in the afternoon, and they can stay until it is time for supper.
The lights go out at 10pm, but you can read with a small lamp near your bed.
When you feel well again, the doctor will say that you can go home.
A nurse will tell you about your medicine and who to phone if you feel unwell.
The nurse will give you a letter for your doctor and a letter for you.
Someone can come to take you home, or we can ask a driver to take you.
Your doctor at home will read the letter and may phone you in the next days.
You may feel tired for some days, so rest and eat and drink well.
Phone us if you have a question about your stay, or about what comes next.
You can tell us what was good about your stay, and what we can do better.
We read all that people tell us, and we talk about it when we meet.
You can write to us, phone us or talk to any nurse before you go home.
```

## Like this

```markdown
# When you come in to hospital

A nurse will meet you at the door and take you to your bed.
```

## Where it comes from

W3C asks for the main points first on a page of 300 words or more.
The Easy Read Standard asks for about 1,000 words in all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")
ANY_LANGUAGE = True
NOT_FOR = frozenset({"story", "words", "contacts"})


class Options(NamedTuple):
    """Settings of this rule."""

    max_words: int = 300
    """A page with more words than this is pointed out. Boxes that explain words do not count."""
    far_too_long: int = 600
    """A page with more words than this is pointed out one level louder."""


PLAIN = Options(max_words=600, far_too_long=1000)
# In plain language, the note starts where easy read gets loud. No guide on easy read allows more
# than 1,000 words in a whole document, so one page of a site is long enough then for anyone.

_WORDS_ON_PAPER = 90
"""How many words fit on a printed page, with their pictures."""
_PICTURES = 5
"""How many pictures fit on a printed page."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """One note for a page with too many words."""
    document = page.document
    if len(document.word_starts) <= options.max_words:
        return
    words = page.body_words
    if words > options.max_words:
        pages = max(_sheets(words, _WORDS_ON_PAPER), _sheets(len(document.pictures), _PICTURES))
        yield Problem(
            place_of_page(document),
            f"This page has {words} words, which is about {pages} pages on paper.",
            "Split it, so that each page is about one thing.",
            louder=1 if words > options.far_too_long else 0,
        )


def _sheets(things: int, on_one: int) -> int:
    """How many printed pages so many things fill."""
    return -(-things // on_one)
