// Messages → bubbles: author, quote, picture, text, time, buttons.

import { element, formatted } from "./text.js";

const ZONE = "Asia/Kolkata";
const time = new Intl.DateTimeFormat("en-IN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: ZONE });
const day = new Intl.DateTimeFormat("en-IN", { day: "numeric", month: "long", year: "numeric", timeZone: ZONE });
const moment = new Intl.DateTimeFormat("en-IN", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: ZONE });

export const clockTime = (seconds) => time.format(seconds * 1000);
export const dayOf = (seconds) => day.format(seconds * 1000);
export const momentOf = (value) => moment.format(value);
export const hueOf = (id) => Math.abs(Number(id) * 47) % 360;
export const initial = (name) => [...(name || "?")][0].toUpperCase();

export function summary(message) {
  return message.text || message.caption || (message.photo && "Photo") || (message.document && message.document.file_name) || service(message) || "";
}

function service(message) {
  const who = message.from ? message.from.first_name : "";
  if (message.new_chat_members) return `${who} added ${message.new_chat_members.map((one) => one.first_name).join(", ")}`;
  if (message.forum_topic_created) return `${who} opened the topic “${message.forum_topic_created.name}”`;
  if (message.migrate_to_chat_id) return "This group became a supergroup";
  if (message.migrate_from_chat_id) return "This supergroup was a group before";
  return "";
}

function picture(message) {
  const sizes = message.photo;
  const best = sizes[sizes.length - 1];
  const image = element("img");
  image.src = `/page/file/${best.file_id}`;
  image.width = best.width;
  image.height = best.height;
  image.alt = message.caption || "Photo";
  return image;
}

function attachment(message) {
  const link = element("a", "file", message.document.file_name || "File");
  link.href = `/page/file/${message.document.file_id}`;
  link.download = message.document.file_name || "file";
  return link;
}

function keys(message, on) {
  const rows = (message.reply_markup && message.reply_markup.inline_keyboard) || [];
  if (!rows.length) return null;
  const keyboard = element("div", "keys");
  for (const row of rows) {
    const line = element("div", "line");
    for (const one of row) line.append(key(one, message, on));
    keyboard.append(line);
  }
  return keyboard;
}

function key(one, message, on) {
  if (one.url) {
    const link = element("a", "", one.text);
    link.href = /^https?:/.test(one.url) ? one.url : `https://${one.url}`;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return link;
  }
  const button = element("button", "", one.text);
  button.type = "button";
  button.onclick = () => on.press(message, one, button);
  return button;
}

export function bubble(message, view, on) {
  const noted = service(message);
  if (noted) {
    const line = element("li", "service", noted);
    line.dataset.id = message.message_id;
    return line;
  }
  const sender = message.from || message.sender_chat;
  const item = element("li", "message");
  item.dataset.id = message.message_id;
  item.classList.toggle("mine", Boolean(message.from) && message.from.id === view.speaker);
  const body = element("div", message.photo ? "bubble media" : "bubble");
  if (view.named && !item.classList.contains("mine")) {
    const author = element("div", "author", sender.first_name || sender.title);
    author.style.setProperty("--hue", hueOf(sender.id));
    body.append(author);
  }
  if (message.via_bot) body.append(element("div", "author", `via @${message.via_bot.username}`));
  if (message.reply_to_message && !message.reply_to_message.forum_topic_created) body.append(element("div", "quote", summary(message.reply_to_message)));
  if (message.photo) body.append(picture(message));
  if (message.document) body.append(attachment(message));
  const words = message.text || message.caption;
  if (words) body.append(formatted(words, message.entities || message.caption_entities, on.command));
  const meta = element("div", "meta");
  const reply = element("button", "", "Reply");
  reply.type = "button";
  reply.onclick = () => on.reply(message);
  if (item.classList.contains("mine") && message.text && !message.via_bot) {
    const change = element("button", "", "Edit");
    change.type = "button";
    change.onclick = () => on.edit(message);
    meta.append(change);
  }
  meta.append(reply, element("span", "", `${message.edit_date ? "edited " : ""}${clockTime(message.date)}`));
  body.append(meta);
  item.append(body);
  const keyboard = keys(message, on);
  if (keyboard) item.append(keyboard);
  return item;
}
