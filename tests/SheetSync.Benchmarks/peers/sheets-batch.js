// @googleapis/sheets with batch requests, as few as it takes: the titles, values.batchGet of all tabs, values.batchUpdate of all flags.
import { sheets } from '@googleapis/sheets';
import { columnOf, letters, quoted, tasksOf } from './plan.js';

export async function connect({ address, auth }) {
  const api = sheets({ version: 'v4', auth, rootUrl: `${address}/` });
  return async ({ id: spreadsheetId, today }) => {
    const { data } = await api.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
    const titles = data.sheets.map(sheet => sheet.properties.title).filter(one => one !== 'Settings');
    const read = await api.spreadsheets.values.batchGet({ spreadsheetId, ranges: titles.map(quoted), valueRenderOption: 'UNFORMATTED_VALUE' });
    const tabs = titles.map((title, at) => ({ title, ...tasksOf(read.data.valueRanges[at].values ?? [], today) }));
    const writes = tabs.flatMap(tab => {
      const write = columnOf(tab);
      return write ? [{ range: `${quoted(tab.title)}!${letters(tab.column)}${write.first + 1}`, values: write.values }] : [];
    });
    if (writes.length) await api.spreadsheets.values.batchUpdate({ spreadsheetId, requestBody: { valueInputOption: 'RAW', data: writes } });
    return tabs;
  };
}
