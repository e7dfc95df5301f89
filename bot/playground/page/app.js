// The page: state, chat list, the open chat, live events.

import { act, fetchState, listen } from "./api.js";
import { Composer } from "./composer.js";
import { bubble, clockTime, dayOf, hueOf, initial, summary } from "./messages.js";
import { Panel } from "./panel.js";
import { element } from "./text.js";
import { inOpenTopic, noteNew, renderTopics, writtenTo } from "./topics.js";

const $ = (id) => document.getElementById(id);
const LANGUAGES = { hi: "हिन्दी", en: "English" };
const ACTIONS = { typing: "typing…", upload_photo: "sending a photo…", upload_document: "sending a file…" };

let state = { bot: {}, people: [], chats: [] };
let open = 0;
let typing = 0;
const unread = new Map();
const speakers = new Map();

const chatOf = (id) => state.chats.find((one) => one.id === id);
const personOf = (id) => state.people.find((one) => one.id === id) || { first_name: "?" };
const speaker = () => { const chat = chatOf(open); return speakers.get(open) || chat.speakers[0]; };
const nameOf = (chat) => chat.title || chat.first_name;

function fail(error) {
  toast(error.message);
}

function toast(text) {
  const shown = $("toast");
  shown.textContent = text;
  shown.hidden = false;
  clearTimeout(shown.timer);
  shown.timer = setTimeout(() => { shown.hidden = true; }, 3500);
}

const composer = new Composer({ chat: () => chatOf(open), speaker, topic: () => writtenTo(chatOf(open)), bot: () => state.bot, fail });
const panel = new Panel(fail);

const on = {
  command: (text) => composer.send(text),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  press: async (message, one, button) => {
    if (one.callback_data) {
      button.classList.add("busy");
      const id = await composer.do("press", { message_id: message.message_id, data: one.callback_data });
      pressed.set(id, button);
      setTimeout(() => button.classList.remove("busy"), 15000);
    } else if (one.switch_inline_query_current_chat !== undefined || one.switch_inline_query !== undefined) {
      composer.begin(`@${state.bot.username} ${one.switch_inline_query_current_chat ?? one.switch_inline_query}`);
    } else if (one.copy_text) {
      await navigator.clipboard.writeText(one.copy_text.text);
      toast("Copied");
    }
  },
};
const pressed = new Map();

function renderList() {
  $("chat-list").replaceChildren(...state.chats.map((chat) => {
    const last = chat.messages[chat.messages.length - 1];
    const button = element("button");
    button.type = "button";
    if (chat.id === open) button.setAttribute("aria-current", "true");
    const avatar = element("span", "avatar", initial(nameOf(chat)));
    avatar.style.setProperty("--hue", hueOf(chat.id));
    button.append(avatar, element("span", "name", nameOf(chat)), element("span", "when", last ? clockTime(last.date) : ""));
    button.append(element("span", "last", last ? summary(last).replaceAll("\n", " ") : subtitle(chat)));
    if (unread.get(chat.id)) button.append(element("span", "unread", String(unread.get(chat.id))));
    button.onclick = () => show(chat.id);
    const item = element("li");
    item.append(button);
    return item;
  }));
}

function subtitle(chat) {
  if (chat.type === "private") return `writes to ${state.bot.first_name} · ${LANGUAGES[personOf(chat.id).language_code] || ""}`;
  const count = chat.speakers.length;
  return chat.type === "channel" ? "channel" : `group · ${count} people and the bot`;
}

function renderHead() {
  const chat = chatOf(open);
  const mine = chat.type === "private";
  $("chat-title").textContent = mine ? state.bot.first_name : nameOf(chat);
  $("chat-avatar").textContent = initial($("chat-title").textContent);
  $("chat-avatar").style.setProperty("--hue", hueOf(mine ? state.bot.id : chat.id));
  const person = personOf(chat.id);
  $("chat-status").textContent = typing ? ACTIONS[typing] || "typing…" : mine ? `you are ${person.first_name} · ${LANGUAGES[person.language_code] || ""}` : subtitle(chat);
  $("chat-status").classList.toggle("typing", Boolean(typing));
  $("block").hidden = !mine || !chat.messages.length;
  $("block").textContent = person.blocked ? "Unblock" : "Block";
  $("speaker").hidden = chat.speakers.length < 2;
  $("speaker").replaceChildren(...chat.speakers.map((id) => new Option(personOf(id).first_name, id, false, id === speaker())));
}

function renderMessages() {
  const chat = chatOf(open);
  const items = [];
  const messages = chat.messages.filter((one) => inOpenTopic(chat, one));
  let day = "";
  renderTopics(chat, () => { composer.reset(); renderMessages(); });
  for (const message of messages) {
    if (dayOf(message.date) !== day) { day = dayOf(message.date); items.push(element("li", "day", day)); }
    items.push(bubble(message, view(chat), on));
  }
  if (!messages.length) items.push(welcome(chat));
  $("messages").replaceChildren(...items);
  toEnd();
}

const view = (chat) => ({ speaker: speaker(), named: chat.type !== "private" });

function welcome(chat) {
  const empty = element("li", "empty");
  empty.append(element("p", "", chat.type === "private" ? "Nothing said yet." : "Nothing posted yet. In a group the bot hears commands, replies and its name."));
  if (chat.type === "private") {
    const start = element("button", "", "Start");
    start.onclick = () => composer.send("/start");
    empty.append(start);
  }
  return empty;
}

function toEnd() {
  $("messages").scrollTop = $("messages").scrollHeight;
}

// Whoever reads the end stays at the end, also when the window or a picture changes its size.
let following = true;
$("messages").addEventListener("scroll", () => {
  const { scrollTop, scrollHeight, clientHeight } = $("messages");
  following = scrollHeight - scrollTop - clientHeight < 60;
});
new ResizeObserver(() => { if (following) toEnd(); }).observe($("messages"));
$("messages").addEventListener("load", () => { if (following) toEnd(); }, true);

function show(id) {
  open = id;
  typing = 0;
  unread.delete(id);
  document.body.classList.add("open");
  composer.reset();
  renderList();
  renderHead();
  renderMessages();
  if (matchMedia("(min-width: 721px)").matches) $("words").focus();
}

async function reload() {
  state = await fetchState();
  $("panel").hidden = !state.panel;
  document.querySelectorAll(".panel-toggle").forEach((one) => { one.hidden = !state.panel; });
  document.body.classList.toggle("no-panel", !state.panel);
  if (!chatOf(open)) open = state.chats.length ? state.chats[0].id : 0;
  renderList();
  if (open) { renderHead(); renderMessages(); }
  await panel.refresh();
}

const heard = {
  message: ({ chat_id: id, message }) => {
    const chat = chatOf(id);
    if (!chat) return reload();
    const before = chat.messages[chat.messages.length - 1];
    chat.messages.push(message);
    if (chat.is_forum) noteNew(chat, message);
    if (id === open) {
      if (chat.is_forum || !before || dayOf(before.date) !== dayOf(message.date)) renderMessages();
      else $("messages").append(bubble(message, view(chat), on));
      $("messages").lastElementChild.classList.add("new");
      if (!message.from || message.from.is_bot) typing = 0;
      toEnd();
      renderHead();
    } else unread.set(id, (unread.get(id) || 0) + 1);
    return renderList();
  },
  edited: ({ chat_id: id, message }) => {
    const chat = chatOf(id);
    const at = chat.messages.findIndex((one) => one.message_id === message.message_id);
    if (at >= 0) chat.messages[at] = message;
    const old = id === open && document.querySelector(`#messages [data-id="${message.message_id}"]`);
    if (old) old.replaceWith(bubble(message, view(chat), on));
    renderList();
  },
  deleted: ({ chat_id: id, message_id: gone }) => {
    const chat = chatOf(id);
    chat.messages = chat.messages.filter((one) => one.message_id !== gone);
    if (id === open) renderMessages();
    renderList();
  },
  action: ({ chat_id: id, action }) => {
    if (id !== open) return;
    typing = action === "cancel" ? 0 : action;
    renderHead();
    clearTimeout(heard.timer);
    heard.timer = setTimeout(() => { typing = 0; renderHead(); }, 5000);
  },
  answer: ({ query_id: id, text, show_alert: loud }) => {
    document.querySelectorAll(".keys .busy").forEach((one) => one.classList.remove("busy"));
    pressed.delete(id);
    if (!text) return;
    if (!loud) { toast(text); return; }
    $("alert").querySelector("p").textContent = text;
    $("alert").showModal();
  },
  inline: (event) => composer.answered(event),
  keyboard: ({ chat_id: id, markup }) => { if (id === open) composer.keyboard(markup); },
  commands: reload,
  member: reload,
  clock: reload,
};

let settle = 0;
// Text shaped before its font is there would keep its empty boxes.
await document.fonts.load("600 16px 'Playground Devanagari'", "क").catch(fail);
listen((event) => {
  if (heard[event.event]) heard[event.event](event);
  clearTimeout(settle);
  settle = setTimeout(() => panel.refresh(), 400);
}, reload);

$("speaker").addEventListener("change", (event) => { speakers.set(open, Number(event.target.value)); renderMessages(); });
$("back").addEventListener("click", () => { document.body.classList.remove("open"); $("chat-list").querySelector("button").focus(); });
$("block").addEventListener("click", async () => { await act("block", { person_id: speaker() }).catch(fail); await reload(); });
$("chat-list").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...$("chat-list").querySelectorAll("button")];
  const next = rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length];
  next.focus();
});
document.addEventListener("keydown", (event) => {
  if (event.altKey && /^[1-9]$/.test(event.key) && state.chats[event.key - 1]) { event.preventDefault(); show(state.chats[event.key - 1].id); }
});

const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => { document.documentElement.dataset.theme = localStorage.getItem("theme") || (dark.matches ? "dark" : "light"); };
dark.addEventListener("change", paint);
$("theme").addEventListener("click", () => {
  localStorage.setItem("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
  paint();
});
paint();
