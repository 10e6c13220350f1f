// Puts the telephone together: one stream of states in, presses out.

import { Desk } from "./desk.js";
import { Dialer } from "./dialer.js";
import { numbers, press, watch } from "./link.js";
import { Messages } from "./messages.js";
import { People } from "./people.js";
import { Screen } from "./screen.js";
import { hush, soundOn, toggleSound } from "./voice.js";

const find = id => document.querySelector(id);
let unwatch = () => {};
let latest = null;
let firstLook = true;
let dismissed = null;
let dialling = false;

/** True if it was done; otherwise the person is told why not. */
async function act(what, body) {
  try {
    await press(what, { number: people.number, ...body });
    problem("");
    return true;
  } catch (why) {
    problem(why.message);
    return false;
  }
}

function problem(words) {
  find("#problem").textContent = words;
  find("#problem").hidden = words === "";
}

async function dial(to) {
  dialling = true;
  dismissed = latest?.call?.sid ?? null;
  screen.dialling(to, dialer.nameOf(to));
  show("phone");
  render();
  if (!(await act("dial", { to }))) {
    dialling = false;
    render();
  }
}

const people = new People(follow);
const dialer = new Dialer(dial);
const messages = new Messages((to, text) => act("text", { to, text }));
const desk = new Desk(act);
const screen = new Screen({
  press: act,
  onAgain: dial,
  onDone() {
    dismissed = latest?.call?.sid ?? null;
    render();
  },
  onProblem: problem,
});

function follow(number) {
  unwatch();
  hush();
  latest = null;
  firstLook = true;
  dialling = false;
  unwatch = watch(number, (state, offset) => {
    latest = { ...state, offset };
    // A call that was over before this page came is history.
    if (firstLook && state.call?.ended) dismissed = state.call.sid;
    render();
    firstLook = false;
  }, linked);
}

function linked(up) {
  document.body.dataset.link = up ? "up" : "down";
  find("#link").textContent = up ? "In service" : "No service";
  find("#offline").hidden = up;
}

function render() {
  const call = latest?.call && latest.call.sid !== dismissed ? latest.call : null;
  if (call) dialling = false;
  const idle = !call && !dialling;
  find("#dialer").hidden = !idle;
  find("#call").hidden = idle;
  if (idle) document.body.dataset.state = "idle";
  if (call) screen.show(call, latest.offset, firstLook);
  people.lock(call !== null && !call.ended);
  desk.show(latest?.desk ?? []);
  messages.show(people.number, latest?.messages ?? [], document.body.dataset.tab === "messages");
}

function show(tab) {
  document.body.dataset.tab = tab;
  for (const name of ["phone", "messages"]) {
    find(`#${name}-tab`).hidden = name !== tab;
    if (name === tab) find(`#show-${name}`).setAttribute("aria-current", "page");
    else find(`#show-${name}`).removeAttribute("aria-current");
  }
  if (latest) render();
}

function showSound(on) {
  find("#sound").setAttribute("aria-pressed", String(on));
  find("#sound").ariaLabel = on ? "Sound on" : "Sound off";
  find("#sound use").setAttribute("href", `icons.svg#${on ? "sound" : "mute"}`);
}

find("#sound").addEventListener("click", () => showSound(toggleSound()));
find("#show-phone").addEventListener("click", () => show("phone"));
find("#show-messages").addEventListener("click", () => show("messages"));
showSound(soundOn());

async function start() {
  try {
    const book = await numbers();
    people.offer(book);
    dialer.offer(book.salons);
    messages.offer(book.salons);
    follow(people.number);
  } catch {
    linked(false);
    setTimeout(start, 3_000);
  }
}

start();
