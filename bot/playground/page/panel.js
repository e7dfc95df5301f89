// The side panel: the playground's clock, the next digests, what the bot did that Telegram does not know.

import { act, fetchPanel, moveClock } from "./api.js";
import { clockTime, momentOf } from "./messages.js";
import { element } from "./text.js";

const $ = (id) => document.getElementById(id);

export class Panel {
  constructor(fail) {
    this.fail = fail;
    this.now = 0;
    for (const id of ["open-panel", "open-panel-list"]) $(id).addEventListener("click", () => document.body.classList.toggle("panel"));
    $("close-panel").addEventListener("click", () => document.body.classList.remove("panel"));
    $("clock-buttons").addEventListener("click", (event) => {
      const minutes = event.target.dataset.minutes;
      if (minutes) this.move(new Date((this.now + 60 * Number(minutes)) * 1000));
    });
    $("faults").addEventListener("click", (event) => {
      const { kind } = event.target.dataset;
      if (kind) act("fail", { kind }).then(() => fail({ message: "It will" }), fail);
    });
    setInterval(() => { if (this.now) { this.now += 1; this.tick(); } }, 1000);
  }

  tick() {
    const clock = $("clock").querySelector("time");
    clock.textContent = momentOf(this.now * 1000);
    clock.dateTime = new Date(this.now * 1000).toISOString();
  }

  async move(moment) {
    document.querySelectorAll("#clock-buttons button, #upcoming button").forEach((one) => { one.disabled = true; });
    try {
      await moveClock(moment.toISOString());
      document.body.classList.remove("panel");
    } catch (error) {
      this.fail(error);
    }
    $("clock-buttons").querySelectorAll("button").forEach((one) => { one.disabled = false; });
    await this.refresh();
  }

  async refresh() {
    const { now, upcoming, flags } = await fetchPanel();
    this.now = now;
    this.tick();
    $("upcoming").replaceChildren(...(upcoming.length ? upcoming.map((one) => this.due(one)) : [element("p", "label", "Nobody has subscribed yet.")]));
    $("flags").hidden = !flags.length;
    $("flags").querySelector("ul").replaceChildren(...flags.map((one) => element("li", "", one)));
  }

  due(one) {
    const card = element("div", "due");
    const at = new Date(one.at);
    const go = element("button", "", `Go to ${clockTime(at / 1000)}`);
    go.type = "button";
    go.onclick = () => this.move(at);
    card.append(element("p", "label", `${one.title} · ${momentOf(at)}`), element("p", "words", (one.text || "").replace(/\s*\(https?:[^)]*\)/g, "")), go);
    return card;
  }
}
