// @googleapis/sheets as most examples use it: the titles, then values.get and values.update for each tab.
import { sheets } from '@googleapis/sheets';
import { columnOf, letters, quoted, tasksOf } from './plan.js';

export async function connect({ address, auth }) {
  const api = sheets({ version: 'v4', auth, rootUrl: `${address}/` });
  return async ({ id: spreadsheetId, today }) => {
    const { data } = await api.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
    const tabs = [];
    for (const title of data.sheets.map(sheet => sheet.properties.title).filter(one => one !== 'Settings')) {
      const read = await api.spreadsheets.values.get({ spreadsheetId, range: quoted(title), valueRenderOption: 'UNFORMATTED_VALUE' });
      const tab = tasksOf(read.data.values ?? [], today);
      const write = columnOf(tab);
      if (write) {
        const range = `${quoted(title)}!${letters(tab.column)}${write.first + 1}`;
        await api.spreadsheets.values.update({ spreadsheetId, range, valueInputOption: 'RAW', requestBody: { values: write.values } });
      }
      tabs.push({ title, tasks: tab.tasks });
    }
    return tabs;
  };
}
