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

/** Rows to sort: the chosen ones, whole, without blank rows at the end; null where fewer than two are chosen. */
function rowsToSort(sheet, selection) {
  const { top, bottom } = selection.range;
  const last = Math.min(bottom, sheet.usedRows - 1);
  return selection.whole === "columns" || selection.whole === "all" || last <= top ? null : { top, bottom: last, left: 0, right: sheet.columnCount - 1 };
}

function sortItems(sheet, selection, run) {
  const area = rowsToSort(sheet, selection);
  if (!area) return [{ text: t("sortNeedsRows"), disabled: true }];
  const [names, column] = [`${area.top + 1}–${area.bottom + 1}`, columnName(selection.column)];
  return [
    { text: t("sortAscending", names, column), run: () => run([sort(sheet.id, area, selection.column, "ASCENDING")]) },
    { text: t("sortDescending", names, column), run: () => run([sort(sheet.id, area, selection.column, "DESCENDING")]) },
  ];
}

/** The context menu of the selection. run(requests) sends them. */
export function cellItems(sheet, selection, run, more) {
  const { top, left, bottom, right } = selection.range;
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const [rowNames, columnNames] = [top === bottom ? `${top + 1}` : `${top + 1}–${bottom + 1}`, left === right ? columnName(left) : `${columnName(left)}–${columnName(right)}`];
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
  const parts = [more, selection.whole === "columns" ? [] : ofRows, selection.whole === "rows" ? [] : ofColumns, sortItems(sheet, selection, run)];
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index > 0 ? [null, ...part] : part));
}

export const addTab = title => ({ addSheet: { properties: { title } } });
export const deleteTab = sheetId => ({ deleteSheet: { sheetId } });
export const renameTab = (sheetId, title) => ({ updateSheetProperties: { properties: { sheetId, title }, fields: "title" } });
export const hideTab = (sheetId, hidden) => ({ updateSheetProperties: { properties: { sheetId, hidden }, fields: "hidden" } });
export const duplicateTab = (sourceSheetId, insertSheetIndex, newSheetName) => ({ duplicateSheet: { sourceSheetId, insertSheetIndex, newSheetName } });
export const renameWorkbook = title => ({ updateSpreadsheetProperties: { properties: { title }, fields: "title" } });
