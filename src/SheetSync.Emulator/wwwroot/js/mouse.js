// Mouse and touch on the grid: choosing cells, rows, columns, sizes of columns, the context menu.

import { resize, setHidden } from "./actions.js";
import { toggle } from "./keys.js";

const EDGE = 5;
const NARROWEST = 16;

export function gridMouse(book) {
  const { element } = book.grid;
  element.addEventListener("pointerdown", event => onDown(book, event));
  element.addEventListener("click", event => onClick(book, event));
  element.addEventListener("dblclick", event => cellAt(event.target) && !event.target.closest("button,.box") && book.edit());
  element.addEventListener("contextmenu", event => onMenu(book, event));
  element.addEventListener("pointermove", event => onMove(book, event));
  element.addEventListener("pointerleave", () => book.tip.leave());
}

function cellAt(target) {
  const cell = target.closest?.(".cell[data-cell]");
  if (!cell) return null;
  const [row, column] = cell.dataset.cell.split(":").map(Number);
  return { row, column };
}

const headerAt = (target, kind) => target.closest?.(`.${kind}-header`);

function onDown(book, event) {
  if (event.button !== 0 || event.pointerType === "touch" || event.target.closest("button")) return;
  const edge = columnEdge(event);
  if (edge !== null) return drag(book, event, edge);
  if (book.editor.isOpen) book.editor.finish(null);
  if (choose(book, event.target, event.shiftKey)) {
    event.preventDefault();
    book.grid.element.focus({ preventScroll: true });
    follow(book);
  }
}

/** Chooses what is under the pointer; true if there was something. */
function choose(book, target, extend) {
  const { selection } = book;
  const cell = cellAt(target);
  const [column, row] = [headerAt(target, "column"), headerAt(target, "row")];
  if (cell && extend) selection.extend(cell.row, cell.column);
  else if (cell) selection.select(cell.row, cell.column);
  else if (column) selection.selectColumns(extend ? selection.column : Number(column.dataset.column), Number(column.dataset.column));
  else if (row) selection.selectRows(extend ? selection.row : Number(row.dataset.row), Number(row.dataset.row));
  else if (target.closest("[data-corner]")) selection.selectAll();
  else return false;
  book.moved({ reveal: false });
  return true;
}

/** While the button is held, the selection reaches to the pointer. */
function follow(book) {
  const { selection } = book;
  const onMove = event => {
    const target = document.elementFromPoint(event.clientX, event.clientY);
    if (!target) return;
    const cell = cellAt(target);
    const header = selection.whole === "columns" ? headerAt(target, "column")?.dataset.column : headerAt(target, "row")?.dataset.row;
    if (selection.whole === "columns" && (header ?? cell)) selection.extend(0, Number(header ?? cell.column));
    else if (selection.whole === "rows" && (header ?? cell)) selection.extend(Number(header ?? cell.row), 0);
    else if (!selection.whole && cell) selection.extend(cell.row, cell.column);
    else return;
    book.moved({ reveal: !selection.whole });
  };
  const stop = () => {
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", stop);
  };
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", stop);
}

function onClick(book, event) {
  const { target } = event;
  const { sheet } = book;
  if (target.dataset.unhideRow) return unhide(book, "ROWS", sheet.rowAxis, Number(target.dataset.unhideRow));
  if (target.dataset.unhideColumn) return unhide(book, "COLUMNS", sheet.columnAxis, Number(target.dataset.unhideColumn));
  const cell = cellAt(target);
  if (target.dataset.choose && cell) {
    book.selection.select(cell.row, cell.column);
    book.moved();
    return book.edit();
  }
  if (target.dataset.box && cell) return toggle(book);
  if (event.pointerType !== "touch") return;
  const again = cell && cell.row === book.selection.row && cell.column === book.selection.column;
  choose(book, target, false);
  book.grid.element.focus({ preventScroll: true });
  if (again) book.edit();
}

function unhide(book, dimension, axis, first) {
  let end = first;
  while (axis.hidden.has(end)) end++;
  book.run([setHidden(book.sheet.id, dimension, first, end, false)]);
}

function onMenu(book, event) {
  event.preventDefault();
  const cell = cellAt(event.target);
  const [column, row] = [headerAt(event.target, "column"), headerAt(event.target, "row")];
  const { range, whole } = book.selection;
  const inside = cell ? book.selection.contains(cell.row, cell.column)
    : column ? whole === "columns" && column.dataset.column >= range.left && column.dataset.column <= range.right
    : row ? whole === "rows" && row.dataset.row >= range.top && row.dataset.row <= range.bottom : false;
  if (!inside) choose(book, event.target, false);
  book.grid.element.focus({ preventScroll: true });
  book.menu(event.clientX, event.clientY);
}

function onMove(book, event) {
  book.grid.element.classList.toggle("resizing", columnEdge(event) !== null);
  const cell = cellAt(event.target);
  if (cell && event.buttons === 0) book.tip.over(cell.row, cell.column);
}

/** The column whose right edge is under the pointer, or null. */
function columnEdge(event) {
  const header = headerAt(event.target, "column");
  if (!header) return null;
  return header.getBoundingClientRect().right - event.clientX <= EDGE ? Number(header.dataset.column) : null;
}

function drag(book, event, column) {
  event.preventDefault();
  const { columnAxis } = book.sheet;
  const [from, before] = [event.clientX, columnAxis.length(column)];
  let size = before;
  const onMove = move => {
    size = Math.max(NARROWEST, Math.round(before + move.clientX - from));
    columnAxis.own.set(column, size);
    columnAxis.measure();
    book.grid.draw();
  };
  const stop = () => {
    removeEventListener("pointermove", onMove);
    removeEventListener("pointerup", stop);
    if (size !== before) book.run([resize(book.sheet.id, "COLUMNS", column, size)]);
  };
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", stop);
}
