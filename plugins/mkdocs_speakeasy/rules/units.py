"""An amount has nothing to compare it with.

Say what it is like, with something that people know.
Keep the amount of a medicine exact.

## Why

Many people cannot imagine a litre, a kilogram or a kilometre.
They can imagine a can of drink, a bag of sugar or a walk.

## Not like this

```markdown
Drink 2 litres of water each day.
```

## Like this

```markdown
Drink 2 litres of water each day.
That is about 8 glasses.
```

## Where it comes from

The NHS and the guide 'Making Content Usable' ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.number_words import VALUES
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Word
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="think", plain="think")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Units that your readers know, such as pints and feet."""


_UNITS = {
    "litre litres liter liters l": "'1 litre is about 3 cans of drink'",
    "centilitre centilitres cl": "'33 centilitres is one can of drink'",
    "millilitre millilitres ml mls": "'5 millilitres is one teaspoon'",
    "pint pints": "'1 pint is about 2 cups'",
    "gallon gallons": "'1 gallon is about 4 big bottles of milk'",
    "kilogram kilograms kilo kilos kg kgs": "'1 kilogram is one bag of sugar'",
    "gram grams gramme grammes g": "'100 grams is one bar of soap'",
    "ounce ounces oz": "'1 ounce is about 2 spoons of flour'",
    "lb lbs": "'2 pounds is about one bag of sugar'",
    "stone": "'1 stone is about 6 bags of sugar'",
    "tonne tonnes ton tons": "'1 tonne is a small car'",
    "metre metres meter meters m": "'1 metre is one big step'",
    "centimetre centimetres cm": "'1 centimetre is as wide as a finger'",
    "millimetre millimetres mm": "'1 millimetre is as thick as a bank card'",
    "inch inches": "'1 inch is as wide as a bottle top'",
    "foot feet ft": "'1 foot is as long as a school ruler'",
    "yard yards": "'1 yard is one big step'",
    "kilometre kilometres kilometer kilometers km": "'1 kilometre is a walk of 15 minutes'",
    "acre acres": "'1 acre is about half a football pitch'",
    "hectare hectares": "'1 hectare is about one football pitch'",
    "calorie calories kcal kcals kilocalories": "'250 calories is one bar of chocolate'",
    "kilojoule kilojoules kj": "'1,000 kilojoules is one bar of chocolate'",
    "kwh kilowatt kilowatts watt watts kw": "'enough to boil 10 kettles'",
    "units": "'2 units is one pint of weak beer'",
}
"""The ways to write each unit, and something to compare it with."""
_NAMES = {way: ways.split()[0] for ways in _UNITS for way in ways.split()}
_EXAMPLES = {way: example for ways, example in _UNITS.items() for way in ways.split()}
_JOINED = re.compile(r"\d+(?:[.,]\d+)*(?P<unit>[a-z]+)")
_LENGTH_AFTER = late_pattern(r"[ ](?:long|wide|high|tall|deep|away|apart|from)\b")
"""What shows that 5m is a length, and no sum of money or people."""
_RACE_AFTER = late_pattern(r"[ ](?:race|sprint|relay|hurdles|freestyle|dash|run|swim)\b")
_BODY_AFTER = late_pattern(r"[ ](?:and|or|of)[ ](?:mouth|hand|ankle|leg|toe|nail|bone)")
_AMOUNT_BEFORE = frozenset((*VALUES, "one"))
_NOT_AFTER_ONE = frozenset(("foot", "stone", "yard"))
_NEAR = 200
"""How far away a word may stand that says what an amount is, in letters."""
_POWERS = frozenset(("square", "cubic", "fluid"))
_DOSE = frozenset(
    """
    capsule capsules cream dose dosage doses drop drops drug drugs gel injection injections inject
    inhaler insulin ibuprofen liquid medication medicine medicines morphine mouthwash paracetamol
    patch penicillin prescribed prescription solution spoon spoons syringe syrup tablet tablets
    teaspoon teaspoons vaccine vitamin
    """.split()
)
_DRINK = frozenset("alcohol drink drinking drinkers beer wine week".split())
"""Near one of these a unit is a unit of alcohol."""
_COMPARES = r"""
    \b (?: like | similar | the[ ]same | as[ ]\w+[ ]as | equal | equals | imagine | compared?
      | (?:size|length|height|weight|width|shape)[ ]of | (?:that|which|this)(?:[ ]is|[’']s|[ ]means)
      | (?:bigg|small|long|short|tall|heavi|light)er[ ]than | enough
      | minutes?[’']?[ ](?:walk|drive) | walk[ ]of
      | (?:a|an|one|half|an?[ ]\w+|\d+|\d+[ ]\w+)[ ] (?:can|cup|mug|glass|bottle|bag|bowl|bucket
        |bath|tin|jug|carton|step|stride|pitch|bus|car|hand|finger|thumb|arm|door|pool)(?:e?s)? )\b
    """
"""What shows that the sentence, or one beside it, compares the amount with something."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """The first amount in each unit with nothing to compare it with."""
    document = page.document
    done = {_NAMES.get(unit.lower(), "") for unit in options.allow}
    for start, end, unit in sorted(_amounts(document)):
        is_dose = unit != "units" and _is_near(document, start, _DOSE)  # it must stay exact
        if _NAMES[unit] in done or is_dose:
            continue
        done.add(_NAMES[unit])
        if not document.is_quoted(start) and not _is_compared(document, start):
            yield Problem(
                document.span(start, end),
                f"'{document.text[start:end]}' can be hard to imagine.",
                f"Compare it with something people know, like {_EXAMPLES[unit]}.",
            )


def _amounts(document: Document) -> Iterator[tuple[int, int, str]]:
    """Each number with its unit: 5 litres, 5kg, ten square metres."""
    joined = {
        word: found["unit"]
        for word in document.words_with_digits
        if (found := _JOINED.fullmatch(word)) and found["unit"] in _EXAMPLES
    }
    for word in document.where(joined) if joined else ():
        if _is_amount(document, word, joined[word.text.lower()]):
            yield word.start, word.end, joined[word.text.lower()]
    if document.word_numbers.keys().isdisjoint(_unit_words()):
        return
    for word in document.where(_unit_words()):
        first = _number_before(document, word)
        if first is not None and _is_amount(document, word, word.text.lower()):
            yield first.start, word.end, word.text.lower()


@cache
def _unit_words() -> frozenset[str]:
    return frozenset(_EXAMPLES)


def _number_before(document: Document, word: Word) -> Word | None:
    """The number of this unit, or None."""
    number = word.number - 1
    if number > 0 and document.words_in_lower_case[number] in _POWERS:
        number -= 1
    if number < 0:
        return None
    first = document.word(number)
    is_number = first.text[0].isdigit() or first.text.lower() in _AMOUNT_BEFORE
    if first.text.lower() == "one" and word.text.lower() in _NOT_AFTER_ONE:
        return None
    between = document.text[first.end : word.start]
    return first if is_number and "\n" not in between and between[0] in " \u00a0-" else None


def _is_amount(document: Document, word: Word, unit: str) -> bool:
    """No money (£5m), no race (100m), no part of the body, no stone in the garden."""
    text = document.text
    if text[max(word.start - 1, 0) : word.start] in tuple("£$€/") or text.startswith("/", word.end):
        return False
    if word.text[-1].isupper() and len(unit) == 1:  # 5G, XXL
        return False
    if unit == "m" and not _LENGTH_AFTER().match(text, word.end):
        return False
    if unit == "units":
        return _is_near(document, word.start, _DRINK)
    is_other = _RACE_AFTER().match(text, word.end) or _BODY_AFTER().match(text, word.end)
    return not is_other


def _is_near(document: Document, start: int, words: frozenset[str]) -> bool:
    """One of these words stands close by in the same sentence."""
    sentence = document.sentence_at(start)
    near = document.words_in(max(sentence.start, start - _NEAR), min(sentence.end, start + _NEAR))
    return any(document.words_in_lower_case[number] in words for number in near)


def _is_compared(document: Document, start: int) -> bool:
    """This sentence, or the one before or after it, says what the amount is like."""
    number = document.sentence_number(start)
    near = document.sentences[max(number - 1, 0) : number + 2]
    here = document.block_at(start)
    compares = re.compile(_COMPARES, re.VERBOSE | re.IGNORECASE)  # made only where it is needed
    return any(
        compares.search(sentence.text)
        for sentence in near
        if sentence.block is here or sentence.block.kind == here.kind == "paragraph"
    )
