// Which cells are chosen, and where the arrow keys lead. Knows the sheet, not the screen.

export class Selection {
  constructor(sheet) {
    this.sheet = sheet;
    this.select(0, 0);
  }

  /** One cell, or the merged cell that covers it. */
  select(row, column) {
    const merge = this.sheet.mergeAt(row, column);
    this.row = merge?.top ?? row;
    this.column = merge?.left ?? column;
    this.corner = { row, column };
    this.whole = null;
    this.range = this.around(row, column, row, column);
  }

  /** From the active cell to a corner. */
  extend(row, column) {
    this.corner = { row, column };
    const last = { row: this.sheet.rowCount - 1, column: this.sheet.columnCount - 1 };
    if (this.whole === "rows") this.range = { top: Math.min(this.row, row), bottom: Math.max(this.row, row), left: 0, right: last.column };
    else if (this.whole === "columns") this.range = { top: 0, bottom: last.row, left: Math.min(this.column, column), right: Math.max(this.column, column) };
    else this.range = this.around(this.row, this.column, row, column);
  }

  selectRange({ top, left, bottom, right }) {
    this.select(top, left);
    this.extend(bottom, right);
  }

  selectRows(first, last = first) {
    this.select(first, 0);
    this.whole = "rows";
    this.extend(last, 0);
  }

  selectColumns(first, last = first) {
    this.select(0, first);
    this.whole = "columns";
    this.extend(0, last);
  }

  selectAll() {
    const active = [this.row, this.column];
    this.range = { top: 0, left: 0, bottom: this.sheet.rowCount - 1, right: this.sheet.columnCount - 1 };
    [this.row, this.column] = active;
    this.whole = "all";
  }

  /** Merged cells are in a range whole or not at all. */
  around(row1, column1, row2, column2) {
    const range = { top: Math.min(row1, row2), left: Math.min(column1, column2), bottom: Math.max(row1, row2), right: Math.max(column1, column2) };
    for (let grown = true; grown;) {
      grown = false;
      for (const merge of this.sheet.merges) {
        if (merge.top > range.bottom || merge.bottom < range.top || merge.left > range.right || merge.right < range.left) continue;
        for (const [side, better] of [["top", Math.min], ["left", Math.min], ["bottom", Math.max], ["right", Math.max]]) {
          const value = better(range[side], merge[side]);
          if (value !== range[side]) [range[side], grown] = [value, true];
        }
      }
    }
    return range;
  }

  contains(row, column) {
    const { top, left, bottom, right } = this.range;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  get isSingle() {
    const merge = this.sheet.mergeAt(this.row, this.column) ?? { top: this.row, bottom: this.row, left: this.column, right: this.column };
    return ["top", "left", "bottom", "right"].every(side => this.range[side] === merge[side]);
  }

  /** After rows or columns went, the selection stays inside the grid. */
  clamp() {
    const [row, column] = [Math.min(this.row, this.sheet.rowCount - 1), Math.min(this.column, this.sheet.columnCount - 1)];
    const inside = this.range.bottom < this.sheet.rowCount && this.range.right < this.sheet.columnCount;
    if (row !== this.row || column !== this.column || (!inside && !this.whole)) this.select(Math.max(0, row), Math.max(0, column));
  }

  /** One step. A merged cell counts as one; hidden rows and columns are stepped over. */
  step(from, rows, columns) {
    const merge = this.sheet.mergeAt(from.row, from.column);
    let [row, column] = [from.row, from.column];
    if (rows) row = (merge ? (rows > 0 ? merge.bottom : merge.top) : row) + rows;
    if (columns) column = (merge ? (columns > 0 ? merge.right : merge.left) : column) + columns;
    row = this.sheet.rowAxis.shown(row, rows < 0 ? -1 : 1) ?? from.row;
    column = this.sheet.columnAxis.shown(column, columns < 0 ? -1 : 1) ?? from.column;
    return { row, column };
  }

  /** Ctrl and an arrow: to the end of a filled stretch, or over blanks to the next filled cell, or to the edge. */
  leap(from, rows, columns) {
    const filled = at => !this.sheet.isBlank(at.row, at.column);
    let at = from;
    let next = this.step(at, rows, columns);
    if (next.row === at.row && next.column === at.column) return at;
    const through = filled(at) && filled(next);
    for (;;) {
      const beyond = next.row > this.sheet.usedRows || next.column > this.sheet.usedColumns;
      if (beyond && (rows > 0 || columns > 0)) return through ? at : this.edge(next, rows, columns);
      if (through && !filled(next)) return at;
      if (!through && filled(next)) return next;
      at = next;
      next = this.step(at, rows, columns);
      if (next.row === at.row && next.column === at.column) return at;
    }
  }

  edge(at, rows, columns) {
    return {
      row: rows > 0 ? this.sheet.rowAxis.shown(this.sheet.rowCount - 1, -1) ?? at.row : at.row,
      column: columns > 0 ? this.sheet.columnAxis.shown(this.sheet.columnCount - 1, -1) ?? at.column : at.column,
    };
  }
}
