// Stands in for the voices of the browser: Chromium without a screen has none. A test says when a
// sentence ends. The voices are in `heldVoices`, and come when `voicesCome` says so.
{
  const listeners = [];
  let current;
  const synth = {
    said: [],
    cancels: 0,
    voices: window.heldVoices ?? [
      { lang: "en-US", localService: true, default: true, name: "American" },
      { lang: "en-GB", localService: false, default: false, name: "Far away" },
      { lang: "en_GB", localService: true, default: false, name: "British" },
      { lang: "cy-GB", localService: true, default: false, name: "Welsh" },
    ],
    getVoices: () => synth.voices,
    addEventListener: (_, listener) => listeners.push(listener),
    voicesCome(voices) {
      synth.voices = voices;
      for (const listener of listeners) listener();
    },
    speak(utterance) {
      current = utterance;
      synth.said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name });
    },
    cancel() {
      synth.cancels += 1;
      const broken = current;
      current = undefined;
      // Some browsers tell one, some the other.
      broken?.onerror?.({ error: "interrupted" });
      broken?.onend?.();
    },
    end() {
      const ended = current;
      current = undefined;
      ended?.onend?.();
    },
    fail(error) {
      const failed = current;
      current = undefined;
      failed?.onerror?.({ error });
    },
    isSpeaking: () => Boolean(current),
  };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}
