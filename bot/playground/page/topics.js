// Topics of a forum: which one is open in each chat, which have something new.

import { element } from "./text.js";

const GENERAL = 1; // what stands there carries no number
const chosen = new Map();
const unread = new Set();

const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : GENERAL);
const openIn = (chat) => (chat.topics.some((one) => one.id === chosen.get(chat.id)) ? chosen.get(chat.id) : GENERAL);

export const inOpenTopic = (chat, message) => !chat.is_forum || topicOf(message) === openIn(chat);
// To write into a topic is to answer the message that opened it.
export const writtenTo = (chat) => (chat.is_forum && openIn(chat) !== GENERAL ? openIn(chat) : 0);
export const noteNew = (chat, message) => unread.add(`${chat.id}/${topicOf(message)}`);

export function renderTopics(chat, onChange) {
  const bar = document.getElementById("topics");
  bar.hidden = !chat.is_forum;
  if (!chat.is_forum) return;
  unread.delete(`${chat.id}/${openIn(chat)}`);
  bar.replaceChildren(...chat.topics.map((topic) => {
    const tab = element("button", unread.has(`${chat.id}/${topic.id}`) ? "fresh" : "", topic.closed ? `${topic.name} · closed` : topic.name);
    tab.type = "button";
    if (topic.id === openIn(chat)) tab.setAttribute("aria-current", "true");
    tab.onclick = () => { chosen.set(chat.id, topic.id); onChange(); };
    return tab;
  }));
}
