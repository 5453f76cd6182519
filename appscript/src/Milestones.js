/**
 * Marking milestones done. Which cells are milestones, and what a done one looks like, the service says; the script writes it as the person,
 * so that the history of the spreadsheet names the person.
 */

/**
 * @typedef {Object} MilestoneCell as the service describes a cell
 * @property {{tab: string, a1: string, link: string | null}} cell
 * @property {string} shown what the service read in it
 * @property {{title: string, done: boolean, doneText: string | null} | null} milestone null for a cell that is none
 */

/**
 * @typedef {Object} Marked how many of the selected cells …
 * @property {number} marked … were marked
 * @property {number} done … were done already
 * @property {number} others … are no milestones
 * @property {number} changed … hold something else than the service read, or a formula, and were left alone
 */

/**
 * @returns {Answer} its data is a Marked
 */
function markSelectionDone_() {
  const list = SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList();
  const ranges = list ? list.getRanges() : [];
  if (ranges.length === 0) return failed_({ kind: 'noSelection' });
  /** @type {Marked} */
  const marked = { marked: 0, done: 0, others: 0, changed: 0 };
  for (const range of ranges) {
    const sheet = range.getSheet();
    const answer = callBackend_('GET', explainAction_(sheet.getSheetId(), range.getA1Notation()));
    if (!answer.ok) return answer;
    for (const cell of /** @type {MilestoneCell[]} */ (answer.data.cells)) markCell_(sheet, cell, marked);
  }
  return { ok: true, data: marked };
}

/**
 * @param {GoogleAppsScript.Spreadsheet.Sheet} sheet
 * @param {MilestoneCell} described
 * @param {Marked} marked
 */
function markCell_(sheet, described, marked) {
  const milestone = described.milestone;
  if (!milestone) {
    // Blank cells of a selected row say nothing worth counting.
    if (described.shown !== '') marked.others++;
    return;
  }
  if (milestone.done || milestone.doneText === null) {
    marked.done++;
    return;
  }
  const range = sheet.getRange(described.cell.a1);
  if (range.getFormula() !== '' || String(range.getValue()) !== described.shown) {
    marked.changed++;
    return;
  }
  range.setValue(milestone.doneText);
  marked.marked++;
}

/**
 * @param {Marked} marked
 * @returns {string}
 */
function markedNote_(marked) {
  const parts = [];
  if (marked.marked > 0) parts.push(say_('marked', marked.marked));
  if (marked.done > 0) parts.push(say_('markedAlready', marked.done));
  if (marked.changed > 0) parts.push(say_('markedChanged', marked.changed));
  if (marked.others > 0) parts.push(say_('markedOthers', marked.others));
  return parts.length > 0 ? parts.join(' ') : say_('markedNothing');
}
