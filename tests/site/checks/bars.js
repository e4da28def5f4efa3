// Nothing stays in its place over the words while the page moves.
() =>
  [...document.body.querySelectorAll("*")]
    .filter((element) => isSeen(element) && !element.matches(":popover-open"))
    .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
    .map((element) => `covers the page, ${placeOf(element)}`)
