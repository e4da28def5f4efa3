"""The commonest words of English pages."""

from __future__ import annotations

_WORDS = """
    the to and a of in is for that it are you with be this on as can we have will or not but
    by they was your if from an he at more has people said new use when i which all what their
    there about one who how also so do his other our should some using them out work like make
    up these need used been now would into were time than had she first where only example see
    just get no its any after most then says want many each team very name way could may
    because such us two default same open change create help different set her guide before
    years process number list does add over run even support line might while working start
    made my here must world users much know government between think type being option take
    important good through go still check those well page every find children around own local
    service found food under back part called information another three instead something
    style without added following things too user names specific day lot control always
    possible both via numbers value access best me down why year better understand long means
    keep read give main already easy allow words end case sure needs however below show key
    together say allows big really future did place write often once try within e making
    available million single come put health created next going group issue above right pay
    thing during further text less release issues family able life few since writing doing him
    provide easier training system useful level hard community across report social job makes
    others done avoid never home testing action clear school look simple started short given
    person off enough research problem everyone almost steps someone second become got uses
    simply several old guidance great difficult four reading last approach national cases
    whether point little longer current high general order it's small improve countries learn
    online later based top note age practice needed step description values either path
    included special idea don't existing probably country study usually services resources
    feel works five live follow word provided published hours tools additional problems
"""
"""The commonest first, as we counted them in guides, news and pages for many readers."""

HOW_RARE = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
"""Each with a number: the higher, the rarer."""
