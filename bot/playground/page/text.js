// Text with Telegram's entities → DOM. Offsets are UTF-16, as JavaScript's own.

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function opened(entity, words, onCommand) {
  const covered = words.slice(entity.offset, entity.offset + entity.length);
  if (TAGS[entity.type]) return element(TAGS[entity.type]);
  if (entity.type === "text_link" || entity.type === "url" || entity.type === "email") {
    const link = element("a");
    link.href = entity.url || (entity.type === "email" ? `mailto:${covered}` : covered);
    if (!/^(https?|mailto|tg):/.test(link.href)) link.removeAttribute("href");
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.title = link.href;
    return link;
  }
  if (entity.type === "bot_command") {
    const command = element("button", "command");
    command.type = "button";
    command.onclick = () => onCommand(covered);
    return command;
  }
  if (entity.type === "spoiler") {
    const hidden = element("span", "spoiler");
    hidden.onclick = () => hidden.classList.toggle("shown");
    return hidden;
  }
  if (entity.type === "blockquote" || entity.type === "expandable_blockquote") {
    const quote = element("blockquote", entity.type === "blockquote" ? "" : "folded");
    quote.onclick = () => quote.classList.remove("folded");
    return quote;
  }
  return element("span", entity.type);
}

function filled(parent, words, entities, start, end, onCommand) {
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    parent.append(words.slice(at, entity.offset));
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = opened(entity, words, onCommand);
    filled(inner, words, entities.slice(index + 1), entity.offset, stop, onCommand);
    parent.append(inner);
    at = stop;
    if (/^(BLOCKQUOTE|PRE)$/.test(inner.tagName) && words[at] === "\n") at += 1; // the block breaks the line itself
    // An entity that crosses this one's end goes on behind it.
    entities = entities.map((other) => {
      const last = other.offset + other.length;
      return other.offset < at && last > at ? { ...other, offset: at, length: last - at } : other;
    });
  }
  parent.append(words.slice(at, end));
  return parent;
}

export function formatted(words, entities, onCommand) {
  return filled(element("div", "words"), words, entities || [], 0, words.length, onCommand);
}
