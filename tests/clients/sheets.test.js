// @googleapis/sheets, unmodified, pointed at the emulator by its documented rootUrl option.
// Facts are Google's; each step names the page under developers.google.com/workspace/sheets/api it is from ("ref" = reference/rest/v4).
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sheets as sheetsClient } from '@googleapis/sheets';
import { drive as driveClient } from '@googleapis/drive';
import { SPREADSHEETS, SPREADSHEETS_READONLY, serviceAccount } from './support/auth.js';
import { startEmulator } from './support/emulator.js';
import { refused, serial } from './support/expect.js';

describe('@googleapis/sheets', () => {
  let emulator, sheets, drive, spreadsheetId, planId, notesId;
  const values = () => sheets.spreadsheets.values;
  const batch = (...requests) => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }).then(answer => answer.data);
  const read = async (range, options = {}) => (await values().get({ spreadsheetId, range, ...options })).data.values;
  const write = (range, rows, valueInputOption = 'USER_ENTERED') =>
    values().update({ spreadsheetId, range, valueInputOption, requestBody: { values: rows } }).then(answer => answer.data);
  const sheetOf = async (id, fields, ranges) => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, ranges, fields: `sheets(properties.sheetId,${fields})` });
    return data.sheets.find(sheet => (sheet.properties.sheetId ?? 0) === id);
  };
  const rect = (r1, r2, c1, c2, sheetId = planId) => ({ sheetId, startRowIndex: r1, endRowIndex: r2, startColumnIndex: c1, endColumnIndex: c2 });
  const rows = (startIndex, endIndex) => ({ sheetId: planId, dimension: 'ROWS', startIndex, endIndex });
  const columns = (startIndex, endIndex) => ({ sheetId: planId, dimension: 'COLUMNS', startIndex, endIndex });

  before(async () => {
    emulator = await startEmulator();
    const auth = serviceAccount(emulator.key);
    sheets = sheetsClient({ version: 'v4', auth, rootUrl: emulator.rootUrl });
    drive = driveClient({ version: 'v3', auth, rootUrl: emulator.rootUrl });
  });

  after(() => emulator?.stop());

  it('creates a spreadsheet with the tabs asked for', async () => {
    // ref/spreadsheets/create: "Returns the newly created spreadsheet".
    const { status, data } = await sheets.spreadsheets.create({
      requestBody: {
        properties: { title: 'Plan 2026', locale: 'en_US', timeZone: 'Europe/Moscow' },
        sheets: [
          { properties: { title: 'Plan', gridProperties: { rowCount: 40, columnCount: 12, frozenRowCount: 1 } } },
          { properties: { title: "O'Neil’s Notes" } },
        ],
      },
    });
    assert.equal(status, 200);
    spreadsheetId = data.spreadsheetId;
    [planId, notesId] = data.sheets.map(sheet => sheet.properties.sheetId);
    assert.match(data.spreadsheetUrl, new RegExp(`/spreadsheets/d/${spreadsheetId}/edit`));
    assert.equal(data.properties.title, 'Plan 2026');
    assert.equal(data.properties.timeZone, 'Europe/Moscow');
    assert.equal(data.properties.autoRecalc, 'ON_CHANGE');
    assert.deepEqual(data.sheets[0].properties.gridProperties, { rowCount: 40, columnCount: 12, frozenRowCount: 1 });
    assert.deepEqual(data.sheets[1].properties.gridProperties, { rowCount: 1000, columnCount: 26 });
    assert.deepEqual(data.sheets.map(sheet => sheet.properties.index), [0, 1]);
    assert.equal(data.sheets[1].properties.sheetType, 'GRID');
  });

  it('gives a new spreadsheet one tab, Sheet1, with the id 0', async () => {
    // ref/spreadsheets/sheets#SheetProperties; the first sheet of a new file has gid 0, 1000 rows and 26 columns.
    const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Empty' } } });
    assert.equal(data.sheets.length, 1);
    assert.deepEqual(data.sheets[0].properties, {
      sheetId: 0, title: 'Sheet1', index: 0, sheetType: 'GRID', gridProperties: { rowCount: 1000, columnCount: 26 },
    });
  });

  it('answers only what a field mask names', async () => {
    // guides/field-masks: "fields=sheets.properties(sheetId,title)"; a path uses dots or slashes.
    const masks = ['sheets.properties(sheetId,title)', 'sheets(properties(sheetId,title))', 'sheets/properties/sheetId,sheets/properties/title'];
    for (const fields of masks) {
      const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
      assert.deepEqual(data, { sheets: [{ properties: { sheetId: planId, title: 'Plan' } }, { properties: { sheetId: notesId, title: "O'Neil’s Notes" } }] });
    }
  });

  it('adds a tab and replies with its properties', async () => {
    // ref/spreadsheets/response#AddSheetResponse.
    const { replies, spreadsheetId: echoed } = await batch({ addSheet: { properties: { title: 'Log', index: 1, tabColorStyle: { rgbColor: { red: 1 } } } } });
    assert.equal(echoed, spreadsheetId);
    const { properties } = replies[0].addSheet;
    assert.equal(properties.title, 'Log');
    assert.equal(properties.index, 1);
    assert.equal(properties.tabColor.red, 1);
    assert.ok(Number.isInteger(properties.sheetId) && properties.sheetId >= 0);
  });

  it('refuses a second tab of the same name', async () => {
    // ref/spreadsheets/sheets#SheetProperties: titles are unique; the wording is the one people report.
    await refused(() => batch({ addSheet: { properties: { title: 'Log' } } }), 400, 'INVALID_ARGUMENT',
      /^Invalid requests\[0\]\.addSheet: A sheet with the name "Log" already exists\. Please enter another name\.$/);
  });

  it('parses USER_ENTERED values as if typed', async () => {
    // ref/ValueInputOption; ref/UpdateValuesResponse counts what was written.
    const answer = await write('Plan!A1', [
      ['Goal', 'Done', 'Budget', 'Due', 'Active'],
      ['Sales', '15%', '$1,234.50', '2026-01-31', 'TRUE'],
      ['Costs', '7.5%', '=B2*2', '1/2/2026', 'no'],
    ]);
    assert.deepEqual(answer, { spreadsheetId, updatedRange: 'Plan!A1:E3', updatedRows: 3, updatedColumns: 5, updatedCells: 15 });
  });

  it('reads formatted values by default', async () => {
    // ref/ValueRenderOption: FORMATTED_VALUE is the default, "formatted according to the cell's formatting".
    assert.deepEqual(await read('Plan!A2:E2'), [['Sales', '15%', '$1,234.50', '2026-01-31', 'TRUE']]);
    assert.deepEqual(await read('Plan!B3'), [['7.50%']]);
  });

  it('reads unformatted values as numbers and serial dates', async () => {
    // ref/DateTimeRenderOption: SERIAL_NUMBER is the default; days since December 30th 1899.
    assert.deepEqual(await read('Plan!A2:E2', { valueRenderOption: 'UNFORMATTED_VALUE' }), [['Sales', 0.15, 1234.5, serial('2026-01-31'), true]]);
  });

  it('reads dates as strings when told so', async () => {
    // ref/DateTimeRenderOption: FORMATTED_STRING renders "in their given number format".
    const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' };
    assert.deepEqual(await read('Plan!D2:D3', options), [['2026-01-31'], ['1/2/2026']]);
  });

  it('reads formulas instead of their results', async () => {
    // ref/ValueRenderOption: FORMULA: "the reply will include the formulas".
    assert.deepEqual(await read('Plan!B3:C3', { valueRenderOption: 'FORMULA' }), [[0.075, '=B2*2']]);
    assert.deepEqual(await read('Plan!C3', { valueRenderOption: 'UNFORMATTED_VALUE' }), [[0.3]]);
  });

  it('reads by columns', async () => {
    // ref/spreadsheets.values#Dimension.
    const { data } = await values().get({ spreadsheetId, range: 'Plan!A1:B3', majorDimension: 'COLUMNS' });
    assert.equal(data.majorDimension, 'COLUMNS');
    assert.deepEqual(data.values, [['Goal', 'Sales', 'Costs'], ['Done', '15%', '7.50%']]);
  });

  it('stores RAW values as they are sent', async () => {
    // ref/ValueInputOption: RAW: "The values the user has entered will not be parsed and will be stored as-is".
    await write("'O''Neil’s Notes'!A1", [['=1+1', '5%', 3, true]], 'RAW');
    assert.deepEqual(await read("'O''Neil’s Notes'!A1:D1", { valueRenderOption: 'UNFORMATTED_VALUE' }), [['=1+1', '5%', 3, true]]);
  });

  it('quotes titles in the range it echoes, and closes open ranges', async () => {
    // guides/concepts#cell: names with spaces or quotes need single quotes, a quote within is doubled.
    const { data } = await values().batchGet({ spreadsheetId, ranges: ["'O''Neil’s Notes'!A:A", 'Plan!2:2', 'Plan!B2:B', 'Log'] });
    assert.deepEqual(data.valueRanges.map(range => range.range), ["'O''Neil’s Notes'!A1:A1000", 'Plan!A2:L2', 'Plan!B2:B40', 'Log!A1:Z1000']);
    assert.equal(data.valueRanges[3].values, undefined);
  });

  it('skips null and clears with an empty string', async () => {
    // ref/spreadsheets.values#ValueRange: "Null values will be skipped. To set a cell to an empty value, set the string value to an empty string."
    await write('Plan!F1:H1', [['a', 'b', 'c']]);
    await write('Plan!F1:H1', [[null, '', 'z']]);
    assert.deepEqual(await read('Plan!F1:H1'), [['a', '', 'z']]);
  });

  it('leaves out empty rows and columns at the end', async () => {
    // ref/spreadsheets.values#ValueRange: "For output, empty trailing rows and columns will not be included."
    assert.deepEqual(await read('Plan!F1:L20'), [['a', '', 'z']]);
    await write('Plan!F4', [['tail']]);
    assert.deepEqual(await read('Plan!F1:L20'), [['a', '', 'z'], [], [], ['tail']]);
  });

  it('writes several ranges at once and totals them', async () => {
    // ref/spreadsheets.values/batchUpdate: a response per range, in order; totalUpdatedRows is "the total number of rows
    // where at least one cell in the row was updated", so rows 1 and 2 count once.
    const { data } = await values().batchUpdate({
      spreadsheetId,
      requestBody: {
        valueInputOption: 'RAW', includeValuesInResponse: true,
        data: [{ range: 'Log!A1:B2', values: [['when', 'what'], [1, 'first']] }, { range: 'Log!D1', majorDimension: 'COLUMNS', values: [['x', 'y']] }],
      },
    });
    assert.equal(data.totalUpdatedCells, 6);
    assert.equal(data.totalUpdatedRows, 2);
    assert.equal(data.totalUpdatedColumns, 3);
    assert.equal(data.totalUpdatedSheets, 1);
    assert.deepEqual(data.responses.map(answer => answer.updatedRange), ['Log!A1:B2', 'Log!D1:D2']);
    assert.deepEqual(data.responses[0].updatedData.values, [['when', 'what'], ['1', 'first']]);
  });

  it('appends below the table that it finds', async () => {
    // guides/values#append: the input range is used to find a table, values go to the row after it, from its first column.
    const { data } = await values().append({
      spreadsheetId, range: 'Log!A1:B1', valueInputOption: 'RAW', requestBody: { values: [[2, 'second'], [3, 'third']] },
    });
    assert.equal(data.tableRange, 'Log!A1:B2');
    assert.equal(data.updates.updatedRange, 'Log!A3:B4');
    assert.equal(data.updates.updatedCells, 4);
  });

  it('inserts rows for the new data when told so', async () => {
    // ref/spreadsheets.values/append#InsertDataOption: INSERT_ROWS: "Rows are inserted for the new data".
    await write('Log!A6', [['below']], 'RAW');
    await values().append({
      spreadsheetId, range: 'Log!A1', valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS', requestBody: { values: [[4, 'fourth']] },
    });
    assert.deepEqual(await read('Log!A4:B8'), [['3', 'third'], ['4', 'fourth'], [], ['below']]);
  });

  it('clears values and keeps the format', async () => {
    // ref/spreadsheets.values/clear: "Only values are cleared -- all other properties of the cell … are kept."
    const { data } = await values().clear({ spreadsheetId, range: 'Plan!C2' });
    assert.deepEqual(data, { spreadsheetId, clearedRange: 'Plan!C2' });
    await write('Plan!C2', [[1000]], 'RAW');
    assert.deepEqual(await read('Plan!C2'), [['$1,000.00']]);
  });

  it('clears several ranges', async () => {
    // ref/spreadsheets.values/batchClear: clearedRanges are bounded to the sheet.
    const { data } = await values().batchClear({ spreadsheetId, requestBody: { ranges: ['Plan!F1:H1', 'Plan!F4:F'] } });
    assert.deepEqual(data.clearedRanges, ['Plan!F1:H1', 'Plan!F4:F40']);
    assert.equal(await read('Plan!F1:L40'), undefined);
  });

  it('formats cells, and tells entered and effective sides apart', async () => {
    // guides/formats: "0.0%"; ref/spreadsheets/cells#CellData.
    await batch(
      { repeatCell: { range: rect(1, 3, 1, 2), cell: { userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0.0%' } } }, fields: 'userEnteredFormat.numberFormat' } },
      { repeatCell: { range: rect(0, 1, 0, 5), cell: { userEnteredFormat: { textFormat: { bold: true }, backgroundColor: { green: 1 } } }, fields: 'userEnteredFormat(textFormat.bold,backgroundColor)' } });
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, ranges: ['Plan!A1:C3'], includeGridData: true });
    const [grid] = data.sheets[0].data;
    assert.equal(data.sheets.length, 1);
    assert.equal(grid.rowData[0].values[0].userEnteredFormat.textFormat.bold, true);
    assert.equal(grid.rowData[0].values[0].effectiveFormat.backgroundColor.green, 1);
    const done = grid.rowData[1].values[1];
    assert.deepEqual(done.userEnteredValue, { numberValue: 0.15 });
    assert.equal(done.formattedValue, '15.0%');
    const twice = grid.rowData[2].values[2];
    assert.deepEqual(twice.userEnteredValue, { formulaValue: '=B2*2' });
    assert.deepEqual(twice.effectiveValue, { numberValue: 0.3 });
    assert.equal(grid.rowMetadata.length, 3);
    assert.equal(grid.columnMetadata[0].pixelSize, 100);
  });

  it('recomputes formulas when what they read changes', async () => {
    // ref/spreadsheets#RecalculationInterval: ON_CHANGE.
    await write('Plan!G2:G4', [['=SUM(B2:B3)'], ['=IFERROR(1/0,"none")'], ['=VLOOKUP("Costs",A2:B3,2,FALSE)']]);
    await write('Plan!B2', [[0.5]], 'RAW');
    assert.deepEqual(await read('Plan!G2:G4', { valueRenderOption: 'UNFORMATTED_VALUE' }), [[0.575], ['none'], [0.075]]);
  });

  it('shows errors of formulas with their kind', async () => {
    // ref/spreadsheets/other#ErrorType.
    await write('Plan!H2:H4', [['=1/0'], ['=NOSUCH(1)'], ['=VLOOKUP("x",A2:B3,2,FALSE)']]);
    assert.deepEqual(await read('Plan!H2:H4'), [['#DIV/0!'], ['#NAME?'], ['#N/A']]);
    const sheet = await sheetOf(planId, 'data.rowData.values.effectiveValue.errorValue.type', ['Plan!H2:H4']);
    assert.deepEqual(sheet.data[0].rowData.map(row => row.values[0].effectiveValue.errorValue.type), ['DIVIDE_BY_ZERO', 'NAME', 'N_A']);
    await values().clear({ spreadsheetId, range: 'Plan!G2:H4' });
  });

  it('keeps a note and a wrap strategy set by updateCells', async () => {
    // ref/spreadsheets/request#UpdateCellsRequest: only the listed fields are touched.
    await batch({
      updateCells: { start: { sheetId: planId, rowIndex: 1, columnIndex: 0 }, fields: 'note,userEnteredFormat.wrapStrategy', rows: [{ values: [{ note: 'look', userEnteredFormat: { wrapStrategy: 'WRAP' } }] }] },
    });
    const cell = (await sheetOf(planId, 'data.rowData.values(note,userEnteredFormat.wrapStrategy,formattedValue)', ['Plan!A2'])).data[0].rowData[0].values[0];
    assert.deepEqual(cell, { note: 'look', userEnteredFormat: { wrapStrategy: 'WRAP' }, formattedValue: 'Sales' });
  });

  it('sorts a range by values', async () => {
    // ref/spreadsheets/request#SortRangeRequest: sortSpecs, the first first.
    await write('Plan!A10:B14', [['b', 2], ['a', 10], ['', 1], ['c', 2], ['B', 3]], 'RAW');
    await batch({ sortRange: { range: rect(9, 14, 0, 2), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }, { dimensionIndex: 0, sortOrder: 'DESCENDING' }] } });
    assert.deepEqual(await read('Plan!A10:B14'), [['a', '10'], ['B', '3'], ['c', '2'], ['b', '2'], ['', '1']]);
  });

  it('merges cells and lists the merge', async () => {
    // ref/spreadsheets/request#MergeCellsRequest; ref/spreadsheets/sheets#Sheet.merges. A sheetId of 0 is left out of a GridRange.
    await batch({ mergeCells: { range: rect(15, 17, 0, 3), mergeType: 'MERGE_ALL' } });
    const merge = { startRowIndex: 15, endRowIndex: 17, startColumnIndex: 0, endColumnIndex: 3 };
    assert.deepEqual((await sheetOf(planId, 'merges')).merges, [planId === 0 ? merge : { sheetId: planId, ...merge }]);
    await batch({ unmergeCells: { range: rect(15, 17, 0, 3) } });
    assert.equal((await sheetOf(planId, 'merges')).merges, undefined);
  });

  it('creates developer metadata on a column and on a row, and finds it', async () => {
    // guides/metadata; ref/spreadsheets/response#CreateDeveloperMetadataResponse.
    const { replies } = await batch(
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'column', metadataValue: 'done', location: { dimensionRange: columns(1, 2) }, visibility: 'DOCUMENT' } } },
      { createDeveloperMetadata: { developerMetadata: { metadataId: 77, metadataKey: 'row', metadataValue: 'sales', location: { dimensionRange: rows(1, 2) }, visibility: 'PROJECT' } } });
    assert.equal(replies[0].createDeveloperMetadata.developerMetadata.location.locationType, 'COLUMN');
    const { data: one } = await sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 77 });
    assert.equal(one.metadataKey, 'row');
    assert.equal(one.location.locationType, 'ROW');
    const { data } = await sheets.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }] } });
    assert.deepEqual(data.matchedDeveloperMetadata.map(match => match.developerMetadata.metadataValue), ['done']);
  });

  it('moves metadata and formulas along with inserted columns and rows', async () => {
    // guides/metadata: metadata "stays associated … as the row or column moves".
    await batch({ insertDimension: { range: columns(1, 2), inheritFromBefore: true } }, { insertDimension: { range: rows(1, 3), inheritFromBefore: false } });
    const { data } = await sheets.spreadsheets.developerMetadata.search({
      spreadsheetId, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }, { developerMetadataLookup: { metadataId: 77 } }] },
    });
    const places = data.matchedDeveloperMetadata.map(match => match.developerMetadata.location.dimensionRange);
    assert.deepEqual(places.map(({ dimension, startIndex, endIndex }) => [dimension, startIndex, endIndex]), [['COLUMNS', 2, 3], ['ROWS', 3, 4]]);
    assert.deepEqual(await read('Plan!D5', { valueRenderOption: 'FORMULA' }), [['=C4*2']]);
  });

  it('reads and writes where metadata is', async () => {
    // ref/spreadsheets.values/batchGetByDataFilter and batchUpdateByDataFilter.
    const filter = { developerMetadataLookup: { metadataKey: 'column', metadataValue: 'done' } };
    const { data } = await values().batchGetByDataFilter({ spreadsheetId, requestBody: { dataFilters: [filter], valueRenderOption: 'UNFORMATTED_VALUE' } });
    assert.equal(data.valueRanges[0].valueRange.range, 'Plan!C1:C42');
    assert.deepEqual(data.valueRanges[0].dataFilters, [filter]);
    assert.deepEqual(data.valueRanges[0].valueRange.values.slice(0, 5), [['Done'], [], [], [0.5], [0.075]]);
    const written = await values().batchUpdateByDataFilter({
      spreadsheetId, requestBody: { valueInputOption: 'RAW', data: [{ dataFilter: filter, majorDimension: 'COLUMNS', values: [['Progress']] }] },
    });
    assert.equal(written.data.totalUpdatedCells, 1);
    assert.deepEqual(await read('Plan!C1:C4'), [['Progress'], [], [], ['50.0%']]);
    const { data: grid } = await sheets.spreadsheets.getByDataFilter({
      spreadsheetId, fields: 'sheets.data(startColumn,rowData.values.formattedValue)', requestBody: { dataFilters: [filter], includeGridData: true },
    });
    assert.equal(grid.sheets[0].data[0].startColumn, 2);
    assert.equal(grid.sheets[0].data[0].rowData[0].values[0].formattedValue, 'Progress');
  });

  it('clears where a grid range says', async () => {
    // ref/spreadsheets.values/batchClearByDataFilter.
    await write('Plan!K1', [['x']]);
    const { data } = await values().batchClearByDataFilter({ spreadsheetId, requestBody: { dataFilters: [{ gridRange: rect(0, 1, 10, 11) }] } });
    assert.deepEqual(data.clearedRanges, ['Plan!K1']);
    assert.equal(await read('Plan!K1'), undefined);
  });

  it('updates and deletes metadata', async () => {
    // ref/spreadsheets/request#UpdateDeveloperMetadataRequest and #DeleteDeveloperMetadataRequest reply with what they touched.
    const filter = { developerMetadataLookup: { metadataId: 77 } };
    const { replies } = await batch(
      { updateDeveloperMetadata: { dataFilters: [filter], developerMetadata: { metadataValue: 'turnover' }, fields: 'metadataValue' } },
      { deleteDeveloperMetadata: { dataFilter: filter } });
    assert.equal(replies[0].updateDeveloperMetadata.developerMetadata[0].metadataValue, 'turnover');
    assert.equal(replies[1].deleteDeveloperMetadata.deletedDeveloperMetadata[0].metadataId, 77);
    await refused(() => sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 77 }), 404, 'NOT_FOUND');
  });

  it('hides metadata of one project from another', async () => {
    // guides/metadata#visibility: PROJECT "metadata is only visible to and accessible by the developer project that created the metadata".
    const key = await emulator.mintKey('foreigner', 'another-project');
    await drive.permissions.create({ fileId: spreadsheetId, requestBody: { type: 'user', role: 'writer', emailAddress: key.client_email } });
    const foreign = sheetsClient({ version: 'v4', auth: serviceAccount(key), rootUrl: emulator.rootUrl });
    await batch({ createDeveloperMetadata: { developerMetadata: { metadataId: 78, metadataKey: 'secret', location: { spreadsheet: true }, visibility: 'PROJECT' } } });
    await refused(() => foreign.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId: 78 }), 404, 'NOT_FOUND');
    const keys = async client => ((await client.spreadsheets.developerMetadata.search({
      spreadsheetId, requestBody: { dataFilters: [{ developerMetadataLookup: { locationType: 'SPREADSHEET' } }, { developerMetadataLookup: { locationType: 'COLUMN' } }] },
    })).data.matchedDeveloperMetadata ?? []).map(match => match.developerMetadata.metadataKey).sort();
    assert.deepEqual(await keys(sheets), ['column', 'secret']);
    assert.deepEqual(await keys(foreign), ['column']);
    await batch({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 78 } } } });
  });

  it('deletes a column together with its metadata', async () => {
    // guides/metadata: metadata is deleted with what it is attached to.
    await batch({ deleteDimension: { range: columns(2, 3) } });
    const { data } = await sheets.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey: 'column' } }] } });
    assert.equal(data.matchedDeveloperMetadata, undefined);
    assert.deepEqual(await read('Plan!C5'), [['#REF!']]);
  });

  it('moves rows', async () => {
    // ref/spreadsheets/request#MoveDimensionRequest: destinationIndex "is based on the coordinates before the source data is removed".
    await write('Log!A1:A4', [['1'], ['2'], ['3'], ['4']], 'RAW');
    const { sheets: all } = (await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties' })).data;
    const log = all.find(sheet => sheet.properties.title === 'Log').properties.sheetId;
    await batch({ moveDimension: { source: { sheetId: log, dimension: 'ROWS', startIndex: 0, endIndex: 1 }, destinationIndex: 3 } });
    assert.deepEqual(await read('Log!A1:A4'), [['2'], ['3'], ['1'], ['4']]);
  });

  it('reads by a named range and by R1C1', async () => {
    // guides/concepts#cell: named ranges; R1C1 notation.
    const { replies } = await batch({ addNamedRange: { namedRange: { name: 'Titles', range: rect(3, 5, 0, 1) } } });
    assert.ok(replies[0].addNamedRange.namedRange.namedRangeId);
    assert.deepEqual(await read('Titles'), [['Sales'], ['Costs']]);
    assert.deepEqual(await read('Plan!R4C1:R5C1'), [['Sales'], ['Costs']]);
  });

  it('protects a range from another service account', async () => {
    // ref/spreadsheets/sheets#ProtectedRange: only the listed editors may edit.
    const { replies } = await batch({ addProtectedRange: { protectedRange: { range: rect(0, 1, 0, 3), description: 'header', editors: { users: [emulator.key.client_email] } } } });
    const { protectedRangeId } = replies[0].addProtectedRange.protectedRange;
    const other = await emulator.mintKey('other');
    await drive.permissions.create({ fileId: spreadsheetId, requestBody: { type: 'user', role: 'writer', emailAddress: other.client_email } });
    const theirs = sheetsClient({ version: 'v4', auth: serviceAccount(other), rootUrl: emulator.rootUrl });
    const attempt = range => theirs.spreadsheets.values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values: [['mine']] } });
    await refused(() => attempt('Plan!A1'), 400, 'INVALID_ARGUMENT', /protected cell or object/);
    assert.equal((await attempt('Plan!J20')).data.updatedCells, 1);
    await batch({ deleteProtectedRange: { protectedRangeId } });
    assert.equal((await attempt('Plan!A1')).data.updatedCells, 1);
  });

  it('keeps data validation, a conditional format, a filter and borders', async () => {
    // ref/spreadsheets/request: SetDataValidation, AddConditionalFormatRule, SetBasicFilter, UpdateBorders.
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] }, strict: true, showCustomUi: true };
    await batch(
      { setDataValidation: { range: rect(3, 5, 4, 5), rule } },
      { addConditionalFormatRule: { index: 0, rule: { ranges: [rect(3, 5, 2, 3)], booleanRule: { condition: { type: 'NUMBER_LESS', values: [{ userEnteredValue: '0' }] }, format: { backgroundColor: { red: 1 } } } } } },
      { setBasicFilter: { filter: { range: rect(0, 5, 0, 5) } } },
      { updateBorders: { range: rect(0, 1, 0, 5), bottom: { style: 'SOLID', color: {} } } });
    const sheet = await sheetOf(planId, 'basicFilter.range,conditionalFormats,data.rowData.values(dataValidation,userEnteredFormat.borders)', ['Plan!A1:E5']);
    assert.equal(sheet.basicFilter.range.endRowIndex, 5);
    assert.equal(sheet.conditionalFormats[0].booleanRule.condition.type, 'NUMBER_LESS');
    assert.deepEqual(sheet.data[0].rowData[3].values[4].dataValidation, rule);
    assert.equal(sheet.data[0].rowData[0].values[0].userEnteredFormat.borders.bottom.style, 'SOLID');
    await batch({ clearBasicFilter: { sheetId: planId } }, { deleteConditionalFormatRule: { sheetId: planId, index: 0 } });
  });

  it('finds and replaces, and counts it', async () => {
    // ref/spreadsheets/response#FindReplaceResponse.
    await write('Plan!A20:A22', [['cost of costs'], ['costs'], ['none']], 'RAW');
    const { replies } = await batch({ findReplace: { find: 'cost', replacement: 'price', range: rect(19, 22, 0, 1) } });
    assert.deepEqual(replies[0].findReplace, { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 3 });
    assert.deepEqual(await read('Plan!A20:A22'), [['price of prices'], ['prices'], ['none']]);
  });

  it('copies formulas relatively and cuts them unchanged', async () => {
    // ref/spreadsheets/request#CopyPasteRequest and #CutPasteRequest: references of a copy shift, those of a cut stay.
    await write('Plan!A25:B26', [[1, '=A25+1'], [10, null]]);
    await batch({ copyPaste: { source: rect(24, 25, 1, 2), destination: rect(25, 26, 1, 2), pasteType: 'PASTE_NORMAL' } });
    assert.deepEqual(await read('Plan!B26', { valueRenderOption: 'FORMULA' }), [['=A26+1']]);
    await batch({ cutPaste: { source: rect(25, 26, 1, 2), destination: { sheetId: planId, rowIndex: 26, columnIndex: 3 }, pasteType: 'PASTE_NORMAL' } });
    assert.deepEqual(await read('Plan!D27', { valueRenderOption: 'FORMULA' }), [['=A26+1']]);
    assert.equal(await read('Plan!B26'), undefined);
  });

  it('inserts and deletes ranges, shifting the rest', async () => {
    // ref/spreadsheets/request#InsertRangeRequest, #DeleteRangeRequest.
    await write('Plan!A30:B32', [['a', 1], ['b', 2], ['c', 3]], 'RAW');
    await batch({ insertRange: { range: rect(29, 30, 0, 1), shiftDimension: 'ROWS' } });
    assert.deepEqual(await read('Plan!A30:B33'), [['', '1'], ['a', '2'], ['b', '3'], ['c']]);
    await batch({ deleteRange: { range: rect(29, 30, 0, 1), shiftDimension: 'ROWS' } });
    assert.deepEqual(await read('Plan!A30:B33'), [['a', '1'], ['b', '2'], ['c', '3']]);
  });

  it('duplicates a tab, copies one to another file, and deletes one', async () => {
    // ref/spreadsheets/request#DuplicateSheetRequest; ref/spreadsheets.sheets/copyTo answers the new tab's properties.
    const { replies } = await batch({ duplicateSheet: { sourceSheetId: planId, insertSheetIndex: 0, newSheetName: 'Plan copy' } });
    const copy = replies[0].duplicateSheet.properties;
    assert.equal(copy.title, 'Plan copy');
    assert.equal(copy.index, 0);
    assert.notEqual(copy.sheetId, planId);
    const { data: target } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Target' } } });
    const { data } = await sheets.spreadsheets.sheets.copyTo({ spreadsheetId, sheetId: copy.sheetId, requestBody: { destinationSpreadsheetId: target.spreadsheetId } });
    assert.equal(data.title, 'Copy of Plan copy');
    await batch({ deleteSheet: { sheetId: copy.sheetId } });
    await refused(() => values().get({ spreadsheetId, range: "'Plan copy'!A1" }), 400, 'INVALID_ARGUMENT', /^Unable to parse range: 'Plan copy'!A1$/);
  });

  it('answers with the spreadsheet after the batch when asked', async () => {
    // ref/spreadsheets/batchUpdate: includeSpreadsheetInResponse, responseRanges, responseIncludeGridData.
    const { data } = await sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: {
        requests: [{ updateSheetProperties: { properties: { sheetId: planId, title: 'План 🌵', gridProperties: { frozenColumnCount: 2 } }, fields: 'title,gridProperties.frozenColumnCount' } }],
        includeSpreadsheetInResponse: true, responseIncludeGridData: true, responseRanges: ["'План 🌵'!A1:B1"],
      },
    });
    assert.deepEqual(data.replies, [{}]);
    assert.equal(data.updatedSpreadsheet.sheets[0].properties.title, 'План 🌵');
    assert.equal(data.updatedSpreadsheet.sheets[0].properties.gridProperties.frozenRowCount, 1);
    assert.equal(data.updatedSpreadsheet.sheets[0].data[0].rowData.length, 1);
    assert.equal((await values().get({ spreadsheetId, range: "'План 🌵'!A1" })).data.range, "'План 🌵'!A1");
    await batch({ updateSheetProperties: { properties: { sheetId: planId, title: 'Plan' }, fields: 'title' } });
  });

  it('renames a tab within the formulas that read it', async () => {
    // support.google.com/docs/answer/75943: a reference names the tab, quoted where it has spaces; a rename carries through.
    await write('Log!F1', [['=Plan!A4']]);
    await batch({ updateSheetProperties: { properties: { sheetId: planId, title: 'The plan' }, fields: 'title' } });
    assert.deepEqual(await read('Log!F1', { valueRenderOption: 'FORMULA' }), [["='The plan'!A4"]]);
    await batch({ updateSheetProperties: { properties: { sheetId: planId, title: 'Plan' }, fields: 'title' } });
    assert.deepEqual(await read('Log!F1'), [['Sales']]);
  });

  it('applies a batch as a whole or not at all', async () => {
    // ref/spreadsheets/batchUpdate: "If any request is not valid then the entire request will fail and nothing will be applied."
    await write('Plan!L1', [['kept']]);
    await refused(() => batch(
      { updateCells: { range: rect(0, 1, 11, 12), fields: 'userEnteredValue', rows: [{ values: [{ userEnteredValue: { stringValue: 'lost' } }] }] } },
      { addSheet: { properties: { title: 'Ghost' } } },
      { deleteSheet: { sheetId: 424242 } }), 400, 'INVALID_ARGUMENT', /^Invalid requests\[2\]\.deleteSheet: No sheet with id: 424242$/);
    assert.deepEqual(await read('Plan!L1'), [['kept']]);
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
    assert.ok(!data.sheets.some(sheet => sheet.properties.title === 'Ghost'));
  });

  it('writes numbers and dates the way the locale does', async () => {
    // ref/spreadsheets#SpreadsheetProperties.locale; guides/formats: results depend on the locale.
    const { data: russian } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Русская', locale: 'ru_RU' } } });
    const target = { spreadsheetId: russian.spreadsheetId, range: 'A1:C1' };
    await values().update({ ...target, valueInputOption: 'USER_ENTERED', requestBody: { values: [['1,5', '31.01.2026', '12,5%']] } });
    assert.deepEqual((await values().get({ ...target, valueRenderOption: 'UNFORMATTED_VALUE' })).data.values, [[1.5, serial('2026-01-31'), 0.125]]);
    assert.deepEqual((await values().get(target)).data.values, [['1,5', '31.01.2026', '12,50%']]);
  });

  it('refuses more values than the range holds, and names the place only in a batch', async () => {
    // guides/values#writing; the wording: activepieces issue 1683 and pygsheets issue 132.
    const requestBody = { values: [['a', 'b', 'c']] };
    await refused(() => values().update({ spreadsheetId, range: 'Plan!A35:B35', valueInputOption: 'RAW', requestBody }), 400, 'INVALID_ARGUMENT',
      /^Requested writing within range \[Plan!A35:B35\], but tried writing to column \[C\]$/);
    const data = [{ range: 'Plan!A35', values: [['lost']] }, { range: 'Plan!A36:B36', ...requestBody }];
    await refused(() => values().batchUpdate({ spreadsheetId, requestBody: { valueInputOption: 'RAW', data } }), 400, 'INVALID_ARGUMENT',
      /^Invalid data\[1\]: Requested writing within range \[Plan!A36:B36\], but tried writing to column \[C\]$/);
    assert.equal(await read('Plan!A35:C36'), undefined);
  });

  it('refuses structure that no sheet can have', async () => {
    // Wording as clients report it: at least one tab, at least one row, whole merges, unfrozen rows.
    const { data } = await sheets.spreadsheets.create({ requestBody: {} });
    const attempt = (request, message) => refused(() => sheets.spreadsheets.batchUpdate({ spreadsheetId: data.spreadsheetId, requestBody: { requests: [request] } }), 400, 'INVALID_ARGUMENT', message);
    await attempt({ deleteSheet: { sheetId: 0 } }, /You can't remove all the sheets in a document\./);
    await attempt({ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1000 } } }, /You can't delete all the rows on the sheet\./);
    await attempt({ updateSheetProperties: { properties: { sheetId: 0, gridProperties: { frozenRowCount: 1000 } }, fields: 'gridProperties.frozenRowCount' } }, /You can't freeze all visible rows on the sheet\./);
    await attempt({ updateSheetProperties: { properties: { sheetId: 0, title: 'x' } } }, /At least one field must be listed in 'fields'\. \(Use '\*' to indicate all fields\.\)/);
    await attempt({ repeatCell: { range: { sheetId: 99 }, cell: {}, fields: '*' } }, /No grid with id: 99/);
    await attempt({}, /^Invalid requests\[0\]: No request set\.$/);
  });

  it('grows the grid for an append and refuses a write outside it', async () => {
    // guides/values#append adds rows as needed; an update beyond the grid's last column is refused with its limits.
    const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Small' }, sheets: [{ properties: { title: 'S', gridProperties: { rowCount: 2, columnCount: 2 } } }] } });
    const small = { spreadsheetId: data.spreadsheetId, valueInputOption: 'RAW' };
    await values().append({ ...small, range: 'S!A1', requestBody: { values: [['1'], ['2'], ['3']] } });
    const { data: grown } = await sheets.spreadsheets.get({ spreadsheetId: data.spreadsheetId, fields: 'sheets.properties.gridProperties.rowCount' });
    assert.equal(grown.sheets[0].properties.gridProperties.rowCount, 3);
    await refused(() => values().update({ ...small, range: 'S!A9', requestBody: { values: [['x']] } }), 400, 'INVALID_ARGUMENT', /exceeds grid limits\. Max rows: 3, max columns: 2/);
  });

  it('stores a chart and returns it', async () => {
    // ref/spreadsheets/charts#EmbeddedChart.
    const source = (c1, c2) => ({ sourceRange: { sources: [rect(3, 5, c1, c2)] } });
    const { replies } = await batch({
      addChart: { chart: { spec: { title: 'Progress', basicChart: { chartType: 'COLUMN', domains: [{ domain: source(0, 1) }], series: [{ series: source(2, 3) }] } }, position: { newSheet: false, overlayPosition: { anchorCell: { sheetId: planId, rowIndex: 5, columnIndex: 5 } } } } },
    });
    const { chartId } = replies[0].addChart.chart;
    assert.ok(Number.isInteger(chartId));
    assert.equal((await sheetOf(planId, 'charts')).charts[0].spec.title, 'Progress');
    await batch({ deleteEmbeddedObject: { objectId: chartId } });
    assert.equal((await sheetOf(planId, 'charts')).charts, undefined);
  });

  it('refuses an unknown field and names it', async () => {
    // The JSON mapping of Google's APIs: "Invalid JSON payload received. Unknown name …: Cannot find field."
    await refused(() => batch({ addSheet: { properties: { name: 'x' } } }), 400, 'INVALID_ARGUMENT', /Unknown name "name" at 'requests\[0\]\.add_sheet\.properties': Cannot find field/);
    await refused(() => batch({ addTab: {} }), 400, 'INVALID_ARGUMENT', /Unknown name "addTab" at 'requests\[0\]': Cannot find field/);
  });

  it('refuses a range that is none, a missing option, an unknown mask and an empty batch', async () => {
    // ref/spreadsheets.values/update: valueInputOption is required; the wording of the empty batch: google-api-nodejs-client issue 1001.
    await refused(() => values().get({ spreadsheetId, range: 'Nowhere!A1' }), 400, 'INVALID_ARGUMENT', /^Unable to parse range: Nowhere!A1$/);
    await refused(() => values().update({ spreadsheetId, range: 'Plan!A1', requestBody: { values: [['x']] } }), 400, 'INVALID_ARGUMENT', /valueInputOption/);
    const { details } = await refused(() => sheets.spreadsheets.get({ spreadsheetId, fields: 'nosuch' }), 400, 'INVALID_ARGUMENT', /^Request contains an invalid argument\.$/);
    assert.match(details[0].fieldViolations[0].description, /Cannot find matching fields for path 'nosuch'/);
    await refused(() => batch(), 400, 'INVALID_ARGUMENT', /Must specify at least one request/);
  });

  it('tells an unknown file, a file not shared and a missing token apart', async () => {
    // cloud.google.com/apis/design/errors#handling_errors: 404 NOT_FOUND, 403 PERMISSION_DENIED, 401 UNAUTHENTICATED.
    await refused(() => sheets.spreadsheets.get({ spreadsheetId: '1'.repeat(44) }), 404, 'NOT_FOUND', /^Requested entity was not found\.$/);
    const stranger = sheetsClient({ version: 'v4', auth: serviceAccount(await emulator.mintKey('stranger')), rootUrl: emulator.rootUrl });
    await refused(() => stranger.spreadsheets.get({ spreadsheetId }), 403, 'PERMISSION_DENIED', /^The caller does not have permission$/);
    const nobody = sheetsClient({ version: 'v4', rootUrl: emulator.rootUrl });
    await refused(() => nobody.spreadsheets.get({ spreadsheetId }), 401, 'UNAUTHENTICATED');
  });

  it('holds a token to its scopes', async () => {
    // guides/authorizing: spreadsheets.readonly may not write.
    const reader = sheetsClient({ version: 'v4', auth: serviceAccount(emulator.key, [SPREADSHEETS_READONLY]), rootUrl: emulator.rootUrl });
    assert.equal((await reader.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' })).data.spreadsheetId, spreadsheetId);
    await refused(() => reader.spreadsheets.values.clear({ spreadsheetId, range: 'Plan!A1' }), 403, 'PERMISSION_DENIED', /insufficient authentication scopes/);
  });

  it('passes quota and server errors in Google’s shape, and the client’s own retry gets over them', async () => {
    // guides/limits: 429 "Too many requests", exponential backoff; gaxios retries a GET on 429 and 5xx by itself.
    await emulator.admin('troubles', { kind: 'read', status: 429 });
    await refused(() => sheets.spreadsheets.get({ spreadsheetId }, { retry: false }), 429, 'RESOURCE_EXHAUSTED', /Quota exceeded/);
    await emulator.admin('troubles', { kind: 'read', status: 503 });
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'properties.title' });
    assert.equal(data.properties.title, 'Plan 2026');
  });

  it('counts reads of a user by the minute', async () => {
    // guides/limits: "Read requests per minute per user per project"; over it 429 RESOURCE_EXHAUSTED naming the quota, and other users go on.
    const key = await emulator.mintKey('busy');
    await drive.permissions.create({ fileId: spreadsheetId, requestBody: { type: 'user', role: 'reader', emailAddress: key.client_email } });
    const busy = sheetsClient({ version: 'v4', auth: serviceAccount(key), rootUrl: emulator.rootUrl });
    const look = client => client.spreadsheets.get({ spreadsheetId, fields: 'spreadsheetId' }, { retry: false });
    await emulator.admin('settings', { enforceQuotas: true, perUser: 3 });
    try {
      // Two minutes allow six at most: should one turn into the next in between, the seventh is still too much.
      const answers = await Promise.allSettled(Array.from({ length: 7 }, () => look(busy)));
      const failures = answers.filter(answer => answer.status === 'rejected').map(answer => answer.reason);
      assert.ok(failures.length >= 1 && failures.length <= 4, `${failures.length} of 7 refused`);
      const { error } = failures[0].response.data;
      assert.equal(error.status, 'RESOURCE_EXHAUSTED');
      assert.match(error.message, /Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets\.googleapis\.com'/);
      assert.equal((await look(sheets)).status, 200);
    } finally {
      await emulator.admin('settings', { enforceQuotas: false });
    }
  });

  it('gets over a connection that breaks before the answer, and shows a page of HTML for what it is', async () => {
    // gaxios repeats a GET that got no response; Google's front end answers 502 with HTML instead of JSON.
    await emulator.admin('troubles', { kind: 'read', drop: 'Before' });
    assert.equal((await sheets.spreadsheets.get({ spreadsheetId, fields: 'properties.title' })).data.properties.title, 'Plan 2026');
    await emulator.admin('troubles', { kind: 'read', status: 502 });
    await assert.rejects(sheets.spreadsheets.get({ spreadsheetId }, { retry: false }), error => {
      assert.equal(error.response.status, 502);
      assert.match(error.response.data, /<html/i);
      return true;
    });
  });

  it('does an append twice when the answer to the first is lost and the caller repeats it', async () => {
    // guides/limits recommends retries for errors that left nothing behind; values.append is not idempotent, and the client repeats no POST by itself.
    const append = () => values().append({ spreadsheetId, range: 'Log!H1', valueInputOption: 'RAW', requestBody: { values: [['once?']] } });
    await emulator.admin('troubles', { kind: 'write', drop: 'After' });
    await assert.rejects(append(), error => error.response === undefined);
    await append();
    assert.deepEqual(await read('Log!H1:H3'), [['once?'], ['once?']]);
  });

  it('sees what another person typed between two requests', async () => {
    // guides/concepts: a spreadsheet may be edited by several people at once; a read gives one revision.
    await emulator.admin('troubles', { kind: 'read', personBefore: { spreadsheetId, range: 'Plan!L2', values: [['10%']] } });
    assert.deepEqual(await read('Plan!L2'), [['10%']]);
    const { data } = await drive.files.get({ fileId: spreadsheetId, fields: 'lastModifyingUser(emailAddress,me)' });
    assert.equal(data.lastModifyingUser.me, false);
  });

  it('takes a fresh token when the old one has expired', async () => {
    // developers.google.com/identity/protocols/oauth2/service-account: access tokens expire; 401 means to ask for another.
    const client = () => sheetsClient({ version: 'v4', auth: serviceAccount(emulator.key, [SPREADSHEETS]), rootUrl: emulator.rootUrl });
    const title = async sheets => (await sheets.spreadsheets.get({ spreadsheetId, fields: 'properties.title' })).data.properties.title;
    const old = client();
    assert.equal(await title(old), 'Plan 2026');
    await emulator.admin('troubles', { kind: 'read', expireToken: true });
    await refused(() => title(old), 401, 'UNAUTHENTICATED', /invalid authentication credentials/);
    assert.equal(await title(client()), 'Plan 2026');
  });

  it('answers 200 parallel reads and appends without losing one', async () => {
    // guides/values#append: each append goes after the last row of the table as it then is.
    const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Crowd' } } });
    const id = data.spreadsheetId;
    await Promise.all(Array.from({ length: 100 }, async (_, n) => {
      await sheets.spreadsheets.values.append({ spreadsheetId: id, range: 'A1', valueInputOption: 'RAW', requestBody: { values: [[n]] } });
      await sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'A:A' });
    }));
    const all = (await values().get({ spreadsheetId: id, range: 'A:A', valueRenderOption: 'UNFORMATTED_VALUE' })).data.values.flat();
    assert.deepEqual(all.sort((a, b) => a - b), Array.from({ length: 100 }, (_, n) => n));
  });
});
