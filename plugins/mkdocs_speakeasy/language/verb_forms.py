"""The forms of an English word that a list gives once: take, takes, taking, took, taken."""

from __future__ import annotations

from functools import cache

from mkdocs_speakeasy.words.endings import regular_forms

_IRREGULAR = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
bear bore borne
become became
begin began begun
bend bent
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
cut
deal dealt
dig dug
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forget forgot forgotten
get got gotten
give gave given
grow grew grown
hang hung
hear heard
hide hid hidden
hit
hold held
hurt
keep kept
know knew known
lay laid
lead led
leave left
let
lie lay lain lying
light lit
lose lost
make made
mean meant
meet met
pay paid
put
read
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
sell sold
send sent
set
shake shook shaken
shine shone
shoot shot
show shown
shut
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
spend spent
spin spun
spread
stand stood
steal stole stolen
stick stuck
strike struck stricken
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
understand understood
undertake undertook undertaken
wake woke woken
wear wore worn
weigh
win won
write wrote written
my your his her its our their one's someone's somebody's people's
"""
"""The first word of each line is the one that a list gives. The last line is for `~my`."""


@cache
def _irregular() -> dict[str, frozenset[str]]:
    lines = (line.split() for line in _IRREGULAR.strip().splitlines())
    return {words[0]: frozenset(words) for words in lines}


def forms_of(word: str) -> frozenset[str]:
    """The forms of a verb or noun in lower case; for `my`, the words that say whose it is."""
    own = _irregular().get(word, frozenset())
    return own if word in ("my", "be") else own | regular_forms(word)
