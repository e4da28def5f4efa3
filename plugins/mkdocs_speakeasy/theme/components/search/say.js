// What is found is said when somebody stops typing, so that quick typing is no flood of words.
const PAUSE = 400;
let waiting;

export function say(status, words, pause = PAUSE) {
  clearTimeout(waiting);
  if (pause) waiting = setTimeout(say, pause, status, words, 0);
  else status.textContent = words;
}
