// Copy, cut and paste as tab-separated text, which other spreadsheets understand too.

import { toast } from "./dom.js";
import { t } from "./i18n.js";

export function clipboard(book) {
  const here = () => document.activeElement === book.grid.element;
  book.copy = () => navigator.clipboard.writeText(asText(book)).then(() => toast(t("copied")), failure => toast(failure.message, "error"));
  for (const type of ["copy", "cut"]) {
    document.addEventListener(type, event => {
      if (!here()) return;
      event.clipboardData.setData("text/plain", asText(book));
      event.preventDefault();
      if (type === "cut") book.clear();
    });
  }
  document.addEventListener("paste", event => {
    if (!here()) return;
    event.preventDefault();
    paste(book, event.clipboardData.getData("text/plain"));
  });
}

const quoted = text => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function asText({ sheet, selection }) {
  const { top, left, bottom, right } = selection.range;
  const lines = [];
  for (let row = top; row <= Math.min(bottom, Math.max(top, sheet.usedRows - 1)); row++) {
    const line = [];
    for (let column = left; column <= Math.min(right, Math.max(left, sheet.usedColumns - 1)); column++) line.push(quoted(sheet.text(row, column)));
    lines.push(line.join("\t"));
  }
  return lines.join("\n");
}

/** Tab-separated lines; a quoted field may hold tabs, line breaks and doubled quotes. */
export function parseText(text) {
  const lines = [[]];
  const field = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  for (;;) {
    const [, value, end] = field.exec(text);
    lines.at(-1).push(value.startsWith('"') && value.endsWith('"') && value.length > 1 ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === "" || (field.lastIndex === text.length && end !== "\t")) return lines;
    if (end !== "\t") lines.push([]);
  }
}

function paste(book, text) {
  if (text === "") return;
  const { top, left, bottom, right } = book.selection.range;
  let values = parseText(text);
  const one = values.length === 1 && values[0].length === 1;
  const area = (bottom - top + 1) * (right - left + 1);
  if (one && !book.selection.isSingle && area <= 10_000)
    values = Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill(values[0][0]));
  book.selection.selectRange({ top, left, bottom: Math.min(book.sheet.rowCount - 1, top + values.length - 1), right: Math.min(book.sheet.columnCount - 1, left + Math.max(...values.map(line => line.length)) - 1) });
  book.moved({ reveal: false });
  book.type(top, left, values);
}
