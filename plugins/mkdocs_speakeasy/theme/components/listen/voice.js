// The voice for a language. Only voices on the device itself: others send the words to a company.
const synth = window.speechSynthesis;

export function voiceFor(lang) {
  const wanted = plain(lang);
  const inLanguage = (synth?.getVoices() ?? []).filter(
    (voice) => voice.localService === true && first(plain(voice.lang)) === first(wanted),
  );
  return inLanguage.sort((one, other) => fit(other, wanted) - fit(one, wanted))[0];
}

// Android writes en_GB where others write en-GB.
const plain = (lang) => lang.replace("_", "-").toLowerCase();
const first = (lang) => lang.split("-")[0];

function fit(voice, wanted) {
  const lang = plain(voice.lang);
  return (lang === wanted ? 4 : 0) + (lang === "en-gb" ? 2 : 0) + (voice.default ? 1 : 0);
}

// The next page keeps no place for a voice that this device does not have: see start.js.
export function remember(isReady) {
  try {
    if (isReady) localStorage.removeItem("speakeasy-voice");
    else localStorage.setItem("speakeasy-voice", "none");
  } catch {
    // The browser keeps nothing.
  }
}
