// One page in the list of what was found: its picture, its title and its first sentence.
export function option([title, url, first = "", picture = ""], number, fromTop) {
  const one = document.createElement("li");
  one.id = `se-search-${number}`;
  one.className = "se-search__one";
  one.setAttribute("role", "option");
  one.dataset.seUrl = url;
  const address = picture && fromTop(picture);
  if (address) one.append(small(address));
  for (const [name, text] of [["title", title], ["first", first]])
    one.appendChild(
      Object.assign(document.createElement("span"), {
        className: `se-search__${name}`,
        textContent: `${text} `,
      }),
    );
  return one;
}

function small(address) {
  const image = document.createElement("img");
  Object.assign(image, { className: "se-search__picture", alt: "", width: 64, height: 64 });
  // Its place stays free, so that nothing jumps.
  image.addEventListener("error", () => image.classList.add("se-search__picture--missing"));
  image.decoding = "async";
  image.src = address;
  return image;
}
