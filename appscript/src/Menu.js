/**
 * The menu of the spreadsheet. Each entry opens the sidebar on what was asked for; only marking milestones works without it.
 */

/**
 * Runs when the spreadsheet opens, without any permission: it reads the person's language and nothing else.
 * Nothing here may fail, or the menu would be missing.
 */
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('SheetSync')
    .addItem(say_('menuCheckAll'), 'menuCheckAll')
    .addItem(say_('menuCheckTab'), 'menuCheckTab')
    .addItem(say_('menuOverdue'), 'menuOverdue')
    .addItem(say_('menuExplain'), 'menuExplain')
    .addSeparator()
    .addItem(say_('menuMarkDone'), 'menuMarkDone')
    .addItem(say_('menuSync'), 'menuSync')
    .addSeparator()
    .addSubMenu(ui.createMenu(say_('menuFacilitator'))
      .addItem(say_('menuRemind'), 'menuRemind')
      .addItem(say_('menuApprove'), 'menuApprove')
      .addItem(say_('menuAdopt'), 'menuAdopt'))
    .addItem(say_('menuHelp'), 'menuHelp')
    .addToUi();
  explainConsent_();
}

/** An add-on that was just installed into an open spreadsheet. */
function onInstall() {
  onOpen();
}

/** Before Google asks for permissions, a note says which and why. */
function explainConsent_() {
  try {
    const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
    if (status === ScriptApp.AuthorizationStatus.REQUIRED) {
      SpreadsheetApp.getActiveSpreadsheet().toast(say_('consentNote'), 'SheetSync', 20);
    }
  } catch {
    // A note only: where Google does not tell, the permission page and the welcome in the sidebar explain themselves.
  }
}

function menuCheckAll() {
  showSidebar_({ view: 'readiness' });
}

function menuCheckTab() {
  showSidebar_({ view: 'readiness', sheetId: SpreadsheetApp.getActiveSheet().getSheetId() });
}

function menuOverdue() {
  showSidebar_({ view: 'overdue' });
}

function menuExplain() {
  showSidebar_({ view: 'explain' });
}

function menuSync() {
  showSidebar_({ view: 'sync' });
}

function menuRemind() {
  showSidebar_({ view: 'reminders' });
}

function menuApprove() {
  showSidebar_({ view: 'approve' });
}

function menuAdopt() {
  showSidebar_({ view: 'adopt' });
}

function menuHelp() {
  showSidebar_({ view: 'help' });
}

/** Marks the milestones among the selected cells done, as the person. */
function menuMarkDone() {
  const answer = markSelectionDone_();
  if (!answer.ok) {
    showSidebar_({ view: 'problem', problem: answer.problem });
    return;
  }
  SpreadsheetApp.getActiveSpreadsheet().toast(markedNote_(answer.data), 'SheetSync', 8);
}

/**
 * @typedef {Object} Opening what the sidebar shows first
 * @property {'readiness' | 'overdue' | 'explain' | 'sync' | 'reminders' | 'approve' | 'adopt' | 'help' | 'problem'} view
 * @property {number} [sheetId] the tab to check; all without
 * @property {Problem} [problem]
 */

/**
 * @param {Opening} opening
 */
function showSidebar_(opening) {
  const template = HtmlService.createTemplateFromFile('Sidebar');
  template.language = language_();
  template.start = JSON.stringify({
    opening: opening,
    language: language_(),
    welcome: isFirstUse_(),
    backend: BACKEND,
    version: ADD_ON_VERSION,
    texts: textsOfSidebar_(),
  });
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('SheetSync'));
}

/** True once for each person: the sidebar then says what was allowed and why. */
function isFirstUse_() {
  const properties = PropertiesService.getUserProperties();
  if (properties.getProperty('welcomed')) return false;
  properties.setProperty('welcomed', 'yes');
  return true;
}
