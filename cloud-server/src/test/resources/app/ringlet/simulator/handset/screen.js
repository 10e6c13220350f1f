// The screen in a call: who, how far, what was said, whose turn it is.

import { Chat } from "./chat.js";
import { keypad } from "./dialer.js";
import { hush, microphone } from "./voice.js";

const find = id => document.querySelector(id);

export class Screen {
  #chat = new Chat(find("#chat"));
  #line = find("#line");
  #mic;
  #call = null;
  #offset = 0;

  constructor({ press, onAgain, onDone, onProblem }) {
    this.press = press;
    this.#mic = microphone({
      onWords: words => (this.#line.value = words),
      onDone: words => this.#say(words),
      onState: listening => {
        find("#mic").setAttribute("aria-pressed", String(listening));
        this.#line.placeholder = listening ? "Listening…" : "Say something…";
      },
      onProblem,
    });
    find("#mic").hidden = this.#mic === null;
    find("#mic").addEventListener("click", () => this.#mic.toggle());
    find("#say").addEventListener("submit", event => {
      event.preventDefault();
      this.#say(this.#line.value.trim());
    });
    keypad(find("#call-keys"), key => press("press", { text: key }));
    find("#pad").addEventListener("click", () => this.#showKeys(find("#call-keys").hidden));
    find("#hang-up").addEventListener("click", () => press(this.#ringsHere() ? "decline" : "hang-up", {}));
    find("#answer").addEventListener("click", () => press("answer", {}));
    find("#again").addEventListener("click", () => onAgain(this.#call.otherShown));
    find("#new-call").addEventListener("click", onDone);
    document.addEventListener("keydown", event => this.#physicalKey(event));
    setInterval(() => this.#tick(), 250);
  }

  /** Before the server has said anything about it. */
  dialling(number, name) {
    this.#call = null;
    document.body.dataset.state = "dialling";
    this.#head(name || number, name ? number : "", "Dialling…");
    find("#chat").replaceChildren();
    this.#parts({ talking: false, ended: false, ringsHere: false });
    find("#turn").textContent = "";
    find("#turn").className = "turn";
  }

  show(call, offset, seenBefore) {
    const began = this.#call?.sid !== call.sid || (!this.#call.answeredAt && call.answeredAt);
    this.#call = call;
    this.#offset = offset;
    const talking = call.status === "in-progress";
    document.body.dataset.state = call.ended ? (call.status === "failed" ? "failed" : "ended") : talking ? "connected" : "ringing";
    this.#head(call.otherName, call.otherName === call.otherShown ? "" : call.otherShown, this.#words(call));
    this.#chat.show(call, seenBefore);
    this.#parts({ talking, ended: call.ended, ringsHere: this.#ringsHere() });
    this.#turn(call, talking);
    this.#tick();
    if (call.ended) {
      this.#mic?.stop();
      if (call.endReason === "You hung up") hush();
    } else if (talking && began && !find("#desk").contains(document.activeElement)) {
      this.#line.focus({ preventScroll: true });
    }
  }

  #words(call) {
    if (call.ended) return call.endReason ?? "Ended";
    if (call.status === "in-progress") return call.bridged ? "Connected with a person" : "Connected";
    return call.incoming ? "Calls you" : "Ringing…";
  }

  #turn(call, talking) {
    const yours = talking && call.yourTurn;
    find("#turn").className = yours ? "turn yours" : "turn";
    find("#turn").textContent = !talking ? "" : yours ? listening(call.lines) : waiting(call.lines.at(-1));
  }

  #head(name, number, state) {
    find("#who-name").textContent = name;
    find("#who-number").textContent = number;
    if (find("#call-state").textContent !== state) find("#call-state").textContent = state;
    find("#timer").textContent = "";
  }

  #parts({ talking, ended, ringsHere }) {
    find("#say").hidden = ended;
    find("#controls").hidden = ended;
    find("#after").hidden = !ended;
    find("#turn").hidden = ended;
    find("#answer").hidden = !ringsHere;
    find("#hang-up").ariaLabel = ringsHere ? "Decline" : "Hang up";
    for (const element of [this.#line, find("#mic"), find("#pad"), find("#say [type=submit]")]) element.disabled = !talking;
    if (ended) this.#showKeys(false);
  }

  #showKeys(open) {
    find("#call-keys").hidden = !open;
    document.body.classList.toggle("keypad-open", open);
    find("#pad").setAttribute("aria-pressed", String(open));
  }

  #physicalKey(event) {
    if (find("#call-keys").hidden || event.target.matches("input, select")) return;
    if (event.key === "Escape") this.#showKeys(false);
    else if (/^[0-9*#]$/.test(event.key)) this.press("press", { text: event.key });
  }

  async #say(words) {
    if (!words) return;
    hush();
    if (await this.press("say", { text: words })) this.#line.value = "";
  }

  #ringsHere() {
    return this.#call !== null && this.#call.incoming && !this.#call.answeredAt && !this.#call.ended;
  }

  #tick() {
    if (!this.#call?.answeredAt) return;
    const until = this.#call.endedAt ?? Date.now() + this.#offset;
    const seconds = Math.max(0, Math.floor((until - this.#call.answeredAt) / 1000));
    const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (find("#timer").textContent !== shown) find("#timer").textContent = shown;
  }
}

/** Whether a person, or something like one, listens, or a tape. */
function listening(lines) {
  const other = lines.findLast(line => line.by !== "self");
  return other?.by === "sound" && other.text === "Beep"
    ? "Recording: type your message, then # or hang up"
    : "Your turn: they are listening";
}

/** What goes on while nobody listens. */
function waiting(line) {
  if (line?.by === "sound" && line.text === "Ringing") return "Ringing another telephone…";
  return line?.by === "salon" ? "They are speaking…" : "One moment…";
}
