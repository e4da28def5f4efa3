// Finds pages by words, also where the words are spelt by ear or with a slip.
import { likeliest } from "./likely.js";
import { knownOf } from "./words.js";

const VERSION = 1;
const WEIGHT = { t: 6, k: 4, h: 3, g: 2.5, "": 2, m: 1.5 };
const COMMON = 0.1;
const MOST_WORDS = 12;

// `index` is what the build wrote: see search/index.py. It throws where that is not what came.
export function prepare({ version, pages, words, short, common }) {
  if (version !== VERSION || !pages.every(isPage)) throw new TypeError("not our index");
  const lines = words.split("\n").filter(Boolean);
  const entries = knownOf(lines.map((line) => line.split(" ", 1)[0]));
  entries.forEach((entry, number) => (entry.line = lines[number]));
  return {
    pages,
    short: new Map(Object.entries(short ?? {})),
    common: new Set(common?.split(" ")),
    entries,
    likely: new Map(),
  };
}

const isPage = (page) => Array.isArray(page) && page.every((part) => typeof part === "string");

// The numbers of the pages that fit best, the best first.
export function find(known, text, most = 10) {
  const asked = wordsOf(text).slice(0, MOST_WORDS);
  const isTelling = asked.map((word) => !known.common.has(word));
  const scores = new Map();
  let sum = 0;
  for (const [number, word] of asked.entries()) {
    const share = isTelling[number] ? 1 : COMMON;
    sum += share;
    for (const [page, score] of pagesFor(known, word, number === asked.length - 1)) {
      const all = scores.get(page) ?? { page, tells: false, met: 0, score: 0 };
      all.met += share;
      all.score += score * share;
      all.tells ||= isTelling[number];
      scores.set(page, all);
    }
  }
  const found = [...scores.values()].filter(({ page }) => known.pages[page]);
  const telling = found.filter(({ tells }) => tells);
  return (telling.length ? telling : found)
    .map(({ page, met, score }) => [page, (score * met) / sum])
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([page]) => page);
}

const wordsOf = (text) =>
  text.slice(0, 200).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

// Each page that a word leads to, with how well it fits: a rare word tells more.
function pagesFor(known, word, isLast) {
  const best = new Map();
  for (const [entry, fit] of likeliest(known, known.short.get(word) ?? word, isLast)) {
    const found = pagesOf(entry);
    const rare = Math.log(2 + known.pages.length / found.length);
    for (const [page, weight] of found)
      best.set(page, Math.max(best.get(page) ?? 0, fit * fit * weight * rare));
  }
  return best;
}

// Read when it is first needed: most words of a site are never asked for.
function pagesOf(entry) {
  if (entry.pages) return entry.pages;
  let page = 0;
  entry.pages = [];
  for (const part of entry.line.split(" ").slice(1)) {
    page += parseInt(part, 10);
    entry.pages.push([page, WEIGHT[part.at(-1)] ?? WEIGHT[""]]);
  }
  return entry.pages;
}
