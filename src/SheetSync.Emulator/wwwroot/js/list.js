// The page of all spreadsheets.

import { api } from "./api.js";
import { Activity } from "./activity.js";
import { h, icon, toast } from "./dom.js";
import { number, t, when } from "./i18n.js";
import { languageSwitch } from "./language.js";

export class List {
  constructor() {
    this.rows = h("tbody");
    this.note = h("p", { class: "note" });
    this.empty = h("p", { class: "empty" }, t("loading"));
    this.table = h("table", { class: "workbooks", hidden: true },
      h("thead", {}, h("tr", {}, ["name", "tabs", "changed", "by"].map(key => h("th", { scope: "col" }, t(key))))), this.rows);
    this.file = h("input", { type: "file", accept: ".xlsx", multiple: true, hidden: true, on: { change: () => this.upload([...this.file.files]) } });
    this.activity = new Activity(null);
    this.element = h("div", { class: "list" },
      h("header", { class: "top" }, h("span", { class: "brand" }, icon("sheet"), t("product")), h("span", { class: "space" }), languageSwitch()),
      h("main", {},
        h("section", { class: "card" },
          h("div", { class: "heading" }, h("h1", {}, t("workbooks")),
            h("button", { class: "primary", type: "button", on: { click: () => this.file.click() } }, icon("upload"), t("upload")),
            h("button", { type: "button", on: { click: () => this.create() } }, icon("plus"), t("newBlank"))),
          this.file, this.empty, this.table, this.note),
        this.activity.element),
      h("div", { class: "drop" }, t("dropHere")));
    this.takeDrops();
  }

  async open() {
    document.title = t("product");
    await this.read();
    api.activity().then(recent => this.activity.fill(recent)).catch(() => {});
  }

  async read() {
    const { workbooks } = await api.workbooks();
    this.rows.replaceChildren(...workbooks.map(workbook => this.row(workbook)));
    this.table.hidden = workbooks.length === 0;
    this.empty.hidden = workbooks.length > 0;
    this.empty.textContent = t("noWorkbooks");
    const owner = workbooks[0]?.owner ?? "owner@example.com";
    this.note.textContent = t(sessionStorage.getItem("sheetsync-emulator-token") ? "guarded" : "openAccess", owner);
  }

  row({ spreadsheetId, title, sheets, modifiedTime, modifiedBy, owner }) {
    const shown = sheets.filter(sheet => !sheet.hidden);
    return h("tr", {},
      h("td", {}, h("a", { href: `/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit` }, title),
        h("span", { class: "tab-names" }, shown.slice(0, 6).map(sheet => sheet.title).join(" · ") + (shown.length > 6 ? " …" : ""))),
      h("td", { class: "figure", data: { label: t("tabs") } }, number(sheets.length)),
      h("td", { data: { label: t("changed") } }, h("time", { datetime: modifiedTime }, when(modifiedTime))),
      h("td", { data: { label: t("by") }, title: modifiedBy }, modifiedBy && modifiedBy !== owner ? modifiedBy.split("@")[0] : t("you")));
  }

  onEvent(event) {
    if (event.type === "request") this.activity.add(event.request);
    else this.readSoon ??= setTimeout(() => { this.readSoon = null; this.read().catch(() => {}); }, 200);
  }

  onOnline(online) {
    if (online) this.read().catch(() => {});
  }

  async create() {
    const { spreadsheetId } = await api.create(t("newTitle"));
    location.href = `/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`;
  }

  async upload(files) {
    for (const file of files) {
      if (!/\.xlsx$/i.test(file.name)) {
        toast(t("notXlsx", file.name), "error");
        continue;
      }
      toast(t("uploading", file.name));
      try {
        await api.upload(file);
      } catch (failure) {
        toast(`${file.name}: ${failure.message}`, "error");
      }
    }
    this.file.value = "";
    await this.read();
  }

  takeDrops() {
    const drags = event => [...event.dataTransfer?.types ?? []].includes("Files");
    this.element.addEventListener("dragover", event => { if (drags(event)) { event.preventDefault(); this.element.classList.add("dropping"); } });
    this.element.addEventListener("dragleave", event => { if (!this.element.contains(event.relatedTarget)) this.element.classList.remove("dropping"); });
    this.element.addEventListener("drop", event => {
      event.preventDefault();
      this.element.classList.remove("dropping");
      this.upload([...event.dataTransfer.files]);
    });
  }
}
