// The open spreadsheet behind the fakes: tabs and cells of the emulator, over its page's calls. A plain script for Node and the browser.

/**
 * @param {string} id of the spreadsheet
 * @param {(method: string, path: string, body?: object) => any} emulator a call below the emulator's address that answers with its JSON, at once
 * @param {{sheetId: number, ranges: string[]}} selection what is selected; activating a cell changes it
 * @param {(sheetId: number, a1: string) => void} [onActivate]
 */
// eslint-disable-next-line no-unused-vars
function emulatedSheet(id, emulator, selection, onActivate = () => {}) {
  const book = `/emulator/api/workbooks/${encodeURIComponent(id)}`;
  return {
    id,
    active: () => selection,
    activate(sheetId, a1) {
      selection.sheetId = sheetId;
      selection.ranges = [a1];
      onActivate(sheetId, a1);
    },
    tabs: () => emulator('GET', book).sheets,
    cell(sheetId, row, column) {
      const cell = emulator('GET', `${book}/sheets/${sheetId}`).cells.find(one => one.r === row && one.c === column);
      if (!cell) return { value: '', formula: '' };
      const text = cell.u ?? cell.t ?? '';
      const number = Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
      return { value: cell.k === 'number' && !Number.isNaN(number) ? number : text, formula: cell.e ?? '' };
    },
    type(properties, a1, value, person) {
      emulator('POST', `/emulator/workbooks/${encodeURIComponent(id)}/type`, { range: `'${properties.title.replaceAll("'", "''")}'!${a1}`, values: [[value]], person });
    },
  };
}
