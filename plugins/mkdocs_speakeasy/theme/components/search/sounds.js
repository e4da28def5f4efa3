// How a word sounds, roughly, so that words spelt by ear meet the right ones: fone and phone.
const WAYS = [
  [/^(?:kn|gn|pn)/, "n"],
  [/^wr/, "r"],
  [/^ps/, "s"],
  [/^(?:wh|w)/, "w"],
  [/^x/, "s"],
  [/[’']/g, ""],
  [/ph/g, "f"],
  [/(?:ough|augh)(?=t)/g, "o"],
  [/(?:ough|augh)$/, "of"],
  [/igh/g, "i"],
  [/gh/g, "g"],
  [/(?:tion|tian|sion|ssion|cian|shun|shon|tien)/g, "SN"],
  [/(?:tial|cial|shal|shul)/g, "SL"],
  [/(?:tious|cious|shus)/g, "SS"],
  [/tch/g, "ch"],
  [/sch(?=[oe])/g, "sk"],
  [/ch(?=[rl])/g, "k"],
  [/ch|sh/g, "S"],
  [/dg/g, "j"],
  [/g(?=[eiy])/g, "j"],
  [/sc(?=[eiy])/g, "s"],
  [/c(?=[eiy])/g, "s"],
  [/c?qu/g, "kw"],
  [/c?k|c/g, "k"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/th/g, "t"],
  [/mb$|mn$/, "m"],
  [/(?<=s)t(?=[l]|en)/g, ""],
  [/(?<=[a-z])h/g, ""],
  [/(?:le|el|al|il|ul|ol)$/, "L"],
  [/(?:er|or|ar|our|re|ur|a)$/, "R"],
  [/(?<=[a-z])(?:es|s)$/, "s"],
  [/e$/, ""],
  [/[aeiouyw]+/g, "a"],
  [/(.)\1+/g, "$1"],
];

export function sound(word) {
  let said = word.toLowerCase();
  for (const [letters, heard] of WAYS) said = said.replace(letters, heard);
  return said;
}

// How many slips lie between two words: a letter left out, put in, changed, or two that changed
// places. More than `most` are not counted.
export function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before, row = Array.from({ length: other.length + 1 }, (_, i) => i), next;
  for (let i = 1; i <= one.length; i += 1) {
    next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (before && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}
