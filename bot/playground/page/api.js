// Talking to the playground's server: state, acts, live events.

async function asked(path, body) {
  const options = body === undefined ? {} : {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  };
  const answer = await fetch(path, options);
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error || answer.statusText);
  return body === undefined ? found : found.result;
}

export const fetchState = () => asked("/page/state");
export const fetchPanel = () => asked("/page/panel");
export const act = (name, body) => asked(`/page/act/${name}`, body);
export const moveClock = (to) => asked("/page/clock", { to });

export function listen(onEvent, onOpen) {
  const source = new EventSource("/page/events");
  source.onopen = onOpen; // also after a lost line: then everything is read again
  source.onmessage = (event) => onEvent(JSON.parse(event.data));
}
