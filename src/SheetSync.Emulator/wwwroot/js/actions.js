// What a person does to rows, columns and tabs, as requests of Google's batchUpdate.

import { columnName } from "./a1.js";
import { t } from "./i18n.js";

const dimension = (sheetId, name, startIndex, endIndex) => ({ sheetId, dimension: name, startIndex, endIndex });

export const insert = (sheetId, name, start, count, after) =>
  ({ insertDimension: { range: dimension(sheetId, name, start, start + count), inheritFromBefore: after && start > 0 } });

export const remove = (sheetId, name, start, count) => ({ deleteDimension: { range: dimension(sheetId, name, start, start + count) } });

export const setHidden = (sheetId, name, start, end, hiddenByUser) =>
  ({ updateDimensionProperties: { range: dimension(sheetId, name, start, end), properties: { hiddenByUser }, fields: "hiddenByUser" } });

export const resize = (sheetId, name, index, pixelSize) =>
  ({ updateDimensionProperties: { range: dimension(sheetId, name, index, index + 1), properties: { pixelSize }, fields: "pixelSize" } });

const gridRange = (sheetId, { top, left, bottom, right }) =>
  ({ sheetId, startRowIndex: top, endRowIndex: bottom + 1, startColumnIndex: left, endColumnIndex: right + 1 });

export const clear = (sheetId, range) => ({ updateCells: { range: gridRange(sheetId, range), fields: "userEnteredValue" } });

export const sort = (sheetId, range, column, sortOrder) =>
  ({ sortRange: { range: gridRange(sheetId, range), sortSpecs: [{ dimensionIndex: column, sortOrder }] } });

/** Rows to sort: the chosen ones, whole; for a single cell everything below the frozen rows, or the first row where none are frozen. */
export function sortedRows(sheet, selection) {
  const { top, bottom } = selection.range;
  const right = sheet.columnCount - 1;
  if (bottom > top && selection.whole !== "columns" && selection.whole !== "all") return { top, bottom: Math.min(bottom, Math.max(top, sheet.usedRows - 1)), left: 0, right };
  return { top: Math.max(1, sheet.frozenRows), bottom: Math.max(Math.max(1, sheet.frozenRows), sheet.usedRows - 1), left: 0, right };
}

/** The context menu of the selection. run(requests) sends them. */
export function cellItems(sheet, selection, run, more) {
  const { top, left, bottom, right } = selection.range;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const [rowNames, columnNames] = [top === bottom ? `${top + 1}` : `${top + 1}–${bottom + 1}`, left === right ? columnName(left) : `${columnName(left)}–${columnName(right)}`];
  const area = sortedRows(sheet, selection);
  const areaNames = `${area.top + 1}–${area.bottom + 1}`;
  const ofRows = [
    { text: t("insertAbove", rows), run: () => run([insert(sheet.id, "ROWS", top, rows, false)]) },
    { text: t("insertBelow", rows), run: () => run([insert(sheet.id, "ROWS", bottom + 1, rows, true)]) },
    { text: t("deleteRows", rowNames), run: () => run([remove(sheet.id, "ROWS", top, rows)]) },
    { text: t("hideRows", rowNames), run: () => run([setHidden(sheet.id, "ROWS", top, bottom + 1, true)]) },
  ];
  const ofColumns = [
    { text: t("insertLeft", columns), run: () => run([insert(sheet.id, "COLUMNS", left, columns, false)]) },
    { text: t("insertRight", columns), run: () => run([insert(sheet.id, "COLUMNS", right + 1, columns, true)]) },
    { text: t("deleteColumns", columnNames), run: () => run([remove(sheet.id, "COLUMNS", left, columns)]) },
    { text: t("hideColumns", columnNames), run: () => run([setHidden(sheet.id, "COLUMNS", left, right + 1, true)]) },
  ];
  const sorting = [
    { text: t("sortAscending", areaNames, columnName(selection.column)), run: () => run([sort(sheet.id, area, selection.column, "ASCENDING")]) },
    { text: t("sortDescending", areaNames, columnName(selection.column)), run: () => run([sort(sheet.id, area, selection.column, "DESCENDING")]) },
  ];
  const parts = [more, selection.whole === "columns" ? [] : ofRows, selection.whole === "rows" ? [] : ofColumns, sorting];
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index > 0 ? [null, ...part] : part));
}

export const addTab = title => ({ addSheet: { properties: { title } } });
export const deleteTab = sheetId => ({ deleteSheet: { sheetId } });
export const renameTab = (sheetId, title) => ({ updateSheetProperties: { properties: { sheetId, title }, fields: "title" } });
export const hideTab = (sheetId, hidden) => ({ updateSheetProperties: { properties: { sheetId, hidden }, fields: "hidden" } });
export const duplicateTab = (sourceSheetId, insertSheetIndex, newSheetName) => ({ duplicateSheet: { sourceSheetId, insertSheetIndex, newSheetName } });
export const renameWorkbook = title => ({ updateSpreadsheetProperties: { properties: { title }, fields: "title" } });
