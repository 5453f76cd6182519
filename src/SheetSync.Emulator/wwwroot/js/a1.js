// A1 notation; rows and columns count from 0 here and from 1 in the notation.

export function columnName(index) {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const cellName = (row, column) => columnName(column) + (row + 1);

export function rangeName({ top, left, bottom, right }) {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

function columnIndex(letters) {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * The rectangle of a range on a grid of so many rows and columns, ends inside; null if the text is no range.
 * Takes B2, B2:C3, B:C, 2:3, with or without $.
 */
export function parseRange(text, rows, columns) {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?(?::([A-Za-z]{1,3})?(\d{1,7})?)?$/.exec(text.trim().replaceAll("$", ""));
  if (!match || (!match[1] && !match[2])) return null;
  const [, column1, row1, column2, row2] = match;
  const single = !text.includes(":");
  if (single && (!column1 || !row1)) return null;
  let left = column1 ? columnIndex(column1) : 0;
  let top = row1 ? row1 - 1 : 0;
  let right = single ? left : column2 ? columnIndex(column2) : columns - 1;
  let bottom = single ? top : row2 ? row2 - 1 : rows - 1;
  if (right < left) [left, right] = [right, left];
  if (bottom < top) [top, bottom] = [bottom, top];
  if (top < 0 || left < 0 || top >= rows || left >= columns) return null;
  return { top, left, bottom: Math.min(bottom, rows - 1), right: Math.min(right, columns - 1) };
}
