// An Apps Script-style loop: getDataRange().getValues() of each tab, setValue for each flag that changed. At Google such a script runs beside the
// data: its calls are no requests to the Sheets API and take no quota of it. Here each call is one blocking request to the emulator, over
// a fake that has just what the script uses; so its calls are counted, and its time is told without latency only.
import { blockingHttp } from '../../../appscript/testkit/http.js';
import { letters, quoted, tasksOf } from './plan.js';

/** The script as one would write it in the editor. */
function flagOverdue(SpreadsheetApp, today) {
  const tabs = [];
  for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
    if (sheet.getName() === 'Settings') continue;
    const { column, tasks } = tasksOf(sheet.getDataRange().getValues(), today);
    for (const task of tasks) {
      if (task.flag !== task.before) sheet.getRange(task.row + 1, column + 1).setValue(task.flag);
    }
    tabs.push({ title: sheet.getName(), tasks });
  }
  return tabs;
}

export async function connect({ address, auth }) {
  const http = blockingHttp();
  return async ({ id, today }) => {
    const { token } = await auth.getAccessToken();
    const call = (method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const reply = http.fetch(method, `${address}/v4/spreadsheets/${id}${path}`, headers, body && JSON.stringify(body));
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
      return JSON.parse(reply.text);
    };
    const sheet = title => ({
      getName: () => title,
      getDataRange: () => ({ getValues: () => call('GET', `/values/${encodeURIComponent(quoted(title))}?valueRenderOption=UNFORMATTED_VALUE`).values ?? [] }),
      getRange: (row, column) => ({
        setValue: value => call('PUT', `/values/${encodeURIComponent(`${quoted(title)}!${letters(column - 1)}${row}`)}?valueInputOption=RAW`, { values: [[value]] }),
      }),
    });
    const getSheets = () => call('GET', '?fields=sheets.properties.title').sheets.map(one => sheet(one.properties.title));
    return flagOverdue({ getActiveSpreadsheet: () => ({ getSheets }) }, today);
  };
}
