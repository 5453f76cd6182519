// The unmodified scripts over the real service and the real emulator.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openAddOn } from '../testkit/addon.js';
import { startBackend } from '../testkit/backend.js';

const FACILITATOR = 'priya.nair@example.com';
const SALES = 'helen.marsh@example.com';

let place;
let tabs;
before(async () => {
  place = await startBackend();
  tabs = Object.fromEntries(place.emulator('GET', `/emulator/api/workbooks/${place.id}`).sheets.map(sheet => [sheet.title, sheet.sheetId]));
}, { timeout: 180_000 });
after(() => place?.stop());

const open = (email, more = {}) => openAddOn({ email, id: place.id, token: place.token, fetch: place.fetch, emulator: place.emulator, ...more });
const shown = (tab, a1) => {
  const [, letters, row] = /([A-Z]+)(\d+)/.exec(a1);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return place.emulator('GET', `/emulator/api/workbooks/${place.id}/sheets/${tabs[tab]}`).cells.find(cell => cell.r === Number(row) - 1 && cell.c === column)?.t ?? '';
};

test('readiness_OfTheFacilitator_ListsWhoLacksWhat', () => {
  const answer = open(FACILITATOR).run('sidebarReadiness', null);
  assert.equal(answer.ok, true, JSON.stringify(answer));
  assert.equal(answer.data.departments.length, 6);
  assert.equal(answer.data.caller.role, 'facilitator');
  assert.ok(answer.data.work.length > 2);
});

test('readiness_InRussian_IsWordedInRussian', () => {
  const answer = open(FACILITATOR, { locale: 'ru' }).run('sidebarReadiness', null);
  assert.match(answer.data.findings[0].message, /[а-я]{4}/);
});

test('finding_Clicked_ActivatesItsCellThoughTheTabWasRenamed', () => {
  const addOn = open(SALES);
  const finding = addOn.run('sidebarReadiness', null).data.findings.find(one => one.cell?.tab === 'Marketing');
  const sheetId = Number(/gid=(\d+)/.exec(finding.cell.link)[1]);
  place.emulator('POST', `/emulator/workbooks/${place.id}/batchUpdate`, { requests: [{ updateSheetProperties: { properties: { sheetId, title: 'Promotion' }, fields: 'title' } }] });
  try {
    assert.deepEqual(addOn.run('sidebarGoTo', sheetId, finding.cell.a1), { ok: true, data: { tab: 'Promotion', a1: finding.cell.a1 } });
    assert.deepEqual(JSON.parse(JSON.stringify(addOn.selection)), { sheetId, ranges: [finding.cell.a1] });
  } finally {
    place.emulator('POST', `/emulator/workbooks/${place.id}/batchUpdate`, { requests: [{ updateSheetProperties: { properties: { sheetId, title: 'Marketing' }, fields: 'title' } }] });
  }
});

test('thisTab_OfADepartment_IsCheckedAlone', () => {
  const answer = open(SALES).run('sidebarReadiness', tabs.Marketing);
  assert.deepEqual(answer.data.departments.map(one => one.name), ['Marketing']);
  assert.equal(open(SALES).run('sidebarReadiness', tabs.Settings).problem.kind, 'notDepartment');
});

test('figure_Selected_IsExplained', () => {
  const answer = open(SALES, { selection: { sheetId: tabs.Sales, ranges: ['C8'] } }).run('sidebarExplain');
  assert.equal(answer.data.items[0].kind, 'indicator');
  assert.ok(answer.data.items[0].figures.some(one => one.figure === 'attainment'));
});

test('overdue_OfALeader_IsTheWholeCompanys', () => {
  const answer = open(SALES).run('sidebarOverdue');
  assert.ok(answer.data.tasks > 0);
  assert.ok(new Set(answer.data.items.map(one => one.department)).size > 1);
});

test('milestones_Marked_AreDoneForTheServiceAndWrittenAsThePerson', () => {
  const addOn = open(SALES, { selection: { sheetId: tabs.Sales, ranges: ['Q33', 'A29:T29'] } });
  const before = shown('Sales', 'Q33');
  addOn.run('menuMarkDone');
  assert.equal(addOn.shown.length, 0, JSON.stringify(addOn.shown[0]));
  assert.match(addOn.toasts[0].text, /2 milestones marked done/);
  assert.equal(shown('Sales', 'Q33'), `✓ ${before}`);
  assert.equal(shown('Sales', 'T29'), '✓ 8 signed');
  const after = addOn.run('sidebarMarkDone');
  assert.equal(after.data.marked, 0);
  assert.ok(after.data.done >= 2);
  const activity = place.emulator('GET', '/emulator/workbooks').workbooks.find(one => one.spreadsheetId === place.id);
  assert.equal(activity.modifiedBy, SALES);
});

test('cellsThatAreNoMilestones_AreLeftAlone', () => {
  const addOn = open(SALES, { selection: { sheetId: tabs.Sales, ranges: ['A8:C9'] } });
  const before = ['A8', 'B8', 'C8', 'A9', 'B9', 'C9'].map(a1 => shown('Sales', a1));
  addOn.run('menuMarkDone');
  assert.match(addOn.toasts[0].text, /no milestone/);
  assert.deepEqual(['A8', 'B8', 'C8', 'A9', 'B9', 'C9'].map(a1 => shown('Sales', a1)), before);
});

test('cellThatChangedMeanwhile_IsLeftAlone', () => {
  const { Marketing } = tabs;
  const plan = open(FACILITATOR).run('callBackend_', 'GET', 'plan').data;
  const open1 = plan.departments.find(one => one.tab === 'Marketing').tasks.flatMap(task => task.milestones).find(one => !one.done && one.text);
  const addOn = open(FACILITATOR, {
    selection: { sheetId: Marketing, ranges: [open1.cell.a1] },
    fetch: (...request) => {
      const answer = place.fetch(...request);
      place.emulator('POST', `/emulator/workbooks/${place.id}/type`, { range: `Marketing!${open1.cell.a1}`, values: [['moved on']] });
      return answer;
    },
  });
  addOn.run('menuMarkDone');
  assert.match(addOn.toasts[0].text, /left alone/);
  assert.equal(shown('Marketing', open1.cell.a1), 'moved on');
});

test('stranger_ReadsNothing', () => {
  const answer = open('somebody@elsewhere.com').run('sidebarReadiness', null);
  assert.deepEqual([answer.problem.kind, answer.problem.status], ['notAllowed', 403]);
});

test('leader_MayNotApprove', () => {
  assert.equal(open(SALES).run('sidebarApprove').problem.kind, 'facilitatorOnly');
});

test('spreadsheet_ThatIsNotRegistered_IsSaidToBeNotConnected', () => {
  assert.equal(open(FACILITATOR, { id: 'another-spreadsheet-0001' }).run('sidebarReadiness', null).problem.kind, 'notRegistered');
});

test('facilitatorsDay_AdoptSyncApprove_Works', () => {
  const addOn = open(FACILITATOR);
  assert.ok(addOn.run('sidebarAdopt').data.columns.length > 0);
  assert.equal(addOn.run('sidebarSync', false).data.outcome, 'written');
  assert.equal(addOn.run('sidebarSync', false).data.outcome, 'unchanged');
  assert.equal(addOn.run('sidebarApprove').data.approved.by, FACILITATOR);
});

test('service_ThatIsDown_IsOffline', async () => {
  await place.stopService();
  assert.equal(open(FACILITATOR).run('sidebarReadiness', null).problem.kind, 'offline');
});
