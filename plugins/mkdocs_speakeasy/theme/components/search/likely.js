// The words of the site that somebody may mean by a word, each with how well it fits, up to 1.
import { mayBeNear, slips } from "./slips.js";
import { knownOf } from "./words.js";

const NONE = 0;
const SURE = 0.85;
const SAME_SOUND = 0.8;
const MOST_KEPT = 200;

// What was found for a word is kept: while somebody types, only the last word changes.
export function likeliest({ entries, likely }, word, isLast) {
  const name = `${word} ${isLast}`;
  if (likely.size > MOST_KEPT) likely.clear();
  if (!likely.has(name)) likely.set(name, look(entries, word, isLast));
  return likely.get(name);
}

// Where the word itself stands on the site, words that only sound like it are hardly meant.
// Where it does not, the nearer a word is, the more it counts: helth is health, and hardly help.
function look(entries, word, isLast) {
  const [asked] = knownOf([word]);
  const fits = [];
  let best = NONE;
  for (const entry of entries) {
    const fit = fitOf(entry, asked, isLast);
    if (fit > NONE) fits.push([entry, fit]);
    if (fit > best) best = fit;
  }
  if (best < 1)
    return fits
      .filter(([, fit]) => fit >= best - 0.25)
      .map(([entry, fit]) => [entry, (fit * fit * fit) / (best * best)]);
  return fits
    .filter(([, fit]) => fit >= SAME_SOUND)
    .map(([entry, fit]) => [entry, fit < SURE ? fit / 4 : fit]);
}

function fitOf(entry, asked, isLast) {
  const [word, other] = [entry.word, asked.word];
  if (word === other) return 1;
  if (entry.stem === asked.stem && asked.stem.length > 2) return 0.88;
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  const isStart = long.startsWith(short);
  if (isStart && short.length > 2 && long.length - short.length < 3)
    return long === word ? 0.9 : 0.8;
  if (isStart && isLast && long === word) return other.length > 2 ? SURE : ofFew(entry, other);
  if (other.length < 3) return NONE;
  const most = other.length < 5 ? 1 : other.length < 8 ? 2 : 3;
  const count = mayBeNear(entry.letters, asked.letters, most) ? slips(other, word, most) : most + 1;
  if (entry.sound === asked.sound && asked.sound.length > 1 && long.length - short.length < 5)
    return count > most ? 0.76 : count > 1 ? SAME_SOUND : 0.84;
  if (count <= 1) return word[0] === other[0] ? 0.78 : 0.7;
  if (isHeardNearly(entry, asked)) return word[0] === other[0] ? 0.62 : 0.55;
  return count <= most ? 0.75 - count * 0.1 : NONE;
}

// One letter starts so many words that only those of titles count.
const ofFew = ({ line }, other) => (other.length > 1 || /\dt/.test(line) ? 0.6 : NONE);

const isHeardNearly = (entry, asked) =>
  asked.sound.length > 2 &&
  mayBeNear(entry.lettersOfSound, asked.lettersOfSound, 1) &&
  slips(asked.sound, entry.sound, 1) === 1;
