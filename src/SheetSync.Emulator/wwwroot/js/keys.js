// The keyboard on the grid, with Google's keys.

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function gridKeys(book) {
  book.grid.element.addEventListener("keydown", event => {
    if (event.isComposing || event.target !== book.grid.element) return;
    if (onKey(book, event)) event.preventDefault();
  });
}

function onKey(book, event) {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (ARROWS[key] && !altKey) return arrow(book, ARROWS[key], control, shiftKey);
  if (key === "ArrowDown" && altKey && !control) return begin(book);
  if (key === "PageDown" || key === "PageUp") return control && shiftKey ? tab(book, key === "PageDown" ? 1 : -1) : !control && page(book, key === "PageDown" ? 1 : -1, shiftKey);
  if (key === "Home" || key === "End") return edge(book, key === "End", control, shiftKey);
  if (key === "Tab" || (key === "Enter" && shiftKey)) return step(book, key, shiftKey);
  if (key === "Enter" || key === "F2") return begin(book);
  if (key === "Delete" || key === "Backspace") return done(book.clear());
  if (key === "Escape") return done(book.tip.hide());
  if (key === "ContextMenu" || (key === "F10" && shiftKey)) return menu(book);
  if (control && event.code === "KeyA") return select(book, selection => selection.selectAll());
  if (key === " " && control) return select(book, selection => selection.selectColumns(selection.range.left, selection.range.right));
  if (key === " " && shiftKey) return select(book, selection => selection.selectRows(selection.range.top, selection.range.bottom));
  if (key === " " && book.sheet.cell(book.selection.row, book.selection.column)?.v === "checkbox") return done(toggle(book));
  if (key.length === 1 && !control && !altKey) return done(book.edit({ text: key, quick: true }));
  return false;
}

const done = () => true;

function go(book, at, extend) {
  if (extend) book.selection.extend(at.row, at.column);
  else book.selection.select(at.row, at.column);
  book.moved();
  return true;
}

function arrow(book, [rows, columns], control, extend) {
  const { selection } = book;
  const from = extend ? selection.corner : selection;
  return go(book, control ? selection.leap(from, rows, columns) : selection.step(from, rows, columns), extend);
}

function page(book, direction, extend) {
  const { selection, sheet } = book;
  const from = extend ? selection.corner : selection;
  const row = Math.max(0, Math.min(sheet.rowCount - 1, from.row + direction * book.grid.pageRows));
  return go(book, { row: sheet.rowAxis.shown(row, direction) ?? from.row, column: from.column }, extend);
}

function edge(book, end, control, extend) {
  const { selection, sheet } = book;
  const from = extend ? selection.corner : selection;
  const lastColumn = Math.max(0, (control ? sheet.usedColumns : sheet.rows[from.row]?.length ?? 1) - 1);
  const column = end ? sheet.columnAxis.shown(lastColumn, -1) : sheet.columnAxis.shown(0, 1);
  const row = !control ? from.row : end ? sheet.rowAxis.shown(Math.max(0, sheet.usedRows - 1), -1) : sheet.rowAxis.shown(0, 1);
  return go(book, { row: row ?? 0, column: column ?? 0 }, extend);
}

function step(book, key, back) {
  const distance = back ? -1 : 1;
  return go(book, book.selection.step(book.selection, key === "Enter" ? distance : 0, key === "Tab" ? distance : 0), false);
}

function begin(book) {
  book.edit();
  return true;
}

function select(book, change) {
  change(book.selection);
  book.moved({ reveal: false });
  return true;
}

function tab(book, direction) {
  const shown = book.info.sheets;
  const at = shown.findIndex(sheet => sheet.sheetId === book.sheet.id);
  book.choose(shown[(at + direction + shown.length) % shown.length].sheetId);
  return true;
}

function menu(book) {
  const place = book.grid.placeOf(book.selection.row, book.selection.column);
  if (place) book.menu(place.left + 8, place.bottom);
  return true;
}

export function toggle(book) {
  const { row, column } = book.selection;
  const on = /^(true|истина)$/i.test(book.sheet.text(row, column));
  return book.type(row, column, [[on ? "FALSE" : "TRUE"]]);
}
