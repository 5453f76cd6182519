// Draws the part of a sheet that is in view. Rows and columns beyond the view are not in the document: size costs nothing.

import { h } from "./dom.js";
import { columnName, cellName } from "./a1.js";
import { t } from "./i18n.js";
import { buildCell, cellId } from "./cells.js";

export const ROW_HEADER = 48;
const COLUMN_HEADER = 24;
const SPARE_ROWS = 6;
const SPARE_COLUMNS = 4;
const LOOK_BACK = 12;

/** Columns come and go in pairs, so that a small step sideways keeps the rows. */
const even = column => column - (column % 2);

export class Grid {
  constructor() {
    this.head = h("div", { class: "grid-head", role: "rowgroup" });
    this.body = h("div", { class: "grid-body", role: "rowgroup" });
    this.element = h("div", { class: "grid", role: "grid", tabindex: "0", "aria-multiselectable": "true" }, this.head, this.body);
    this.element.addEventListener("scroll", () => this.request(), { passive: true });
    new ResizeObserver(() => this.request()).observe(this.element);
    this.drawn = new Map();
    this.flashes = new Map();
    this.pending = new Map();
  }

  show(sheet, selection) {
    const other = this.sheet?.id !== sheet.id;
    [this.sheet, this.selection] = [sheet, selection];
    this.element.setAttribute("aria-label", sheet.title);
    this.element.setAttribute("aria-rowcount", sheet.rowCount + 1);
    this.element.setAttribute("aria-colcount", sheet.columnCount + 1);
    this.element.classList.toggle("no-lines", sheet.hideGridlines);
    if (other) {
      this.flashes.clear();
      this.element.scrollTo(0, 0);
    }
    this.draw();
  }

  request() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw({ scrolled: true });
      this.onScroll?.();
    });
  }

  /** Frozen panes that would fill a small screen scroll along instead. */
  measure() {
    const { sheet, element } = this;
    const [width, height] = [element.clientWidth - ROW_HEADER, element.clientHeight - COLUMN_HEADER];
    this.frozenRows = sheet.rowAxis.start(sheet.frozenRows) > height * 0.7 ? 0 : sheet.frozenRows;
    this.frozenColumns = sheet.columnAxis.start(sheet.frozenColumns) > width * 0.6 ? 0 : sheet.frozenColumns;
    this.frozenHeight = sheet.rowAxis.start(this.frozenRows);
    this.frozenWidth = sheet.columnAxis.start(this.frozenColumns);
    const [x, y] = [element.scrollLeft + this.frozenWidth, element.scrollTop + this.frozenHeight];
    this.window = {
      top: Math.max(this.frozenRows, sheet.rowAxis.at(y) - SPARE_ROWS),
      bottom: Math.min(sheet.rowCount - 1, sheet.rowAxis.at(y + height - this.frozenHeight) + SPARE_ROWS),
      left: Math.max(this.frozenColumns, even(sheet.columnAxis.at(x)) - SPARE_COLUMNS),
      right: Math.min(sheet.columnCount - 1, even(sheet.columnAxis.at(x + width - this.frozenWidth)) + SPARE_COLUMNS),
    };
  }

  /** scrolled: nothing but the view changed, so rows that stay in view are kept. */
  draw({ scrolled = false } = {}) {
    if (!this.sheet || this.element.clientHeight === 0) return;
    this.measure();
    const { left, right } = this.window;
    const columns = [left, right, this.frozenColumns, this.frozenRows, this.element.scrollLeft === 0].join();
    this.kept = scrolled && columns === this.columns ? this.built : new Map();
    this.columns = columns;
    this.built = new Map();
    this.drawn.clear();
    const width = ROW_HEADER + this.sheet.columnAxis.total;
    this.body.style.height = `${this.sheet.rowAxis.total - this.frozenHeight}px`;
    this.body.style.width = this.head.style.width = `${width}px`;
    const head = [this.columnHeaders()];
    for (let row = 0; row < this.frozenRows; row++) if (this.sheet.rowAxis.length(row) > 0) head.push(this.rowOf(row, true));
    this.head.replaceChildren(...head);
    const rows = [];
    for (const row of this.rowsInView()) if (this.sheet.rowAxis.length(row) > 0) rows.push(this.rowOf(row, false));
    this.body.replaceChildren(...rows);
    this.mark();
  }

  /** The window, and rows above it where a merged cell begins that reaches into it. */
  rowsInView() {
    const { top, bottom, left, right } = this.window;
    const rows = new Set();
    for (const merge of this.sheet.merges)
      if (merge.drawnRow < top && merge.drawnRow >= this.frozenRows && merge.bottom >= top && merge.left <= right && merge.right >= left) rows.add(merge.drawnRow);
    for (let row = top; row <= bottom; row++) rows.add(row);
    return [...rows].sort((one, other) => one - other);
  }

  columnHeaders() {
    const row = h("div", { class: "row headers", role: "row", "aria-rowindex": "1" });
    row.style.height = `${COLUMN_HEADER}px`;
    const corner = h("div", { class: "corner", role: "columnheader", "aria-colindex": "1", data: { corner: "1" } }, h("span", { class: "unseen" }, t("selectAll")));
    corner.style.width = `${ROW_HEADER}px`;
    row.append(corner);
    for (let column = 0; column < this.frozenColumns; column++) this.columnHeader(row, column, true);
    row.append(this.spacer(this.window.left));
    for (let column = this.window.left; column <= this.window.right; column++) this.columnHeader(row, column, false);
    return row;
  }

  columnHeader(row, column, frozen) {
    const axis = this.sheet.columnAxis;
    if (axis.length(column) === 0) return;
    const header = h("div", { class: "column-header", role: "columnheader", "aria-colindex": String(column + 2), data: { column: String(column) } }, columnName(column));
    header.style.width = `${axis.length(column)}px`;
    if (frozen) this.stick(header, column);
    if (axis.hidden.has(column + 1)) this.markHidden(header, "hiddenColumns", { unhideColumn: String(column + 1) });
    row.append(header);
  }

  markHidden(header, key, data) {
    header.classList.add("before-hidden");
    header.append(h("button", { class: "unhide", tabindex: "-1", title: t(key), "aria-label": t(key), data }));
  }

  stick(element, column) {
    element.classList.add("frozen");
    if (column === this.frozenColumns - 1) element.classList.add("last-frozen");
    element.style.left = `${ROW_HEADER + this.sheet.columnAxis.start(column)}px`;
  }

  spacer(column) {
    const gap = h("div", { class: "gap", role: "presentation" });
    gap.style.width = `${this.sheet.columnAxis.length(this.frozenColumns, Math.max(column, this.frozenColumns))}px`;
    return gap;
  }

  rowOf(row, frozen) {
    const line = this.kept.get(row) ?? this.row(row, frozen);
    this.built.set(row, line);
    for (const [key, element] of line.cells) if (element.dataset.cell || !this.drawn.has(key)) this.drawn.set(key, element);
    return line.element;
  }

  row(row, frozen) {
    const cells = [];
    const axis = this.sheet.rowAxis;
    const element = h("div", { class: "row", role: "row", "aria-rowindex": String(row + 2) });
    element.style.height = `${axis.length(row)}px`;
    if (frozen && row === this.frozenRows - 1) element.classList.add("last-frozen-row");
    if (!frozen) element.style.top = `${axis.start(row) - this.frozenHeight}px`;
    const header = h("div", { class: "row-header", role: "rowheader", "aria-colindex": "1", data: { row: String(row) } }, String(row + 1));
    header.style.width = `${ROW_HEADER}px`;
    if (axis.hidden.has(row + 1)) this.markHidden(header, "hiddenRows", { unhideRow: String(row + 1) });
    element.append(header);
    for (let column = 0; column < this.frozenColumns; column++) this.cell(element, row, column, true, cells);
    const from = this.firstColumn(row);
    element.append(this.spacer(from));
    for (let column = from; column <= this.window.right; column++) this.cell(element, row, column, false, cells);
    return { element, cells };
  }

  /** The first column to draw: further left where a merged cell or a long text reaches into the view. */
  firstColumn(row) {
    const from = this.window.left;
    const merge = this.sheet.mergeAt(row, from);
    if (merge) return Math.max(this.frozenColumns, merge.drawnColumn);
    for (let column = from; column >= Math.max(this.frozenColumns, from - LOOK_BACK); column--)
      if (!this.sheet.isBlank(row, column)) return column;
    return from;
  }

  cell(parent, row, column, frozen, cells) {
    if (this.sheet.columnAxis.length(column) === 0) return;
    const element = buildCell(this, row, column);
    const merge = this.sheet.mergeAt(row, column);
    if (frozen && !(merge && merge.right >= this.frozenColumns)) this.stick(element, column);
    cells.push([element.dataset.cell ?? `${row}:${column}`, element]);
    parent.append(element);
  }

  /** Shows the selection on what is drawn. */
  mark() {
    const { selection } = this;
    for (const [key, element] of this.drawn) {
      const [row, column] = key.split(":").map(Number);
      const inside = selection.contains(row, column);
      element.classList.toggle("in", inside && !selection.isSingle);
      element.classList.toggle("active", row === selection.row && column === selection.column);
      if (element.getAttribute("role") === "gridcell") element.setAttribute("aria-selected", String(inside));
    }
    for (const header of this.element.querySelectorAll(".column-header"))
      header.classList.toggle("in", selection.range.left <= header.dataset.column && header.dataset.column <= selection.range.right);
    for (const header of this.element.querySelectorAll(".row-header"))
      header.classList.toggle("in", selection.range.top <= header.dataset.row && header.dataset.row <= selection.range.bottom);
    this.element.setAttribute("aria-activedescendant", cellId(selection.row, selection.column));
  }

  /** Scrolls as little as needed to bring a cell into view. */
  reveal(row, column) {
    if (this.element.clientHeight === 0) return;
    this.measure();
    const { rowAxis, columnAxis } = this.sheet;
    const { element } = this;
    const [width, height] = [element.clientWidth - ROW_HEADER - this.frozenWidth, element.clientHeight - COLUMN_HEADER - this.frozenHeight];
    if (row >= this.frozenRows) {
      const [start, end] = [rowAxis.start(row) - this.frozenHeight, rowAxis.start(row + 1) - this.frozenHeight];
      if (start < element.scrollTop) element.scrollTop = start;
      else if (end > element.scrollTop + height) element.scrollTop = Math.min(start, end - height);
    }
    if (column >= this.frozenColumns) {
      const [start, end] = [columnAxis.start(column) - this.frozenWidth, columnAxis.start(column + 1) - this.frozenWidth];
      if (start < element.scrollLeft) element.scrollLeft = start;
      else if (end > element.scrollLeft + width) element.scrollLeft = Math.min(start, end - width);
    }
    this.draw({ scrolled: true });
  }

  /** How many rows one PageDown goes. */
  get pageRows() {
    const height = this.element.clientHeight - COLUMN_HEADER - this.frozenHeight;
    return Math.max(1, this.sheet.rowAxis.at(this.element.scrollTop + this.frozenHeight + height) - this.sheet.rowAxis.at(this.element.scrollTop + this.frozenHeight) - 1);
  }

  /** Cells that others wrote light up for a moment. */
  flash(cells, kind) {
    const now = performance.now();
    for (const [row, column] of cells) this.flashes.set(`${row}:${column}`, { since: now, kind });
    clearTimeout(this.fading);
    this.fading = setTimeout(() => {
      this.flashes.clear();
      for (const element of this.drawn.values()) element.classList.remove("flash", "by-service", "by-person");
    }, 2600);
  }

  elementAt(row, column) {
    return this.drawn.get(`${row}:${column}`) ?? null;
  }

  /** A cell's place on the screen, merged cells whole; null when it is scrolled away. */
  placeOf(row, column) {
    return this.elementAt(row, column)?.getBoundingClientRect() ?? null;
  }

  describe(row, column) {
    return `${cellName(row, column)} ${this.sheet.text(row, column)}`.trim();
  }
}
