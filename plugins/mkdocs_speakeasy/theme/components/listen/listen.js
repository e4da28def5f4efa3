// Reads the page aloud, one sentence at a time: browsers break off long texts, and pause badly.
import { mark, unmark } from "./mark.js";
import { sentencesOf } from "./sentences.js";
import { remember, voiceFor } from "./voice.js";

const synth = window.speechSynthesis;
const root = document.documentElement;
// A theme of somebody else may mark only what stands around the buttons.
const language = () => box?.parentElement.closest("[lang]")?.lang || root.lang;
let box, page, start, words;
let sentences = [];
let place = 0;
// Kept here: a browser forgets an utterance that nobody holds, and then never tells its end.
let utterance;

function show(state) {
  if (state) box.dataset.seState = state;
  else delete box.dataset.seState;
  start.textContent = words[state];
}

function hush() {
  utterance = undefined;
  synth.cancel();
}

function stop() {
  hush();
  unmark();
  if (box.contains(document.activeElement)) start.focus({ preventScroll: true });
  show();
}

function pause() {
  hush();
  show("paused");
}

function read() {
  hush();
  const sentence = sentences[place];
  if (!sentence) return stop();
  show("reading");
  mark(sentence, box);
  const own = (utterance = new SpeechSynthesisUtterance(sentence.text));
  own.voice = voiceFor(sentence.lang) ?? voiceFor(language());
  own.lang = own.voice?.lang ?? language();
  own.rate = root.dataset.seSpeed === "slow" ? 0.7 : 1;
  own.onend = () => {
    if (own !== utterance) return;
    place += 1;
    read();
  };
  own.onerror = () => {
    if (own === utterance) stop();
  };
  synth.speak(own);
}

function press() {
  if (box.dataset.seState === "reading") return pause();
  if (!box.dataset.seState) {
    sentences = sentencesOf(page);
    place = 0;
  }
  read();
}

function look() {
  const isReady = Boolean(voiceFor(language()));
  box?.classList.toggle("se-listen--ready", isReady);
  return isReady;
}

// Some themes put another page in the place of this one: then this is done again.
function setUp() {
  if (box) stop();
  box = document.querySelector(".se-listen");
  page = box?.closest("article, main, [role=main]");
  if (!page) return (box = undefined);
  start = box.querySelector(".se-listen__start");
  const { sePause: reading, seGoOn: paused } = start.dataset;
  words = { undefined: start.textContent, reading, paused };
  start.addEventListener("click", press);
  box.querySelector(".se-listen__stop").addEventListener("click", stop);
  look();
}

if (synth && window.SpeechSynthesisUtterance) {
  addEventListener("pagehide", () => box && stop());
  new MutationObserver(() => {
    if (box?.dataset.seState === "reading") read();
  }).observe(root, { attributeFilter: ["data-se-speed"] });
  synth.addEventListener?.("voiceschanged", look);
  // Some browsers have their voices a moment later, and do not tell.
  setTimeout(() => remember(look()), 1000);
  setUp();
  window.document$?.subscribe(() => box?.isConnected || setUp());
}
