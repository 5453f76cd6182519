// The realm in which the add-on's scripts run on the emulator's page: they block, so they are not on the page's own thread. A plain script.

const SCRIPTS = ['Config.js', 'I18n.js', 'Backend.js', 'Milestones.js', 'SidebarApi.js', 'Menu.js'];

/** One request, waited for. */
function request(method, url, headers = {}, body = undefined) {
  const sent = new XMLHttpRequest();
  sent.open(method, url, false);
  for (const [name, value] of Object.entries(headers)) sent.setRequestHeader(name, value);
  sent.send(body);
  const lines = sent.getAllResponseHeaders().trim().split(/[\r\n]+/).filter(Boolean);
  return { status: sent.status, text: sent.responseText, headers: Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])) };
}

function emulator(method, path, body) {
  const answer = request(method, path, body ? { 'Content-Type': 'application/json' } : {}, body && JSON.stringify(body));
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text);
}

const selection = { sheetId: 0, ranges: ['A1'] };
let properties = {};

function begin({ spreadsheetId, email, locale, audience, backend, properties: kept }) {
  properties = kept;
  importScripts('/extension/testkit/google.js', '/extension/testkit/sheet.js');
  const file = name => request('GET', `/extension/src/${name}`).text;
  const host = {
    person: { email, locale, consent: true, token: () => emulator('POST', '/emulator/id-tokens', { email, audience }).idToken },
    manifest: JSON.parse(file('appsscript.json')),
    file,
    fetch(method, url, headers, body) {
      const answer = request(method, url.replace(backend, '/extension/backend/'), headers, body);
      // The page's proxy says so where nobody listens behind it; at Google the call itself would fail.
      if (answer.status === 502) throw new Error(answer.text);
      return answer;
    },
    show: (title, html) => postMessage({ type: 'show', title, html }),
    toast: (text, title) => postMessage({ type: 'toast', text, title }),
    menu: menu => postMessage({ type: 'menu', menu: JSON.parse(JSON.stringify(menu)) }),
    properties,
    sheet: emulatedSheet(spreadsheetId, emulator, selection, (sheetId, a1) => postMessage({ type: 'activate', sheetId, a1 })),
  };
  Object.assign(self, fakeGoogle(host));
  importScripts(...SCRIPTS.map(name => `/extension/src/${name}`));
}

self.addEventListener('message', ({ data }) => {
  if (data.type === 'start') return begin(data);
  Object.assign(selection, data.selected);
  try {
    postMessage({ type: 'result', id: data.id, value: self[data.name](...data.values) ?? null, properties });
  } catch (failure) {
    postMessage({ type: 'result', id: data.id, failure: failure.message, properties });
  }
});
