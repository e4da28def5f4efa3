// How near two words are, letter by letter.

// Which letters stand in a word, each as one bit. Some letters share theirs.
export function letters(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << word.charCodeAt(at);
  return bits;
}

// Whether so few slips can lie between two words: each slip changes two of their letters at most.
export function mayBeNear(one, other, most) {
  let count = 0;
  for (let bits = one ^ other; bits; bits &= bits - 1) count += 1;
  return count <= 2 * most;
}

const rows = [0, 1, 2].map(() => new Uint8Array(256));

// How many slips lie between two words: a letter left out, put in, changed, or two that changed
// places. More than `most` are not counted.
export function slips(one, other, most) {
  const end = other.length;
  if (Math.abs(one.length - end) > most || end > 250) return most + 1;
  let [before, row, next] = rows;
  for (let j = 0; j <= end; j += 1) row[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    const letter = one.charCodeAt(i - 1);
    let least = (next[0] = i);
    for (let j = 1; j <= end; j += 1) {
      const same = other.charCodeAt(j - 1);
      let count = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (letter === same ? 0 : 1));
      if (i > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === same)
        count = Math.min(count, before[j - 2] + 1);
      next[j] = count;
      if (count < least) least = count;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return row[end];
}
