// Who holds this telephone.

const NEW = "new";
const AREAS = ["646", "917", "347"];

export class People {
  #select = document.querySelector("#me");
  #fresh = localStorage.getItem("handset.new") ?? someNumber();

  constructor(onChange) {
    this.#select.addEventListener("change", () => {
      if (this.#select.value === NEW) {
        this.#fresh = someNumber();
        localStorage.setItem("handset.new", this.#fresh);
        const option = this.#select.querySelector("[data-fresh]");
        option.value = this.#fresh;
        option.dataset.shown = shown(this.#fresh);
        this.#select.value = this.#fresh;
      }
      localStorage.setItem("handset.me", this.number);
      this.#label();
      onChange(this.number);
    });
  }

  offer({ callers, withheld }) {
    const known = document.createElement("optgroup");
    known.label = "Known clients";
    known.append(...callers.map(caller => named(caller.name, caller.number, caller.shown)));
    const others = document.createElement("optgroup");
    others.label = "Others";
    const fresh = named("New caller", this.#fresh, shown(this.#fresh));
    fresh.dataset.fresh = "yes";
    others.append(fresh, new Option("Another new caller", NEW), named("Withheld number", withheld, "hidden"));
    this.#select.replaceChildren(...(callers.length > 0 ? [known] : []), others);
    const before = localStorage.getItem("handset.me");
    if ([...this.#select.options].some(option => option.value === before)) this.#select.value = before;
    this.#label();
  }

  #label() {
    document.querySelector("#me-number").textContent = this.#select.selectedOptions[0].dataset.shown;
  }

  get number() {
    return this.#select.value;
  }

  /** Nobody hands the telephone on in the middle of a call. */
  lock(locked) {
    this.#select.disabled = locked;
  }
}

function named(name, number, shown) {
  const option = new Option(name, number);
  option.dataset.shown = shown;
  return option;
}

/** From the range that is kept for stories: nobody's telephone rings. */
function someNumber() {
  const area = AREAS[Math.floor(Math.random() * AREAS.length)];
  return `+1${area}55501${String(Math.floor(Math.random() * 100)).padStart(2, "0")}`;
}

function shown(number) {
  return `+1 ${number.slice(2, 5)}-${number.slice(5, 8)}-${number.slice(8)}`;
}
