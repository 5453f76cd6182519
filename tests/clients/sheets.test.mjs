// @googleapis/sheets against the emulator. Expected values: the Sheets API reference and guides.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sheets as sheetsApi } from '@googleapis/sheets';
import { refused, startEmulator } from './emulator.mjs';

let emulator;
let api;

before(async () => {
  emulator = await startEmulator();
  api = sheetsApi({ version: 'v4', auth: emulator.auth() });
});

after(() => emulator?.stop());

test('a spreadsheet from its creation to its errors', async (t) => {
  let id;
  let dataSheet;
  const values = () => api.spreadsheets.values;
  const read = async (range, options = {}) => (await values().get({ spreadsheetId: id, range, ...options })).data.values;
  const batch = async (...requests) =>
    (await api.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } })).data.replies;

  await t.test('1 create: one sheet, 1000 × 26, id 0', async () => {
    const { data } = await api.spreadsheets.create({ requestBody: { properties: { title: 'Client plan', locale: 'en_US', timeZone: 'Etc/UTC' } } });
    id = data.spreadsheetId;
    assert.equal(data.sheets.length, 1);
    assert.equal(data.sheets[0].properties.gridProperties.rowCount, 1000);
    assert.equal(data.sheets[0].properties.gridProperties.columnCount, 26);
    assert.match(data.spreadsheetUrl, new RegExp(id));
  });
  await t.test('2 get with a field mask tells only what is asked', async () => {
    const { data } = await api.spreadsheets.get({ spreadsheetId: id, fields: 'properties.title' });
    assert.deepEqual(data, { properties: { title: 'Client plan' } });
  });
  await t.test('3 addSheet answers with its properties and a new id', async () => {
    const [reply] = await batch({ addSheet: { properties: { title: 'Data', gridProperties: { rowCount: 50, columnCount: 8 } } } });
    dataSheet = reply.addSheet.properties.sheetId;
    assert.notEqual(dataSheet, 0);
    assert.equal(reply.addSheet.properties.gridProperties.rowCount, 50);
  });
  await t.test('4 update RAW stores what is sent', async () => {
    const { data } = await values().update({
      spreadsheetId: id, range: 'Data!A1', valueInputOption: 'RAW',
      requestBody: { values: [['Item', 'Cost', 'Due'], ['=1+1', '5', true]] },
    });
    assert.equal(data.updatedRange, 'Data!A1:C2');
    assert.equal(data.updatedCells, 6);
    assert.deepEqual(await read('Data!A2:C2', { valueRenderOption: 'UNFORMATTED_VALUE' }), [['=1+1', '5', true]]);
  });
  await t.test('5 update USER_ENTERED parses as if typed', async () => {
    await values().update({
      spreadsheetId: id, range: 'Data!A2', valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['Wheel', '$20.50', '3/1/2016'], ['Door', '$15', '3/15/2016'], ['Engine', '$100', '3/20/2016'], ['Totals', '=SUM(B2:B4)', '=MAX(C2:C4)']] },
    });
    assert.deepEqual(await read('Data!B5:C5', { valueRenderOption: 'UNFORMATTED_VALUE' }), [[135.5, 42449]]);
  });
  await t.test('6 the default rendering is formatted', async () => {
    assert.deepEqual(await read('Data!A2:C2'), [['Wheel', '$20.50', '3/1/2016']]);
  });
  await t.test('7 FORMULA rendering tells formulas', async () => {
    assert.deepEqual(await read('Data!B5', { valueRenderOption: 'FORMULA' }), [['=SUM(B2:B4)']]);
  });
  await t.test('8 dates as text on request', async () => {
    assert.deepEqual(await read('Data!C2', { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' }), [['3/1/2016']]);
  });
  await t.test('9 columns as major dimension', async () => {
    assert.deepEqual(await read('Data!A1:B3', { majorDimension: 'COLUMNS' }), [['Item', 'Wheel', 'Door'], ['Cost', '$20.50', '$15']]);
  });
  await t.test('10 null leaves a cell, an empty string clears it', async () => {
    await values().update({ spreadsheetId: id, range: 'Data!E1:G1', valueInputOption: 'RAW', requestBody: { values: [['a', 'b', 'c']] } });
    await values().update({ spreadsheetId: id, range: 'Data!E1:G1', valueInputOption: 'RAW', requestBody: { values: [[null, '', 'C']] } });
    assert.deepEqual(await read('Data!E1:G1'), [['a', '', 'C']]);
  });
  await t.test('11 a change is computed through', async () => {
    await values().update({ spreadsheetId: id, range: 'Data!B2', valueInputOption: 'USER_ENTERED', requestBody: { values: [[30]] } });
    assert.deepEqual(await read('Data!B5'), [['$145.00']]);
  });
  await t.test('12 batchGet reads several ranges in order', async () => {
    const { data } = await values().batchGet({ spreadsheetId: id, ranges: ['Data!A1:A2', 'Data!E:E'] });
    assert.deepEqual(data.valueRanges.map((each) => each.range), ['Data!A1:A2', 'Data!E1:E50']);
  });
  await t.test('13 batchUpdate of values counts its cells', async () => {
    const { data } = await values().batchUpdate({
      spreadsheetId: id,
      requestBody: { valueInputOption: 'RAW', data: [{ range: 'Sheet1!A1', values: [['x']] }, { range: 'Sheet1!B2:B3', values: [[1], [2]] }] },
    });
    assert.equal(data.totalUpdatedCells, 3);
    assert.equal(data.responses.length, 2);
  });
  await t.test('14 append finds the end of the table', async () => {
    const { data } = await values().append({
      spreadsheetId: id, range: 'Sheet1!B1', valueInputOption: 'RAW', requestBody: { values: [['new']] },
    });
    assert.match(data.updates.updatedRange, /^Sheet1!/);
    assert.equal(data.updates.updatedCells, 1);
  });
  await t.test('15 clear empties values', async () => {
    const { data } = await values().clear({ spreadsheetId: id, range: 'Data!E1:G1' });
    assert.equal(data.clearedRange, 'Data!E1:G1');
    assert.equal(await read('Data!E1:G1'), undefined);
  });
  await t.test('16 batchClear empties several ranges', async () => {
    const { data } = await values().batchClear({ spreadsheetId: id, requestBody: { ranges: ['Sheet1!A1', 'Sheet1!B2:B3'] } });
    assert.deepEqual(data.clearedRanges, ['Sheet1!A1', 'Sheet1!B2:B3']);
  });
  await t.test('17 insertDimension moves cells, formulas follow', async () => {
    await batch({ insertDimension: { range: { sheetId: dataSheet, dimension: 'ROWS', startIndex: 1, endIndex: 2 }, inheritFromBefore: true } });
    assert.deepEqual(await read('Data!B6', { valueRenderOption: 'FORMULA' }), [['=SUM(B3:B5)']]);
  });
  await t.test('18 deleteDimension moves them back', async () => {
    await batch({ deleteDimension: { range: { sheetId: dataSheet, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } });
    assert.deepEqual(await read('Data!B5', { valueRenderOption: 'FORMULA' }), [['=SUM(B2:B4)']]);
  });
  await t.test('19 repeatCell gives formats', async () => {
    await batch({
      repeatCell: {
        range: { sheetId: dataSheet, startRowIndex: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { backgroundColor: { red: 1 }, textFormat: { bold: true } } },
        fields: 'userEnteredFormat(backgroundColor,textFormat)',
      },
    });
    const { data } = await api.spreadsheets.get({ spreadsheetId: id, ranges: ['Data!A1'], fields: 'sheets.data.rowData.values.userEnteredFormat' });
    assert.deepEqual(data.sheets[0].data[0].rowData[0].values[0].userEnteredFormat.textFormat, { bold: true });
  });
  await t.test('20 a number format shows in the text', async () => {
    await batch({
      repeatCell: {
        range: { sheetId: dataSheet, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0.0' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    assert.deepEqual(await read('Data!B2:B3'), [['30.0'], ['15.0']]);
  });
  await t.test('21 sortRange sorts', async () => {
    await batch({
      sortRange: {
        range: { sheetId: dataSheet, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 3 },
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
      },
    });
    assert.deepEqual(await read('Data!A2:A4'), [['Door'], ['Engine'], ['Wheel']]);
  });
  await t.test('22 findReplace tells what it changed', async () => {
    const [reply] = await batch({ findReplace: { find: 'Door', replacement: 'Gate', sheetId: dataSheet } });
    assert.equal(reply.findReplace.occurrencesChanged, 1);
  });
  await t.test('23 mergeCells shows in merges', async () => {
    await batch({ mergeCells: { range: { sheetId: dataSheet, startRowIndex: 10, endRowIndex: 12, startColumnIndex: 0, endColumnIndex: 2 }, mergeType: 'MERGE_ALL' } });
    const { data } = await api.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.merges' });
    assert.equal(data.sheets[1].merges.length, 1);
  });
  await t.test('24 a named range can be read', async () => {
    const [reply] = await batch({ addNamedRange: { namedRange: { name: 'costs', range: { sheetId: dataSheet, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 } } } });
    assert.ok(reply.addNamedRange.namedRange.namedRangeId);
    assert.equal((await read('costs')).length, 3);
  });
  await t.test('25 developer metadata marks a column', async () => {
    const [reply] = await batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'owner', metadataValue: 'client', visibility: 'PROJECT',
          location: { dimensionRange: { sheetId: dataSheet, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } },
        },
      },
    });
    assert.equal(reply.createDeveloperMetadata.developerMetadata.location.locationType, 'COLUMN');
  });
  await t.test('26 metadata is found by search', async () => {
    const { data } = await api.spreadsheets.developerMetadata.search({ spreadsheetId: id, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'owner' } }] } });
    assert.equal(data.matchedDeveloperMetadata.length, 1);
  });
  await t.test('27 values are written by data filter, and follow an inserted column', async () => {
    await batch({ insertDimension: { range: { sheetId: dataSheet, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } });
    const { data } = await values().batchUpdateByDataFilter({
      spreadsheetId: id,
      requestBody: { valueInputOption: 'RAW', data: [{ dataFilter: { developerMetadataLookup: { metadataKey: 'owner' } }, majorDimension: 'COLUMNS', values: [['mine']] }] },
    });
    assert.equal(data.totalUpdatedCells, 1);
    assert.deepEqual(await read('Data!E1'), [['mine']]);
  });
  await t.test('28 values are read by data filter', async () => {
    const { data } = await values().batchGetByDataFilter({ spreadsheetId: id, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'owner' } }] } });
    assert.deepEqual(data.valueRanges[0].valueRange.values, [['mine']]);
  });
  await t.test('29 a protected range and a validation are kept', async () => {
    const replies = await batch(
      { addProtectedRange: { protectedRange: { range: { sheetId: dataSheet, startRowIndex: 0, endRowIndex: 1 }, warningOnly: true } } },
      { setDataValidation: { range: { sheetId: dataSheet, startRowIndex: 20, endRowIndex: 21, startColumnIndex: 0, endColumnIndex: 1 }, rule: { condition: { type: 'BOOLEAN' } } } });
    assert.ok(replies[0].addProtectedRange.protectedRange.protectedRangeId);
    assert.deepEqual(replies[1], {});
  });
  await t.test('30 duplicateSheet copies cells', async () => {
    const [reply] = await batch({ duplicateSheet: { sourceSheetId: dataSheet, newSheetName: 'Twin' } });
    assert.equal(reply.duplicateSheet.properties.title, 'Twin');
    assert.deepEqual(await read('Twin!E1'), [['mine']]);
  });
  await t.test('31 copyTo another spreadsheet', async () => {
    const other = (await api.spreadsheets.create({ requestBody: {} })).data.spreadsheetId;
    const { data } = await api.spreadsheets.sheets.copyTo({ spreadsheetId: id, sheetId: dataSheet, requestBody: { destinationSpreadsheetId: other } });
    assert.equal(data.title, 'Copy of Data');
  });
  await t.test('32 a renamed sheet is followed by formulas', async () => {
    await values().update({ spreadsheetId: id, range: 'Sheet1!A1', valueInputOption: 'USER_ENTERED', requestBody: { values: [['=Data!C5']] } });
    await batch({ updateSheetProperties: { properties: { sheetId: dataSheet, title: 'My data' }, fields: 'title' } });
    assert.deepEqual(await read('Sheet1!A1', { valueRenderOption: 'FORMULA' }), [["='My data'!C5"]]);
  });
  await t.test('33 a batch that fails changes nothing', async () => {
    const before = (await api.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.properties.title' })).data;
    await refused(batch({ addSheet: { properties: { title: 'Half' } } }, { deleteSheet: { sheetId: 424242 } }), 400);
    assert.deepEqual((await api.spreadsheets.get({ spreadsheetId: id, fields: 'sheets.properties.title' })).data, before);
  });
  await t.test('34 an unknown range is 400 in words', async () => {
    const error = await refused(values().get({ spreadsheetId: id, range: 'Nowhere!A1' }), 400);
    assert.match(error.message, /Unable to parse range: Nowhere!A1/);
  });
  await t.test('35 an unknown spreadsheet is 404', async () => {
    const error = await refused(api.spreadsheets.get({ spreadsheetId: 'none' }), 404);
    assert.match(error.message, /Requested entity was not found/);
  });
  await t.test('36 without valueInputOption a write is refused', async () => {
    await refused(values().update({ spreadsheetId: id, range: 'Sheet1!A1', requestBody: { values: [[1]] } }), 400);
  });
  await t.test('37 deleteSheet takes it away', async () => {
    await batch({ deleteSheet: { sheetId: dataSheet } });
    assert.deepEqual(await read('Sheet1!A1'), [['#REF!']]);
  });
});
