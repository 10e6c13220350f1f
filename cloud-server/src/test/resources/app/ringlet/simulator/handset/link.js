// The wire to the server: a stream of states in, single presses out.

const SILENCE = 25_000; // the server says something at least every 10 s

export async function numbers() {
  const answer = await fetch("api/numbers");
  if (!answer.ok) throw new Error("The list of numbers could not be read");
  return answer.json();
}

/** Does one thing on a telephone; throws an Error whose message can be shown. */
export async function press(what, body) {
  let answer;
  try {
    answer = await fetch(`api/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error("The server does not answer. Nothing was done.");
  }
  if (!answer.ok) {
    const why = await answer.json().catch(() => ({}));
    throw new Error(why.message ?? `The server refused this (${answer.status}).`);
  }
}

/** Follows one telephone until the returned function is called. */
export function watch(number, onState, onLink) {
  let source;
  let watchdog;

  const heard = () => {
    onLink(true);
    clearTimeout(watchdog);
    watchdog = setTimeout(open, SILENCE);
  };

  function open() {
    source?.close();
    source = new EventSource(`api/events?number=${encodeURIComponent(number)}`);
    source.addEventListener("state", event => {
      heard();
      const { now, state } = JSON.parse(event.data);
      onState(state, now - Date.now());
    });
    source.addEventListener("alive", heard);
    source.onerror = () => {
      onLink(false);
      // The browser reopens a broken stream by itself, but not one that was refused.
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(watchdog);
        watchdog = setTimeout(open, 2_000);
      }
    };
  }

  open();
  return () => {
    clearTimeout(watchdog);
    source.close();
  };
}
