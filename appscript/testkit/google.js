// Small fakes of the Google services that the scripts use: the same in the tests (Node) and on the emulator's page (a worker). A plain script:
// it declares one global function. What is not here fails by name, so that the scripts cannot come to lean on something that is not tested.

/**
 * The global objects of Apps Script.
 * @param {object} host what is different in a test and on the page:
 *   person {email, locale, token(), consent, consentAddress}, manifest (appsscript.json), file(name), fetch(method, url, headers, body), show(title, html),
 *   toast(text, title), properties (a plain object), sheet (see sheet.js)
 */
// eslint-disable-next-line no-unused-vars
function fakeGoogle(host) {
  /** Refuses what the fake does not have, by name. */
  const only = (name, members) => new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return target[key];
      if (!(key in target)) throw new Error(`The fake of ${name} has no ${String(key)}.`);
      return target[key];
    },
  });

  // ── SpreadsheetApp ──

  const columnName = column => (column > 26 ? columnName(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

  const parse = a1 => {
    const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/.exec(a1);
    if (!match) throw new Error(`Range not found: ${a1}`);
    const column = letters => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const [top, left] = [Number(match[2]), column(match[1])];
    return { top, left, bottom: match[4] ? Number(match[4]) : top, right: match[3] ? column(match[3]) : left };
  };

  const range = (properties, a1) => {
    const area = parse(a1);
    if (area.bottom > properties.gridProperties.rowCount || area.right > properties.gridProperties.columnCount) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    const first = columnName(area.left) + area.top;
    return only('Range', {
      getA1Notation: () => a1,
      getSheet: () => sheet(properties),
      activate() {
        host.sheet.activate(properties.sheetId, a1);
        return this;
      },
      getFormula: () => host.sheet.cell(properties.sheetId, area.top - 1, area.left - 1).formula,
      getValue: () => host.sheet.cell(properties.sheetId, area.top - 1, area.left - 1).value,
      setValue(value) {
        host.sheet.type(properties, first, value, host.person.email);
        return this;
      },
    });
  };

  const sheet = properties => only('Sheet', {
    getSheetId: () => properties.sheetId,
    getName: () => properties.title,
    getRange: a1 => range(properties, a1),
  });

  const active = () => {
    const { sheetId, ranges } = host.sheet.active();
    const properties = host.sheet.tabs().find(tab => tab.sheetId === sheetId);
    return { properties, ranges: ranges.map(a1 => range(properties, a1)) };
  };

  const spreadsheet = () => only('Spreadsheet', {
    getId: () => host.sheet.id,
    getSheets: () => host.sheet.tabs().map(sheet),
    getActiveSheet: () => sheet(active().properties),
    getActiveRange: () => active().ranges.at(-1) ?? null,
    getActiveRangeList: () => only('RangeList', { getRanges: () => active().ranges }),
    toast: (text, title) => host.toast(text, title),
  });

  const menu = title => {
    const items = [];
    return only('Menu', {
      title, items,
      addItem(text, name) {
        items.push({ text, name });
        return this;
      },
      addSeparator() {
        items.push(null);
        return this;
      },
      addSubMenu(sub) {
        items.push({ text: sub.title, items: sub.items });
        return this;
      },
      addToUi() {
        host.menu({ title, items });
      },
    });
  };

  const SpreadsheetApp = only('SpreadsheetApp', {
    getActiveSpreadsheet: spreadsheet,
    getActiveSheet: () => spreadsheet().getActiveSheet(),
    getUi: () => only('Ui', { createMenu: menu, showSidebar: output => host.show(output.getTitle(), output.getContent()) }),
  });

  // ── HtmlService: <?= name ?> alone, escaped as Google does it by context ──

  const escape = text => String(text).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

  const output = content => {
    let title = '';
    return only('HtmlOutput', {
      getContent: () => content,
      getTitle: () => title,
      setTitle(text) {
        title = text;
        return this;
      },
    });
  };

  const HtmlService = only('HtmlService', {
    createTemplateFromFile(name) {
      const source = host.file(`${name}.html`);
      return {
        evaluate() {
          const content = source.replace(/<\?(=?)\s*(\w+)\s*\?>/g, (whole, sign, key) => {
            if (sign !== '=' || this[key] === undefined) throw new Error(`The fake of HtmlService cannot evaluate ${whole}`);
            return escape(this[key]);
          });
          if (content.includes('<?')) throw new Error('The fake of HtmlService knows <?= name ?> only.');
          return output(content);
        },
      };
    },
  });

  // ── the rest ──

  const response = answer => only('HTTPResponse', {
    getResponseCode: () => answer.status,
    getContentText: () => answer.text,
    getAllHeaders: () => answer.headers,
  });

  const UrlFetchApp = only('UrlFetchApp', {
    fetch(url, options) {
      if (!host.manifest.urlFetchWhitelist.some(prefix => url.startsWith(prefix))) throw new Error(`Calling ${url} is not permitted: it is not in urlFetchWhitelist.`);
      if (options.muteHttpExceptions !== true) throw new Error('Without muteHttpExceptions every refusal would be an exception.');
      const headers = { ...options.headers };
      if (options.contentType) headers['Content-Type'] = options.contentType;
      return response(host.fetch((options.method ?? 'get').toUpperCase(), url, headers, options.payload));
    },
  });

  const AuthorizationStatus = { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' };
  const ScriptApp = only('ScriptApp', {
    AuthMode: { FULL: 'FULL' },
    AuthorizationStatus,
    getAuthorizationInfo: () => only('AuthorizationInfo', {
      getAuthorizationStatus: () => (host.person.consent ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED),
      getAuthorizationUrl: () => (host.person.consent ? null : host.person.consentAddress ?? null),
    }),
    getIdentityToken: () => (host.person.consent ? host.person.token() : null),
  });

  const Session = only('Session', { getActiveUserLocale: () => host.person.locale });

  const PropertiesService = only('PropertiesService', {
    getUserProperties: () => only('Properties', {
      getProperty: key => host.properties[key] ?? null,
      setProperty: (key, value) => { host.properties[key] = String(value); },
    }),
  });

  return { SpreadsheetApp, HtmlService, UrlFetchApp, ScriptApp, Session, PropertiesService };
}
