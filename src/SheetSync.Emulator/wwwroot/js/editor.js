// Editing one cell in place, with the formula bar as its double.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { cellName } from "./a1.js";

export class Editor {
  /** commit(row, column, text, move) writes; move is {rows, columns} or null; stop() gives the focus back. */
  constructor(grid, bar, commit, stop) {
    Object.assign(this, { grid, bar, commit, stop });
    this.input = h("textarea", { class: "cell-editor", spellcheck: "false", autocomplete: "off", rows: "1", hidden: true });
    this.list = h("div", { class: "choices", role: "listbox", hidden: true });
    this.at = null;
    for (const field of [this.input, bar]) {
      field.addEventListener("keydown", event => this.onKey(event));
      field.addEventListener("input", () => this.onInput(field));
      field.addEventListener("blur", event => this.onBlur(event));
    }
    bar.addEventListener("focus", () => this.at ?? this.onBarFocus?.());
    this.list.addEventListener("pointerdown", event => this.onChoice(event));
  }

  get isOpen() {
    return this.at !== null;
  }

  /** quick: opened by typing, so arrow keys leave the cell instead of moving in the text. */
  open(row, column, text, { quick = false, inBar = false } = {}) {
    this.at = { row, column, before: this.grid.sheet.editText(row, column), sheetId: this.grid.sheet.id };
    this.quick = quick;
    this.input.value = this.bar.value = text;
    this.input.setAttribute("aria-label", t("editCell", cellName(row, column)));
    this.input.hidden = false;
    this.place();
    const field = inBar ? this.bar : this.input;
    field.focus({ preventScroll: true });
    field.setSelectionRange(text.length, text.length);
  }

  place() {
    if (!this.at) return;
    const place = this.grid.placeOf(this.at.row, this.at.column);
    const frame = this.grid.element.getBoundingClientRect();
    if (!place) return;
    const { style } = this.input;
    const cell = this.grid.sheet.style(this.at.row, this.at.column);
    style.font = cell.font;
    style.left = `${Math.max(0, place.left - frame.left)}px`;
    style.top = `${Math.max(0, place.top - frame.top)}px`;
    style.minWidth = `${place.width}px`;
    style.minHeight = `${place.height}px`;
    style.maxWidth = `${Math.max(120, frame.right - place.left - 18)}px`;
    this.grow();
    if (!this.list.hidden) {
      this.list.style.left = style.left;
      this.list.style.top = `${place.bottom - frame.top + 2}px`;
      this.list.style.minWidth = `${place.width}px`;
    }
  }

  grow() {
    const { style } = this.input;
    style.width = style.height = "0";
    style.width = `${this.input.scrollWidth + 6}px`;
    style.height = `${this.input.scrollHeight}px`;
  }

  onInput(field) {
    if (!this.at) return;
    const other = field === this.bar ? this.input : this.bar;
    other.value = field.value;
    this.grow();
    this.filter(field.value);
  }

  onKey(event) {
    if (!this.at || event.isComposing) return;
    const steps = { Enter: { rows: event.shiftKey ? -1 : 1, columns: 0 }, Tab: { rows: 0, columns: event.shiftKey ? -1 : 1 } };
    const arrows = { ArrowUp: { rows: -1, columns: 0 }, ArrowDown: { rows: 1, columns: 0 }, ArrowLeft: { rows: 0, columns: -1 }, ArrowRight: { rows: 0, columns: 1 } };
    if (!this.list.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.pick(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Escape") this.cancel();
    else if (event.key === "Enter" && (event.altKey || event.ctrlKey || event.metaKey)) this.breakLine(event.target);
    else if (steps[event.key]) this.finish(steps[event.key]);
    else if (this.quick && event.target === this.input && arrows[event.key]) this.finish(arrows[event.key]);
    else if (event.key === "F2") this.quick = !this.quick;
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  }

  breakLine(field) {
    field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    this.onInput(field);
  }

  onBlur(event) {
    if (!this.at || [this.input, this.bar].includes(event.relatedTarget)) return;
    this.finish(null);
  }

  finish(move) {
    if (!this.at) return;
    const { row, column, before, sheetId } = this.at;
    const text = this.chosen() ?? this.input.value;
    this.shut();
    if (text !== before && sheetId === this.grid.sheet.id) this.commit(row, column, text);
    this.stop(move, move !== null);
  }

  cancel() {
    this.shut();
    this.stop(null, true);
  }

  shut() {
    this.at = null;
    this.input.hidden = true;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Offers what the cell's validation allows; typing narrows the list. */
  offer(choices) {
    if (!this.at || choices.length === 0) return;
    this.list.replaceChildren(...choices.map((text, index) =>
      h("div", { class: "choice", role: "option", id: `choice-${index}`, "aria-selected": String(text === this.at.before), data: { text } }, text)));
    this.list.hidden = false;
    this.place();
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  filter(text) {
    const wanted = text.toLowerCase();
    for (const choice of this.list.children) {
      choice.hidden = text !== "" && text !== this.at.before && !choice.dataset.text.toLowerCase().includes(wanted);
      choice.setAttribute("aria-selected", "false");
    }
  }

  shownChoices() {
    return [...this.list.children].filter(choice => !choice.hidden);
  }

  pick(direction) {
    const shown = this.shownChoices();
    if (shown.length === 0) return;
    const at = shown.findIndex(choice => choice.getAttribute("aria-selected") === "true");
    for (const choice of shown) choice.setAttribute("aria-selected", "false");
    const next = shown[(at < 0 && direction < 0 ? shown.length - 1 : at + direction + shown.length) % shown.length];
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", next.id);
    this.picked = true;
  }

  chosen() {
    const choice = this.picked && this.shownChoices().find(item => item.getAttribute("aria-selected") === "true");
    this.picked = false;
    return choice ? choice.dataset.text : null;
  }

  onChoice(event) {
    event.preventDefault();
    const choice = event.target.closest(".choice");
    if (!choice) return;
    this.input.value = choice.dataset.text;
    this.finish({ rows: 0, columns: 0 });
  }
}
