// The bar of tabs below the grid.

import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { showMenu } from "./menu.js";
import { ask, sure } from "./dialog.js";
import * as actions from "./actions.js";

export class Tabs {
  /** choose(sheetId) shows a tab; run(requests) changes the workbook and returns the replies. */
  constructor(choose, run) {
    Object.assign(this, { choose, run });
    this.list = h("div", { class: "tab-list", role: "tablist", "aria-label": t("tabBar") });
    this.element = h("div", { class: "tabs" },
      h("button", { class: "plain", type: "button", title: t("addTab"), "aria-label": t("addTab"), on: { click: () => this.add() } }, icon("plus")),
      h("button", { class: "plain", type: "button", title: t("allTabs"), "aria-label": t("allTabs"), "aria-haspopup": "menu", on: { click: event => this.all(event.currentTarget) } }, icon("menu")),
      this.list);
    this.list.addEventListener("keydown", event => this.onKey(event));
  }

  show(sheets, active) {
    const focused = this.list.contains(document.activeElement);
    [this.sheets, this.active] = [sheets, active];
    this.list.replaceChildren(...sheets.map(sheet => this.tab(sheet)));
    const chosen = this.list.querySelector("[aria-selected=true]");
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) chosen?.focus({ preventScroll: true });
  }

  tab(sheet) {
    const chosen = sheet.sheetId === this.active;
    const tab = h("button", {
      class: sheet.hidden ? "tab hidden-tab" : "tab", type: "button", role: "tab", "aria-selected": String(chosen), tabindex: chosen ? "0" : "-1",
      title: sheet.hidden ? `${sheet.title} (${t("hiddenTab")})` : sheet.title, data: { sheet: String(sheet.sheetId) },
      on: {
        click: event => (chosen && event.target.closest(".more") ? this.menu(sheet, tab) : this.choose(sheet.sheetId)),
        dblclick: () => this.rename(sheet),
        contextmenu: event => { event.preventDefault(); this.menu(sheet, tab); },
      },
    }, sheet.hidden && icon("hidden"), h("span", {}, sheet.title), chosen && h("span", { class: "more", "aria-hidden": "true" }, icon("down")));
    const rgb = sheet.tabColorStyle?.rgbColor;
    if (rgb) tab.style.setProperty("--tab", `rgb(${["red", "green", "blue"].map(part => Math.round(255 * (rgb[part] ?? 0))).join(",")})`);
    return tab;
  }

  onKey(event) {
    const at = this.sheets.findIndex(sheet => sheet.sheetId === this.active);
    const go = index => this.choose(this.sheets[(index + this.sheets.length) % this.sheets.length].sheetId);
    if (event.key === "ArrowRight") go(at + 1);
    else if (event.key === "ArrowLeft") go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "F2") this.rename(this.sheets[at]);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey) || event.key === "ArrowUp") this.menu(this.sheets[at], this.list.querySelector("[aria-selected=true]"));
    else return;
    event.preventDefault();
  }

  menu(sheet, tab) {
    const { left, top } = tab.getBoundingClientRect();
    const one = this.sheets.length === 1;
    const lastShown = !sheet.hidden && this.sheets.filter(item => !item.hidden).length === 1;
    showMenu(left, top, [
      { text: t("rename"), hint: "F2", run: () => this.rename(sheet) },
      { text: t("duplicate"), run: () => this.duplicate(sheet) },
      { text: sheet.hidden ? t("unhide") : t("hide"), disabled: lastShown, run: () => this.run([actions.hideTab(sheet.sheetId, !sheet.hidden)]) },
      null,
      { text: t("remove"), disabled: one || lastShown, run: () => this.remove(sheet) },
    ], t("tabMenu", sheet.title));
  }

  all(button) {
    const { left, top } = button.getBoundingClientRect();
    showMenu(left, top, this.sheets.map(sheet => ({
      text: sheet.title, hint: sheet.hidden ? t("hiddenTab") : undefined, checked: sheet.sheetId === this.active, run: () => this.choose(sheet.sheetId),
    })), t("allTabs"));
  }

  free(make) {
    for (let number = 1; ; number++) {
      const title = make(number);
      if (!this.sheets.some(sheet => sheet.title.toLowerCase() === title.toLowerCase())) return title;
    }
  }

  async add() {
    const replies = await this.run([actions.addTab(this.free(number => t("tab", this.sheets.length + number)))]);
    if (replies) this.choose(replies[0].addSheet.properties.sheetId);
  }

  async duplicate(sheet) {
    const title = this.free(number => t("copyOf", sheet.title) + (number > 1 ? ` ${number}` : ""));
    const replies = await this.run([actions.duplicateTab(sheet.sheetId, this.sheets.indexOf(sheet) + 1, title)]);
    if (replies) this.choose(replies[0].duplicateSheet.properties.sheetId);
  }

  async rename(sheet) {
    const title = await ask(t("renameTab"), sheet.title);
    if (title && title !== sheet.title) this.run([actions.renameTab(sheet.sheetId, title)]);
  }

  async remove(sheet) {
    if (!(await sure(t("removeTab", sheet.title), t("remove")))) return;
    const next = this.sheets.find(item => item !== sheet && !item.hidden) ?? this.sheets.find(item => item !== sheet);
    if (this.active === sheet.sheetId) await this.choose(next.sheetId);
    this.run([actions.deleteTab(sheet.sheetId)]);
  }
}
