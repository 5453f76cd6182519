// One tab as the page knows it: cells, formats, sizes, merges. Fed by answers of the server, whole or only the rows that differ.

import { Axis } from "./axis.js";
import { PLAIN, StyleTable } from "./styles.js";

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;

const ruler = document.createElement("canvas").getContext("2d");

export class Sheet {
  constructor(id) {
    this.id = id;
    this.version = 0;
    this.rows = [];
    this.usedRows = 0;
    this.merges = [];
    this.covered = new Map();
    this.conditions = new Map();
    this.styles = new StyleTable();
    this.rowAxis = new Axis(0, ROW_HEIGHT);
    this.columnAxis = new Axis(0, COLUMN_WIDTH);
  }

  /** Takes an answer in. Returns the cells whose text differs from before, as [row, column]. */
  apply(answer) {
    const before = this.version ? this.rows.slice() : null;
    const styles = answer.formats.map(format => this.styles.of(format));
    if (answer.replaced) for (const row of answer.replaced) this.rows[row] = undefined;
    else this.rows = [];
    this.rows.length = answer.usedRows;
    const touched = new Set();
    for (const { r, c, f, ...cell } of answer.cells) {
      if (!touched.has(r)) {
        touched.add(r);
        this.rows[r] = [];
      }
      this.rows[r][c] = { ...cell, style: f === undefined ? PLAIN : styles[f] };
    }
    this.conditions = new Map(answer.conditions.map(([r, c, f]) => [`${r}:${c}`, styles[f]]));
    this.version = answer.version;
    this.usedRows = answer.usedRows;
    this.properties = answer.properties;
    this.title = answer.properties.title;
    this.lay(answer, answer.replaced);
    return before ? this.differences(before, answer.replaced ?? [...this.rows.keys()]) : [];
  }

  differences(before, rows) {
    const changed = [];
    for (const row of rows) {
      const [now, then] = [this.rows[row] ?? [], before[row] ?? []];
      for (let column = 0; column < Math.max(now.length, then.length); column++)
        if ((now[column]?.t ?? "") !== (then[column]?.t ?? "") || now[column]?.e !== then[column]?.e) changed.push([row, column]);
    }
    return changed;
  }

  lay(answer, replaced) {
    const grid = answer.properties.gridProperties;
    const widths = JSON.stringify(answer.columns);
    this.frozenRows = grid.frozenRowCount ?? 0;
    this.frozenColumns = grid.frozenColumnCount ?? 0;
    this.hideGridlines = grid.hideGridlines === true;
    this.rowAxis.set(grid.rowCount, answer.rows);
    this.columnAxis.set(grid.columnCount, answer.columns);
    this.columnAxis.measure();
    this.setMerges(answer.merges);
    const all = !replaced || widths !== this.widths;
    if (all) this.rowAxis.automatic.clear();
    for (const row of all ? this.rows.keys() : replaced) this.fit(row);
    this.widths = widths;
    this.rowAxis.measure();
  }

  setMerges(ranges) {
    this.merges = ranges.map(range => ({ top: range.startRowIndex, left: range.startColumnIndex, bottom: range.endRowIndex - 1, right: range.endColumnIndex - 1 }));
    this.covered = new Map();
    for (const merge of this.merges) {
      // Where its first row or column is hidden, a merged cell is drawn from the first that is shown.
      merge.drawnRow = Math.min(merge.bottom, this.rowAxis.shown(merge.top, 1) ?? merge.top);
      merge.drawnColumn = Math.min(merge.right, this.columnAxis.shown(merge.left, 1) ?? merge.left);
      for (let row = merge.top; row <= merge.bottom; row++)
        for (let column = merge.left; column <= merge.right; column++) this.covered.set(`${row}:${column}`, merge);
    }
  }

  /** A row without a height of its own grows with wrapped text and line breaks, as in Google's editor. */
  fit(row) {
    if (this.rowAxis.own.has(row)) return;
    let height = ROW_HEIGHT;
    this.rows[row]?.forEach((cell, column) => {
      if (!cell?.t || this.covered.has(`${row}:${column}`)) return;
      const line = Math.ceil(cell.style.points * 1.333 * 1.25);
      if (line + 5 > height) height = line + 5;
      if (cell.style.wrap || cell.t.includes("\n")) height = Math.max(height, this.lineCount(cell, column) * line + 6);
    });
    if (height > ROW_HEIGHT) this.rowAxis.automatic.set(row, Math.min(height, 600));
    else this.rowAxis.automatic.delete(row);
  }

  lineCount(cell, column) {
    ruler.font = cell.style.font;
    const width = Math.max(10, this.columnAxis.length(column) - 8);
    let lines = 0;
    for (const line of cell.t.split("\n")) {
      lines++;
      if (!cell.style.wrap) continue;
      let used = 0;
      for (const word of line.split(/(?<=[\s-])/)) {
        const length = ruler.measureText(word).width;
        if (used > 0 && used + ruler.measureText(word.trimEnd()).width > width) {
          lines++;
          used = 0;
        }
        lines += Math.max(0, Math.ceil(length / width) - 1);
        used += length > width ? length % width : length;
      }
    }
    return lines;
  }

  cell(row, column) {
    return this.rows[row]?.[column];
  }

  text(row, column) {
    return this.cell(row, column)?.t ?? "";
  }

  /** What the editor starts with. */
  editText(row, column) {
    const cell = this.cell(row, column);
    return cell?.e ?? cell?.u ?? cell?.t ?? "";
  }

  style(row, column) {
    return this.cell(row, column)?.style ?? PLAIN;
  }

  mergeAt(row, column) {
    return this.covered.get(`${row}:${column}`) ?? null;
  }

  isBlank(row, column) {
    return this.text(row, column) === "" && !this.covered.has(`${row}:${column}`);
  }

  get rowCount() {
    return this.rowAxis.count;
  }

  get columnCount() {
    return this.columnAxis.count;
  }

  get usedColumns() {
    return this.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  }
}
