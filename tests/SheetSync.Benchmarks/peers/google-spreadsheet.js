// google-spreadsheet with cells, as its documentation suggests for sheets without a header in the first row ("Working With Cells"):
// loadInfo, then loadCells and saveUpdatedCells, "save all updates in one call", for each tab.
import { GoogleSpreadsheet } from 'google-spreadsheet';
import { redirectGoogle } from '../../clients/support/google-hosts.js';
import { tasksOf } from './plan.js';

export async function connect({ address, auth }) {
  redirectGoogle(address);
  return async ({ id, today }) => {
    const doc = new GoogleSpreadsheet(id, auth);
    await doc.loadInfo();
    const tabs = [];
    for (const sheet of doc.sheetsByIndex.filter(one => one.title !== 'Settings')) {
      await sheet.loadCells();
      const rows = Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row, column).value));
      const { column, tasks } = tasksOf(rows, today);
      const changed = tasks.filter(task => task.flag !== task.before);
      for (const task of changed) sheet.getCell(task.row, column).value = task.flag;
      if (changed.length) await sheet.saveUpdatedCells();
      tabs.push({ title: sheet.title, tasks });
    }
    return tabs;
  };
}
