// What every kind of answer becomes; the service is a stub here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAddOn } from '../testkit/addon.js';

const answering = (status, text, headers = {}) => openAddOn({ fetch: () => ({ status, text, headers }) });
const problem = (status, code, headers) => answering(status, JSON.stringify({ code, detail: 'words' }), headers).run('sidebarOverdue').problem;

test('answers_ByCodeOrStatus_BecomeKinds', () => {
  assert.equal(problem(401, 'unknown-audience').kind, 'audience');
  assert.equal(problem(401, 'bad-token').kind, 'signIn');
  assert.equal(problem(403, 'not-allowed').kind, 'notAllowed');
  assert.equal(problem(403, 'facilitator-only').kind, 'facilitatorOnly');
  assert.equal(problem(404, 'not-registered').kind, 'notRegistered');
  assert.equal(problem(422, 'not-a-department').kind, 'notDepartment');
  assert.equal(problem(409, 'busy').kind, 'busy');
  assert.equal(problem(424, 'google-refused').kind, 'refused');
  assert.equal(problem(503, 'google-unavailable').kind, 'unavailable');
  assert.equal(problem(500, 'internal').kind, 'refused');
  assert.deepEqual(problem(429, 'too-many-requests', { 'retry-after': '7' }), { kind: 'tooMany', status: 429, detail: 'words', retryAfter: 7 });
});

test('answers_OfSomethingInBetween_AreNoSurprise', () => {
  assert.equal(answering(502, '<html>Bad gateway</html>').run('sidebarOverdue').problem.kind, 'unavailable');
  assert.equal(answering(403, '<html>').run('sidebarOverdue').problem.kind, 'notAllowed');
  assert.equal(answering(404, '<html>').run('sidebarOverdue').problem.kind, 'unexpected');
  assert.equal(answering(200, '<html>sign in</html>').run('sidebarOverdue').problem.kind, 'unexpected');
  assert.equal(answering(200, 'null').run('sidebarOverdue').problem.kind, 'unexpected');
});

test('noConnection_IsOffline', () => {
  const addOn = openAddOn({ fetch: () => { throw new Error('DNS error: https://sheetsync.example.com'); } });
  assert.deepEqual(addOn.run('sidebarReadiness', null), { ok: false, problem: { kind: 'offline', detail: 'DNS error: https://sheetsync.example.com' } });
});

test('withoutConsent_NothingIsSent', () => {
  const addOn = openAddOn({ consent: false });
  assert.deepEqual(addOn.run('sidebarSync', false), { ok: false, problem: { kind: 'consent', address: 'https://accounts.google.com/o/oauth2/consent' } });
});

test('requests_CarryTokenLanguageAndJson', () => {
  const sent = [];
  const addOn = openAddOn({ locale: 'ru', id: 'id 1', token: () => 't0ken', fetch: (...request) => { sent.push(request); return { status: 200, text: '{}', headers: {} }; } });
  addOn.run('sidebarReadiness', 12);
  assert.deepEqual(JSON.parse(JSON.stringify(sent)), [['POST', 'https://sheetsync.example.com/v1/workbooks/id%201/readiness',
    { 'Authorization': 'Bearer t0ken', 'Accept-Language': 'ru', 'Content-Type': 'application/json' }, '{"sheetId":12}']]);
});

test('goingToACell_OfATabThatIsGone_SaysSo', () => {
  const tab = { sheetId: 5, title: 'Renamed', gridProperties: { rowCount: 10, columnCount: 4 } };
  const addOn = openAddOn({ emulator: () => ({ sheets: [tab] }) });
  assert.deepEqual(addOn.run('sidebarGoTo', 5, 'B3'), { ok: true, data: { tab: 'Renamed', a1: 'B3' } });
  assert.deepEqual(JSON.parse(JSON.stringify(addOn.selection)), { sheetId: 5, ranges: ['B3'] });
  assert.equal(addOn.run('sidebarGoTo', 6, 'B3').problem.kind, 'tabGone');
  assert.equal(addOn.run('sidebarGoTo', 5, 'B11').problem.kind, 'cellGone');
});
