// The tray of text messages: one thread for each number.

const clock = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "numeric", minute: "2-digit" });

export class Messages {
  #with = document.querySelector("#sms-with");
  #thread = document.querySelector("#thread");
  #badge = document.querySelector("#unread");
  #all = [];
  #salons = [];
  #shown = "";

  constructor(onSend) {
    const line = document.querySelector("#sms");
    this.#with.addEventListener("change", () => this.#render());
    document.querySelector("#text").addEventListener("submit", async event => {
      event.preventDefault();
      const text = line.value.trim();
      if (text && this.#with.value && await onSend(this.#with.value, text)) line.value = "";
    });
  }

  offer(salons) {
    this.#salons = salons;
    this.#choices();
  }

  /** Takes the newest messages; open tells whether the person is looking at them. */
  show(me, messages, open) {
    const newest = messages.filter(message => !message.mine).at(-1);
    if (newest && this.#all.every(message => message.sid !== newest.sid)) {
      this.#choices(messages);
      this.#with.value = newest.other;
    }
    this.#all = messages;
    const read = open ? this.#markRead(me) : Number(localStorage.getItem(`handset.read.${me}`) ?? 0);
    const unread = messages.filter(message => !message.mine && message.at > read).length;
    this.#badge.hidden = unread === 0;
    this.#badge.textContent = unread;
    this.#badge.ariaLabel = `${unread} unread`;
    this.#render();
  }

  #markRead(me) {
    const last = this.#all.at(-1)?.at ?? 0;
    localStorage.setItem(`handset.read.${me}`, last);
    return last;
  }

  #choices(messages = this.#all) {
    const before = this.#with.value;
    const known = new Map(this.#salons.map(salon => [salon.number, salon.name]));
    for (const message of messages) if (!known.has(message.other)) known.set(message.other, message.otherName);
    this.#with.replaceChildren(...[...known].map(([number, name]) => new Option(name, number)));
    if (known.has(before)) this.#with.value = before;
  }

  #render() {
    const mine = this.#all.filter(message => message.other === this.#with.value);
    const key = JSON.stringify([this.#with.value, mine]);
    if (key === this.#shown) return;
    this.#shown = key;
    this.#thread.replaceChildren(...(mine.length === 0 ? [empty()] : mine.flatMap(bubble)));
    this.#thread.scrollTop = this.#thread.scrollHeight;
  }
}

function bubble(message) {
  const text = document.createElement("div");
  text.className = `sms ${message.mine ? "mine" : "theirs"}`;
  text.textContent = message.body;
  const when = document.createElement("div");
  when.className = `when ${message.mine ? "mine" : ""}`;
  when.textContent = clock.format(message.at);
  return [text, when];
}

function empty() {
  const note = document.createElement("div");
  note.className = "empty";
  note.innerHTML = '<svg aria-hidden="true"><use href="icons.svg#sms"></use></svg>';
  note.append("No messages yet. Confirmations and reminders from the salon arrive here.");
  return note;
}
