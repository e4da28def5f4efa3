// With everything open that opens by itself, each link can be seen. Tools that need a script are away.
() => {
  const closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((one) => (one.open = true));
  const faults = [...document.querySelectorAll("a[href]")]
    .filter((link) => !link.closest("[popover]") && !link.matches(".se-skip") && !isSeen(link))
    .filter((link) => !link.closest(".highlight, .headerlink") && !link.matches(".headerlink"))
    .map((link) => `link out of reach, ${placeOf(link)}`);
  for (const tool of document.querySelectorAll(".se-tools, .se-listen"))
    if (isShown(tool)) faults.push(`does nothing without a script, ${placeOf(tool)}`);
  closed.forEach((one) => (one.open = false));
  return faults;
}
