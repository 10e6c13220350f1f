// The telephone's loudspeaker and microphone, where the browser has them.

const synthesis = window.speechSynthesis;
const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
let on = localStorage.getItem("handset.sound") !== "off";

export const soundOn = () => on;

export function toggleSound() {
  on = !on;
  localStorage.setItem("handset.sound", on ? "on" : "off");
  if (!on) hush();
  return on;
}

export function speak(text) {
  if (!on || !synthesis) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = "en-US";
  synthesis.speak(utterance);
}

export function hush() {
  synthesis?.cancel();
}

/** A microphone, or null where the browser has no recogniser. */
export function microphone({ onWords, onDone, onState, onProblem }) {
  if (!Recognition) return null;
  let listening = false;
  const recogniser = new Recognition();
  recogniser.lang = "en-US";
  recogniser.interimResults = true;

  recogniser.onstart = () => onState((listening = true));
  recogniser.onend = () => onState((listening = false));
  recogniser.onerror = event => {
    if (event.error !== "no-speech" && event.error !== "aborted") {
      onProblem(`The microphone cannot be used here (${event.error}). Type what you want to say.`);
    }
  };
  recogniser.onresult = event => {
    const words = [...event.results].map(result => result[0].transcript).join(" ").trim();
    if ([...event.results].every(result => result.isFinal)) onDone(words);
    else onWords(words);
  };

  return {
    toggle() {
      if (listening) recogniser.stop();
      else {
        hush();
        recogniser.start();
      }
    },
    stop: () => listening && recogniser.abort(),
  };
}
