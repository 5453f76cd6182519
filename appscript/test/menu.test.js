import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAddOn, startOf } from '../testkit/addon.js';

const flat = items => items.flatMap(item => (item === null ? [] : item.items ? flat(item.items) : [item]));

test('menu_InBothLanguages_CallsFunctionsThatExist', () => {
  for (const locale of ['ru', 'en', 'ru_RU', 'de', '']) {
    const addOn = openAddOn({ locale });
    addOn.run('onOpen');
    const [menu] = addOn.menus;
    const entries = flat(menu.items);
    assert.equal(menu.title, 'SheetSync');
    assert.equal(entries.length, 10);
    for (const { text, name } of entries) {
      assert.equal(addOn.value(`typeof ${name}`), 'function', name);
      assert.equal(/[а-я]/.test(text), locale.startsWith('ru'), `${locale}: ${text}`);
    }
  }
});

test('onOpen_WithoutConsent_SaysWhatWillBeAskedAndMakesTheMenu', () => {
  const addOn = openAddOn({ consent: false, locale: 'ru', emulator: () => ({ sheets: [] }) });
  addOn.run('onOpen');
  assert.equal(addOn.menus.length, 1);
  assert.match(addOn.toasts[0].text, /e-mail/);
});

test('onOpen_WithConsent_IsQuiet', () => {
  const addOn = openAddOn({});
  addOn.run('onOpen');
  assert.deepEqual(addOn.toasts, []);
});

test('onOpen_WhenGoogleTellsNothingOfConsent_MakesTheMenuAllTheSame', () => {
  const addOn = openAddOn({});
  addOn.value('(ScriptApp.getAuthorizationInfo = () => { throw new Error("not here"); }, 1)');
  addOn.run('onOpen');
  assert.equal(addOn.menus.length, 1);
});

test('sidebar_OpenedTwice_WelcomesOnce', () => {
  const addOn = openAddOn({ locale: 'en' });
  addOn.run('menuHelp');
  addOn.run('menuHelp');
  assert.deepEqual(addOn.shown.map(it => startOf(it.html).welcome), [true, false]);
  assert.equal(addOn.shown[0].title, 'SheetSync');
});

test('sidebar_ForThisTab_IsToldWhichTab', () => {
  const addOn = openAddOn({ selection: { sheetId: 7, ranges: ['B2'] }, emulator: () => ({ sheets: [{ sheetId: 7, title: 'T', gridProperties: { rowCount: 9, columnCount: 9 } }] }) });
  addOn.run('menuCheckTab');
  assert.deepEqual(startOf(addOn.shown[0].html).opening, { view: 'readiness', sheetId: 7 });
});

test('sidebar_InRussian_IsAPageInRussian', () => {
  const addOn = openAddOn({ locale: 'ru' });
  addOn.run('menuOverdue');
  assert.match(addOn.shown[0].html, /<html lang="ru">/);
  assert.equal(startOf(addOn.shown[0].html).texts.overdueTitle, 'Что просрочено');
});
