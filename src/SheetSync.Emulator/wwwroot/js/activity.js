// The panel of API requests as they are answered.

import { h, icon } from "./dom.js";
import { clock, number, t } from "./i18n.js";

const KEPT = 200;

export class Activity {
  constructor(onClose) {
    this.list = h("ol", { class: "requests" });
    this.totals = h("p", { class: "totals" });
    this.empty = h("p", { class: "empty" }, t("noActivity"));
    this.counters = { reads: 0, writes: 0, failed: 0 };
    this.element = h("section", { class: "activity", "aria-label": t("activity") },
      h("header", {}, icon("pulse"), h("h2", {}, t("activity")),
        onClose && h("button", { class: "plain", type: "button", "aria-label": t("close"), title: t("close"), on: { click: onClose } }, icon("close"))),
      this.totals, this.empty, this.list);
  }

  /** What happened before the page was opened. */
  fill({ requests, counters }) {
    this.counters = { reads: counters.reads, writes: counters.writes, failed: counters.failed };
    this.list.replaceChildren(...requests.slice(-KEPT).reverse().map(request => this.line(request)));
    this.count();
  }

  add(request) {
    if (request.kind === "read") this.counters.reads++;
    if (request.kind === "write") this.counters.writes++;
    if (request.status === 0 || request.status >= 400) this.counters.failed++;
    const line = this.line(request);
    line.classList.add("fresh");
    this.list.prepend(line);
    while (this.list.children.length > KEPT) this.list.lastChild.remove();
    this.count();
  }

  count() {
    const { reads, writes, failed } = this.counters;
    this.empty.hidden = this.list.children.length > 0;
    this.totals.hidden = !this.empty.hidden;
    this.totals.textContent = `${number(reads)} ${t("reads")} · ${number(writes)} ${t("writes")} · ${number(failed)} ${t("failed")}`;
  }

  line({ time, method, path, status, kind, account, milliseconds }) {
    const bad = status === 0 || status >= 400;
    const short = path.replace(/^\/v4\/spreadsheets\//, "").replace(/^([\w-]{10})[\w-]{20,}/, "$1…");
    return h("li", { class: `request ${kind}`, title: `${method} ${path}\n${account ?? ""}` },
      h("span", { class: bad ? "status bad" : "status" }, status === 0 ? t("dropped") : String(status)),
      h("span", { class: "method" }, method),
      h("span", { class: "path" }, short),
      h("span", { class: "meta" }, `${clock(time)} · ${number(Math.round(milliseconds))} ms${account ? ` · ${account.split("@")[0]}` : ""}`));
  }
}
