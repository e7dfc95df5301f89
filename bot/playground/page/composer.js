// Writing: sending, the commands menu, inline mode, replies, keys.

import { act } from "./api.js";
import { element } from "./text.js";
import { summary } from "./messages.js";

const $ = (id) => document.getElementById(id);
const words = $("words");
const suggestions = $("suggestions");

export class Composer {
  constructor(view) {
    this.view = view; // { chat(), speaker(), topic(), bot(), fail(error) }
    this.replyTo = 0;
    this.editing = 0;
    this.chosen = 0;
    this.timer = 0;
    this.inlineId = "";
    this.early = [];
    $("composer").addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    words.addEventListener("input", () => this.typed());
    words.addEventListener("keydown", (event) => this.pressed(event));
    $("menu").addEventListener("click", () => this.toggleMenu());
    $("replying").querySelector("button").addEventListener("click", () => this.reply(null));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(); });
  }

  reset() {
    words.value = "";
    this.reply(null);
    this.close();
    this.fit();
    $("reply-keys").hidden = true;
  }

  fit() {
    words.style.height = "auto";
    words.style.height = `${Math.min(words.scrollHeight + 2, 160)}px`;
  }

  edit(message) {
    this.reply(message);
    this.replyTo = 0;
    this.editing = message.message_id;
    words.value = message.text;
    this.fit();
  }

  reply(message) {
    this.replyTo = message ? message.message_id : 0;
    this.editing = 0;
    $("replying").hidden = !message;
    if (message) { $("replying").querySelector("span").textContent = summary(message); words.focus(); }
  }

  async send(text = words.value) {
    if (!text.trim()) return;
    const { replyTo, editing } = this;
    this.reset();
    if (editing) await this.do("edit", { text: text.trim(), message_id: editing });
    else await this.do("say", { text: text.trim(), reply_to: replyTo || this.view.topic() });
  }

  async do(name, body) {
    try {
      return await act(name, { chat_id: this.view.chat().id, person_id: this.view.speaker(), ...body });
    } catch (error) {
      return this.view.fail(error);
    }
  }

  typed() {
    this.fit();
    const text = words.value;
    const bot = this.view.bot().username;
    clearTimeout(this.timer);
    const inline = text.match(/^@([A-Za-z0-9_]+)\s([^]*)$/);
    if (inline && inline[1].toLowerCase() === bot.toLowerCase()) {
      this.timer = setTimeout(() => this.askInline(inline[2].trim()), 250);
    } else if (/^\/\w*$/.test(text)) this.showCommands(text.slice(1));
    else if (/^@\w*$/.test(text) && bot.startsWith(text.slice(1))) this.show([this.offer(`@${bot}`, "inline mode", () => this.begin(`@${bot} `))]);
    else this.close();
  }

  begin(text) {
    words.value = text;
    words.focus();
    this.typed();
  }

  async askInline(text) {
    this.inlineId = "";
    this.early = [];
    this.inlineId = await this.do("inline", { text });
    this.early.forEach((event) => this.answered(event));
  }

  answered(event) {
    if (!this.inlineId) this.early.push(event); // the bot was quicker than the answer that names the query
    if (event.query_id !== this.inlineId) return;
    this.show(event.results.map((one) => this.offer(one.title || one.id, one.description || "", async () => {
      this.reset();
      await this.do("choose", { query_id: event.query_id, result_id: one.id });
    })), "Nothing found");
    suggestions.classList.add("results");
  }

  showCommands(prefix) {
    const all = this.view.chat().commands[this.view.speaker()] || [];
    this.show(all.filter((one) => one.command.startsWith(prefix)).map((one) =>
      this.offer(`/${one.command}`, one.description, () => this.send(`/${one.command}`))), "No commands");
    $("menu").setAttribute("aria-expanded", "true");
  }

  toggleMenu() {
    if (suggestions.hidden) { this.showCommands(""); words.focus(); } else this.close();
  }

  offer(title, more, go) {
    const button = element("button");
    button.type = "button";
    button.append(element("b", "", title), element("small", "", more));
    button.onclick = go;
    return button;
  }

  show(offers, otherwise = "") {
    suggestions.replaceChildren(...(offers.length ? offers : [element("p", "", otherwise)]));
    suggestions.hidden = !offers.length && !otherwise;
    this.mark(0);
  }

  mark(index) {
    const offers = [...suggestions.querySelectorAll("button")];
    this.chosen = offers.length ? (index + offers.length) % offers.length : 0;
    offers.forEach((one, at) => one.setAttribute("aria-selected", String(at === this.chosen)));
    if (offers[this.chosen]) offers[this.chosen].scrollIntoView({ block: "nearest" });
  }

  close() {
    suggestions.hidden = true;
    suggestions.classList.remove("results");
    suggestions.replaceChildren();
    $("menu").setAttribute("aria-expanded", "false");
  }

  pressed(event) {
    const open = !suggestions.hidden && suggestions.querySelector("button");
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.mark(this.chosen + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (open) suggestions.querySelectorAll("button")[this.chosen].click();
      else this.send();
    }
  }

  keyboard(markup) {
    const rows = (markup && markup.keyboard) || [];
    $("reply-keys").hidden = !rows.length;
    $("reply-keys").replaceChildren(...rows.map((row) => {
      const line = element("div");
      for (const one of row) {
        const key = element("button", "", one.text || one);
        key.type = "button";
        key.onclick = () => this.send(one.text || one);
        line.append(key);
      }
      return line;
    }));
  }
}
