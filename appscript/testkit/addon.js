// The unmodified scripts of src/ in a realm of their own, over the fakes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { root, SCRIPTS, source } from '../tools/files.js';

const kit = name => readFileSync(path.join(root, 'testkit', name), 'utf8');

/**
 * A person with the spreadsheet open.
 * @param {object} options email, locale ('en'), consent (true), token(email), id, selection, emulator(method, path, body), fetch(method, url, headers, body),
 *   properties, from: a folder of other scripts (dist/)
 * @returns run(name, ...values): a function of the scripts; shown: sidebars; toasts; menus; selection; value(expression)
 */
export function openAddOn(options) {
  const shown = [];
  const toasts = [];
  const menus = [];
  const selection = options.selection ?? { sheetId: 0, ranges: ['A1'] };
  const context = vm.createContext({ console });
  const load = (text, name) => vm.runInContext(text, context, { filename: name });
  load(kit('google.js'), 'testkit/google.js');
  load(kit('sheet.js'), 'testkit/sheet.js');
  const person = {
    email: options.email ?? 'somebody@example.com', locale: options.locale ?? 'en', consent: options.consent ?? true,
    consentAddress: 'https://accounts.google.com/o/oauth2/consent', token: () => options.token?.(person.email) ?? 'token',
  };
  context.host = {
    person,
    manifest: JSON.parse(source('appsscript.json')),
    file: source,
    fetch: options.fetch ?? (() => { throw new Error('No request was expected.'); }),
    show: (title, html) => shown.push({ title, html }),
    toast: (text, title) => toasts.push({ text, title }),
    menu: it => menus.push(it),
    properties: options.properties ?? {},
  };
  context.emulator = options.emulator ?? (() => { throw new Error('The spreadsheet was not expected to be touched.'); });
  context.selection = selection;
  context.spreadsheetId = options.id ?? 'spreadsheet';
  load('host.sheet = emulatedSheet(spreadsheetId, emulator, selection); Object.assign(globalThis, fakeGoogle(host));', 'testkit/addon.js');
  if (options.code) load(options.code, 'dist/Code.gs');
  else for (const name of SCRIPTS) load(source(name), `src/${name}`);
  return {
    person, shown, toasts, menus, selection,
    // Through JSON, as google.script.run takes values over.
    run: (name, ...values) => {
      context.given = JSON.stringify(values);
      const json = load(`JSON.stringify(${name}(...JSON.parse(given)) ?? null)`, 'call');
      return JSON.parse(json);
    },
    value: expression => JSON.parse(load(`JSON.stringify(${expression})`, 'value')),
  };
}

/** What the sidebar is opened with: the data in its page. */
export function startOf(html) {
  const found = /data-start="([^"]*)"/.exec(html);
  return JSON.parse(found[1].replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
}
