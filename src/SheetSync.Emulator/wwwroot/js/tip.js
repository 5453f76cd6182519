// Shows the note and the link of the cell under the pointer or of the active cell.

import { h } from "./dom.js";

const WAIT = 350;

export class Tip {
  constructor(grid) {
    this.grid = grid;
    this.element = h("div", { class: "tip", role: "tooltip", hidden: true });
    this.element.addEventListener("pointerleave", () => this.leave());
  }

  over(row, column) {
    const key = `${row}:${column}`;
    if (key === this.key) return;
    this.key = key;
    this.later(row, column);
  }

  leave() {
    this.key = null;
    if (!this.element.matches(":hover")) this.wait(() => !this.element.matches(":hover") && this.hide());
  }

  later(row, column) {
    const cell = this.grid.sheet.cell(row, column);
    if (cell?.n || cell?.h) this.wait(() => this.show(row, column, cell));
    else this.wait(() => !this.element.matches(":hover") && this.hide());
  }

  wait(then) {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, WAIT);
  }

  show(row, column, cell) {
    const place = this.grid.placeOf(row, column);
    if (!place) return;
    const frame = this.grid.element.getBoundingClientRect();
    const safe = cell.h && /^(https?:|mailto:)/i.test(cell.h);
    this.element.replaceChildren(...[cell.n && h("p", {}, cell.n), cell.h && (safe ? h("a", { href: cell.h, target: "_blank", rel: "noopener" }, cell.h) : h("span", {}, cell.h))].filter(Boolean));
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    const right = place.right - frame.left + 4;
    this.element.style.left = `${right + width < frame.width ? right : Math.max(4, Math.min(place.left - frame.left, frame.width - width - 20))}px`;
    const top = right + width < frame.width ? place.top - frame.top : place.bottom - frame.top + 3;
    this.element.style.top = `${Math.max(4, Math.min(top, frame.height - height - 4))}px`;
  }

  hide() {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }
}
