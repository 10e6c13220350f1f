// The salon's desk phone, lying beside this one: it rings when the salon passes a caller on.

export class Desk {
  #strip = document.querySelector("#desk");
  #ignored = new Set();
  #shown = "";

  constructor(press) {
    this.press = press;
  }

  show(calls) {
    const visible = calls.filter(call => !this.#ignored.has(call.sid));
    // Rebuilt only when something differs: a person may be typing in it.
    const key = JSON.stringify(visible.map(call => [call.sid, call.status, call.lines.length]));
    if (key === this.#shown) return;
    this.#shown = key;
    const typed = this.#strip.querySelector("input")?.value ?? "";
    const typing = this.#strip.contains(document.activeElement);
    this.#strip.hidden = visible.length === 0;
    this.#strip.replaceChildren(...visible.map(call => (call.answeredAt ? this.#talking(call) : this.#ringing(call))));
    const input = this.#strip.querySelector("input");
    if (input) {
      input.value = typed;
      if (typing) input.focus();
    }
  }

  #ringing(call) {
    const box = part("div", "desk-call");
    const text = part("p", "");
    const lead = document.createElement("strong");
    lead.textContent = "The desk phone rings. ";
    text.append(lead, `${call.otherName} calls ${call.handsetShown}.`);
    const row = part("div", "row");
    row.append(
      button("Answer", "green", () => this.press("answer", { number: call.handset })),
      button("Let it ring", "neutral", () => {
        this.#ignored.add(call.sid);
        this.#strip.hidden = true;
      }));
    box.append(text, row);
    return box;
  }

  #talking(call) {
    const box = part("div", "desk-call");
    const text = part("p", "");
    const lead = document.createElement("strong");
    lead.textContent = "At the desk. ";
    text.append(lead, `You talk with ${call.otherName}.`);
    const heard = call.lines.filter(line => line.by === "other").at(-1);
    const last = part("p", "last");
    last.textContent = heard ? `“${heard.text}”` : "";
    const row = document.createElement("form");
    row.className = "row";
    const line = document.createElement("input");
    line.placeholder = "Say as the desk…";
    line.ariaLabel = "What the desk says";
    line.autocomplete = "off";
    row.append(line, button("Hang up", "red", () => this.press("hang-up", { number: call.handset })));
    row.addEventListener("submit", event => {
      event.preventDefault();
      const words = line.value.trim();
      if (words) this.press("say", { number: call.handset, text: words });
      line.value = "";
    });
    box.append(text, last, row);
    return box;
  }
}

function part(kind, style) {
  const element = document.createElement(kind);
  element.className = style;
  return element;
}

function button(text, style, action) {
  const element = part("button", style);
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", action);
  return element;
}
