// Nothing moves by itself, and nothing glides.
() => {
  const still = (times) => times.split(",").every((one) => parseFloat(one) === 0);
  return [...document.querySelectorAll("body, body *")].flatMap((element) => {
    const style = getComputedStyle(element);
    if (style.animationName !== "none") return [`moves, ${placeOf(element)}`];
    return still(style.transitionDuration) ? [] : [`glides, ${placeOf(element)}`];
  });
}
