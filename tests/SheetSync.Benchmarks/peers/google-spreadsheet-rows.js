// google-spreadsheet with rows, as its documentation begins ("Working With Rows"): getRows, then set and save for each row that changed.
// For tabs whose header is the first row.
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
      const rows = await sheet.getRows();
      const names = sheet.headerValues;
      const { tasks } = tasksOf([names, ...rows.map(row => names.map(name => row.get(name)))], today);
      for (const task of tasks.filter(one => one.flag !== one.before)) {
        const row = rows[task.row - 1];
        row.set('Flag', task.flag);
        await row.save();
      }
      tabs.push({ title: sheet.title, tasks });
    }
    return tabs;
  };
}
