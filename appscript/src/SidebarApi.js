/**
 * What the sidebar calls over google.script.run. Names without a trailing underscore are open to it, and to nothing else:
 * every one of them answers with an Answer and never throws.
 */

/**
 * @param {number | null} sheetId the tab to check; null for the whole plan
 * @returns {Answer}
 */
function sidebarReadiness(sheetId) {
  return callBackend_('POST', 'readiness', sheetId === null ? {} : { sheetId: sheetId });
}

/** @returns {Answer} */
function sidebarOverdue() {
  return callBackend_('GET', 'overdue');
}

/**
 * The selected cell, as it is when this runs.
 * @returns {Answer}
 */
function sidebarExplain() {
  const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange();
  if (!range) return failed_({ kind: 'noSelection' });
  return callBackend_('GET', explainAction_(range.getSheet().getSheetId(), firstCell_(range.getA1Notation())));
}

/**
 * @param {boolean} accept a person confirms that what vanished was meant to
 * @returns {Answer}
 */
function sidebarSync(accept) {
  return callBackend_('POST', 'sync', { accept: accept });
}

/** @returns {Answer} */
function sidebarApprove() {
  return callBackend_('POST', 'approve');
}

/** @returns {Answer} */
function sidebarReminders() {
  return callBackend_('POST', 'reminders');
}

/** @returns {Answer} */
function sidebarAdopt() {
  return callBackend_('POST', 'adopt');
}

/** @returns {Answer} */
function sidebarMarkDone() {
  return markSelectionDone_();
}

/**
 * Activates a cell. The tab is found by its id, so that a rename since the check does no harm.
 * @param {number} sheetId
 * @param {string} a1
 * @returns {Answer}
 */
function sidebarGoTo(sheetId, a1) {
  const sheet = sheetById_(sheetId);
  if (!sheet) return failed_({ kind: 'tabGone' });
  try {
    sheet.getRange(a1).activate();
  } catch {
    // The rows or columns are not there any more.
    return failed_({ kind: 'cellGone' });
  }
  return { ok: true, data: { tab: sheet.getName(), a1: a1 } };
}

/**
 * @param {number} sheetId
 * @param {string} a1 a cell or a range without its tab
 * @returns {string}
 */
function explainAction_(sheetId, a1) {
  return 'explain?gid=' + sheetId + '&cell=' + encodeURIComponent(a1);
}

/**
 * @param {string} a1
 * @returns {string}
 */
function firstCell_(a1) {
  return a1.split(':')[0];
}

/**
 * @param {number} sheetId
 * @returns {GoogleAppsScript.Spreadsheet.Sheet | undefined}
 */
function sheetById_(sheetId) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets().find(sheet => sheet.getSheetId() === sheetId);
}
