// Finds pages by words, also where the words are spelt by ear or with a slip.
import { slips, sound } from "./sounds.js";

const WEIGHT = { t: 8, h: 4, "": 2, g: 3 };
const NONE = 0;

// `index` is what the build wrote: see search/index.py.
export function prepare(index) {
  const words = index.words.split("\n").filter(Boolean).map((line) => {
    const [word, ...rest] = line.split(" ");
    let page = 0;
    const pages = rest.map((part) => {
      const [, step, mark] = /^(\d+)(.?)/.exec(part);
      return [(page += Number(step)), WEIGHT[mark] ?? NONE];
    });
    return { word, pages, sound: sound(word) };
  });
  const common = new Set(index.common?.split(" "));
  return { pages: index.pages, short: index.short ?? {}, common, words };
}

// The numbers of the pages that fit best, the best first.
export function find({ pages, short, common, words }, text, most = 10) {
  const typed = wordsOf(text).slice(0, 12);
  const telling = typed.filter((word) => !common.has(word));
  const asked = (telling.length ? telling : typed).map((word) => short[word] ?? word);
  const scores = new Map();
  for (const [number, word] of asked.entries()) {
    const isLast = number === asked.length - 1;
    const best = new Map();
    for (const [entry, fit] of likeliest(words, word, isLast)) {
      const rare = Math.log(2 + pages.length / entry.pages.length);
      for (const [page, weight] of entry.pages)
        best.set(page, Math.max(best.get(page) ?? 0, fit * weight * rare));
    }
    for (const [page, score] of best) {
      const all = scores.get(page) ?? { met: 0, score: 0 };
      scores.set(page, { met: all.met + 1, score: all.score + score });
    }
  }
  return [...scores]
    .map(([page, { met, score }]) => [page, score * Math.sqrt(met / asked.length)])
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([page]) => page);
}

const wordsOf = (text) =>
  text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

// The words of the site that somebody may mean by this one, each with how well it fits, up to 1.
function likeliest(words, asked, isLast) {
  const heard = sound(asked);
  const fits = [];
  for (const entry of words) {
    const fit = fitOf(entry, asked, heard, isLast);
    if (fit > NONE) fits.push([entry, fit]);
  }
  const best = Math.max(NONE, ...fits.map(([, fit]) => fit));
  return fits.filter(([, fit]) => fit >= best - 0.25);
}

function fitOf({ word, sound: said }, asked, heard, isLast) {
  if (word === asked) return 1;
  const [short, long] = word.length < asked.length ? [word, asked] : [asked, word];
  const isStart = long.startsWith(short);
  if (isStart && short.length > 2 && long.length - short.length < 3) return 0.9;
  if (isStart && isLast && long === word) return asked.length > 2 ? 0.85 : 0.6;
  if (asked.length < 3) return NONE;
  if (said === heard) return 0.8;
  const most = asked.length < 5 ? 1 : asked.length < 8 ? 2 : 3;
  const count = slips(asked, word, most);
  if (count <= 1) return word[0] === asked[0] ? 0.78 : 0.7;
  if (heard.length > 2 && slips(heard, said, 1) === 1) return word[0] === asked[0] ? 0.62 : 0.55;
  return count <= most ? 0.75 - count * 0.1 : NONE;
}
