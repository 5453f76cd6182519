// Builds the element of one cell.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { PLAIN } from "./styles.js";

export const cellId = (row, column) => `cell-${row}-${column}`;

const SIDES = { number: "right", boolean: "center", error: "center" };

/** The element of the cell drawn at a place; of a merged cell, which may begin in a hidden row or column, all of it. */
export function buildCell(grid, drawnRow, drawnColumn) {
  const { sheet } = grid;
  const merge = sheet.mergeAt(drawnRow, drawnColumn);
  if (merge && (merge.drawnRow !== drawnRow || merge.drawnColumn !== drawnColumn)) return covered(sheet, drawnColumn);
  const [row, column] = merge ? [merge.top, merge.left] : [drawnRow, drawnColumn];
  const element = h("div", { class: "cell", role: "gridcell", id: cellId(row, column), "aria-colindex": String(column + 2), data: { cell: `${row}:${column}` } });
  const typed = grid.pending.has(`${sheet.id}:${row}:${column}`);
  const cell = sheet.cell(row, column) ?? (typed ? { k: "text", style: PLAIN } : undefined);
  const condition = sheet.conditions.get(`${row}:${column}`);
  if (cell || condition) element.style.cssText = [cell?.style.css, condition?.css, borders(sheet, cell, row, column, merge)].filter(Boolean).join(";");
  const width = sheet.columnAxis.length(drawnColumn);
  element.style.width = `${width}px`;
  if (merge) span(element, sheet, merge, width);
  if (cell) fill(element, grid, cell, row, column, merge);
  const flash = grid.flashes.get(`${row}:${column}`);
  if (flash) light(element, flash);
  return element;
}

/** A line between two cells is drawn once, though both may have it. */
function borders(sheet, cell, row, column, merge) {
  if (!cell) return "";
  const { style } = cell;
  const [bottom, right] = [merge?.bottom ?? row, merge?.right ?? column];
  return [
    style.border("right") || sheet.style(row, right).border("right"), style.border("bottom") || sheet.style(bottom, column).border("bottom"),
    column > 0 && sheet.style(row, column - 1).border("right") ? "" : style.border("left"),
    row > 0 && sheet.style(row - 1, column).border("bottom") ? "" : style.border("top"),
  ].filter(Boolean).join(";");
}

function covered(sheet, column) {
  const element = h("div", { class: "cell covered", role: "presentation" });
  element.style.width = `${sheet.columnAxis.length(column)}px`;
  return element;
}

function span(element, sheet, merge, width) {
  const whole = sheet.columnAxis.length(merge.left, merge.right + 1);
  element.classList.add("merged");
  element.style.width = `${whole}px`;
  element.style.marginRight = `${width - whole}px`;
  element.style.height = `${sheet.rowAxis.length(merge.top, merge.bottom + 1)}px`;
  if (merge.bottom > merge.top) element.setAttribute("aria-rowspan", String(merge.bottom - merge.top + 1));
  if (merge.right > merge.left) element.setAttribute("aria-colspan", String(merge.right - merge.left + 1));
}

function fill(element, grid, cell, row, column, merge) {
  const { style } = cell;
  const text = grid.pending.get(`${grid.sheet.id}:${row}:${column}`) ?? cell.t ?? "";
  element.style.justifyContent = { left: "flex-start", center: "center", right: "flex-end" }[style.align ?? SIDES[cell.k] ?? "left"];
  element.style.textAlign = style.align ?? SIDES[cell.k] ?? "left";
  if (cell.v === "checkbox" && cell.k !== "text") checkbox(element, cell);
  else if (text !== "") write(element, grid, cell, text, row, column, merge);
  if (cell.v === "list") element.append(h("button", { class: "choose", tabindex: "-1", "aria-label": t("choose"), data: { choose: "1" } }));
  if (cell.n) {
    element.classList.add("noted");
    element.setAttribute("aria-description", cell.n);
  }
  if (cell.k === "error") element.classList.add("failed");
}

function checkbox(element, cell) {
  const on = cell.k === "boolean" && /^(true|истина)$/i.test(cell.t);
  element.style.justifyContent = "center";
  element.append(h("span", { class: on ? "box on" : "box", role: "checkbox", "aria-checked": String(on), data: { box: "1" } }));
}

function write(element, grid, cell, text, row, column, merge) {
  const inner = h("span", { class: cell.h ? "text link" : "text" }, text);
  if (cell.style.wrap || (text.includes("\n") && !cell.style.clip)) inner.classList.add("wrap");
  else if (!merge && !cell.style.clip && cell.k === "text" && (cell.style.align ?? "left") === "left") overflow(element, inner, grid, row, column);
  element.append(inner);
}

/** Text runs on over blank neighbours, as far as they are blank. */
function overflow(element, inner, grid, row, column) {
  const { sheet } = grid;
  const { style } = sheet.cell(row, column) ?? {};
  // Even in wide letters it fits: nothing to look for.
  if (inner.textContent.length * (style?.points ?? 10) * 1.4 < sheet.columnAxis.length(column)) return;
  let end = column + 1;
  while (end < sheet.columnCount && end < column + 30 && (end !== grid.frozenColumns || grid.element.scrollLeft === 0) && sheet.isBlank(row, end)) end++;
  if (end === column + 1) return;
  element.classList.add("over");
  inner.style.maxWidth = `${sheet.columnAxis.length(column, end) - 8}px`;
}

function light(element, { since, kind }) {
  element.classList.add("flash", kind === "service" ? "by-service" : "by-person");
  element.style.animationDelay = `${Math.min(0, since - performance.now())}ms`;
}
