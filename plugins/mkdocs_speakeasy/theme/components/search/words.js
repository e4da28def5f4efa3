// What is known of words: how each sounds, which part of it stays, and which letters are in it.
import { letters } from "./slips.js";
import { sounds } from "./sounds.js";

// What stays when an ending changes: talk, talks, talking. Rough, for English.
const ENDINGS = [
  [/(?<=..[a-z])(?:at(?:e[ds]?|ing|ions?)|ings?|ions?|ed|e?rs?|ly|ments?|ness|ful|e?s)$/gm, ""],
  [/(.)\1$/gm, "$1"],
  [/e$/gm, ""],
  [/y$/gm, "i"],
];

// All together, one on each line, is far quicker than one after the other.
export function knownOf(words) {
  const text = words.join("\n");
  const sound = sounds(text).split("\n");
  const stem = ENDINGS.reduce((all, [end, rest]) => all.replace(end, rest), text).split("\n");
  return words.map((word, number) => ({
    word,
    sound: sound[number],
    stem: stem[number],
    letters: letters(word),
    lettersOfSound: letters(sound[number]),
  }));
}
