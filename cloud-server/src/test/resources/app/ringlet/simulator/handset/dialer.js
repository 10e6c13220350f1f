// The keys and the number to be called.

const KEYS = [
  ["1", ""], ["2", "ABC"], ["3", "DEF"], ["4", "GHI"], ["5", "JKL"], ["6", "MNO"],
  ["7", "PQRS"], ["8", "TUV"], ["9", "WXYZ"], ["*", ""], ["0", "+"], ["#", ""],
];
const SPOKEN = { "*": "star", "#": "pound" };

export function keypad(box, onKey) {
  for (const [key, letters] of KEYS) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", [SPOKEN[key] ?? key, ...letters].join(" "));
    const digit = document.createElement("b");
    digit.textContent = key;
    const small = document.createElement("i");
    small.textContent = letters;
    small.ariaHidden = "true";
    button.append(digit, small);
    button.addEventListener("click", () => onKey(key));
    box.append(button);
  }
}

export class Dialer {
  #input = document.querySelector("#number");
  #name = document.querySelector("#number-name");
  #list = document.querySelector("#salons");
  #dial = document.querySelector("#dial");
  #salons = [];

  constructor(onDial) {
    keypad(document.querySelector("#dial-keys"), key => this.#set(this.#input.value + key));
    document.querySelector("#erase").addEventListener("click", () => this.#set(this.#input.value.slice(0, -1)));
    this.#input.addEventListener("input", () => this.#refresh());
    this.#input.addEventListener("keydown", event => event.key === "Enter" && this.#dial.click());
    this.#dial.addEventListener("click", () => onDial(this.#input.value.trim()));
  }

  offer(salons) {
    this.#salons = salons;
    this.#list.replaceChildren(...salons.map(salon => this.#row(salon)));
    if (!this.#input.value && salons.length > 0) this.#set(salons[0].shown);
    this.#refresh();
  }

  nameOf(number) {
    const bare = digits(number);
    return this.#salons.find(salon => digits(salon.number) === bare)?.name ?? "";
  }

  #row(salon) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.number = salon.number;
    const initial = part("initial", salon.name.charAt(0));
    initial.ariaHidden = "true";
    const text = document.createElement("span");
    text.append(part("name", salon.name), part("digits", salon.shown));
    button.append(initial, text);
    button.addEventListener("click", () => this.#set(salon.shown));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  #set(number) {
    this.#input.value = number;
    this.#refresh();
  }

  #refresh() {
    const name = this.nameOf(this.#input.value);
    this.#name.textContent = name;
    this.#dial.disabled = digits(this.#input.value).length === 0;
    for (const button of this.#list.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(name !== "" && this.nameOf(button.dataset.number) === name));
    }
  }
}

function part(kind, text) {
  const span = document.createElement("span");
  span.className = kind;
  span.textContent = text;
  return span;
}

function digits(number) {
  return number.replace(/\D/g, "");
}
