// google-spreadsheet against the emulator: what its documentation promises, over the same HTTP interface.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startEmulator } from './emulator.mjs';

let emulator;
let auth;
let GoogleSpreadsheet;
const realFetch = globalThis.fetch;

before(async () => {
  emulator = await startEmulator();
  auth = emulator.auth();
  // Its HTTP library takes the global fetch: Google's addresses lead to the emulator, the client stays as published.
  globalThis.fetch = emulator.fetch;
  ({ GoogleSpreadsheet } = await import('google-spreadsheet'));
});

after(async () => {
  globalThis.fetch = realFetch;
  await emulator?.stop();
});

test('a document as rows, cells and sheets', async (t) => {
  let doc;
  let people;
  let rows;

  await t.test('1 a new document', async () => {
    doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Team' });
    assert.ok(doc.spreadsheetId);
  });
  await t.test('2 loadInfo', async () => {
    await doc.loadInfo();
    assert.equal(doc.title, 'Team');
    assert.equal(doc.sheetCount, 1);
  });
  await t.test('3 updateProperties', async () => {
    await doc.updateProperties({ title: 'The team' });
    assert.equal(doc.title, 'The team');
  });
  await t.test('4 addSheet with headers', async () => {
    people = await doc.addSheet({ title: 'People', headerValues: ['name', 'email', 'score'] });
    assert.equal(people.title, 'People');
    assert.ok(people.sheetId > 0);
  });
  await t.test('5 the headers are read back', async () => {
    await people.loadHeaderRow();
    assert.deepEqual(people.headerValues, ['name', 'email', 'score']);
  });
  await t.test('6 addRow', async () => {
    const row = await people.addRow({ name: 'Ann', email: 'ann@example.com', score: 5 });
    assert.equal(row.rowNumber, 2);
  });
  await t.test('7 addRows', async () => {
    const added = await people.addRows([{ name: 'Bob', score: 7 }, { name: 'Cyd', score: '=C2+C3' }]);
    assert.equal(added.length, 2);
  });
  await t.test('8 getRows', async () => {
    rows = await people.getRows();
    assert.deepEqual(rows.map((row) => row.get('name')), ['Ann', 'Bob', 'Cyd']);
  });
  await t.test('9 a formula was computed', () => assert.equal(rows[2].get('score'), '12'));
  await t.test('10 a row is changed and saved', async () => {
    rows[0].set('score', 10);
    await rows[0].save();
    assert.equal((await people.getRows())[2].get('score'), '17');
  });
  await t.test('11 assign and toObject', async () => {
    rows[1].assign({ email: 'bob@example.com' });
    await rows[1].save();
    assert.equal((await people.getRows({ offset: 1, limit: 1 }))[0].toObject().email, 'bob@example.com');
  });
  await t.test('12 limit and offset', async () => assert.equal((await people.getRows({ limit: 2 })).length, 2));
  await t.test('13 a row is deleted', async () => {
    await rows[1].delete();
    assert.deepEqual((await people.getRows()).map((row) => row.get('name')), ['Ann', 'Cyd']);
  });
  await t.test('14 the formula of the other row lost what it read', async () => {
    assert.equal((await people.getRows())[1].get('score'), '#REF!');
  });
  await t.test('15 loadCells', async () => {
    await people.loadCells('A1:E6');
    assert.equal(people.getCell(0, 0).value, 'name');
  });
  await t.test('16 a cell by its address', () => assert.equal(people.getCellByA1('A2').value, 'Ann'));
  await t.test('17 cells are changed together', async () => {
    people.getCellByA1('D1').value = 'share';
    people.getCellByA1('D2').value = 0.25;
    people.getCellByA1('D2').numberFormat = { type: 'PERCENT', pattern: '0%' };
    people.getCellByA1('E2').formula = '=D2*2';
    people.getCellByA1('D1').textFormat = { bold: true };
    await people.saveUpdatedCells();
    assert.equal(people.getCellByA1('E2').value, 0.5);
  });
  await t.test('18 formats come back', async () => {
    people.resetLocalCache(true);
    await people.loadCells('A1:E6');
    assert.equal(people.getCellByA1('D2').formattedValue, '25%');
    assert.equal(people.getCellByA1('D1').textFormat.bold, true);
  });
  await t.test('19 an error is an error', () => {
    assert.equal(people.getCellByA1('C3').errorValue.type, 'REF');
  });
  await t.test('20 a note', async () => {
    people.getCellByA1('A2').note = 'remember';
    await people.saveUpdatedCells();
    people.resetLocalCache(true);
    await people.loadCells('A2');
    assert.equal(people.getCellByA1('A2').note, 'remember');
  });
  await t.test('21 a cell is cleared', async () => {
    await people.loadCells('D1:E2');
    people.getCellByA1('E2').value = null;
    await people.saveUpdatedCells();
    assert.equal(people.getCellByA1('E2').value, null);
  });
  await t.test('22 updateProperties of a sheet', async () => {
    await people.updateProperties({ title: 'Persons', gridProperties: { rowCount: 100, columnCount: 10, frozenRowCount: 1 } });
    assert.equal(people.rowCount, 100);
    assert.equal(people.gridProperties.frozenRowCount, 1);
  });
  await t.test('23 resize', async () => {
    await people.resize({ rowCount: 60, columnCount: 8 });
    assert.equal(people.rowCount, 60);
  });
  await t.test('24 insertDimension', async () => {
    await people.insertDimension('ROWS', { startIndex: 1, endIndex: 3 }, false);
    people.resetLocalCache(true);
    await people.loadCells('A4');
    assert.equal(people.getCellByA1('A4').value, 'Ann');
  });
  await t.test('25 mergeCells', async () => {
    await people.mergeCells({ startRowIndex: 10, endRowIndex: 12, startColumnIndex: 0, endColumnIndex: 2 });
    await people.unmergeCells({ startRowIndex: 10, endRowIndex: 12, startColumnIndex: 0, endColumnIndex: 2 });
  });
  await t.test('26 setHeaderRow', async () => {
    await people.setHeaderRow(['name', 'mail', 'score', 'share']);
    assert.deepEqual(people.headerValues, ['name', 'mail', 'score', 'share']);
  });
  await t.test('27 download as csv', async () => {
    const csv = Buffer.from(await people.downloadAsCSV()).toString();
    assert.equal(csv.split('\r\n')[0], 'name,mail,score,share');
  });
  await t.test('28 download as xlsx', async () => {
    assert.equal(Buffer.from(await doc.downloadAsXLSX()).subarray(0, 2).toString(), 'PK');
  });
  await t.test('29 duplicate', async () => {
    const twin = await people.duplicate({ title: 'Twin' });
    assert.equal(twin.title, 'Twin');
    assert.equal(doc.sheetCount, 3);
  });
  await t.test('30 copyToSpreadsheet', async () => {
    const other = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Other' });
    await people.copyToSpreadsheet(other.spreadsheetId);
    await other.loadInfo();
    assert.equal(other.sheetCount, 2);
    await other.delete();
  });
  await t.test('31 share', async () => {
    await doc.share('person@example.com', { role: 'reader' });
    const permissions = await doc.listPermissions();
    assert.ok(permissions.some((each) => each.emailAddress === 'person@example.com' && each.role === 'reader'));
  });
  await t.test('32 public access', async () => {
    await doc.setPublicAccessLevel('reader');
    assert.ok((await doc.listPermissions()).some((each) => each.type === 'anyone'));
    await doc.setPublicAccessLevel(false);
    assert.ok(!(await doc.listPermissions()).some((each) => each.type === 'anyone'));
  });
  await t.test('33 clearRows leaves the header', async () => {
    await people.clearRows();
    assert.equal((await people.getRows()).length, 0);
    await people.loadHeaderRow();
    assert.equal(people.headerValues[0], 'name');
  });
  await t.test('34 clear', async () => {
    await people.clear();
    await assert.rejects(people.loadHeaderRow(), /No values in the header row/);
  });
  await t.test('35 a sheet is deleted', async () => {
    await people.delete();
    assert.equal(doc.sheetsByTitle.Persons, undefined);
  });
  await t.test('36 an unknown document is refused', async () => {
    await assert.rejects(new GoogleSpreadsheet('none', auth).loadInfo(), /404/);
  });
  await t.test('37 the document is deleted', async () => {
    await doc.delete();
    await assert.rejects(new GoogleSpreadsheet(doc.spreadsheetId, auth).loadInfo(), /404/);
  });
});
