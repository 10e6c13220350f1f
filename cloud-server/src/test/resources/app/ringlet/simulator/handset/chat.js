// What was said, as a chat that grows word by word at the speed of the voice.

import { hush, speak } from "./voice.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Chat {
  #box;
  #sid = null;
  #lines = [];

  constructor(box) {
    this.#box = box;
    // The newest line stays in sight when the keypad or the screen keyboard takes room.
    let height = box.clientHeight;
    new ResizeObserver(() => {
      box.scrollTop += Math.max(0, height - box.clientHeight);
      height = box.clientHeight;
    }).observe(box);
  }

  /** Shows the call's lines; those that were there before this page saw the call neither grow nor sound. */
  show(call, seenBefore) {
    const fresh = call.sid !== this.#sid;
    if (fresh) {
      this.#sid = call.sid;
      this.#box.replaceChildren();
      this.#lines = [];
      hush();
    }
    const atEnd = this.#box.scrollHeight - this.#box.scrollTop - this.#box.clientHeight < 60;
    call.lines.forEach((line, index) => {
      const shown = this.#lines[index];
      if (!shown) this.#add(line, call, fresh && seenBefore);
      else if (shown.text !== line.text) this.#cut(shown, line.text);
    });
    if (call.ended) this.#lines.forEach(line => line.finish());
    if (atEnd || fresh) this.#box.scrollTop = this.#box.scrollHeight;
  }

  #add(line, call, old) {
    const bubble = document.createElement("div");
    bubble.className = `bubble ${line.by}`;
    if (this.#lines.length === 0) bubble.classList.add("first");
    if (line.by === "other") {
      const speaker = document.createElement("span");
      speaker.className = "speaker";
      speaker.textContent = call.incoming ? "Caller" : "Front desk";
      bubble.append(speaker);
    }
    const words = document.createTextNode("");
    bubble.append(words);
    this.#box.append(bubble);
    const audible = line.by === "salon" || line.by === "network" || line.by === "other";
    if (audible && !old) speak(line.text);
    const grown = !old && line.millis > 0 && line.by !== "sound" && !calm.matches;
    this.#lines.push({ text: line.text, words, finish: this.#grow(words, line.text, grown ? line.millis : 0) });
  }

  /** Somebody broke in: only this much was heard. */
  #cut(shown, text) {
    hush();
    shown.finish();
    shown.text = text;
    shown.words.data = text;
  }

  #grow(words, text, millis) {
    if (millis === 0) {
      words.data = text;
      return () => {};
    }
    const started = performance.now();
    let running = true;
    const step = now => {
      if (!running) return;
      const until = text.length * (now - started) / millis;
      const edge = until >= text.length ? text.length : text.lastIndexOf(" ", until);
      words.data = text.slice(0, Math.max(0, edge));
      this.#box.scrollTop = this.#box.scrollHeight;
      if (edge < text.length) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    return () => {
      if (running) words.data = text;
      running = false;
    };
  }
}
