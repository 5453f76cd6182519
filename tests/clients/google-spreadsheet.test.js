// google-spreadsheet, unmodified. It has no option for its addresses, so the global fetch that it sends by is hooked (support/google-hosts.js).
// What the package promises is in its documentation (theoephraim.github.io/node-google-spreadsheet); what the API answers it, in Google's
// (developers.google.com/workspace/sheets/api; "ref" = reference/rest/v4).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { serviceAccount } from './support/auth.js';
import { startEmulator } from './support/emulator.js';
import { serial } from './support/expect.js';
import { redirectGoogle } from './support/google-hosts.js';

/** The package words a refusal "Google API error - [code] message" (beforeError hook of its ky instances). */
const apiError = (code, message) => error => {
  assert.match(error.message, new RegExp(`^Google API error - \\[${code}\\] `));
  assert.match(error.message, message);
  return true;
};

describe('google-spreadsheet', () => {
  let emulator, restore, auth, doc, tasks, cells, colleague;
  const again = async () => {
    const fresh = new GoogleSpreadsheet(doc.spreadsheetId, auth);
    await fresh.loadInfo();
    return fresh;
  };
  const column = async (letter, sheet = tasks) => (await sheet.getCellsInRange(`${letter}1:${letter}20`) ?? []).map(row => row[0]);

  before(async () => {
    emulator = await startEmulator();
    restore = redirectGoogle(emulator.address);
    auth = serviceAccount(emulator.key);
    const key = await emulator.mintKey('colleague');
    colleague = { email: key.client_email, auth: serviceAccount(key) };
  });

  after(async () => {
    restore?.();
    await emulator?.stop();
  });

  it('creates a document', async () => {
    // createNewSpreadsheetDocument; ref/spreadsheets/create.
    doc = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Strategy', locale: 'en_US', timeZone: 'Europe/Moscow' });
    assert.equal(doc.title, 'Strategy');
    assert.equal(doc.sheetCount, 1);
    assert.equal(doc.sheetsByIndex[0].title, 'Sheet1');
    assert.equal(doc.sheetsByIndex[0].sheetId, 0);
  });

  it('loads what is known of it', async () => {
    // loadInfo; ref/spreadsheets#SpreadsheetProperties.
    const fresh = await again();
    assert.equal(fresh.locale, 'en_US');
    assert.equal(fresh.timeZone, 'Europe/Moscow');
    assert.equal(fresh.autoRecalc, 'ON_CHANGE');
    assert.equal(fresh.sheetsByIndex[0].rowCount, 1000);
    assert.equal(fresh.sheetsByIndex[0].columnCount, 26);
    assert.equal(fresh.defaultFormat.backgroundColor.red, 1);
  });

  it('renames the document', async () => {
    // ref/spreadsheets/request#UpdateSpreadsheetPropertiesRequest.
    await doc.updateProperties({ title: 'Strategy 2026' });
    assert.equal(doc.title, 'Strategy 2026');
    assert.equal((await again()).title, 'Strategy 2026');
  });

  it('adds a sheet with a header', async () => {
    // addSheet with headerValues; ref/spreadsheets/request#AddSheetRequest.
    tasks = await doc.addSheet({ title: "Tasks: Q1's", gridProperties: { rowCount: 30, columnCount: 8 }, headerValues: ['Task', 'Share', 'Due', 'Done'] });
    assert.equal(tasks.rowCount, 30);
    assert.equal(tasks.index, 1);
    assert.deepEqual(tasks.headerValues.filter(Boolean), ['Task', 'Share', 'Due', 'Done']);
    assert.equal(doc.sheetsByTitle["Tasks: Q1's"], tasks);
  });

  it('renames and colours a sheet, and freezes its header', async () => {
    // ref/spreadsheets/request#UpdateSheetPropertiesRequest.
    await tasks.updateProperties({ title: 'Tasks', tabColor: { red: 1 }, gridProperties: { frozenRowCount: 1 } });
    const same = (await again()).sheetsByTitle.Tasks;
    assert.equal(same.sheetId, tasks.sheetId);
    assert.equal(same.tabColor.red, 1);
    assert.equal(same.gridProperties.frozenRowCount, 1);
    assert.equal(same.rowCount, 30);
  });

  it('appends rows', async () => {
    // addRow, addRows; ref/spreadsheets.values/append with includeValuesInResponse answers the rows as shown.
    const first = await tasks.addRow({ Task: 'Hire', Share: '40%', Due: '2026-03-01', Done: 'FALSE' });
    assert.equal(first.rowNumber, 2);
    assert.equal(first.get('Share'), '40%');
    const more = await tasks.addRows([{ Task: 'Train', Share: 0.35, Due: '2026-02-01' }, ['Ship', '=B2/2', '2026-04-01', true], ['Stop', '', '', '']]);
    assert.deepEqual(more.map(row => row.rowNumber), [3, 4, 5]);
    assert.equal(more[1].get('Share'), '20%');
    assert.equal(more[1].get('Done'), 'TRUE');
  });

  it('reads rows', async () => {
    // getRows; ref/ValueRenderOption: formatted by default.
    const rows = await tasks.getRows();
    assert.deepEqual(rows.map(row => row.get('Task')), ['Hire', 'Train', 'Ship', 'Stop']);
    assert.deepEqual(rows[0].toObject(), { Task: 'Hire', Share: '40%', Due: '2026-03-01', Done: 'FALSE' });
    const [second] = await tasks.getRows({ offset: 1, limit: 1 });
    assert.equal(second.get('Task'), 'Train');
    assert.equal(second.rowNumber, 3);
  });

  it('saves a changed row, parsed and raw', async () => {
    // row.save; ref/ValueInputOption.
    const [row, train] = await tasks.getRows();
    row.set('Share', '45%');
    await row.save();
    assert.equal(row.get('Share'), '45%');
    train.assign({ Done: '=1+1' });
    await train.save({ raw: true });
    assert.equal(train.get('Done'), '=1+1');
    assert.deepEqual((await column('B')).slice(0, 3), ['Share', '45%', '0.35']);
    assert.deepEqual(await tasks.getCellsInRange('B4', { valueRenderOption: 'UNFORMATTED_VALUE' }), [[0.225]]);
  });

  it('deletes a row, and the rest moves up', async () => {
    // row.delete sends deleteRange; ref/spreadsheets/request#DeleteRangeRequest.
    const rows = await tasks.getRows();
    await rows[1].delete();
    assert.equal(rows[2].rowNumber, 3);
    assert.deepEqual(await column('A'), ['Task', 'Hire', 'Ship', 'Stop']);
    const added = await tasks.addRow(['Sum', '=B2+B3']);
    await (await tasks.getRows())[1].delete();
    assert.equal((await tasks.getRows()).at(-1).get('Share'), '#REF!');
    await (await tasks.getRows()).at(-1).delete();
    assert.equal(added.rowNumber, 5);
    await tasks.addRow(['Ship', '20%']);
  });

  it('inserts rows when told so', async () => {
    // addRow {insert: true}; ref/spreadsheets.values/append#InsertDataOption.
    const { rowCount } = tasks;
    const row = await tasks.addRow(['Launch', '10%', '2026-05-01', 'no'], { insert: true });
    assert.equal(row.rowNumber, 5);
    assert.equal((await again()).sheetsByTitle.Tasks.rowCount, rowCount + 1);
  });

  it('loads cells with values, formulas and kinds', async () => {
    // loadCells sends getByDataFilter; ref/spreadsheets/cells#CellData.
    cells = await doc.addSheet({ title: 'Cells', gridProperties: { rowCount: 20, columnCount: 6 } });
    await cells.loadCells('A1:F10');
    assert.deepEqual(cells.cellStats, { nonEmpty: 0, loaded: 60, total: 120 });
    assert.equal(cells.getCell(0, 0).value, null);
    assert.throws(() => cells.getCell(15, 0), /has not been loaded/);
  });

  it('saves cells of every kind in one batch', async () => {
    // saveUpdatedCells sends updateCells for each and reads them back; ref/spreadsheets/other#ExtendedValue.
    cells.getCellByA1('A1').value = 'text';
    cells.getCellByA1('B1').value = 12.5;
    cells.getCellByA1('C1').value = true;
    cells.getCellByA1('D1').formula = '=B1*2';
    cells.getCellByA1('E1').formula = '=B1/0';
    await cells.saveUpdatedCells();
    assert.deepEqual(['A1', 'B1', 'C1', 'D1'].map(a1 => cells.getCellByA1(a1).value), ['text', 12.5, true, 25]);
    assert.deepEqual(['A1', 'B1', 'C1', 'D1', 'E1'].map(a1 => cells.getCellByA1(a1).valueType), ['stringValue', 'numberValue', 'boolValue', 'numberValue', 'errorValue']);
    assert.equal(cells.getCellByA1('D1').formula, '=B1*2');
    assert.equal(cells.getCellByA1('C1').formattedValue, 'TRUE');
    assert.equal(cells.getCellByA1('E1').errorValue.type, 'DIVIDE_BY_ZERO');
  });

  it('clears a cell by null', async () => {
    // cell.value = null; ref/spreadsheets/other#ExtendedValue: an empty string leaves the cell empty.
    cells.getCellByA1('A1').value = null;
    await cells.saveUpdatedCells();
    assert.equal(cells.getCellByA1('A1').value, null);
    assert.equal(cells.getCellByA1('A1').formattedValue, null);
  });

  it('formats cells and shows them so', async () => {
    // guides/formats; ref/spreadsheets/cells#CellFormat.
    const number = cells.getCellByA1('B1');
    number.numberFormat = { type: 'NUMBER', pattern: '#,##0.00' };
    number.textFormat = { bold: true };
    number.backgroundColor = { green: 1 };
    number.horizontalAlignment = 'CENTER';
    number.note = 'look';
    await number.save();
    assert.equal(number.formattedValue, '12.50');
    assert.equal(number.note, 'look');
    assert.equal(number.textFormat.bold, true);
    assert.equal(number.effectiveFormat.horizontalAlignment, 'CENTER');
    assert.equal(number.effectiveFormat.backgroundColor.green, 1);
  });

  it('clears all formatting and keeps the value', async () => {
    // clearAllFormatting writes an empty userEnteredFormat.
    const number = cells.getCellByA1('B1');
    number.clearAllFormatting();
    await number.save();
    assert.equal(number.userEnteredFormat, undefined);
    assert.equal(number.formattedValue, '12.5');
  });

  it('stores a date as a serial number and shows it as a date', async () => {
    // guides/formats, "About date & time values".
    const date = cells.getCellByA1('F1');
    date.value = serial('2026-02-28');
    date.numberFormat = { type: 'DATE', pattern: 'dd.mm.yyyy' };
    await date.save();
    assert.equal(date.value, serial('2026-02-28'));
    assert.equal(date.formattedValue, '28.02.2026');
  });

  it('loads cells by several filters at once', async () => {
    // guides/metadata; ref/DataFilter: A1 range or grid range.
    const fresh = (await again()).sheetsByTitle.Cells;
    await fresh.loadCells(['B1:B1', { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 3, endColumnIndex: 4 }]);
    assert.equal(fresh.getCellByA1('B1').value, 12.5);
    assert.equal(fresh.getCellByA1('D1').value, 25);
    assert.throws(() => fresh.getCellByA1('C1'), /has not been loaded/);
  });

  it('sorts a range', async () => {
    // ref/spreadsheets/request#SortRangeRequest.
    await tasks.sortRange({ startRowIndex: 1, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 4 }, [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }]);
    assert.deepEqual(await column('A'), ['Task', 'Hire', 'Launch', 'Ship', 'Stop']);
  });

  it('repeats, copies, cuts and merges cells', async () => {
    // ref/spreadsheets/request: RepeatCell, CopyPaste, CutPaste, MergeCells.
    const range = (r1, r2, c1, c2) => ({ startRowIndex: r1, endRowIndex: r2, startColumnIndex: c1, endColumnIndex: c2 });
    await cells.repeatCell(range(4, 6, 0, 2), { userEnteredValue: { formulaValue: '=ROW()+COLUMN()' } }, 'userEnteredValue');
    assert.deepEqual(await cells.getCellsInRange('A5:B6'), [['6', '7'], ['7', '8']]);
    await cells.copyPaste(range(4, 5, 0, 2), range(6, 7, 0, 2), 'PASTE_VALUES');
    assert.deepEqual(await cells.getCellsInRange('A7:B7', { valueRenderOption: 'FORMULA' }), [[6, 7]]);
    await cells.cutPaste(range(6, 7, 0, 2), { rowIndex: 7, columnIndex: 2 });
    assert.deepEqual(await cells.getCellsInRange('A7:D8'), [[], ['', '', '6', '7']]);
    await cells.mergeCells(range(7, 8, 2, 4));
    assert.deepEqual(await cells.getCellsInRange('A8:D8'), [['', '', '6']]);
    await cells.unmergeCells(range(7, 8, 2, 4));
  });

  it('finds and replaces, trims and splits', async () => {
    // ref/spreadsheets/request: FindReplace, TrimWhitespace, TextToColumns, DeleteDuplicates.
    await cells.pasteData({ rowIndex: 9, columnIndex: 0 }, ' a b ;x\n a b ;x', ';');
    await cells.trimWhitespace({ startRowIndex: 9, endRowIndex: 11, startColumnIndex: 0, endColumnIndex: 2 });
    assert.deepEqual(await cells.getCellsInRange('A10:B11'), [['a b', 'x'], ['a b', 'x']]);
    await cells.findReplace('a b', 'a,b', { matchEntireCell: true });
    await cells.deleteDuplicates({ startRowIndex: 9, endRowIndex: 11, startColumnIndex: 0, endColumnIndex: 2 });
    assert.deepEqual(await cells.getCellsInRange('A10:B11'), [['a,b', 'x']]);
    await cells.textToColumns({ startRowIndex: 9, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 1 }, 'COMMA');
    assert.deepEqual(await cells.getCellsInRange('A10:B10'), [['a', 'b']]);
  });

  it('inserts, moves, appends and deletes rows and columns', async () => {
    // ref/spreadsheets/request: InsertDimension, MoveDimension, AppendDimension, DeleteDimension.
    const sheet = await doc.addSheet({ title: 'Shift', gridProperties: { rowCount: 5, columnCount: 3 }, headerValues: ['a', 'b', 'c'] });
    await sheet.insertDimension('COLUMNS', { startIndex: 1, endIndex: 2 });
    assert.equal(sheet.columnCount, 4);
    assert.deepEqual(await sheet.getCellsInRange('A1:D1'), [['a', '', 'b', 'c']]);
    await sheet.moveDimension('COLUMNS', { startIndex: 0, endIndex: 1 }, 4);
    assert.deepEqual(await sheet.getCellsInRange('A1:D1'), [['', 'b', 'c', 'a']]);
    await sheet.deleteColumns(0, 1);
    await sheet.appendDimension('ROWS', 3);
    await sheet.deleteRows(1, 3);
    assert.equal(sheet.rowCount, 6);
    assert.equal(sheet.columnCount, 3);
    assert.deepEqual(await sheet.getCellsInRange('A1:C1'), [['b', 'c', 'a']]);
  });

  it('resizes a sheet and its columns', async () => {
    // ref/spreadsheets/request: UpdateSheetProperties (gridProperties), UpdateDimensionProperties, AutoResizeDimensions.
    await cells.resize({ rowCount: 25, columnCount: 7 });
    assert.equal(cells.rowCount, 25);
    await cells.updateDimensionProperties('COLUMNS', { pixelSize: 150 }, { startIndex: 0, endIndex: 1 });
    await cells.autoResizeDimensions('COLUMNS', { startIndex: 1, endIndex: 2 });
    const fresh = await again();
    await fresh.loadInfo(true);
    assert.equal(fresh.sheetsByTitle.Cells._columnMetadata[0].pixelSize, 150);
  });

  it('keeps named ranges, protection, validation and banding', async () => {
    // ref/spreadsheets/request: AddNamedRange, AddProtectedRange, SetDataValidation, AddBanding; each replies with its id.
    const range = { sheetId: cells.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };
    const { namedRange } = await cells.addNamedRange('Amount', range);
    assert.ok(namedRange.namedRangeId);
    const { protectedRange } = await cells.addProtectedRange({ range, description: 'fixed', warningOnly: true });
    assert.ok(Number.isInteger(protectedRange.protectedRangeId));
    assert.equal((await again()).sheetsByTitle.Cells.protectedRanges[0].description, 'fixed');
    await cells.setDataValidation(range, { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] }, strict: true });
    const { bandedRange } = await cells.addBanding({ range, rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } } });
    await cells.deleteBanding(bandedRange.bandedRangeId);
    await cells.deleteProtectedRange(protectedRange.protectedRangeId);
    await cells.deleteNamedRange(namedRange.namedRangeId);
    await assert.rejects(cells.deleteNamedRange(namedRange.namedRangeId), apiError(400, /deleteNamedRange/));
  });

  it('filters and formats by condition', async () => {
    // ref/spreadsheets/request: SetBasicFilter, AddConditionalFormatRule and their removal.
    const range = { sheetId: tasks.sheetId, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 4 };
    await tasks.setBasicFilter({ range });
    await tasks.addConditionalFormatRule({ ranges: [range], booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Stop' }] }, format: { textFormat: { strikethrough: true } } } }, 0);
    await tasks.deleteConditionalFormatRule(0);
    await tasks.clearBasicFilter();
    await assert.rejects(tasks.deleteConditionalFormatRule(0), apiError(400, /deleteConditionalFormatRule/));
  });

  it('attaches metadata to a row and finds cells by it after rows were inserted', async () => {
    // guides/metadata; ref/spreadsheets.developerMetadata/search.
    const { developerMetadata } = await tasks.createDeveloperMetadata({
      metadataKey: 'task', metadataValue: 'ship', visibility: 'DOCUMENT', location: { dimensionRange: { sheetId: tasks.sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 } },
    });
    assert.ok(Number.isInteger(developerMetadata.metadataId));
    await tasks.insertDimension('ROWS', { startIndex: 1, endIndex: 2 }, false);
    const [found] = await doc.searchDeveloperMetadata([{ developerMetadataLookup: { metadataKey: 'task' } }]);
    assert.equal(found.location.dimensionRange.startIndex, 4);
    await tasks.loadCells({ developerMetadataLookup: { metadataKey: 'task' } });
    assert.equal(tasks.getCell(4, 0).value, 'Ship');
    await tasks.updateDeveloperMetadata([{ developerMetadataLookup: { metadataKey: 'task' } }], { metadataValue: 'shipped' }, 'metadataValue');
    assert.equal((await doc.searchDeveloperMetadata([{ developerMetadataLookup: { metadataKey: 'task' } }]))[0].metadataValue, 'shipped');
    await tasks.deleteDeveloperMetadata({ developerMetadataLookup: { metadataKey: 'task' } });
    assert.deepEqual(await doc.searchDeveloperMetadata([{ developerMetadataLookup: { metadataKey: 'task' } }]), []);
    await tasks.deleteRows(1, 2);
  });

  it('duplicates a sheet, copies it elsewhere and deletes it', async () => {
    // ref/spreadsheets/request#DuplicateSheetRequest; ref/spreadsheets.sheets/copyTo.
    const copy = await tasks.duplicate({ title: 'Tasks 2', index: 0 });
    assert.equal(copy.title, 'Tasks 2');
    assert.equal(copy.index, 0);
    assert.deepEqual(await column('A', copy), ['Task', 'Hire', 'Launch', 'Ship', 'Stop']);
    const other = await GoogleSpreadsheet.createNewSpreadsheetDocument(auth, { title: 'Other' });
    const properties = await copy.copyToSpreadsheet(other.spreadsheetId);
    assert.equal(properties.title, 'Copy of Tasks 2');
    await copy.delete();
    assert.equal((await again()).sheetsByTitle['Tasks 2'], undefined);
    await other.delete();
  });

  it('clears rows and a whole sheet', async () => {
    // clearRows, clear; ref/spreadsheets.values/clear.
    const sheet = await doc.addSheet({ title: 'Wipe', headerValues: ['a', 'b'] });
    await sheet.addRows([['1', '2'], ['3', '4']]);
    await sheet.clearRows();
    assert.deepEqual(await sheet.getRows(), []);
    assert.deepEqual(await sheet.getCellsInRange('A1:B3'), [['a', 'b']]);
    await sheet.clear();
    assert.equal(await sheet.getCellsInRange('A1:B3'), undefined);
    await assert.rejects(sheet.getRows(), /No values in the header row/);
  });

  it('downloads a sheet as CSV and TSV, and the document as .xlsx', async () => {
    // downloadAs… sends to the document's own address: /spreadsheets/d/ID/export?format=…&gid=….
    await doc.loadInfo();
    const text = async download => Buffer.from(await download).toString('utf8').trimEnd().split('\r\n');
    assert.equal((await text(tasks.downloadAsCSV()))[0], 'Task,Share,Due,Done');
    assert.equal((await text(tasks.downloadAsTSV()))[1], 'Hire\t45%\t2026-03-01\tFALSE');
    assert.equal(Buffer.from(await doc.downloadAsXLSX()).subarray(0, 2).toString('latin1'), 'PK');
  });

  it('keeps a stranger out', async () => {
    // cloud.google.com/apis/design/errors: 403 PERMISSION_DENIED "The caller does not have permission".
    await assert.rejects(new GoogleSpreadsheet(doc.spreadsheetId, colleague.auth).loadInfo(), apiError(403, /The caller does not have permission/));
  });

  it('shares the document and takes it back', async () => {
    // share, listPermissions, deletePermission; developers.google.com/workspace/drive/api/reference/rest/v3/permissions.
    const shared = await doc.share(colleague.email, { role: 'reader', emailMessage: false });
    assert.equal(shared.role, 'reader');
    const theirs = new GoogleSpreadsheet(doc.spreadsheetId, colleague.auth);
    await theirs.loadInfo();
    await assert.rejects(theirs.updateProperties({ title: 'mine' }), apiError(403, /The caller does not have permission/));
    const permissions = await doc.listPermissions();
    assert.deepEqual(permissions.map(permission => permission.role).sort(), ['owner', 'reader']);
    await doc.deletePermission(permissions.find(permission => permission.emailAddress === colleague.email).id);
    await assert.rejects(theirs.loadInfo(), apiError(403, /The caller does not have permission/));
  });

  it('opens the document to everybody with the link and closes it', async () => {
    // setPublicAccessLevel creates and deletes the permission anyoneWithLink.
    await doc.setPublicAccessLevel('reader');
    const theirs = new GoogleSpreadsheet(doc.spreadsheetId, colleague.auth);
    await theirs.loadInfo();
    assert.equal(theirs.title, 'Strategy 2026');
    assert.ok((await doc.listPermissions()).some(permission => permission.id === 'anyoneWithLink'));
    await doc.setPublicAccessLevel(false);
    await assert.rejects(theirs.loadInfo(), apiError(403, /The caller does not have permission/));
  });

  it('works with a raw access token too', async () => {
    // Authentication by {token}.
    const { token } = await auth.getAccessToken();
    const fresh = new GoogleSpreadsheet(doc.spreadsheetId, { token });
    await fresh.loadInfo();
    assert.equal(fresh.title, 'Strategy 2026');
  });

  it('words refusals as Google does', async () => {
    // ref/spreadsheets/batchUpdate; cloud.google.com/apis/design/errors.
    await assert.rejects(doc.addSheet({ title: 'Tasks' }), apiError(400, /A sheet with the name "Tasks" already exists\. Please enter another name\./));
    await assert.rejects(doc.deleteSheet(424242), apiError(400, /No sheet with id: 424242/));
    await assert.rejects(new GoogleSpreadsheet('1'.repeat(44), auth).loadInfo(), apiError(404, /Requested entity was not found\./));
    await assert.rejects(new GoogleSpreadsheet(doc.spreadsheetId, { token: 'forged' }).loadInfo(), apiError(401, /invalid authentication credentials/));
    await assert.rejects(tasks.getCellsInRange('A1:ZZZZ9'), apiError(400, /Unable to parse range|exceeds grid limits/));
  });

  it('gets over a passing 503 and gives up on a lasting 429', async () => {
    // ky retries a GET on 429 and 5xx, twice by default (retryConfig); guides/limits: 429.
    await emulator.admin('troubles', { kind: 'read', status: 503 });
    await (await again()).loadInfo();
    await emulator.admin('troubles', { kind: 'read', status: 429, times: 1 });
    const once = new GoogleSpreadsheet(doc.spreadsheetId, auth, { retryConfig: 0 });
    await assert.rejects(once.loadInfo(), apiError(429, /Quota exceeded/));
  });

  it('deletes the document', async () => {
    // delete; developers.google.com/workspace/drive/api/reference/rest/v3/files/delete.
    await doc.delete();
    await assert.rejects(new GoogleSpreadsheet(doc.spreadsheetId, auth).loadInfo(), apiError(404, /Requested entity was not found\./));
  });
});
