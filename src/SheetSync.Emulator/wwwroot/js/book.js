// One spreadsheet on the screen: joins the grid, the editor, the tabs, the activity and the server.

import { api } from "./api.js";
import { Activity } from "./activity.js";
import { cellItems, clear, renameWorkbook } from "./actions.js";
import { parseRange, rangeName } from "./a1.js";
import { ask } from "./dialog.js";
import { h, icon, toast } from "./dom.js";
import { Editor } from "./editor.js";
import { Grid } from "./grid.js";
import { number, t } from "./i18n.js";
import { gridKeys } from "./keys.js";
import { languageSwitch } from "./language.js";
import { showMenu } from "./menu.js";
import { gridMouse } from "./mouse.js";
import { clipboard } from "./clipboard.js";
import { Selection } from "./selection.js";
import { Sheet } from "./sheet.js";
import { Tabs } from "./tabs.js";
import { Tip } from "./tip.js";

export class Book {
  constructor(id) {
    this.id = id;
    this.sheets = new Map();
    this.selections = new Map();
    this.mine = new Set();
    this.authors = new Set();
    this.queue = Promise.resolve();
    this.grid = new Grid();
    this.tip = new Tip(this.grid);
    this.build();
    gridKeys(this);
    gridMouse(this);
    clipboard(this);
    this.grid.onScroll = () => { this.editor.place(); this.tip.hide(); };
  }

  build() {
    this.title = h("button", { class: "title", type: "button", title: t("renameWorkbook"), on: { click: () => this.rename() } });
    this.nameBox = h("input", { class: "name-box", type: "text", spellcheck: "false", autocomplete: "off", "aria-label": t("nameBox"), title: t("nameBox") });
    this.bar = h("textarea", { class: "formula", rows: "1", spellcheck: "false", autocomplete: "off", "aria-label": t("formulaBar") });
    this.editor = new Editor(this.grid, this.bar, (row, column, text) => this.type(row, column, [[text]]), (move, focus) => this.edited(move, focus));
    this.editor.onBarFocus = () => this.edit({ inBar: true });
    this.tabs = new Tabs(id => this.choose(id), requests => this.run(requests));
    this.activity = new Activity(() => this.toggleActivity(false));
    this.status = h("p", { class: "status-line", role: "status" });
    this.link = h("span", { class: "link-light", role: "img" });
    this.activityButton = h("button", { class: "plain wide", type: "button", "aria-expanded": "false", title: t("activity"), on: { click: () => this.toggleActivity() } }, icon("pulse"), h("span", {}, t("activity")));
    this.element = h("div", { class: "book" },
      h("header", { class: "top" },
        h("a", { class: "plain home", href: "/", title: t("allWorkbooks"), "aria-label": t("allWorkbooks") }, icon("sheet")),
        this.title,
        // The place of menus that add-ons bring.
        h("nav", { class: "extensions", id: "extensions" }),
        h("span", { class: "space" }),
        this.link, this.activityButton,
        h("button", { class: "plain", type: "button", title: t("download"), "aria-label": t("download"), on: { click: () => this.download() } }, icon("download")),
        languageSwitch()),
      h("section", { class: "bar", "aria-label": t("formulaLine") }, this.nameBox, h("span", { class: "fx", "aria-hidden": "true" }, "fx"), this.bar),
      h("div", { class: "middle" },
        this.stage = h("main", { class: "stage" }, this.grid.element, this.editor.input, this.editor.list, this.tip.element),
        this.activity.element,
        // The place of an add-on's sidebar, 300 pixels wide.
        h("aside", { class: "sidebar", id: "sidebar", hidden: true })),
      h("footer", { class: "bottom" }, this.tabs.element, this.status));
    this.nameBox.addEventListener("keydown", event => this.onNameKey(event));
    this.nameBox.addEventListener("focus", () => this.nameBox.select());
    this.bar.addEventListener("input", () => this.growBar());
    this.bar.addEventListener("blur", () => { this.bar.style.height = ""; });
    this.toggleActivity(localStorage.getItem("sheetsync-activity") === "open" && innerWidth > 800);
  }

  async open() {
    this.info = await api.workbook(this.id);
    const wanted = this.addressed();
    const first = this.info.sheets.find(sheet => sheet.sheetId === wanted.gid) ?? this.info.sheets.find(sheet => !sheet.hidden) ?? this.info.sheets[0];
    await this.choose(first.sheetId, wanted.range);
    this.grid.element.focus({ preventScroll: true });
    addEventListener("hashchange", () => this.onAddress());
    if (this.info.extension) import(this.info.extension).then(module => module.attach(this)).catch(failure => toast(failure.message, "error"));
    api.activity().then(recent => this.activity.fill(recent)).catch(() => {});
  }

  /** gid and range of the address, as in Google's links. */
  addressed() {
    const given = new URLSearchParams(location.hash.slice(1));
    const gid = given.get("gid") ?? new URLSearchParams(location.search).get("gid");
    return { gid: gid === null ? null : Number(gid), range: given.get("range") };
  }

  async onAddress() {
    const { gid, range } = this.addressed();
    const known = () => this.info.sheets.some(sheet => sheet.sheetId === gid);
    if (!known()) this.info = await api.workbook(this.id);
    if (known()) await this.choose(gid, range);
  }

  get selection() {
    return this.selections.get(this.sheet.id);
  }

  async choose(sheetId, range = null) {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) {
      this.element.classList.add("busy");
      sheet = new Sheet(sheetId);
      try {
        sheet.apply(await api.sheet(this.id, sheetId));
      } catch (failure) {
        return toast(failure.message, "error");
      } finally {
        this.element.classList.remove("busy");
      }
      this.sheets.set(sheetId, sheet);
      this.selections.set(sheetId, new Selection(sheet));
    }
    const stale = sheet.version < (this.latest ?? 0);
    this.sheet = sheet;
    const area = range && parseRange(range, sheet.rowCount, sheet.columnCount);
    if (area) this.selection.selectRange(area);
    this.redraw();
    this.grid.reveal(this.selection.row, this.selection.column);
    if (area) this.grid.flash([[this.selection.row, this.selection.column]], "person"), this.grid.draw();
    this.moved();
    if (stale) await this.refresh();
  }

  redraw() {
    this.grid.show(this.sheet, this.selection);
    this.tabs.show(this.info.sheets, this.sheet.id);
    this.title.textContent = this.info.title;
    document.title = `${this.info.title} – SheetSync`;
  }

  /** After the selection changed: marks, name box, formula bar, address. */
  moved({ reveal = true } = {}) {
    const { selection } = this;
    const corner = selection.whole ? selection : selection.corner;
    if (reveal) this.grid.reveal(corner.row, corner.column);
    else this.grid.mark();
    const range = rangeName(selection.isSingle ? { top: selection.row, left: selection.column, bottom: selection.row, right: selection.column } : selection.range);
    // What a person is typing there stays when the sheet is read anew.
    if (document.activeElement !== this.nameBox) this.nameBox.value = range;
    if (!this.editor.isOpen) this.bar.value = this.sheet.editText(selection.row, selection.column);
    this.tell();
    this.tip.later(selection.row, selection.column);
    clearTimeout(this.addressing);
    this.addressing = setTimeout(() => {
      history.replaceState(history.state, "", `#gid=${this.sheet.id}${range === "A1" ? "" : `&range=${range}`}`);
    }, 150);
  }

  tell() {
    const { top, left, bottom, right } = this.selection.range;
    let filled = 0;
    if (!this.selection.isSingle)
      for (let row = top; row <= Math.min(bottom, this.sheet.usedRows - 1); row++)
        for (let column = left; column <= Math.min(right, (this.sheet.rows[row]?.length ?? 0) - 1); column++)
          if (this.sheet.text(row, column) !== "") filled++;
    this.status.textContent = filled > 0 ? t("count", number(filled)) : "";
  }

  edit({ text, quick = false, inBar = false } = {}) {
    const { row, column } = this.selection;
    this.grid.reveal(row, column);
    this.tip.hide();
    this.editor.open(row, column, text ?? this.sheet.editText(row, column), { quick, inBar });
    if (this.sheet.cell(row, column)?.v === "list" && !inBar)
      api.choices(this.id, this.sheet.id, row, column).then(({ choices }) => this.editor.offer(choices)).catch(() => {});
  }

  edited(move, focus) {
    this.bar.value = this.sheet.editText(this.selection.row, this.selection.column);
    if (move) {
      const next = this.selection.step(this.selection, move.rows, move.columns);
      this.selection.select(next.row, next.column);
    }
    this.moved();
    if (focus) this.grid.element.focus({ preventScroll: true });
  }

  /** Types a block of texts as a person. Shown at once; the server's answer replaces it. */
  type(row, column, values) {
    const sheetId = this.sheet.id;
    const keys = [];
    values.forEach((line, r) => line.forEach((text, c) => {
      const key = `${sheetId}:${row + r}:${column + c}`;
      keys.push(key);
      this.grid.pending.set(key, text.startsWith("=") ? "…" : text);
    }));
    this.grid.draw();
    return this.enqueue(() => api.type(this.id, sheetId, row, column, values), keys);
  }

  run(requests) {
    return this.enqueue(() => api.batch(this.id, requests), []).then(answer => answer?.replies);
  }

  clear() {
    const { range } = this.selection;
    return this.run([clear(this.sheet.id, { ...range, bottom: Math.min(range.bottom, Math.max(range.top, this.sheet.usedRows - 1)) })]);
  }

  /** One change after the other, in the order in which they were made. */
  enqueue(send, keys) {
    const job = this.queue.then(async () => {
      try {
        keys.forEach(key => this.mine.add(key));
        const answer = await send();
        await this.refresh();
        return answer;
      } catch (failure) {
        toast(failure.message, "error");
        return null;
      } finally {
        keys.forEach(key => { this.grid.pending.delete(key); this.mine.delete(key); });
        this.grid.draw();
        this.bar.value = this.editor.isOpen ? this.bar.value : this.sheet.editText(this.selection.row, this.selection.column);
      }
    });
    this.queue = job;
    return job;
  }

  onEvent(event) {
    if (event.type === "request") return this.activity.add(event.request);
    if (event.spreadsheetId !== this.id) return;
    if (event.type === "removed") return toast(t("removed"), "error");
    this.latest = Math.max(this.latest ?? 0, event.version);
    if (event.version > (this.sheet?.version ?? 0)) this.authors.add(event.modifiedBy);
    this.refresh().catch(() => {});
  }

  onOnline(online) {
    this.link.className = online ? "link-light on" : "link-light off";
    this.link.title = t(online ? "online" : "offline");
    this.link.setAttribute("aria-label", this.link.title);
    if (online && this.sheet) this.refresh().catch(() => {});
  }

  /** Reads what changed. Calls that come while one is under way are answered by one more after it. */
  refresh() {
    if (this.reading) {
      this.again ??= this.reading.catch(() => {}).then(() => { this.again = null; return this.refresh(); });
      return this.again;
    }
    this.reading = this.read().finally(() => { this.reading = null; });
    return this.reading;
  }

  async read() {
    const { sheet } = this;
    if (!sheet) return;
    this.info = await api.workbook(this.id);
    if (!this.info.sheets.some(item => item.sheetId === sheet.id)) {
      this.sheets.delete(sheet.id);
      await this.choose((this.info.sheets.find(item => !item.hidden) ?? this.info.sheets[0]).sheetId);
      return;
    }
    const before = sheet.version;
    const answer = await api.sheet(this.id, sheet.id, before);
    const changed = sheet.apply(answer);
    // A change may be in the answer before its event has come.
    if (answer.version > before) this.authors.add(answer.modifiedBy);
    const others = [...this.authors].filter(author => author && author !== this.info.owner);
    this.authors.clear();
    this.selections.get(sheet.id).clamp();
    if (others.length > 0) this.light(sheet, changed, others);
    if (sheet !== this.sheet) return;
    this.redraw();
    this.editor.place();
    this.moved({ reveal: false });
  }

  light(sheet, changed, others) {
    const theirs = changed.filter(([row, column]) => !this.mine.has(`${sheet.id}:${row}:${column}`));
    if (theirs.length === 0 || theirs.length > 20_000) return;
    const service = others.some(email => email.endsWith(".gserviceaccount.com"));
    this.grid.flash(theirs, service ? "service" : "person");
    this.status.textContent = t("serviceWrote", others.map(email => email.split("@")[0]).join(", "), number(theirs.length));
  }

  menu(x, y, more = []) {
    const { row, column } = this.selection;
    const link = this.sheet.cell(row, column)?.h;
    const first = [
      ...(link && /^(https?:|mailto:)/i.test(link) ? [{ text: t("openLink"), run: () => open(link, "_blank", "noopener") }] : []),
      { text: t("copy"), hint: "Ctrl+C", run: () => this.copy() },
      { text: t("clear"), hint: "Del", run: () => this.clear() },
      ...more,
    ];
    showMenu(x, y, cellItems(this.sheet, this.selection, requests => this.run(requests), first), t("cellMenu"));
  }

  onNameKey(event) {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    const text = this.nameBox.value;
    this.grid.element.focus({ preventScroll: true });
    if (event.key === "Enter") this.goTo(text);
    else this.moved();
  }

  goTo(text) {
    const area = parseRange(text, this.sheet.rowCount, this.sheet.columnCount);
    if (area) this.selection.selectRange(area);
    this.moved();
    if (area) this.grid.reveal(area.top, area.left);
  }

  growBar() {
    this.bar.style.height = "0";
    this.bar.style.height = `${Math.min(160, this.bar.scrollHeight + 2)}px`;
  }

  async rename() {
    const title = await ask(t("renameWorkbook"), this.info.title);
    if (title && title !== this.info.title) this.run([renameWorkbook(title)]);
  }

  async download() {
    try {
      const address = URL.createObjectURL(await api.download(this.id));
      h("a", { href: address, download: `${this.info.title}.xlsx` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (failure) {
      toast(failure.message, "error");
    }
  }

  toggleActivity(open = this.activity.element.hidden) {
    this.activity.element.hidden = !open;
    this.activityButton.setAttribute("aria-expanded", String(open));
    localStorage.setItem("sheetsync-activity", open ? "open" : "closed");
  }
}
