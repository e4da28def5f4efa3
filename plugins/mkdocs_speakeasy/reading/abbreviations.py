"""Words that are cut short with a stop (Mr., Jan., oz.), by kind, and what each kind stands before.

A title goes on before a name, a month before a number: there the stop ends no sentence.
"""

from __future__ import annotations

MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec"
DAYS = "mon tue tues wed weds thu thur thurs fri sat sun"
UNITS = (
    "oz lb lbs hr hrs min mins sec secs yd yds gal gals tbsp tbsps tsp tsps pt pts qt mi km cm mm"
    " kg mg ml yr yrs wk wks mph ft in"
)
"""After a number, each of these is a measure. Most of them are one without a number too."""

ABBREVIATIONS = {
    word: kind
    for kind, words in {
        "measure": UNITS.removesuffix(" in"),
        "title": "mr mrs ms mx dr prof rev revd fr bp sgt pvt cpl capt maj col gen lt cmdr adm supt"
        " insp brig cllr hon pres sen rep gov rt messrs mme mlle sra amb",
        "part": "st ste sts mt ft nr opp dept depts govt assn assoc asst univ dist natl intl"
        " d.phil m.phil",
        "road": "rd ave blvd ln cres sq gdns pl ct terr hwy",
        "middle": "a.k.a e.g eg i.e ie vs v viz cf approx incl excl esp ca nb n.b p.s ps re",
        "number": "no nos fig figs p vol vols chap sec sect para paras art arts ref refs reg regs"
        " eq eqs op ex exs ext app apt tel est ed eds edn max min avg pop ver bal tab tabs temp"
        " cert ser al deg lem prop pic encl ibid plat dep arr r matt cor rom",
        "date": f"{MONTHS} {DAYS}",
        "clock": "a.m p.m",
        "firm": "inc ltd co cos corp bros plc llc utd",
        "suffix": "jr sr esq",
        "other": "etc org orig trans appt acct",
    }.items()
    for word in words.split()
}
"""Each with its kind. A `part` is a part of a name; a `suffix` stands after one; `middle` never
ends a sentence. Words without a vowel are not listed where they stand before numbers: sch. 2."""

_NUMBERS = ("number", "measure", "date")
_NAMES = ("name", "firm", "day", "short day", "code")
GOES_ON = {
    "measure": frozenset({"measure"}),
    "title": frozenset({*_NUMBERS, *_NAMES, "starter"}),
    "part": frozenset({*_NUMBERS, *_NAMES}),
    "road": frozenset(),
    "middle": frozenset({*_NUMBERS, *_NAMES, "starter", "pronoun"}),
    "number": frozenset({*_NUMBERS, "code"}),
    "date": frozenset({*_NUMBERS, "short day"}),
    "clock": frozenset({"date", "day", "short day"}),
    "firm": frozenset({"firm"}),
    "suffix": frozenset(_NAMES),
    "other": frozenset(),
}
"""For each kind: before what it goes on, as `next_words.kind_of_next` says it. All of them go on
before a small letter and a dash."""
